import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Disk } from '../../electron/library/disk';
import { articlePlace, type Generation, generationFile } from '../../electron/library/layout';
import { decodeRecord } from '../../electron/library/record';
import { openRecords } from '../../electron/library/records';
import type { Finding } from '../../electron/library/room';
import { textRules, roomForTests } from '../disk/electron/library/roomForTests';
import { namesBelow } from '../namesBelow';
import { hold, type Random } from './campaign';

export const randomId = (random: Random) =>
  Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');

export const upTo = (random: Random, most: number) => Math.floor(random() * most);

export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[upTo(random, values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** The temporary files under a folder: there are none once everything has ended well. */
export const tempsIn = (folder: string) => namesBelow(folder).filter((name) => name.endsWith('.tmp'));

export type SavedText = { readonly text: string };

/** Text of this many characters in which every word names the version, so that a mixture is seen. */
export const textOf = (version: number, length: number) =>
  `${version} `.padEnd(8, '·').repeat(Math.max(1, Math.ceil(length / 8)));

const textIn = (body: unknown) =>
  typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string'
    ? body.text
    : undefined;

/** One article's record on a disk of one's choice, without lock and search. */
export function openRecord(folder: string, id: string, disk?: Disk, patience?: number) {
  const findings: Finding[] = [];
  const room = roomForTests(folder, {
    ...(disk === undefined ? {} : { disk }),
    found: (finding) => findings.push(finding),
  });
  const records = openRecords(patience === undefined ? room : { ...room, patience });
  const place = articlePlace(id);
  return {
    findings,
    place,
    save: (text: string, base: number) => records.save(place, textRules, { text } satisfies SavedText, base),
    async read() {
      const content = await records.read(place, textRules);
      return { revision: content?.revision ?? 0, text: textIn(content?.body) };
    },
    file: (generation: Generation) => path.join(folder, generationFile(place, generation)),
    /** What stands there now, without repairing anything; undefined where nothing valid stands. */
    peek(generation: Generation) {
      try {
        const decoded = decodeRecord(id, readFileSync(path.join(folder, generationFile(place, generation))));
        return decoded.status === 'valid' ? textIn(decoded.content.body) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** The record must hold exactly this text; anything else is a loss. */
export async function expectText(folder: string, id: string, texts: readonly string[], where: string) {
  const { read } = openRecord(folder, id);
  const found = await read().catch((error: unknown) => error);
  hold(!(found instanceof Error), 'unreadable', `${where}: ${String(found)}`);
  const { text } = found as { readonly text: string | undefined };
  hold(text !== undefined && texts.includes(text), 'lost', `${where}: holds ${String(text).slice(0, 24)}`);
}
