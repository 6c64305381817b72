import { redo, undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  FieldsStep,
  fieldsStepTo,
  fieldsSync,
  readFieldsChange,
} from '../../../../renderer/editor/plugins/fieldsStep';
import { readSurroundings } from '../../../../renderer/editor/plugins/photoRecords';
import { restoreText } from '../../../../renderer/editor/restoreText';
import type { ArticleFields, Restoration } from '../../../../renderer/workspace';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { creditOf, figure, makePhoto, makeState, paragraph, photoId } from './makeState';

const { body: _body, ...fields }: ArticleFields & { body: unknown } = {
  ...blankArticle({ id: 'a'.repeat(32), kind: 'news', language: 'vi', now: '2026-11-22T01:00:00Z' }),
  headline: 'Tít bây giờ',
  tags: ['Tết'],
};

const now = [paragraph('Một.'), paragraph('Hai, viết lại.'), figure(1, 'Chú thích mới'), paragraph('Ba.')];
const then = [paragraph('Một.'), paragraph('Hai.'), figure(1, 'Chú thích cũ'), paragraph('Ba.')];
const photos = [makePhoto(1, { credit: creditOf('Lan Anh', 'AFP') })];

const restoration: Restoration = {
  body: { type: 'doc', content: then },
  fields: { headline: 'Tít ngày trước', tags: ['Tết'] },
  credits: { [photoId(1)]: creditOf('Lan Anh', 'TTXVN') },
};

function dispatchAll(state: EditorState, command: typeof undo) {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

function restored(start: EditorState, wanted = restoration) {
  const transaction = restoreText(start, fields, wanted);
  if (transaction === undefined) throw new Error('nothing was restored');
  return { transaction, state: start.apply(transaction) };
}

const start = () => makeState(now, photos, [fieldsSync()]);
const bodyOf = ({ doc }: EditorState) => (doc.toJSON() as { content: unknown }).content;
const agencyOf = (state: EditorState) => readSurroundings(state).photos[photoId(1)]?.credit.agency;
const fieldSteps = ({ steps }: { readonly steps: readonly unknown[] }) =>
  steps.filter((step) => step instanceof FieldsStep);

describe('restoring a version in the editor', () => {
  it('brings text, credit and fields, and one undo takes all of it back', () => {
    const first = start();
    const { transaction, state } = restored(first);
    expect(bodyOf(state)).toEqual(bodyOf(makeState(then)));
    expect(agencyOf(state)).toBe('TTXVN');
    expect(fieldSteps(transaction)).toEqual([
      new FieldsStep({ headline: 'Tít bây giờ' }, { headline: 'Tít ngày trước' }),
    ]);

    const undone = dispatchAll(state, undo);
    expect(bodyOf(undone)).toEqual(bodyOf(first));
    expect(agencyOf(undone)).toBe('AFP');
    const redone = dispatchAll(undone, redo);
    expect(bodyOf(redone)).toEqual(bodyOf(state));
    expect(agencyOf(redone)).toBe('TTXVN');
  });

  it('is a step of its own beside what was typed a moment before', () => {
    const first = start();
    const typed = first.apply(first.tr.insertText('Ngay trước. ', 1));
    const undone = dispatchAll(restored(typed).state, undo);
    expect(bodyOf(undone)).toEqual(bodyOf(typed));
  });

  it('touches only the blocks that differ', () => {
    const { transaction } = restored(start(), { ...restoration, fields: {}, credits: {} });
    const untouched: number[] = [];
    start().doc.forEach((node, pos) => {
      const isKept = !transaction.mapping.mapResult(pos + 1).deleted;
      if (isKept && node.type.name === 'paragraph') untouched.push(pos);
    });
    expect(untouched).toHaveLength(2);
  });

  it('does nothing where nothing differs', () => {
    const same = { body: { type: 'doc', content: now }, fields: { headline: 'Tít bây giờ' }, credits: {} };
    expect(restoreText(start(), fields, same)).toBeUndefined();
  });

  it('leaves the credit of a photo alone whose record is not there', () => {
    const credits = { [photoId(7)]: creditOf('Ai đó') };
    expect(restored(start(), { ...restoration, credits }).transaction.steps).toHaveLength(2);
  });
});

describe('a step of fields', () => {
  it('names only what changes', () => {
    expect(fieldsStepTo(fields, { headline: 'Tít bây giờ', tags: ['Tết'] })).toBeUndefined();
    expect(fieldsStepTo(fields, { headline: 'Khác', tags: ['Tết'] })?.to).toEqual({ headline: 'Khác' });
  });

  it('comes back to what it left when it is undone twice', () => {
    const step = new FieldsStep({ headline: 'a' }, { headline: 'b' });
    expect(step.invert().invert()).toEqual(step);
  });

  it('leaves a field alone that was typed in since', () => {
    const undone = new FieldsStep(
      { headline: 'a', dateline: '' },
      { headline: 'b', dateline: 'Huế' },
    ).invert();
    expect(readFieldsChange(undone, { headline: 'b thêm', dateline: 'Huế' })).toEqual({ dateline: '' });
  });
});
