import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { countText } from '../../shared/article/counts';
import type { ArticleVersion, Version, VersionChange } from '../../shared/article/version';
import { plainText } from '../../shared/article/walk';
import { changeOf } from './changeOf';
import type { Milestones } from './milestones';
import type { VersionFolder } from './versionFolder';

type Entry = Pick<Version, 'revision' | 'savedAt' | 'savedBy' | 'headline' | 'words' | 'from'>;

/** What was worked out of an article's versions; they never change, so neither does this. */
type Known = {
  readonly entries: Map<number, Entry>;
  /** By `older:newer`. */
  readonly changes: Map<string, VersionChange>;
};

export type Timeline = {
  /** Newest first. `current` is the text that stands now, which history may not hold yet. */
  list(id: string, current: ArticleVersion | undefined): Promise<readonly Version[]>;
  read(id: string, revision: number): Promise<ArticleVersion | undefined>;
};

export type TimelineParts = {
  readonly library: VersionFolder;
  readonly secondCopy: VersionFolder;
  readonly milestones: Milestones;
};

/** Articles whose timeline stays at hand. */
const mostKnown = 8;
/** Versions read at the same time. */
const atOnce = 16;

function entryOf(version: ArticleVersion, from: Version['from']): Entry {
  const { revision, savedAt, savedBy, article } = version;
  const words = countText(plainText(article.body)).words;
  return { revision, savedAt, savedBy, headline: article.headline, words, from };
}

type Texts = Map<number, ArticleVersion>;

/** Each entry with the one before it in time. */
function pairsOf(entries: readonly Entry[]) {
  return entries.flatMap((newer, index) => {
    const older = entries[index + 1];
    return older === undefined ? [] : [{ newer, older, key: `${older.revision}:${newer.revision}` }];
  });
}

export function openTimeline({ library, secondCopy, milestones }: TimelineParts): Timeline {
  const articles = new Map<string, Known>();

  function knownOf(id: string): Known {
    const known = articles.get(id) ?? { entries: new Map(), changes: new Map() };
    articles.delete(id);
    articles.set(id, known);
    for (const other of [...articles.keys()].slice(0, -mostKnown)) articles.delete(other);
    return known;
  }

  async function readWithPlace(id: string, revision: number) {
    const version = await library.read(id, revision);
    if (version !== undefined) return { version, from: 'library' } as const;
    const copy = await secondCopy.read(id, revision);
    return copy === undefined ? undefined : ({ version: copy, from: 'secondCopy' } as const);
  }

  async function revisionsOf(id: string, texts: Texts): Promise<readonly number[]> {
    const listed = await Promise.all([library.revisions(id), secondCopy.revisions(id)]);
    return [...new Set([...listed.flat(), ...texts.keys()])].sort((one, other) => other - one);
  }

  /** Reads the texts that are not at hand; what cannot be read is left out. */
  async function load(id: string, revisions: readonly number[], { entries }: Known, texts: Texts) {
    const missing = revisions.filter((revision) => !texts.has(revision));
    for (let start = 0; start < missing.length; start += atOnce) {
      const batch = missing.slice(start, start + atOnce);
      for (const found of await Promise.all(batch.map((revision) => readWithPlace(id, revision)))) {
        if (found === undefined) continue;
        texts.set(found.version.revision, found.version);
        entries.set(found.version.revision, entryOf(found.version, found.from));
      }
    }
  }

  async function learnChanges(id: string, entries: readonly Entry[], known: Known, texts: Texts) {
    const unknown = pairsOf(entries).filter(({ key }) => !known.changes.has(key));
    const needed = new Set(unknown.flatMap(({ newer, older }) => [newer.revision, older.revision]));
    await load(id, [...needed], known, texts);
    for (const { key, newer, older } of unknown) {
      const [before, after] = [texts.get(older.revision), texts.get(newer.revision)];
      if (before === undefined || after === undefined) continue;
      known.changes.set(key, changeOf(before, after));
      // A long timeline must not hold up the saves: between two comparisons others have their turn.
      await turnOfOthers();
    }
  }

  return {
    async list(id, current) {
      const known = knownOf(id);
      const texts: Texts = new Map();
      if (current !== undefined) {
        texts.set(current.revision, current);
        known.entries.set(current.revision, entryOf(current, 'library'));
      }
      const revisions = await revisionsOf(id, texts);
      await load(
        id,
        revisions.filter((revision) => !known.entries.has(revision)),
        known,
        texts,
      );
      const entries = revisions
        .map((revision) => known.entries.get(revision))
        .filter((entry) => entry !== undefined);
      await learnChanges(id, entries, known, texts);
      const marks = await milestones.read(id);
      const changes = new Map(
        pairsOf(entries).map(({ key, newer }) => [newer.revision, known.changes.get(key)]),
      );
      return entries.map((entry) => ({
        ...entry,
        milestone: marks?.get(entry.revision) ?? null,
        change: changes.get(entry.revision) ?? null,
      }));
    },
    read: async (id, revision) => (await readWithPlace(id, revision))?.version,
  };
}
