import { describe, expect, it } from 'vitest';
import {
  changeArchive,
  changeCell,
  fillRow,
  hasCell,
  readCell,
} from '../../../../../renderer/photos/board/cells';
import { clearCells } from '../../../../../renderer/photos/board/clearCells';
import {
  type Cell,
  countOverwritten,
  fillDown,
  isInRange,
} from '../../../../../renderer/photos/board/fillDown';
import { creditRows, planSameCredit } from '../../../../../renderer/photos/board/sameCredit';
import { noCredit } from '../../../../../shared/article/photo';
import { creditOf, figure, must, photoId, rowsOf, video } from './rows';

const credits = { 1: creditOf('Phương Hoa', 'TTXVN'), 2: noCredit, 3: creditOf('Trần Hạ'), 4: noCredit };
const rows = rowsOf([figure(1, 'Một', 'Tả'), figure(2), figure(3, 'Ba'), figure(4)], credits);
const at = (row: number, column: Cell['column']): Cell => ({ row, column });
const rangeFrom = (anchor: Cell, active: Cell) => ({ anchor, active });
const creditChange = (photo: number, credit = creditOf('Phương Hoa', 'TTXVN')) => ({
  field: 'credit',
  photo: photoId(photo),
  credit,
});

describe('a cell', () => {
  const first = must(rows[0]);

  it('reads and changes the words of its place and the credit of its photo', () => {
    expect(readCell(first, 'caption')).toBe('Một');
    expect(readCell(first, 'agency')).toBe('TTXVN');
    expect(changeCell(first, 'agency', 'AFP')).toEqual([creditChange(1, creditOf('Phương Hoa', 'AFP'))]);
    expect(changeCell(first, 'alt', 'Khác')).toEqual([
      { field: 'alt', place: { type: 'figure', index: 0 }, alt: 'Khác' },
    ]);
    expect(changeArchive(first, true)).toEqual([
      creditChange(1, { ...creditOf('Phương Hoa', 'TTXVN'), isArchive: true }),
    ]);
  });

  it('takes one clean line, and leaves as it is what was not touched', () => {
    expect(changeCell(first, 'photographer', '  Hà \n Thu ')).toEqual([
      creditChange(1, creditOf('Hà Thu', 'TTXVN')),
    ]);
    const odd = must(rowsOf([figure(1, 'Hai  dấu cách')], credits)[0]);
    expect(changeCell(odd, 'caption', 'Hai  dấu cách')).toEqual([
      {
        field: 'caption',
        place: { type: 'figure', index: 0 },
        content: [{ type: 'text', text: 'Hai  dấu cách' }],
      },
    ]);
  });

  it('changes of a video the credit of the film, not that of its poster', () => {
    const row = must(rowsOf([video(1)], credits)[0]);
    expect(changeCell(row, 'photographer', 'Quay')).toEqual([
      { field: 'videoCredit', index: 0, credit: creditOf('Quay') },
    ]);
  });

  it('is none where the place has no such words', () => {
    const [lead, empty] = rowsOf([figure(null)], credits, 1);
    expect(hasCell(must(lead), 'caption')).toBe(false);
    expect(changeCell(must(lead), 'alt', 'Tả')).toEqual([]);
    expect(hasCell(must(empty), 'photographer')).toBe(false);
    expect(changeCell(must(empty), 'photographer', 'Ai')).toEqual([]);
    expect(changeArchive(must(empty), true)).toEqual([]);
  });
});

