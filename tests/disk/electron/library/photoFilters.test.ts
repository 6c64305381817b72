import { describe, expect, it } from 'vitest';
import { agencyTerms, newAgency } from '../../../../shared/article/knownName';
import { rightsOn, rightsStates } from '../../../../shared/article/rights';
import { writeDay } from '../../../../shared/export/newsroomTime';
import { documentOf, newArticle, openTestLibrary } from './testLibrary';
import { all, figure, idsOf, libraryOf, newPhoto } from './photosForTests';

describe('filters', () => {
  it('tell what is missing: in any placement, else in the file', async () => {
    const full = newPhoto({
      size: [800, 600],
      credit: { agency: 'TTXVN' },
      metadata: { caption: 'Có', alt: 'Có' },
    });
    const empty = newPhoto({ size: null });
    const halfway = newPhoto({
      size: [800, 600],
      credit: { isArchive: true },
      metadata: { caption: 'Có', alt: 'Có' },
    });
    const library = await libraryOf(full, empty, halfway);
    const body = documentOf(figure(halfway, 'Đủ', 'Đủ'), figure(halfway, '', ''));
    await library.createArticle(newArticle({ body, leadPhoto: full.id }));
    await library.createArticle(newArticle({ leadPhoto: empty.id }));
    const gaps = new Map((await library.listPhotos(all)).rows.map((row) => [row.photo.id, row.gaps]));
    expect([gaps.get(full.id), gaps.get(halfway.id)]).toEqual([[], ['caption', 'alt']]);
    expect(gaps.get(empty.id)).toEqual(['file', 'caption', 'credit', 'alt']);
    expect(await idsOf(library, { missing: 'file' })).toEqual([empty.id]);
    expect(await idsOf(library, { missing: 'credit' })).toEqual([empty.id]);
    expect((await idsOf(library, { missing: 'alt' })).sort()).toEqual([empty.id, halfway.id].sort());
    expect((await idsOf(library, { missing: 'caption' })).sort()).toEqual([empty.id, halfway.id].sort());
  });

  it('by orientation count the turning of the desk; by size and by date they go together', async () => {
    const lying = newPhoto({ size: [4000, 3000], metadata: { takenAt: '2026-03-05T10:00:00+07:00' } });
    const turned = newPhoto({
      size: [4000, 3000],
      framing: { quarterTurns: 1 },
      metadata: { takenAt: '2026-04-01' },
    });
    const square = newPhoto({ size: [900, 900], metadata: { takenAt: '2026' } });
    const library = await libraryOf(lying, turned, square, newPhoto({ size: null }));
    expect(await idsOf(library, { orientation: 'landscape' })).toEqual([lying.id]);
    expect(await idsOf(library, { orientation: 'portrait' })).toEqual([turned.id]);
    expect(await idsOf(library, { orientation: 'square' })).toEqual([square.id]);
    expect((await idsOf(library, { atLeast: 901 })).sort()).toEqual([lying.id, turned.id].sort());
    expect(await idsOf(library, { takenFrom: '2026-03-05', takenTo: '2026-03-05', atLeast: 901 })).toEqual([
      lying.id,
    ]);
    expect(await idsOf(library, { takenFrom: '2026-03-06', atLeast: 4000 })).toEqual([turned.id]);
    expect((await idsOf(library, { takenTo: '2026-03-31' })).sort()).toEqual([lying.id, square.id].sort());
  });

  it('finds a photo of which only the year or month is known among the days it may be of', async () => {
    const taken = (takenAt: string) => newPhoto({ metadata: { takenAt } });
    const photos = [taken('1975'), taken('1975-04'), taken('1975-04-30T11:30:00')] as const;
    const library = await libraryOf(...photos, taken(''));
    const [year, month, day] = photos.map(({ id }) => id);
    const between = async (takenFrom: string, takenTo: string) =>
      (await idsOf(library, { takenFrom, takenTo })).sort();
    const sorted = (...ids: readonly (string | undefined)[]) => ids.toSorted();
    expect(await between('1975-04-01', '1975-04-30')).toEqual(sorted(year, month, day));
    expect(await between('1975-04-30', '1975-04-30')).toEqual(sorted(year, month, day));
    expect(await between('1975-04-01', '1975-04-29')).toEqual(sorted(year, month));
    expect(await between('1975-01-01', '1975-12-31')).toEqual(sorted(year, month, day));
    expect(await between('1975-05-01', '')).toEqual(sorted(year));
    expect(await between('', '1975-03-31')).toEqual(sorted(year));
    expect(await between('1976-01-01', '')).toEqual([]);
    expect(await between('', '1974-12-31')).toEqual([]);
  });

  it('by rights agree with the check on any photo and any terms', async () => {
    const library = await openTestLibrary();
    const today = writeDay(new Date().toISOString());
    const names = [
      'AFP',
      'Tân Hoa xã',
      'TTXVN',
      'CNN/AFP',
      'AFP Forum',
      'AFP Photo',
      'TTXVN, AFP (Hà Nội)',
      '',
    ];
    const days = ['', '2020-01-01', today, '2999-12-31'];
    const photos = names.flatMap((agency, index) =>
      days.flatMap((usableUntil) =>
        [true, false].map((isDenied) =>
          newPhoto({
            credit: { agency: agency.toUpperCase(), issuedBy: names[(index + 2) % names.length] ?? '' },
            rights: { usableUntil, isDenied },
          }),
        ),
      ),
    );
    for (const photo of photos) await library.savePhoto(photo);
    const settings = await library.readDesk();
    for (const [first, second] of agencyTerms.flatMap((one) =>
      agencyTerms.map((other) => [one, other] as const),
    )) {
      const agencies = [
        { ...newAgency('AFP'), terms: first },
        newAgency('AFP Forum'),
        { ...newAgency('Xinhua'), spellings: ['Tân Hoa xã'], terms: second },
      ];
      await library.saveDesk({ ...settings, agencies });
      for (const rights of rightsStates) {
        const expected = photos.filter((photo) => rightsOn(today, photo, agencies).type === rights);
        expect((await idsOf(library, { rights, limit: 99 })).sort(), `${first} ${second} ${rights}`).toEqual(
          expected.map(({ id }) => id).sort(),
        );
      }
    }
  });
});
