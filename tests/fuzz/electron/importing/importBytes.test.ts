import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article as articleSchema } from '../../../../shared/article/article';
import { checkDocument } from '../../../../shared/article/document';
import { type ImportReply, runImportJob } from '../../../../electron/importing/importJob';
import { firstDeskSettings } from '../../../../electron/library/deskSettings';
import { fold } from '../../../../shared/vietnamese/fold';
import { allText, dumpText } from '../../../unit/electron/importing/dumps';
import { allSpellings } from '../../../../shared/vietnamese/spellings';

function importBytes(bytes: Uint8Array): ImportReply {
  let last = 0;
  const newId = () => (last += 1).toString(16).padStart(32, '0');
  const { sections, agencies } = firstDeskSettings;
  return runImportJob(
    { bytes, sections, agencies: allSpellings(agencies), now: '2026-11-22T00:00:00Z' },
    newId,
  );
}

function draftOf(bytes: Uint8Array) {
  const reply = importBytes(bytes);
  if (reply.type === 'refused') throw new Error(reply.code);
  return reply.draft;
}

const codes = Array.from({ length: 128 }, (_, index) => index + 128);
const legacyBytes = new Map(
  codes.map((code) => [new TextDecoder('windows-1258').decode(Uint8Array.of(code)), code] as const),
);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A letter with its tone as two bytes where the table has no byte for both. */
function legacyCharacter(character: string): readonly number[] {
  if (character < '\u0080') return [character.charCodeAt(0)];
  const whole = legacyBytes.get(character);
  if (whole !== undefined) return [whole];
  const parts = character.normalize('NFD');
  const pieces = [parts.replace(tones, '').normalize('NFC'), ...(parts.match(tones) ?? [])];
  return pieces.map((piece) => (piece < '\u0080' ? piece.charCodeAt(0) : (legacyBytes.get(piece) ?? 63)));
}

const windows1258 = (text: string) => Buffer.from(Array.from(text.normalize('NFC')).flatMap(legacyCharacter));

const encodings: readonly (readonly [name: string, encode: (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-8, CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['UTF-8, CR', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['UTF-8, decomposed', (text) => Buffer.from(text.normalize('NFD'))],
  ['UTF-16 with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16, big end first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['windows-1258', windows1258],
];

const fixtures = ['vuon-uom-san-ho.txt', 'hop-tin-truoc-sau.txt'];
const wordsOf = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();

describe('the bytes of a dump', () => {
  it.each(encodings.flatMap(([name, encode]) => fixtures.map((file) => ({ name, encode, file }))))(
    'give the same article in $name ($file)',
    ({ encode, file }) => {
      const draft = draftOf(encode(dumpText(file)));
      const plain = draftOf(Buffer.from(dumpText(file)));
      expect(draft.article).toEqual(plain.article);
      expect(draft.photos).toEqual(plain.photos);
    },
  );

  it.each([
    ['a headline', (line: string) => line],
    ['a paragraph', (line: string) => `Tít\n${line}`],
    ['a caption', (line: string) => `Tít\n![]() |\n${line} |`],
    ['a list', (line: string) => `Tít\nThân bài.\nĐọc nhiều\n\n${line}`],
    ['a heading', (line: string) => `Tít\nThân bài.\nĐọc nhiều ${line}\n\nMột bài`],
    ['the name of a picture', (line: string) => `Tít\n![${line}](a.jpg) Hộp tin |`],
  ])('may hold two megabytes on one line, as %s', (_name, toText) => {
    const line = Array.from({ length: 250_000 }, (_, index) => `chữ${index % 977}`).join(' ');
    expect(line.length).toBeGreaterThan(1_500_000);
    const draft = draftOf(Buffer.from(toText(line)));
    expect(articleSchema.safeParse(draft.article).success).toBe(true);
    checkDocument(draft.article.body);
    const counted = wordsOf(allText({ ...draft, notes: [] })).filter((word) => /^chu\d/.test(word));
    expect(counted.length).toBeGreaterThanOrEqual(250_000);
  });

  it.each([
    ['no bytes', new Uint8Array(), 'importEmpty'],
    ['a mark alone', Buffer.from('\ufeff'), 'importEmpty'],
    ['blank lines', Buffer.from('\r\n \r\n\t'), 'importEmpty'],
    ['a program', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 32)), 'fileNotText'],
  ])('that are %s are refused', (_name, bytes, code) => {
    expect(importBytes(bytes)).toEqual({ type: 'refused', code });
  });

  it('whatever they are, are refused or give an article that the library accepts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, hasText) => {
        const reply = importBytes(hasText ? Buffer.concat([Buffer.from('Tít\nThân bài '), bytes]) : bytes);
        if (reply.type === 'refused') return;
        expect(articleSchema.safeParse(reply.draft.article).success).toBe(true);
        checkDocument(reply.draft.article.body);
      }),
      { numRuns: 300 },
    );
  });
});
