import type { Article } from '../../shared/article/article';
import { keyOf } from '../../shared/article/comparableBlock';
import { type ComparedText, compareArticles } from '../../shared/article/compare';
import type { ComparedBlock } from '../../shared/article/compareBlocks';
import type { ComparedField } from '../../shared/article/compareFields';
import { restoreBlock } from '../../shared/article/restoreBlock';
import { photosOf } from '../../shared/article/walk';
import { assertNever } from '../../shared/problems';
import { desk } from '../desk';
import { keepVersion } from '../keepVersion';
import { type Restoration, changeWorkspace, readWorkspace } from '../workspace';
import { readCurrentText } from './texts';

/** What of a version is to come back; a block as the comparison with the text as it is now shows it. */
export type Wanted =
  | { readonly type: 'all' }
  | { readonly type: 'block'; readonly block: ComparedBlock }
  | { readonly type: 'field'; readonly field: ComparedField }
  | { readonly type: 'related' }
  | { readonly type: 'credit'; readonly photo: string };

function allOf({ article, credits }: ComparedText): Restoration {
  const { body, id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = article;
  const shown = photosOf(article).flatMap((photo) => {
    const credit = credits[photo];
    return credit === undefined ? [] : [[photo, credit] as const];
  });
  return { body, fields, credits: Object.fromEntries(shown) };
}

/** Undefined where the text has changed since and the block is no longer what was shown. */
function bodyWith(version: ComparedText, current: ComparedText, wanted: ComparedBlock) {
  const { blocks } = compareArticles(version, current);
  const at = blocks.findIndex((block) => keyOf(block) === keyOf(wanted));
  return at === -1 ? undefined : restoreBlock(blocks, at);
}

/** The restoration of one part leaves all others as they are now. */
export function planRestoration(
  version: ComparedText,
  current: ComparedText,
  wanted: Wanted,
): Restoration | undefined {
  const nothing: Restoration = { body: current.article.body, fields: {}, credits: {} };
  switch (wanted.type) {
    case 'all':
      return allOf(version);
    case 'block': {
      const body = bodyWith(version, current, wanted.block);
      return body === undefined ? undefined : { ...nothing, body };
    }
    case 'field':
      return { ...nothing, fields: { [wanted.field]: version.article[wanted.field] } };
    case 'related':
      return { ...nothing, fields: { related: version.article.related } };
    case 'credit': {
      const credit = version.credits[wanted.photo];
      return credit === undefined ? undefined : { ...nothing, credits: { [wanted.photo]: credit } };
    }
    default:
      return assertNever(wanted);
  }
}

/** A credit can come back only into a record that is here. */
async function meetPhotos(ids: readonly string[]) {
  const unknown = ids.filter((id) => readWorkspace().photos[id] === undefined);
  if (unknown.length === 0) return;
  const read = await desk.readPhotos({ ids: unknown });
  const records = Object.fromEntries(read.map((photo) => [photo.id, photo]));
  changeWorkspace(({ photos }) => ({ photos: { ...records, ...photos } }));
}

const isStillOpen = ({ id }: Article) => readWorkspace().open?.fields.id === id;

/** `notSaved`: nothing was touched, because the text as it is now is not safe. `gone`: it no longer stands as shown. */
export type RestoreResult = 'restored' | 'notSaved' | 'gone';

/** Brings it back in place, once the text as it is now is saved and kept for good. */
export async function restore(version: ComparedText, wanted: Wanted): Promise<RestoreResult> {
  const { editor } = readWorkspace();
  if (editor === null || !isStillOpen(version.article)) return 'gone';
  if (!(await editor.save())) return 'notSaved';
  const saved = readWorkspace().open;
  if (saved === null || !isStillOpen(version.article)) return 'gone';
  await keepVersion(saved.fields.id, saved.revision, 'restore');
  await meetPhotos(photosOf(version.article));
  const current = readCurrentText();
  if (current === null || !isStillOpen(version.article)) return 'gone';
  const restoration = planRestoration(version, current, wanted);
  if (restoration === undefined) return 'gone';
  editor.restore(restoration);
  return 'restored';
}