describe('filling down', () => {
  it('takes from the row above in a single row, and nothing in the first', () => {
    const cell = at(1, 'photographer');
    expect(fillDown(rows, rangeFrom(cell, cell))).toEqual([creditChange(2, creditOf('Phương Hoa'))]);
    const top = at(0, 'photographer');
    expect(fillDown(rows, rangeFrom(top, top))).toEqual([]);
  });

  it('takes the top row of a range into all below it, whichever corner came first', () => {
    const range = rangeFrom(at(3, 'agency'), at(0, 'photographer'));
    expect(fillDown(rows, range)).toEqual([creditChange(2), creditChange(3), creditChange(4)]);
  });

  it('copies a caption with its marks, and only what the other place has', () => {
    const marked = [{ type: 'text', text: 'Đảo', marks: [{ type: 'bold' }] }];
    const both = rowsOf([{ ...figure(1), content: marked }, video(null), figure(null)], credits);
    expect(fillDown(both, rangeFrom(at(0, 'caption'), at(2, 'photographer')))).toEqual([
      { field: 'videoCredit', index: 0, credit: creditOf('Phương Hoa') },
      { field: 'caption', place: { type: 'video', index: 0 }, content: marked },
      { field: 'caption', place: { type: 'figure', index: 1 }, content: marked },
    ]);
  });

  it('counts the cells whose other words it takes away', () => {
    const count = (anchor: Cell, active: Cell) => countOverwritten(rows, rangeFrom(anchor, active));
    expect(count(at(0, 'photographer'), at(1, 'photographer')), 'into empty cells').toBe(0);
    expect(count(at(0, 'caption'), at(3, 'agency')), 'a caption and a photographer').toBe(2);
    expect(count(at(2, 'caption'), at(2, 'caption')), 'from the empty row above').toBe(1);
    expect(count(at(0, 'isArchive'), at(3, 'problems'))).toBe(0);
  });

  it('leaves out columns that hold no words', () => {
    expect(fillDown(rows, rangeFrom(at(0, 'size'), at(2, 'problems')))).toEqual([]);
  });

  it('copies the archive mark too', () => {
    const source = { ...must(rows[0]), credit: { ...noCredit, isArchive: true } };
    expect(fillRow(source, must(rows[1]), ['isArchive'])).toEqual([
      creditChange(2, { ...noCredit, isArchive: true }),
    ]);
  });

  it('knows what lies in the range', () => {
    const range = rangeFrom(at(2, 'agency'), at(1, 'photographer'));
    const inside = [at(1, 'photographer'), at(2, 'agency'), at(0, 'agency'), at(2, 'alt')].map((cell) =>
      isInRange(range, cell),
    );
    expect(inside).toEqual([true, true, false, false]);
  });
});

describe('clearing', () => {
  it('empties the cells of the range and nothing beside them', () => {
    expect(clearCells(rows, rangeFrom(at(0, 'agency'), at(0, 'agency')))).toEqual([
      creditChange(1, creditOf('Phương Hoa')),
    ]);
    expect(clearCells(rows, rangeFrom(at(0, 'caption'), at(0, 'caption')))).toEqual([
      { field: 'caption', place: { type: 'figure', index: 0 }, content: [] },
    ]);
  });
});

describe('the same credit for all', () => {
  const twice = rowsOf([figure(1), figure(2), figure(2), figure(3), figure(1), video(4)], credits, 4);

  it('is meant for photos without one, each once, and asks about those with another', () => {
    const plan = must(planSameCredit(twice, must(twice[0])));
    expect(plan.fills.map(({ photo }) => photo?.id)).toEqual([photoId(2)]);
    expect(plan.others.map(({ photo }) => photo?.id)).toEqual([photoId(3)]);
    expect(creditRows([...plan.fills, ...plan.others], plan.credit)).toEqual([
      creditChange(2),
      creditChange(3),
    ]);
  });

  it('leaves the credit of a film to the film', () => {
    expect(
      must(planSameCredit(twice, must(twice[0]))).fills.some(({ place }) => place.type === 'video'),
    ).toBe(false);
  });

  it('is nothing that a row without a credit could give', () => {
    expect(planSameCredit(rows, must(rows[1]))).toBeNull();
    expect(planSameCredit(rows, must(rowsOf([figure(null)])[0]))).toBeNull();
  });
});
