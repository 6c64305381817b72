import type { BundleProblem } from '../../shared/bundle';

export type BundleEntry = { readonly name: string; readonly bytes: number };

/** The files of a bag, named from its root, whether it is a folder or a zip. Nothing is written anywhere. */
export type BundleReader = {
  readonly entries: readonly BundleEntry[];
  /** What was refused while listing; those entries are not among `entries`. */
  readonly problems: readonly BundleProblem[];
  /** Its bytes, in pieces. */
  open(name: string): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>>;
  close(): void;
};

/** A bundle holds originals of many photos, so these are wider than those for a document that is imported. */
export const bundleLimits = {
  textBytes: 20 * 1024 ** 2,
  entries: 50_000,
  fileBytes: 250 * 1024 ** 2,
  bytes: 8 * 1024 ** 3,
  ratio: 200,
};

/** Below this a file cannot hurt, however well it was packed. */
export const harmlessBytes = 1024 ** 2;

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\\:*?"<>|]/;

function isSafePart(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part) && !reserved.test(part);
}

/** A relative name that means the same file on every system, and stays inside the bundle. */
export function isSafeName(name: string): boolean {
  return !unsafe.test(name) && name.normalize('NFC') === name && name.split('/').every(isSafePart);
}

type Listed = { readonly entries: readonly BundleEntry[]; readonly problems: readonly BundleProblem[] };

const foldersOf = (name: string) =>
  name.split('/').flatMap((_, depth, parts) => (depth === 0 ? [] : [parts.slice(0, depth).join('/')]));

/**
 * Names that a file system would fold into one are refused, all but the first; so is a file below another file, which no
 * disk can hold.
 */
export function sortOut(found: readonly BundleEntry[]): Listed {
  const names = new Set(found.map(({ name }) => name.toLowerCase()));
  const isBelowFile = (folded: string) => foldersOf(folded).some((folder) => names.has(folder));
  const seen = new Set<string>();
  const entries: BundleEntry[] = [];
  const problems: BundleProblem[] = [];
  for (const entry of found) {
    const folded = entry.name.toLowerCase();
    if (!isSafeName(entry.name) || seen.has(folded) || isBelowFile(folded))
      problems.push({ code: 'hostileName', file: entry.name });
    else if (entry.bytes > bundleLimits.fileBytes) problems.push({ code: 'tooLarge', file: entry.name });
    else entries.push(entry);
    seen.add(folded);
  }
  return { entries, problems };
}
