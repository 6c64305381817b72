import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { checkArticle } from './checkArticle';
import { diskProblem, readIfThere } from './disk';
import { articlePlace, historyFile } from './layout';
import type { Library, PackedVersion, ReceivedArticle } from './library';
import { articleRules } from './recordRules';
import type { Search } from './search';
import type { OpenVersions } from './versionCalls';

/** What goes into a bundle of an article's past, and what comes back out of one. */
export function receivingCalls(
  { room, records, library, milestones, history }: OpenVersions,
  search: Search,
) {
  async function packVersions(id: string): Promise<readonly PackedVersion[]> {
    await history.flush(id);
    const versions: PackedVersion[] = [];
    for (const revision of [...(await library.revisions(id))].reverse()) {
      const bytes = await readIfThere(room.disk, room.at(historyFile(id, revision)));
      if (bytes !== undefined) versions.push({ revision, bytes });
      await turnOfOthers();
    }
    return versions;
  }

  /** A version that is here already, as the same bytes, came with an import that was broken off. */
  async function isTaken(id: string, versions: readonly PackedVersion[]): Promise<boolean> {
    const brought = new Map(versions.map(({ revision, bytes }) => [revision, bytes]));
    const kept = await packVersions(id);
    return kept.some(({ revision, bytes }) => brought.get(revision)?.equals(bytes) !== true);
  }

  /** History first: whatever stops this, an article that stands has all of its past. */
  async function receive({ article, versions, milestones: marks, ...stamp }: ReceivedArticle) {
    const { id } = article;
    await room.fence();
    const standing = await records.read(articlePlace(id), articleRules);
    if (standing !== null || (await isTaken(id, versions))) return 'standing';
    for (const { revision, bytes } of versions) await library.write(id, revision, bytes);
    for (const [revision, mark] of Object.entries(marks)) await milestones.mark(id, Number(revision), mark);
    const { revision, savedAt, savedBy } = stamp;
    const base = { above: revision - 1, as: { savedAt, savedBy } };
    const body = checkArticle(article, article.headline);
    const outcome = await records.save(articlePlace(id), articleRules, body, base);
    search.refresh([id]).catch(() => undefined);
    return outcome.status === 'saved' ? 'received' : 'standing';
  }

  return {
    async packHistory(id) {
      try {
        const marks = await milestones.read(id);
        return { versions: await packVersions(id), milestones: Object.fromEntries(marks ?? []) };
      } catch (error) {
        throw diskProblem(error, id);
      }
    },
    async receiveArticle(received) {
      try {
        return await receive(received);
      } catch (error) {
        throw diskProblem(error, received.article.headline);
      }
    },
  } satisfies Partial<Library>;
}
