import { describe, expect, it } from 'vitest';
import { columns } from '../../../../../renderer/photos/board/cells';
import { countProblems, nextProblem, rowProblems } from '../../../../../renderer/photos/board/rowProblems';
import type { Check, CheckPlace } from '../../../../../shared/article/check';
import { noCredit } from '../../../../../shared/article/photo';
import { figure, rowsOf, video } from './rows';

const rows = rowsOf(
  [figure(1), video(2), figure(3)],
  { 1: noCredit, 2: noCredit, 3: noCredit, 4: noCredit },
  4,
);
const check = (code: string, where: CheckPlace, level: Check['level'] = 'error'): Check => ({
  code,
  where,
  level,
  values: {},
});
const inFigure = (index: number, field: 'photo' | 'caption' | 'credit' | 'alt') =>
  ({ type: 'figure', index, field }) as const;

const problems = rowProblems(rows, [
  check('leadPhotoCreditMissing', { type: 'field', field: 'leadPhoto' }),
  check('headlineMissing', { type: 'field', field: 'headline' }),
  check('altMissing', inFigure(0, 'alt')),
  check('creditMissing', inFigure(0, 'credit')),
  check('galleryOfOne', inFigure(0, 'photo'), 'note'),
  check('videoCreditMissing', { type: 'video', index: 0, field: 'credit' }),
  check('photoTooSmall', inFigure(1, 'photo'), 'warning'),
  check('rightsExpired', inFigure(1, 'photo')),
  check('somethingNew', inFigure(1, 'caption'), 'warning'),
]);

describe('the problems of the rows', () => {
  it('stand with their photo, in few words, where they are mended; notes are left out', () => {
    expect(problems.map((row) => row.map(({ kind, column }) => [kind, column]))).toEqual([
      [['noCredit', 'photographer']],
      [
        ['noAlt', 'alt'],
        ['noCredit', 'photographer'],
      ],
      [['noCredit', 'photographer']],
      [
        ['small', 'photo'],
        ['rights', 'photo'],
        ['other', 'caption'],
      ],
    ]);
  });

  it('are counted by photos', () => {
    expect(countProblems(problems)).toEqual([
      { kind: 'noCredit', count: 3 },
      { kind: 'noAlt', count: 1 },
      { kind: 'small', count: 1 },
      { kind: 'rights', count: 1 },
      { kind: 'other', count: 1 },
    ]);
    expect(countProblems([[], []])).toEqual([]);
  });

  it('follow one another cell by cell, forwards and back and around the ends', () => {
    const seen = [];
    let cell = nextProblem(problems, columns, { row: 0, column: 'photo' }, 1);
    for (let count = 0; count < 6 && cell !== undefined; count += 1) {
      seen.push(`${cell.row} ${cell.column}`);
      cell = nextProblem(problems, columns, cell, 1);
    }
    const order = ['0 photographer', '1 photographer', '1 alt', '2 photographer', '3 photo', '3 caption'];
    expect(seen).toEqual(order);
    expect(cell).toEqual({ row: 0, column: 'photographer' });
    expect(nextProblem(problems, columns, { row: 0, column: 'photographer' }, -1)).toEqual({
      row: 3,
      column: 'caption',
    });
  });

  it('can be walked kind by kind, and are none where all is well', () => {
    const from = { row: 1, column: 'photo' } as const;
    expect(nextProblem(problems, columns, from, 1, 'noAlt')).toEqual({ row: 1, column: 'alt' });
    expect(nextProblem(problems, columns, from, 1, 'twice')).toBeUndefined();
    expect(nextProblem([[], []], columns, from, 1)).toBeUndefined();
  });
});
