import { toFormat3 } from './format3';
import { toFormat5 } from './format5';
import { toFormat6 } from './format6';
import { toFormat7 } from './format7';
import { toFormat9 } from './format9';

/** A record as it stood in its file: the fields of its header and its body, none of them checked yet. */
export type RawRecord = Readonly<Record<string, unknown>>;

/**
 * What each format lacks of the next one, by the number it starts from. Every step is pure and final: a
 * format that was released once is read for good. The file itself is written anew only by the next save.
 */
export const migrations: Readonly<Record<number, (raw: RawRecord) => RawRecord>> = {
  /** 2 names who saved. */
  1: (raw) => ({ ...raw, by: '' }),
  /** 3 gives the desk's names their spellings and agencies their terms, and photos framing and rights. */
  2: toFormat3,
  /** 4 lets a story have a public address, and another summary and picture where it is placed. */
  3: (raw) => raw,
  /** 5 gives the desk's sections their web paths, and the desk its own tags and kinds. */
  4: toFormat5,
  /** 6 lets the desk say which lists a page has, and how each is filled. */
  5: toFormat6,
  /** 7 says how the desk's pages look, how grave its checks are, and what it exports; a story may tell what changed. */
  6: toFormat7,
  /** 8 lets editors comment on words and suggest others. */
  7: (raw) => raw,
  /** 9 makes the related stories one of the lists that the desk can name, move and leave off. */
  8: toFormat9,
};

/** The format this app writes and the newest it understands: one more than the last step. */
export const recordFormat = Math.max(...Object.keys(migrations).map(Number)) + 1;

/** Throws for a format that no app ever wrote. */
export function migrate(raw: RawRecord, format: number): RawRecord {
  let current = raw;
  for (let from = format; from < recordFormat; from += 1) {
    const step = migrations[from];
    if (step === undefined) throw new Error(`no record has format ${from}`);
    current = step(current);
  }
  return current;
}
