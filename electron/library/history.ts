import { isDeepStrictEqual } from 'node:util';
import { article as articleSchema } from '../../shared/article/article';
import { photosOf } from '../../shared/article/walk';
import { DeskError } from '../../shared/problems';
import type { ArticleVersion } from '../../shared/article/version';
import { believedTimes } from './believedTimes';
import { isDiskError } from './disk';
import { historyFile } from './layout';
import type { Milestones } from './milestones';
import type { Queue } from './queue';
import { quarantine, type Room } from './room';
import type { HeldRecord } from './survey';
import type { RecordContent } from './record';
import type { SecondCopy } from './secondCopy';
import { alwaysKept, droppedVersions } from './thinVersions';
import { type Credits, encodeVersion } from './versionFile';
import type { VersionFolder } from './versionFolder';

/** Saves of one article within this time leave one version, the newest. */
const windowLength = 10_000;

/** Versions written at the same time: enough to keep the disk busy, few enough for the limit of open files. */
const atOnce = 8;

/**
 * Versions of articles, written after the save and never in its way: not even synced, since the article's own
 * file is. A version that cannot be written is tried again until the end of the session or a newer one.
 */
export type History = {
  saved(id: string, saved: SavedText, before: SavedText | undefined): void;
  /** Writes one version now, unless told otherwise with the credits of this moment. Throws what the disk refuses. */
  keep(id: string, content: RecordContent, credits?: Credits): Promise<void>;
  /** Writes what is waiting, of one article or of all, and gives up what the disk refuses. */
  flush(id?: string): Promise<void>;
};

export type HistoryParts = {
  readonly room: Room;
  readonly versions: VersionFolder;
  readonly secondCopy: SecondCopy;
  readonly milestones: Milestones;
  /** What is about to be marked is not removed meanwhile. */
  readonly marking: Queue;
  readonly creditsOf: (photos: readonly string[]) => Promise<Credits>;
};

/** The checksum tells it from another text under the same number. */
type SavedText = Pick<HeldRecord, 'content' | 'checksum'>;

/** What the disk refuses waits in memory: the oldest text, which nothing else may hold, and the newest ones. */
const mostWaiting = 4;

type Waiting = { readonly versions: readonly SavedText[]; readonly timer: NodeJS.Timeout };

function joined(refused: readonly SavedText[], newer: readonly SavedText[]) {
  const known = new Set(newer.map(({ checksum }) => checksum));
  const all = [...refused.filter(({ checksum }) => !known.has(checksum)), ...newer];
  return all.length <= mostWaiting ? all : [...all.slice(0, 1), ...all.slice(1 - mostWaiting)];
}

const isRefusal = (error: unknown) => isDiskError(error) || error instanceof DeskError;

/** Another program may bring another text under the number and the time of ours. */
function isTextOf({ savedAt, body }: RecordContent, version: ArticleVersion): boolean {
  const parsed = articleSchema.safeParse(body).data;
  return savedAt === version.savedAt && (parsed === undefined || isDeepStrictEqual(parsed, version.article));
}

