import { describe, expect, it } from 'vitest';
import { placeAmong } from '../../../../shared/sections/placeAmong';

const inner = { id: 'ngu', name: 'Ngư trường', path: 'ngu-truong', former: [] };
const sea = { id: 'bien', name: 'Biển đảo', path: 'bien', former: [], subsections: [inner] };
const place = { section: 'bien', subsection: 'ngu' };
const names = { section: 'Biển đảo', subsection: 'Ngư trường' };

describe('the place of an article of another desk', () => {
  it('is the same where its ids mean the same here', () => {
    expect(placeAmong(place, names, [sea])).toEqual({ ...place, how: 'same' });
  });

  it('is found by its names where the ids are others, or mean something else here', () => {
    const renumbered = { ...sea, id: 's7', subsections: [{ ...inner, id: 's8' }] };
    const taken = { ...sea, name: 'Thể thao', subsections: [] };
    const found = { section: 's7', subsection: 's8', how: 'byName' };
    expect(placeAmong(place, names, [renumbered])).toEqual(found);
    expect(placeAmong(place, names, [taken, renumbered])).toEqual(found);
    expect(placeAmong(place, names, [{ ...renumbered, subsections: [] }])).toEqual({
      ...found,
      subsection: '',
    });
  });

  it('keeps its ids where nobody here knows its names', () => {
    expect(placeAmong(place, names, [])).toEqual({ ...place, how: 'unknown' });
    expect(placeAmong(place, { section: '', subsection: '' }, [])).toEqual({ ...place, how: 'unknown' });
  });

  it('is none where it had none', () => {
    const none = { section: '', subsection: '' };
    expect(placeAmong(none, none, [sea])).toEqual({ ...none, how: 'same' });
  });
});
