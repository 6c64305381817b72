import { describe, expect, it } from 'vitest';
import { commandIds, findCommands } from '../../../../renderer/app/findCommands';
import { commandNames } from '../../../../shared/strings/commands';

const all = commandIds.map((id) => ({ id, names: [commandNames[id].vi, commandNames[id].en] }));
const find = (typed: string) => findCommands(typed, all);

describe('the palette', () => {
  it('shows everything in the order of the table while nothing is typed', () => {
    expect(find('')).toEqual(commandIds);
    expect(find('  ')).toEqual(commandIds);
  });

  it('finds Chèn ảnh by chen anh, by chèn ảnh and by CHEN ANH', () => {
    for (const typed of ['chen anh', 'chèn ảnh', 'CHEN ANH', 'anh chen']) {
      expect(find(typed)[0], typed).toBe('insertPhotos');
    }
  });

  it('finds by the English name too', () => {
    expect(find('save')[0]).toBe('saveNow');
  });

  it('puts names that begin so before names that only hold it', () => {
    const found = find('chu');
    expect(found.indexOf('bold')).toBeLessThan(found.indexOf('pastePlain'));
  });

  it('finds nothing where nothing fits', () => {
    expect(find('chen xyz')).toEqual([]);
  });

  it('finds every command by its whole name', () => {
    for (const { id, names } of all) for (const name of names) expect(find(name), name).toContain(id);
  });
});
