import { photo as photoSchema, type Photo } from '../../shared/article/photo';
import type { ArticleVersion, Milestone, Version } from '../../shared/article/version';
import { photosOf } from '../../shared/article/walk';
import { DeskError } from '../../shared/problems';
import { checkArticle } from './checkArticle';
import { diskProblem, isDiskError } from './disk';
import { openHistory } from './history';
import { articlePlace, generationFile, historyFile, photoPlace } from './layout';
import type { Library } from './library';
import { openMilestones } from './milestones';
import { openNotedMilestones } from './notedMilestones';
import { openQueue } from './queue';
import type { RecordContent } from './record';
import { listRevisions } from './recovery';
import { articleRules, photoRules } from './recordRules';
import type { Records } from './records';
import type { Room } from './room';
import type { Search } from './search';
import type { SecondCopy } from './secondCopy';
import { surveyRecord } from './survey';
import { openTimeline } from './timeline';
import { isRefusal, openUnkeptMilestones } from './unkeptMilestones';
import type { Credits } from './versionFile';
import type { VersionFolder } from './versionFolder';

export type VersionParts = {
  readonly room: Room;
  readonly records: Records;
  readonly library: VersionFolder;
  readonly secondCopy: SecondCopy;
};

/** Photos without a record that can be read have no credit here. */
export function creditsIn(records: Records) {
  async function readPhoto(id: string): Promise<Photo | undefined> {
    try {
      return photoSchema.safeParse((await records.read(photoPlace(id), photoRules))?.body).data;
    } catch (error) {
      if (error instanceof DeskError) return undefined;
      throw error;
    }
  }
  return async (ids: readonly string[]): Promise<Credits> => {
    const photos = await Promise.all(ids.map(readPhoto));
    return Object.fromEntries(photos.flatMap((photo) => (photo ? [[photo.id, photo.credit]] : [])));
  };
}

export function openVersions(parts: VersionParts) {
  const { room, records, library, secondCopy } = parts;
  const creditsOf = creditsIn(records);
  const milestones = openMilestones(room, records);
  const marking = openQueue();
  const history = openHistory({ room, versions: library, secondCopy, milestones, marking, creditsOf });
  const timeline = openTimeline({ library, secondCopy: secondCopy.versions, milestones });
  return { ...parts, creditsOf, milestones, marking, history, timeline };
}

export type OpenVersions = ReturnType<typeof openVersions>;

const isNothingValid = (error: unknown) => error instanceof DeskError && error.code === articleRules.damaged;

