import type { DocumentNode } from './article';
import { keyOf } from './comparableBlock';
import { type Remark, remarksOf } from './remarks';

/** What colleagues say about words of the body, in one of two texts or otherwise in the other. */
export type RemarkChange =
  | { readonly type: 'added' | 'removed'; readonly remark: Remark }
  | { readonly type: 'changed'; readonly before: Remark; readonly remark: Remark };

/** The words a remark stands on are its own difference only where no word of the text differs. */
export function compareRemarks(
  before: DocumentNode,
  after: DocumentNode,
  isSameText: boolean,
): readonly RemarkChange[] {
  const [old, now] = [before, after].map((body) => new Map(remarksOf(body).map((each) => [each.id, each])));
  const keyOfRemark = ({ block: _block, words, ...said }: Remark) =>
    keyOf(isSameText ? { ...said, words } : said);
  const changes: RemarkChange[] = [];
  for (const [id, remark] of now ?? []) {
    const was = old?.get(id);
    if (was === undefined) changes.push({ type: 'added', remark });
    else if (keyOfRemark(was) !== keyOfRemark(remark)) changes.push({ type: 'changed', before: was, remark });
  }
  for (const [id, remark] of old ?? []) if (!now?.has(id)) changes.push({ type: 'removed', remark });
  return changes;
}
