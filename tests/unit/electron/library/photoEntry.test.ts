import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orientationOf, photoEntry, type PlacementWords } from '../../../../electron/library/photoEntry';
import { blankPhoto, noCredit, noMetadata, type Photo } from '../../../../shared/article/photo';
import { photo } from '../../shared/article/pages';

const unknown = blankPhoto('a'.repeat(32));
const words = (caption: string, alt = '', hasWords = true): PlacementWords => ({
  hasWords,
  caption,
  alt,
  filmCredit: null,
});

const sized = (width: number, height: number, quarterTurns: 0 | 1 | 2 | 3 = 0): Photo => {
  const known = photo(1);
  return {
    ...known,
    file: known.file && { ...known.file, width, height },
    framing: { ...known.framing, quarterTurns },
  };
};

describe('what the index keeps of a photo', () => {
  it('takes the caption of the newest placement that has one, else the file’s', () => {
    const filed = { ...unknown, metadata: { ...noMetadata, caption: 'Trong tệp' } };
    expect(photoEntry(filed, []).caption).toBe('Trong tệp');
    expect(photoEntry(filed, [words(''), words('Mới'), words('Cũ')]).caption).toBe('Mới');
    expect(photoEntry(filed, [words('', '', false)])).toMatchObject({ caption: 'Trong tệp', places: 1 });
  });

  it('misses a caption or an alt text where any placement lacks it, or the file of an unused photo', () => {
    const told = { ...photo(1), metadata: { ...noMetadata, caption: 'Có', alt: 'Có' } };
    expect(photoEntry(told, []).gaps).toEqual([]);
    expect(photoEntry(told, [words('a', 'b'), words('c')]).gaps).toEqual(['alt']);
    expect(photoEntry(told, [words('', 'b')]).gaps).toEqual(['caption']);
    expect(photoEntry(told, [words('', '', false)]).gaps).toEqual([]);
    expect(photoEntry(unknown, []).gaps).toEqual(['file', 'caption', 'credit', 'alt']);
    const archive = { ...photo(1), credit: { ...noCredit, isArchive: true } };
    expect(photoEntry(archive, [words('a', 'b')]).gaps).toEqual([]);
  });

  it('misses no credit of a poster whose film is signed, and one wherever nobody signs', () => {
    const poster = (agency: string) => ({ ...words('a', 'b'), filmCredit: { ...noCredit, agency } });
    expect(photoEntry(unknown, [poster('TTXVN'), poster('AFP')]).gaps).toEqual(['file']);
    expect(photoEntry(unknown, [poster('TTXVN')]).texts.credits).toEqual(['TTXVN', 'TTXVN']);
    for (const other of [poster(''), words('a', 'b'), words('', '', false)])
      expect(photoEntry(unknown, [poster('TTXVN'), other]).gaps).toEqual(['file', 'credit']);
  });

  it('names agencies so that none is found inside another, and days as far as the file knows them', () => {
    const signed = { ...unknown, credit: { ...noCredit, agency: 'CNN/Tân Hoa xã', issuedBy: 'TTXVN' } };
    expect(photoEntry(signed, []).agencies).toBe('|cnntanhoaxa|cnn|tanhoaxa|~cnn|ttxvn|~ttxvn|');
    const taken = (takenAt: string) =>
      photoEntry({ ...unknown, metadata: { ...noMetadata, takenAt } }, []).taken;
    expect(['2026-03-05T10:00:00+07:00', '2026-03', '2026', 'hôm qua', ''].map(taken)).toEqual([
      '2026-03-05',
      '2026-03',
      '2026',
      '',
      '',
    ]);
  });

  it('knows the shape as the desk turned it, and the longer side however it stands', () => {
    expect(orientationOf(unknown)).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.constantFrom(0, 1, 2, 3),
        (width, height, turns) => {
          const upright = orientationOf(sized(width, height));
          const turned = orientationOf(sized(width, height, turns));
          const swapped = orientationOf(sized(height, width));
          expect(turned).toBe(turns % 2 === 0 ? upright : swapped);
          expect(photoEntry(sized(width, height, turns), []).longerSide).toBe(Math.max(width, height));
        },
      ),
    );
  });
});
