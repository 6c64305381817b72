import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rememberPlaces } from '../../../../electron/backup/archivePlaces';

const id = 'ab'.repeat(16);
const standing = (ending = '') => path.join('articles', 'ab', `${id}${ending}.json`);
const version = path.join('history', id, '3.json.gz');
const inBin = (key: string, part: string) => path.join('trash', key, part);
const record = `${id}.json`;
const oldVersion = path.join('history', '3.json.gz');

describe('an article that moves while a backup is written', () => {
  it('stays among the articles when it goes to the bin', () => {
    const keptAs = rememberPlaces([standing(), standing('.prev'), version]);
    expect(keptAs(standing())).toBe(standing());
    expect(keptAs(inBin(`${id}.going`, `${id}.prev.json`))).toBe(standing('.prev'));
    expect(keptAs(inBin(id, oldVersion))).toBe(version);
    expect(keptAs(inBin(id, 'trashed.json'))).toBeUndefined();
  });

  it('stays in the bin when it comes back', () => {
    const keptAs = rememberPlaces([inBin(id, record), inBin(id, oldVersion)]);
    expect(keptAs(version)).toBe(inBin(id, oldVersion));
    expect(keptAs(inBin(`${id}.coming`, record))).toBe(inBin(id, record));
    expect(keptAs(standing())).toBe(inBin(id, record));
  });

  it('stands where the move had not begun or where it had arrived at the first look', () => {
    const going = rememberPlaces([standing(), inBin(`${id}.going`, `${id}.prev.json`)]);
    expect(going(inBin(`${id}.going`, `${id}.prev.json`))).toBe(standing('.prev'));
    const gone = rememberPlaces([inBin(`${id}.going`, record), version]);
    expect(gone(inBin(`${id}.going`, record))).toBe(inBin(id, record));
    expect(gone(version)).toBe(inBin(id, oldVersion));
  });

  it('is kept apart from another text of it that lies in the bin', () => {
    const other = inBin(`${id}.2`, record);
    const keptAs = rememberPlaces([standing(), other]);
    expect([standing(), other].map(keptAs)).toEqual([standing(), other]);
  });

  it('has one place when it is made and thrown away meanwhile', () => {
    const keptAs = rememberPlaces([]);
    expect(keptAs(standing())).toBe(standing());
    expect(keptAs(inBin(id, record))).toBe(standing());
    expect(rememberPlaces([])(inBin(`${id}.going`, record))).toBe(inBin(id, record));
  });
});
