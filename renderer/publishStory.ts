import {
  addNotice,
  lastAct,
  markPublished,
  type PublishingAct,
  type PublishingChange,
  takeBack,
  withdraw,
} from '../shared/article/publishing';
import { keepVersion } from './keepVersion';
import { changeFields, readWorkspace } from './workspace';

const now = () => new Date().toISOString();
const readFields = () => readWorkspace().open?.fields;

/** One step of the article's undo history. */
export function changePublishing(wanted: PublishingChange) {
  const { editor } = readWorkspace();
  if (editor === null) changeFields(wanted);
  else editor.restore({ body: editor.body(), fields: wanted, credits: {} });
}

export type MarkResult =
  | { readonly status: 'marked'; readonly revision: number }
  | { readonly status: 'notSaved' | 'gone' };

/** The text as it is now is saved and kept for good: it is what readers see first. */
export async function publishStory(): Promise<MarkResult> {
  const { editor, open } = readWorkspace();
  if (editor === null || open === null) return { status: 'gone' };
  if (!(await editor.save())) return { status: 'notSaved' };
  const saved = readWorkspace().open;
  if (saved === null || saved.fields.id !== open.fields.id) return { status: 'gone' };
  const { fields, revision } = saved;
  const isFirst = fields.firstPublished === null;
  if (isFirst) await keepVersion(fields.id, revision, 'published');
  const still = readFields();
  if (still?.id !== fields.id) return { status: 'gone' };
  changePublishing(markPublished(still, { at: now(), revision }));
  return { status: 'marked', revision: still.firstPublished?.revision ?? revision };
}

export function tellReaders(type: 'update' | 'correction', text: string) {
  const fields = readFields();
  if (fields !== undefined) changePublishing(addNotice(fields, { type, at: now(), text }));
}

export const withdrawStory = (reason: string) => changePublishing(withdraw(now(), reason));

/** Answers which act was taken back; null where there was none. */
export function takeBackAct(): PublishingAct | null {
  const fields = readFields();
  const act = fields === undefined ? null : lastAct(fields);
  if (fields !== undefined && act !== null) changePublishing(takeBack(fields));
  return act;
}
