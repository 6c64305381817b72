import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedText } from '../../../../renderer/editor/autosave';
import { KeptEditors } from '../../../../renderer/editor/keptEditors';
import type { OpenArticle } from '../../../../renderer/workspace';
import { blankArticle } from '../../../../shared/article/blankArticle';
import type { DocumentNode } from '../../../../shared/article/article';
import { figure, paragraph } from './makeState';

type Kept = { saved: SavedText };

const idOf = (digit: number) => digit.toString(16).padStart(32, '0');
const bodyOf = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const saved = (revision: number, body: DocumentNode): Kept => ({ saved: { revision, checksum: '', body } });
const now = '2026-11-22T08:00:00.000Z';
const text = bodyOf(paragraph('Bài.'));

function opened(digit: number, revision = 1, openedBody = text, draftBody: DocumentNode | null = null) {
  const { body: _body, ...fields } = blankArticle({ id: idOf(digit), kind: 'news', language: 'vi', now });
  return {
    fields,
    revision,
    checksum: '',
    openedBody,
    bodySnapshot: openedBody,
    draftBody,
  } satisfies OpenArticle;
}

describe('the editors of the articles that were open last', () => {
  it('are found where the library holds what they last saved', () => {
    const editors = new KeptEditors<Kept>(3);
    const editor = saved(1, text);
    editors.keep(idOf(1), editor);
    expect(editors.find(opened(1))).toBe(editor);
    editor.saved = { revision: 2, checksum: '', body: bodyOf(paragraph('Bài viết tiếp.')) };
    expect(editors.find(opened(1))).toBeUndefined();
    expect(editors.find(opened(1, 2, bodyOf(paragraph('Bài viết tiếp.'))))).toBe(editor);
  });

  it('never hide another revision, another text under the same number, or typing that was found', () => {
    const editors = new KeptEditors<Kept>(3);
    editors.keep(idOf(1), saved(4, text));
    expect(editors.find(opened(1, 5))).toBeUndefined();
    expect(editors.find(opened(1, 4, bodyOf(paragraph('Bài của người khác.'))))).toBeUndefined();
    expect(editors.find(opened(1, 4, text, bodyOf(paragraph('Bài. Chưa lưu.'))))).toBeUndefined();
    expect(editors.find(opened(2, 4))).toBeUndefined();
    expect(editors.find(opened(1, 4))).toBeDefined();
  });

  it('are found though attributes come in another order or are left out', () => {
    const editors = new KeptEditors<Kept>(3);
    const { attrs, content } = figure(1, 'Bến.');
    const editor = saved(
      1,
      bodyOf({ type: 'figure', attrs: { photo: attrs?.['photo'] }, content: content ?? [] }),
    );
    editors.keep(idOf(1), editor);
    const reordered = Object.fromEntries(Object.entries(attrs ?? {}).reverse());
    const same = bodyOf({ type: 'figure', attrs: reordered, content: content ?? [] });
    expect(editors.find(opened(1, 1, same))).toBe(editor);
  });

  it('are not found once their article or their library has gone', () => {
    const editors = new KeptEditors<Kept>(3);
    for (const digit of [1, 2, 3]) editors.keep(idOf(digit), saved(1, text));
    editors.drop(idOf(2));
    expect([1, 2, 3].map((digit) => editors.find(opened(digit)) !== undefined)).toEqual([true, false, true]);
    editors.dropAll();
    expect([1, 2, 3].map((digit) => editors.find(opened(digit)) !== undefined)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are always those shown last, in whatever order articles are opened', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 1, max: 5 }),
        (shown, limit) => {
          const editors = new KeptEditors<Kept>(limit);
          for (const digit of shown) editors.keep(idOf(digit), saved(1, text));
          const found = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) =>
            editors.find(opened(digit)),
          );
          const last = [...new Set(shown.toReversed())].slice(0, limit);
          expect(found).toEqual(last.sort((one, other) => one - other));
        },
      ),
    );
  });
});
