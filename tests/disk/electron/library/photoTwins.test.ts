import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { noCredit, type Photo } from '../../../../shared/article/photo';
import { documentOf, newArticle, openTestLibrary, paragraph } from './testLibrary';
import { all, figure, idsOf, libraryOf, newPhoto } from './photosForTests';

/** Another record of the photo's file, as libraries of older versions made one for each page. */
const twinOf = ({ file, metadata }: Photo, change: Parameters<typeof newPhoto>[0] = {}): Photo => ({
  ...newPhoto(change),
  file,
  metadata,
});

const by = (photographer: string, agency = '') => ({ ...noCredit, photographer, agency });

async function onlyRow(library: Library) {
  await library.indexed();
  const { rows, total } = await library.listPhotos(all);
  expect([rows.length, total]).toEqual([1, 1]);
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('a file that lies in the library under several records', () => {
  it('is one photo, with the fullest credit and all its places', async () => {
    const bare = newPhoto({ addedAt: '2026-01-01T00:00:00Z' });
    const signed = twinOf(bare, { credit: by('Thanh Hà', 'TTXVN'), addedAt: '2026-03-01T00:00:00Z' });
    const library = await libraryOf(bare, signed);
    await library.createArticle(
      newArticle({ headline: 'Một', body: documentOf(figure(bare, 'Bến cũ', 'Bến')) }),
    );
    await library.createArticle(newArticle({ headline: 'Hai', body: documentOf(figure(signed, 'Chợ nổi')) }));
    const row = await onlyRow(library);
    expect(row.photo).toEqual(signed);
    expect(row.twins).toEqual([bare]);
    expect(row.places).toBe(2);
    expect(row.gaps, 'the credit of one place, the alt text of the other').toEqual(['credit', 'alt']);
    for (const text of ['ben cu', 'cho noi', 'Thanh Hà/TTXVN'])
      expect(await idsOf(library, { text })).toEqual([signed.id]);
    for (const record of [bare, signed]) {
      const { placements, twins } = await library.photoUse(record.id);
      expect(placements.map(({ story, photo }) => [story.headline, photo]).sort()).toEqual([
        ['Hai', signed.id],
        ['Một', bare.id],
      ]);
      expect(twins).toEqual([record === bare ? signed : bare]);
    }
  });

  it('is found by what any record says, and by what any forbids', async () => {
    const signed = newPhoto({ credit: by('Minh Tuấn', 'AFP') });
    const other = twinOf(signed, { credit: by('Quốc Bảo'), rights: { usableUntil: '2020-01-01' } });
    const denied = twinOf(signed, { rights: { isDenied: true } });
    const library = await libraryOf(other, signed);
    await library.indexed();
    expect(await idsOf(library, { text: 'quoc bao' })).toEqual([signed.id]);
    expect(await idsOf(library, { rights: 'expired' })).toEqual([signed.id]);
    expect(await idsOf(library, { rights: 'usable' })).toEqual([]);
    await library.savePhoto(denied);
    await library.indexed();
    expect(await idsOf(library, { rights: 'denied' })).toEqual([signed.id]);
    expect((await onlyRow(library)).twins).toHaveLength(2);
  });

  it('is stood for by another record as soon as that one says more', async () => {
    const [one, two] = [newPhoto({ credit: by('A') }), newPhoto()];
    const twin = twinOf(one);
    const library = await libraryOf(one, twin);
    expect((await onlyRow(library)).photo.id).toBe(one.id);
    await library.savePhoto({ ...twin, credit: by('B', 'TTXVN') });
    expect((await onlyRow(library)).photo.id).toBe(twin.id);
    expect(await idsOf(library, { text: 'A' })).toEqual([twin.id]);
    await library.savePhoto({ ...twin, file: two.file });
    await library.indexed();
    expect((await idsOf(library)).sort(), 'a record that got another file').toEqual([one.id, twin.id].sort());
  });

  it('is one photo in whatever order its records and articles are read', async () => {
    const records = fc.array(
      fc.record({ names: fc.integer({ min: 0, max: 2 }), places: fc.integer({ min: 0, max: 2 }) }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(records, fc.boolean(), async (parts, isBuiltAnew) => {
        const first = newPhoto();
        const photos = parts.map(({ names }) =>
          twinOf(first, { credit: by(names > 0 ? 'Tên' : '', names > 1 ? 'Hãng' : '') }),
        );
        const body = documentOf(
          paragraph('Bài.'),
          ...photos.flatMap((photo, index) =>
            Array.from({ length: parts[index]?.places ?? 0 }, () => figure(photo, 'Lời', 'Tả')),
          ),
        );
        const library = await openTestLibrary();
        if (isBuiltAnew) await library.createArticle(newArticle({ body }));
        for (const photo of photos) await library.savePhoto(photo);
        if (!isBuiltAnew) await library.createArticle(newArticle({ body }));
        const row = await onlyRow(library);
        expect(row.places).toBe(parts.reduce((sum, { places }) => sum + places, 0));
        expect(row.twins).toHaveLength(photos.length - 1);
        const most = Math.max(...parts.map(({ names }) => names));
        expect(row.photo.credit).toEqual(by(most > 0 ? 'Tên' : '', most > 1 ? 'Hãng' : ''));
        await library.close();
      }),
      { numRuns: 4 },
    );
  });
});
