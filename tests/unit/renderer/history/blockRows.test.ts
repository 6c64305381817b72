import { describe, expect, it } from 'vitest';
import { photoRows, textRows } from '../../../../renderer/history/blockRows';
import type { DocumentNode } from '../../../../shared/article/article';
import { compareBlocks } from '../../../../shared/article/compareBlocks';
import { body, figure, id, paragraph } from '../../shared/article/pages';

const lines = Array.from({ length: 9 }, (_, number) => paragraph(`Đoạn số ${number} của bài này.`));
const rowsOf = (before: readonly DocumentNode[], after: readonly DocumentNode[]) =>
  textRows(compareBlocks(body(...before), body(...after))).map((row) =>
    row.type === 'gap' ? `gap ${row.count}` : row.type,
  );

describe('the lines of a compared text', () => {
  it('show a block around each change and count what lies between', () => {
    const after = [...lines.slice(0, 4), paragraph('Hoàn toàn mới mẻ khác hẳn.'), ...lines.slice(4)];
    expect(rowsOf(lines, after)).toEqual(['gap 3', 'context', 'change', 'context', 'gap 4']);
  });

  it('are none where only photos changed', () => {
    const photos = [figure(id(1), 'Bến gỗ.', '')];
    expect(rowsOf(lines, [...lines, ...photos])).toEqual([]);
    expect(photoRows(compareBlocks(body(...lines), body(...lines, ...photos)))).toHaveLength(1);
  });
});
