import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeDestination, readDestinations, withDestination } from '../../../electron/destinations';

const folder = (name: string) => path.join(path.sep, 'mạng', name);
const known = [
  { folder: folder('web'), name: 'Tòa soạn điện tử' },
  { folder: folder('in'), name: 'in' },
];
const choices = { exportFolder: folder('web'), destinations: known };

describe('destinations of bundles', () => {
  it('are the folders used last, the newest first, each once, by their own names until given another', () => {
    expect(withDestination(known, folder('moi')).map(({ name }) => name)).toEqual([
      'moi',
      'Tòa soạn điện tử',
      'in',
    ]);
    expect(withDestination(known, folder('in')).map(({ name }) => name)).toEqual(['in', 'Tòa soạn điện tử']);
    const many = Array.from({ length: 20 }, (_, index) => folder(`t${index}`));
    const kept = many.reduce<readonly { folder: string; name: string }[]>(
      (all, each) => withDestination([...all], each),
      [],
    );
    expect(kept.map(({ name }) => name)).toEqual(['t19', 't18', 't17', 't16', 't15', 't14']);
  });

  it('are chosen, named and forgotten by their place in the list', () => {
    expect(changeDestination(choices, 1, { type: 'choose' })).toEqual({ exportFolder: folder('in') });
    const named = changeDestination(choices, 1, { type: 'name', name: '  Báo in ' });
    expect(named.destinations?.[1]).toEqual({ folder: folder('in'), name: 'Báo in' });
    const unnamed = changeDestination(choices, 0, { type: 'name', name: ' ' });
    expect(unnamed.destinations?.[0]?.name).toBe('web');
    expect(changeDestination(choices, 0, { type: 'forget' })).toEqual({
      destinations: known.slice(1),
      exportFolder: null,
    });
    expect(changeDestination(choices, 9, { type: 'forget' })).toEqual({});
  });

  it('without a choice are the usual folder', () => {
    expect(readDestinations({ exportFolder: null, destinations: [] }, folder('usual'))).toEqual({
      folder: folder('usual'),
      known: [],
    });
  });
});
