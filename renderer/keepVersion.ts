import type { MilestoneType } from '../shared/article/version';
import { desk } from './desk';

/** Keeps a version for good. One that is kept already keeps its own reason: nobody loses a name. */
export async function keepVersion(id: string, revision: number, type: Exclude<MilestoneType, 'named'>) {
  const versions = await desk.listVersions({ id });
  const known = versions.find((version) => version.revision === revision);
  if (known !== undefined && known.milestone !== null) return;
  await desk.markVersion({ id, revision, milestone: { type, name: '' } });
}
