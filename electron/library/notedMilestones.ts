import path from 'node:path';
import { type MilestoneType, milestoneTypes } from '../../shared/article/version';
import { isDiskError } from './disk';
import type { Room } from './room';
import type { SecondCopy } from './secondCopy';
import type { WantedMilestone } from './unkeptMilestones';
import { encodeVersion } from './versionFile';
import { namesIn, openVersionFolder } from './versionFolder';

/** Milestones that the library refused, with their texts, in the second copy: the end of a session does not forget them. */
export type NotedMilestones = {
  /** Resolves in any case; a milestone whose text nobody has is not noted. */
  note(wanted: WantedMilestone): Promise<void>;
  forget(wanted: WantedMilestone): Promise<void>;
  list(): Promise<readonly WantedMilestone[]>;
};

const noNotes: NotedMilestones = {
  note: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  list: () => Promise.resolve([]),
};

async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return undefined;
  }
}

/** Each type has a folder of versions of its own, which no clearing of the second copy touches. */
export function openNotedMilestones({ disk, temp }: Room, { folder }: SecondCopy): NotedMilestones {
  if (folder === undefined) return noNotes;
  const rootOf = (type: MilestoneType) => path.join(folder, 'unkept', type);
  const versionsOf = (type: MilestoneType) => openVersionFolder({ disk, root: rootOf(type), temp });

  async function listType(type: MilestoneType): Promise<readonly WantedMilestone[]> {
    const versions = versionsOf(type);
    const found: WantedMilestone[] = [];
    for (const id of await namesIn(disk, path.join(rootOf(type), 'history'))) {
      for (const revision of await versions.revisions(id)) {
        const version = await versions.read(id, revision);
        if (version !== undefined) found.push({ id, revision, milestone: { type, name: '' }, version });
      }
    }
    return found;
  }

  return {
    async note({ id, revision, milestone, version }) {
      if (version === undefined) return;
      const versions = versionsOf(milestone.type);
      const { article, credits, ...saved } = version;
      const bytes = await encodeVersion(id, { ...saved, body: article }, credits);
      await unlessRefused(async () => {
        await versions.write(id, revision, bytes);
        await versions.sync(id, revision);
      });
    },
    async forget({ id, revision, milestone }) {
      await unlessRefused(() => versionsOf(milestone.type).remove(id, revision));
    },
    async list() {
      const all: WantedMilestone[] = [];
      for (const type of milestoneTypes) all.push(...((await unlessRefused(() => listType(type))) ?? []));
      return all;
    },
  };
}
