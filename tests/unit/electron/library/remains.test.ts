import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { decodeJournal, encodeDraft } from '../../../../electron/library/draftLine';
import { readQuarantineName, readRemains } from '../../../../electron/library/quarantined';
import { encodeRecord } from '../../../../electron/library/record';
import { isSyncCopy } from '../../../../electron/library/syncCopies';
import { decodeVersion, encodeVersion, peekSavedAt } from '../../../../electron/library/versionFile';

const id = '0123456789abcdef0123456789abcdef';
const savedAt = '2026-11-22T05:00:00.000Z';
const article = {
  ...blankArticle({ id, kind: 'news', language: 'vi', now: savedAt }),
  headline: 'Lũ về “sớm” ở Mường Lát\\',
};
const record = encodeRecord(id, { revision: 3, savedAt, savedBy: 'lan', body: article });

describe('what is left of a damaged article', () => {
  it('tells its headline, also where it lies packed', () => {
    expect(readRemains(record)).toEqual({ kind: 'article', id, headline: article.headline });
    expect(readRemains(gzipSync(record))).toEqual({ kind: 'article', id, headline: article.headline });
  });

  it('tells the part of a headline before the cut, without half a character', () => {
    const cut = record.indexOf('ở Mường') + 2;
    expect(readRemains(record.subarray(0, cut)).headline).toBe('Lũ về “sớm” ');
  });

  it('is read without a throw, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(record.length), (noise, at) => {
        const bytes = Buffer.concat([record.subarray(0, at), noise]);
        expect(typeof readRemains(bytes).headline).toBe('string');
      }),
    );
  });
});

describe('the name of a file in quarantine', () => {
  const named = (file: string) => readQuarantineName(`${file}.1795327702947-0123456789abcdef`);

  it.each([
    [`${id}.json`, 'articleOrPhoto', id],
    [`${id}.prev.json`, 'articleOrPhoto', id],
    [`milestones-${id}.json`, 'version', id],
    ['12.json.gz', 'version', null],
    [`${id}.0123456789abcdef.jsonl`, 'draft', id],
    [`${'a'.repeat(64)}.jpg`, 'media', null],
    ['library.json', 'library', null],
    ['settings.prev.json', 'desk', null],
    ['ghi chú.txt', 'other', null],
  ])('%s is that of %s', (file, kind, of) => {
    expect(named(file)).toMatchObject({ kind, id: of, setAsideAt: '2026-11-22T06:08:22.947Z' });
  });

  it('that the library did not give is none', () => {
    expect(readQuarantineName('ảnh.jpg')).toBeUndefined();
  });
});

describe('a copy of a sync service', () => {
  it.each([
    `${id} (1).json`,
    `${id} 2.json`,
    `${id} (Lan's conflicted copy 2026-11-22).json`,
    `${id}-MAY-BAN.json`,
    `${id}.sync-conflict-20261122-101500-ABCDEFG.json`,
    `${id}.prev (1).json`,
    'library (1).json',
    `${'a'.repeat(64)} (1).jpg`,
  ])('is known by its name: %s', (name) => {
    expect(isSyncCopy(name)).toBe(true);
  });

  it.each([
    `${id}.json`,
    `${id}.prev.json`,
    `${id}.pending.json`,
    'library.prev.json',
    `milestones-${id}.json`,
    `milestones-${id}.prev.json`,
    'ghi chú.json',
    'reserve',
  ])('is not %s', (name) => {
    expect(isSyncCopy(name)).toBe(false);
  });
});

describe('a version', () => {
  const content = { revision: 3, savedAt, savedBy: 'lan', body: article };

  it('comes back as it was written, under its own revision only', async () => {
    const bytes = await encodeVersion(id, content, {});
    const version = { revision: 3, savedAt, savedBy: 'lan', article, credits: {} };
    expect(await decodeVersion(id, 3, bytes)).toEqual({ status: 'valid', version });
    expect(await decodeVersion(id, 4, bytes)).toEqual({ status: 'damaged' });
    expect(await decodeVersion('f'.repeat(32), 3, bytes)).toEqual({ status: 'damaged' });
    expect(await decodeVersion(id, 3, bytes.subarray(0, -9))).toEqual({ status: 'damaged' });
  });

  it('tells its time by the first bytes alone', async () => {
    const long = { ...content, body: { ...article, standfirst: 'Sa pô '.repeat(800) } };
    const bytes = await encodeVersion(id, long, {});
    expect(bytes.length).toBeGreaterThan(300);
    expect(peekSavedAt(bytes.subarray(0, 280))).toBe(savedAt);
    expect(peekSavedAt(Buffer.from('rác'))).toBe('');
  });
});

describe('a journal of typing', () => {
  const draft = (headline: string) => ({
    article: { ...article, headline },
    baseRevision: 3,
    typedAt: savedAt,
  });

  it('cut anywhere gives the newest line that is whole', () => {
    const lines = ['một', 'hai', 'ba'].map((headline) => encodeDraft(draft(headline)));
    const ends = lines.map((_, at) => Buffer.concat(lines.slice(0, at + 1)).length);
    const whole = Buffer.concat(lines);
    fc.assert(
      fc.property(fc.nat(whole.length), (cut) => {
        const left = ends.filter((end) => end <= cut).length;
        const newest = draft(['một', 'hai', 'ba'][left - 1] ?? '');
        const expected = left === 0 ? { status: 'damaged' } : { status: 'valid', draft: newest };
        expect(decodeJournal(id, whole.subarray(0, cut))).toEqual(expected);
      }),
    );
  });

  it('of another article is none', () => {
    expect(decodeJournal('f'.repeat(32), encodeDraft(draft('một')))).toEqual({ status: 'damaged' });
  });
});
