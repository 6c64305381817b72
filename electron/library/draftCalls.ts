import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { DeskError } from '../../shared/problems';
import { checkArticle } from './checkArticle';
import type { Claim } from './claim';
import { openDraftFolder } from './draftFolder';
import { type Drafts, openDrafts } from './drafts';
import { articlePlace, draftsFolder, trashFolder } from './layout';
import type { Library } from './library';
import type { Parts } from './libraryCalls';
import { articleRules } from './recordRules';
import type { Room } from './room';
import { namesIn } from './versionFolder';

/** Typing is kept in the library, or outside it where the library cannot be written. */
export function draftsOf(room: Room, claim: Claim, secondCopy: string | undefined): Drafts {
  const shared = { disk: room.disk, instance: room.token, temp: room.temp };
  const inLibrary = openDraftFolder({
    ...shared,
    root: claim.folder,
    ensure: async () => {
      await room.fence();
      await room.ensure(draftsFolder);
    },
  });
  const outside =
    secondCopy === undefined
      ? []
      : [
          openDraftFolder({
            ...shared,
            root: secondCopy,
            ensure: async () => {
              await room.disk.mkdir(path.join(secondCopy, draftsFolder), { recursive: true, mode: 0o700 });
            },
          }),
        ];
  /** The session that holds the lock is typing into its own journals. */
  function isHeldElsewhere(): boolean {
    const mode = claim.mode();
    return mode.type === 'readOnly' && mode.reason === 'lockedElsewhere';
  }
  return openDrafts({
    instance: room.token,
    folders: () => [
      { folder: inLibrary, isReadable: !isHeldElsewhere() },
      ...outside.map((folder) => ({ folder, isReadable: true })),
    ],
  });
}

/** null where no text stands that can be read. */
export async function readStored({ records }: Pick<Parts, 'records'>, id: string): Promise<Article | null> {
  try {
    const content = await records.read(articlePlace(id), articleRules);
    return content === null ? null : checkArticle(content.body, id);
  } catch (error) {
    if (error instanceof DeskError) return null;
    throw error;
  }
}

export function draftCalls(parts: Parts) {
  const { drafts } = parts;
  return {
    keepDraft: (article, base) => drafts.keep(article, base),
    dropDraft: (id) => drafts.drop(id),
    readDraft: async (id) => drafts.newest(id, await readStored(parts, id)),
  } satisfies Partial<Library>;
}

/** What sessions left that ended before their typing was saved, for the report. Nobody can open what is in the bin. */
export async function findDrafts(parts: Parts): Promise<void> {
  const { room } = parts;
  const inTrash = await namesIn(room.disk, room.at(trashFolder));
  const left = await parts.drafts.findLeft((id) => readStored(parts, id));
  const drafts = left.filter(({ id }) => !inTrash.some((name) => name.startsWith(id)));
  if (drafts.length > 0) room.found({ type: 'drafts', drafts });
}