export function openHistory(parts: HistoryParts): History {
  const { room, versions, secondCopy, milestones, marking, creditsOf } = parts;
  const waiting = new Map<string, Waiting>();
  /** The checksum of the text that was recorded last, by article. */
  const recorded = new Map<string, string>();
  const dates = new Map<string, Map<number, string>>();

  async function creditsShown(body: unknown): Promise<Credits> {
    const parsed = articleSchema.safeParse(body);
    return parsed.success ? creditsOf(photosOf(parsed.data)) : {};
  }

  /** A file of this number that holds another text is set aside, not written over; a newer app's stays. */
  async function writeInLibrary(id: string, content: RecordContent, bytes: Buffer) {
    const { revision } = content;
    const standing = (await versions.revisions(id)).includes(revision);
    if (standing) {
      const version = await versions.read(id, revision);
      if (version !== undefined && isTextOf(content, version)) return;
      if (await versions.isNewerFormat(id, revision)) throw new DeskError('articleNewerFormat', id);
      await quarantine(room, historyFile(id, revision), version === undefined ? 'quarantined' : 'setAside');
    }
    await versions.write(id, revision, bytes);
  }

  /** The fence comes first: in a library that has gone, no folder is made. */
  async function keep(id: string, content: RecordContent, credits?: Credits): Promise<void> {
    const bytes = await encodeVersion(id, content, credits ?? (await creditsShown(content.body)));
    try {
      await room.fence();
      await writeInLibrary(id, content, bytes);
      dates.get(id)?.set(content.revision, content.savedAt);
    } finally {
      await secondCopy.keep(id, content.revision, bytes);
    }
  }

  async function dateOf(id: string, revision: number): Promise<string> {
    const known = dates.get(id) ?? new Map<number, string>();
    dates.set(id, known);
    const savedAt = known.get(revision) ?? (await versions.savedAt(id, revision));
    known.set(revision, savedAt);
    return savedAt;
  }

  /** Dating the files takes its time, and an editor may have named one of them meanwhile. */
  async function removeUnmarked(id: string, revisions: readonly number[]): Promise<void> {
    const marks = await milestones.readAll(id);
    if (marks === undefined) return;
    for (const revision of revisions) if (!marks.has(revision)) await versions.remove(id, revision);
  }

  async function thin(id: string): Promise<void> {
    const revisions = await versions.revisions(id);
    if (revisions.length <= alwaysKept) return;
    const marks = await milestones.readAll(id);
    if (marks === undefined) return;
    const oldestFirst = [...revisions].reverse();
    const dates: number[] = [];
    for (const revision of oldestFirst) dates.push(Date.parse(await dateOf(id, revision)));
    const { now, times, eras } = believedTimes(dates, Date.now());
    const dated = oldestFirst.map((revision, index) => ({
      revision,
      savedAt: times[index] ?? Number.NaN,
      era: eras[index] ?? 0,
      isMilestone: marks.has(revision),
    }));
    const dropped = droppedVersions(dated, now);
    if (dropped.length > 0) await marking.run(id, () => removeUnmarked(id, dropped));
  }

  /** Answers the versions that the disk refused. */
  async function writeWaiting(id: string): Promise<readonly SavedText[]> {
    const { versions: records = [], timer } = waiting.get(id) ?? {};
    clearTimeout(timer);
    waiting.delete(id);
    const left = [...records];
    try {
      for (const { content, checksum } of records) {
        await keep(id, content);
        recorded.set(id, checksum);
        left.shift();
      }
      if (records.length > 0) await thin(id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    return left;
  }

  async function endWindow(id: string): Promise<void> {
    const refused = await writeWaiting(id);
    if (refused.length === 0) return;
    const open = waiting.get(id);
    if (open === undefined) startWindow(id, refused);
    else waiting.set(id, { timer: open.timer, versions: joined(refused, open.versions) });
  }

  function startWindow(id: string, versions: readonly SavedText[]): void {
    const timer = setTimeout(() => void endWindow(id), windowLength);
    timer.unref();
    waiting.set(id, { versions, timer });
  }

  return {
    keep,
    saved(id, { content, checksum }, before) {
      const saved = { content, checksum };
      const open = waiting.get(id);
      if (open !== undefined) {
        const isOwn = before === undefined || open.versions.at(-1)?.checksum === before.checksum;
        const versions = isOwn
          ? open.versions.slice(0, -1)
          : [...open.versions, { content: before.content, checksum: before.checksum }];
        waiting.set(id, { timer: open.timer, versions: [...versions, saved] });
        return;
      }
      // The text this session found may never have been recorded: the session before may have been killed.
      const isRecorded = before === undefined || recorded.get(id) === before.checksum;
      startWindow(id, isRecorded ? [saved] : [before, saved]);
    },
    async flush(id) {
      const ids = id === undefined ? [...waiting.keys()] : [id];
      for (let start = 0; start < ids.length; start += atOnce) {
        await Promise.all(ids.slice(start, start + atOnce).map(writeWaiting));
      }
    },
  };
}