export function versionCalls(parts: OpenVersions, search: Search) {
  const { room, records, library, secondCopy, creditsOf, milestones, marking, history, timeline } = parts;

  /** undefined where no valid file stands. */
  async function readCurrent(id: string): Promise<RecordContent | undefined> {
    try {
      return (await records.read(articlePlace(id), articleRules)) ?? undefined;
    } catch (error) {
      if (isNothingValid(error)) return undefined;
      throw error;
    }
  }

  async function toVersion(id: string, content: RecordContent): Promise<ArticleVersion> {
    const { revision, savedAt, savedBy, body } = content;
    const article = checkArticle(body, generationFile(articlePlace(id), 'current'));
    return { revision, savedAt, savedBy, article, credits: await creditsOf(photosOf(article)) };
  }

  /** What the second copy holds is shown also where the library has gone. Throws where that is nothing. */
  async function tellGone(listed: readonly Version[]): Promise<void> {
    await room.requireFolder().catch((error: unknown) => {
      if (listed.length === 0) throw error;
    });
  }

  async function listVersions(id: string) {
    try {
      await history.flush(id);
      const content = await readCurrent(id);
      const listed = await timeline.list(id, content && (await toVersion(id, content)));
      if (content === undefined) await tellGone(listed);
      return listed;
    } catch (error) {
      throw diskProblem(error, id);
    }
  }

  async function readVersion(id: string, revision: number): Promise<ArticleVersion> {
    try {
      await history.flush(id);
      const version = await timeline.read(id, revision);
      if (version !== undefined) {
        checkArticle(version.article, historyFile(id, revision));
        return version;
      }
      const content = await readCurrent(id);
      if (content?.revision !== revision) {
        await room.requireFolder();
        throw new DeskError('articleMissing', id);
      }
      return await toVersion(id, content);
    } catch (error) {
      throw diskProblem(error, id);
    }
  }

  /** A version that fell between two windows still stands as a generation of the article, or in the second copy. */
  async function findOutside(id: string, revision: number): Promise<ArticleVersion | undefined> {
    const copy = await secondCopy.versions.read(id, revision);
    if (copy !== undefined) return copy;
    const content = await findGeneration(id, revision);
    return content && toVersion(id, content);
  }

  async function keepInLibrary(id: string, revision: number, putBy?: ArticleVersion): Promise<void> {
    if ((await library.read(id, revision)) === undefined) {
      const version = putBy ?? (await findOutside(id, revision));
      if (version === undefined) throw new DeskError('articleMissing', id);
      const { article, credits, ...saved } = version;
      await history.keep(id, { ...saved, body: article }, credits);
    }
    await library.sync(id, revision);
  }

  const notes = openNotedMilestones(room, secondCopy);
  const unkept = openUnkeptMilestones(room, notes, async ({ id, revision, milestone, version }) => {
    await room.fence();
    if ((await readCurrent(id)) === undefined) return 'noArticle';
    const standing = version && (await library.read(id, revision));
    if (standing !== undefined && standing.savedAt !== version?.savedAt) return 'otherText';
    await history.flush(id);
    await marking.run(id, async () => {
      await keepInLibrary(id, revision, version);
      await milestones.mark(id, revision, milestone, true);
    });
    return 'kept';
  });

  /** The next saves may take the generation that holds it: its text is put by until it can be kept. */
  async function keepLater(id: string, revision: number, milestone: Milestone): Promise<void> {
    if (!room.canWrite()) return;
    const find = async () => (await library.read(id, revision)) ?? (await findOutside(id, revision));
    await unkept.add({ id, revision, milestone, version: await find().catch(() => undefined) });
  }

  async function findGeneration(id: string, revision: number): Promise<RecordContent | undefined> {
    const { valid } = await records.inTurn(articlePlace(id), () =>
      surveyRecord(room, articlePlace(id), articleRules.isUsable),
    );
    return valid.find(({ content }) => content.revision === revision)?.content;
  }

  async function mark(id: string, revision: number, milestone: Milestone | null, isYielding: boolean) {
    try {
      await room.fence();
      await history.flush(id);
      await marking.run(id, async () => {
        if (milestone !== null) await keepInLibrary(id, revision);
        await milestones.mark(id, revision, milestone, isYielding);
      });
    } catch (error) {
      // What an editor names is asked for again by the editor; of what has gone nothing can be kept.
      const isGone = error instanceof DeskError && error.code === 'articleMissing';
      if (isRefusal(error) && !isGone && milestone !== null && milestone.type !== 'named')
        await keepLater(id, revision, milestone);
      throw diskProblem(error, id);
    }
  }

  return {
    takeUpMilestones: () => unkept.takeUp(),
    closeVersions: () => unkept.close(),
    listVersions,
    readVersion,
    async listRevisions(id) {
      try {
        return await listRevisions(parts, id);
      } catch (error) {
        if (!isDiskError(error)) throw error;
        return [];
      }
    },
    async markVersion(id, revision, milestone) {
      await mark(id, revision, milestone, false);
      return listVersions(id);
    },
    async keepVersion(id, revision, type) {
      await mark(id, revision, { type, name: '' }, true).catch(ignoreRefusal);
    },
    async recoverArticle(id, revision) {
      await room.fence();
      const { article } = await readVersion(id, revision);
      // A name that was given to a lost revision is given to no other.
      const marked = (await milestones.read(id))?.keys() ?? [];
      const above = Math.max(0, ...(await listRevisions(parts, id)), ...marked);
      const outcome = await records.save(articlePlace(id), articleRules, article, { above });
      if (outcome.status === 'conflict') return { status: 'standsAlready', id };
      const { content } = outcome.record;
      await mark(id, content.revision, { type: 'restore', name: '' }, true).catch(ignoreRefusal);
      room.found({ type: 'stands', id });
      search.refresh([id]).catch(() => undefined);
      return { status: 'restored', id };
    },
  } satisfies Partial<Library> & Record<'takeUpMilestones' | 'closeVersions', () => Promise<void>>;
}

/** What the mark was for is done; only the mark in the timeline is missing, and told. */
function ignoreRefusal(error: unknown): void {
  if (!isRefusal(error)) throw error;
}
