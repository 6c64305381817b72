import { describe, expect, it } from 'vitest';
import { type DeskWords, isReplacing, readFileWords } from '../../../../renderer/fileWords/readFileWords';
import { type Photo, blankPhoto, noCredit, noMetadata, noRights } from '../../../../shared/article/photo';

const nothing: DeskWords = { caption: '', alt: '', tags: [] };

function photoOf(metadata: Partial<Photo['metadata']>, change: Partial<Photo> = {}): Photo {
  return { ...blankPhoto('1'.repeat(32)), ...change, metadata: { ...noMetadata, ...metadata } };
}

function wordOf(photo: Photo, desk = nothing) {
  const [word] = readFileWords(photo, desk);
  if (word === undefined) throw new Error('the file says nothing');
  return word;
}

describe('what the file says', () => {
  it('is shown only where it says anything, in one order', () => {
    const photo = photoOf({ place: 'Trường Sa', caption: 'Tàu cập đảo', headline: ' ', creator: 'Hà Thu' });
    expect(readFileWords(photo, nothing).map(({ id }) => id)).toEqual(['caption', 'creator', 'place']);
  });

  it('fills the empty field of the desk that means the same', () => {
    const fields = {
      caption: 'caption',
      alt: 'alt',
      creator: 'photographer',
      credit: 'agency',
      source: 'issuedBy',
      usageTerms: 'rightsNote',
    } as const;
    for (const [said, field] of Object.entries(fields)) {
      const word = wordOf(photoOf({ [said]: 'Lời' }));
      expect(word).toEqual({ id: said, file: 'Lời', desk: '', fill: { field, text: 'Lời' } });
      expect(isReplacing(word)).toBe(false);
    }
  });

  it('only informs where the place of the photo has no such words', () => {
    const words = readFileWords(photoOf({ caption: 'Lời', alt: 'Tả' }), {
      ...nothing,
      caption: null,
      alt: null,
    });
    expect(words.map(({ desk, fill }) => [desk, fill])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('replaces what the desk has written, and says that it would', () => {
    const credit = { ...noCredit, photographer: 'Trần Hạ' };
    const word = wordOf(photoOf({ creator: 'Hà Thu' }, { credit }));
    expect(word.desk).toBe('Trần Hạ');
    expect(isReplacing(word)).toBe(true);
    const rights = { ...noRights, note: 'Chỉ báo in' };
    expect(isReplacing(wordOf(photoOf({ usageTerms: 'Editorial use only' }, { rights })))).toBe(true);
  });

  it('fills nothing where the desk says the same, but for spaces and the writing of its letters', () => {
    const caption = 'Tàu  cập đảo '.normalize('NFD');
    const word = wordOf(photoOf({ caption }), { ...nothing, caption: 'Tàu cập đảo' });
    expect(word.fill).toBeNull();
    expect(isReplacing(word)).toBe(false);
  });

  it('stands alone where the desk has no such field', () => {
    expect(wordOf(photoOf({ copyright: '© TTXVN' }))).toEqual({
      id: 'copyright',
      file: '© TTXVN',
      desk: null,
      fill: null,
    });
  });
});

describe('the keywords of a file', () => {
  it('join the tags of the article and replace none', () => {
    const word = wordOf(photoOf({ keywords: ['biển', 'đảo', 'biển'] }), {
      ...nothing,
      tags: ['đảo', 'lính'],
    });
    expect(word).toMatchObject({ file: 'biển, đảo, biển', desk: 'đảo, lính' });
    expect(word.fill).toEqual({ field: 'tags', tags: ['đảo', 'lính', 'biển'] });
    expect(isReplacing(word)).toBe(false);
  });

  it('that are tags already, or too long for one, are left', () => {
    const photo = photoOf({ keywords: ['đảo', 'x'.repeat(101)] });
    expect(wordOf(photo, { ...nothing, tags: ['đảo'] }).fill).toBeNull();
  });
});
