import { describe, expect, it } from 'vitest';
import { checkRemarks } from '../../../../shared/article/checkRemarks';
import { compareBlocks } from '../../../../shared/article/compareBlocks';
import { remarksOf, withoutRemarks } from '../../../../shared/article/remarks';
import * as p from './pages';

const comment = p.remark('comment', 'Hỏi lại xã');
const other = {
  ...p.remark('suggestion', 'bến đò'),
  attrs: { ...comment.attrs, id: p.id(8), text: 'bến đò' },
};
const bold = { type: 'bold' };

describe('remarks', () => {
  it('are one for each id, in the order of the text, with the words they stand on', () => {
    const body = p.body(
      p.paragraph('Không có gì.'),
      p.paragraph('Bà con ', p.text('chờ ', comment), p.text('mười', bold, comment), ' giờ.'),
      p.paragraph(p.text('Rồi về.', comment), p.text(' Ở cầu đò', other)),
    );
    expect(remarksOf(body)).toMatchObject([
      { type: 'comment', id: p.id(7), by: 'lan', text: 'Hỏi lại xã', words: 'chờ mười Rồi về.', block: 1 },
      { type: 'suggestion', id: p.id(8), text: 'bến đò', words: 'Ở cầu đò', block: 2 },
    ]);
  });

  it('stand in captions too', () => {
    const figure = { ...p.figure(p.id(1), '', 'Bến'), content: [p.text('Cầu tàu', comment)] };
    expect(remarksOf(p.body(p.gallery(figure)))).toMatchObject([{ words: 'Cầu tàu', block: 0 }]);
  });

  it('never leave the house: a check names their words only', () => {
    const body = p.body(p.paragraph('Ở ', p.text('cầu đò', comment)));
    expect(JSON.stringify(checkRemarks(p.page({ body })))).not.toMatch(/Hỏi lại|lan/);
  });

  it('are no part of the text', () => {
    const plain = p.body(p.paragraph('Ở ', p.text('cầu', bold), ' đò.'));
    const marked = p.body(p.paragraph('Ở ', p.text('cầu', bold, comment), p.text(' đ', other), 'ò.'));
    expect(withoutRemarks(marked)).toEqual(plain);
    expect(compareBlocks(plain, marked).map(({ type }) => type)).toEqual(['same']);
  });
});
