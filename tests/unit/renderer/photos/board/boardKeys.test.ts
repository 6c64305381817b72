import { describe, expect, it } from 'vitest';
import { boardAction, nextWritable } from '../../../../../renderer/photos/board/boardKeys';
import type { Cell } from '../../../../../renderer/photos/board/fillDown';
import { knownNames, suggestNames } from '../../../../../renderer/photos/board/suggestNames';
import { newAgency, newName } from '../../../../../shared/article/knownName';
import { noCredit } from '../../../../../shared/article/photo';
import { creditOf, figure, rowsOf } from './rows';

const rows = rowsOf([figure(1), figure(2), figure(null)], { 1: noCredit, 2: noCredit }, null);
const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
type More = Partial<typeof plain>;

const press = (key: string, from: Cell, more: More = {}, onMac = false) =>
  boardAction({ key, code: '', ...plain, ...more }, from, rows, onMac);
const at = (row: number, column: Cell['column']): Cell => ({ row, column });

describe('a key in a cell nobody writes in', () => {
  it('walks the cells and stops at the edges', () => {
    expect(press('ArrowDown', at(0, 'alt'))).toEqual({ type: 'go', to: at(1, 'alt'), isExtending: false });
    expect(press('ArrowRight', at(0, 'problems'))).toMatchObject({ to: at(0, 'problems') });
    expect(press('ArrowUp', at(0, 'alt'))).toMatchObject({ to: at(0, 'alt') });
    expect(press('PageDown', at(0, 'alt'))).toMatchObject({ to: at(2, 'alt') });
    expect(press('Home', at(1, 'alt'))).toMatchObject({ to: at(1, 'photo') });
    expect(press('End', at(0, 'alt'), { ctrlKey: true })).toMatchObject({ to: at(2, 'problems') });
  });

  it('stretches the range with Shift', () => {
    expect(press('ArrowDown', at(0, 'alt'), { shiftKey: true })).toEqual({
      type: 'go',
      to: at(1, 'alt'),
      isExtending: true,
    });
  });

  it('goes with Tab to the next cell to write in, and leaves the grid at its ends', () => {
    expect(press('Tab', at(0, 'alt'))).toMatchObject({ to: at(1, 'caption') });
    expect(press('Tab', at(1, 'caption'), { shiftKey: true })).toMatchObject({ to: at(0, 'alt') });
    expect(press('Tab', at(2, 'caption'))).toMatchObject({ to: at(2, 'alt') });
    expect(press('Tab', at(2, 'alt'))).toBeUndefined();
    expect(press('Tab', at(0, 'caption'), { shiftKey: true })).toBeUndefined();
    expect(nextWritable([], at(0, 'photo'), 1)).toBeUndefined();
  });

  it('fills, credits, undoes and clears by the keys of each system', () => {
    const cell = at(1, 'agency');
    expect(press('d', cell, { ctrlKey: true })).toEqual({ type: 'fillDown' });
    expect(press('D', cell, { ctrlKey: true, shiftKey: true })).toEqual({ type: 'sameCredit' });
    expect(press('z', cell, { ctrlKey: true })).toEqual({ type: 'undo' });
    expect(press('y', cell, { ctrlKey: true })).toEqual({ type: 'redo' });
    expect(press('d', cell, { metaKey: true }, true)).toEqual({ type: 'fillDown' });
    expect(press('d', cell, { ctrlKey: true }, true)).toBeUndefined();
    expect(press('Delete', cell)).toEqual({ type: 'clear' });
    expect(press('F7', cell, { shiftKey: true })).toEqual({ type: 'problem', step: -1 });
    expect(press('ArrowRight', cell, { altKey: true })).toEqual({ type: 'side' });
  });

  it('leaves letters and foreign commands alone', () => {
    for (const key of ['a', 'đ', '1', 'Backspace', 'Process', 'F8'])
      expect(press(key, at(0, 'alt'))).toBeUndefined();
    expect(press('s', at(0, 'alt'), { ctrlKey: true })).toBeUndefined();
    expect(press(' ', at(0, 'caption'))).toBeUndefined();
    expect(press(' ', at(0, 'isArchive'))).toEqual({ type: 'toggle' });
  });
});

describe('the names offered', () => {
  const settings = {
    agencies: ['TTXVN', 'AFP'].map(newAgency),
    photographers: ['Phương Hoa', 'Hà Thu'].map(newName),
  };
  const credited = rowsOf([figure(1), figure(2)], {
    1: creditOf('Trần Hạ', 'Reuters'),
    2: creditOf('', 'AFP'),
  });

  it('are those of this article, then those the desk knows, each once', () => {
    expect(knownNames(credited, settings, 'photographer')).toEqual(['Trần Hạ', 'Phương Hoa', 'Hà Thu']);
    expect(knownNames(credited, settings, 'agency')).toEqual(['Reuters', 'AFP', 'TTXVN']);
    expect(knownNames(credited, null, 'issuedBy')).toEqual([]);
  });

  it('are found without marks, beginnings first, and not where they stand already', () => {
    const names = knownNames(credited, settings, 'photographer');
    expect(suggestNames(names, 'ha')).toEqual(['Hà Thu', 'Trần Hạ']);
    expect(suggestNames(names, 'Phương Hoa')).toEqual([]);
    expect(suggestNames(names, 'x')).toEqual([]);
  });
});
