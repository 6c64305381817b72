import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationFile, indexFile, photoPlace } from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import { encodeRecord } from '../../../../electron/library/record';
import type { DocumentNode } from '../../../../shared/article/article';
import { agencyTerms, newAgency } from '../../../../shared/article/knownName';
import { blankPhoto, noCredit, noMetadata, noRights, type Photo } from '../../../../shared/article/photo';
import { rightsOn, rightsStates } from '../../../../shared/article/rights';
import { type PhotoQuery, noPhotoFilter } from '../../../../shared/photoQuery';
import { writeDay } from '../../../../shared/export/newsroomTime';
import {
  documentOf,
  everything,
  hashOf,
  newArticle,
  newClosedLibrary,
  newId,
  openTestLibrary,
  paragraph,
  writeArticles,
} from './testLibrary';

const all: PhotoQuery = {
  ...noPhotoFilter,
  offset: 0,
  limit: 50,
};

type PhotoParts = {
  readonly [Part in 'credit' | 'metadata' | 'rights' | 'framing']?: Partial<Photo[Part]>;
} & { readonly size?: readonly [number, number]; readonly name?: string; readonly addedAt?: string };

function newPhoto({
  credit,
  metadata,
  rights,
  framing,
  size,
  name = '',
  addedAt = '',
}: PhotoParts = {}): Photo {
  const blank = blankPhoto(newId());
  const [width, height] = size ?? [0, 0];
  const file = {
    sha256: hashOf(Buffer.from(blank.id)),
    format: 'jpeg',
    bytes: 1000,
    width,
    height,
    originalName: name,
  } as const;
  return {
    ...blank,
    file: size === undefined ? null : file,
    credit: { ...noCredit, ...credit },
    metadata: { ...noMetadata, ...metadata },
    rights: { ...noRights, ...rights },
    framing: { ...blank.framing, ...framing },
    addedAt,
  };
}

const figure = ({ id }: Photo, caption: string, alt = ''): DocumentNode => ({
  type: 'figure',
  attrs: { photo: id, alt },
  content: caption === '' ? [] : [{ type: 'text', text: caption }],
});

async function libraryOf(...photos: readonly Photo[]) {
  const library = await openTestLibrary();
  for (const photo of photos) await library.savePhoto(photo);
  return library;
}

const idsOf = async (library: Library, query: Partial<PhotoQuery> = {}) =>
  (await library.listPhotos({ ...all, ...query })).rows.map(({ photo }) => photo.id);

/** As the library would have left them, without the waiting for the disk. */
function writePhotos(folder: string, photos: readonly Photo[]) {
  for (const body of photos) {
    const file = path.join(folder, generationFile(photoPlace(body.id), 'current'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      encodeRecord(body.id, { revision: 1, savedAt: '2026-03-01T02:00:00.000Z', savedBy: '', body }),
    );
  }
}

describe('the list of photos', () => {
  it('holds every photo once, in use or not, the last to come in first', async () => {
    const [old, used, fresh] = [
      newPhoto(),
      newPhoto({ addedAt: '2026-01-01T00:00:00Z' }),
      newPhoto({ addedAt: '2026-02-01T00:00:00Z' }),
    ] as const;
    const library = await libraryOf(old, used, fresh);
    await library.createArticle(newArticle({ body: documentOf(figure(used, 'Một'), figure(used, 'Hai')) }));
    await library.indexed();
    const { rows, total, isIndexing } = await library.listPhotos(all);
    expect([total, isIndexing]).toEqual([3, false]);
    expect(rows.map(({ photo, places }) => [photo.id, places])).toEqual([
      [fresh.id, 0],
      [used.id, 2],
      [old.id, 0],
    ]);
    expect(rows[1]?.photo).toEqual(used);
    expect(await idsOf(library, { offset: 1, limit: 1 })).toEqual([used.id]);
  });

  it('shows the caption of the newest placement, else what the file says', async () => {
    const photo = newPhoto({ metadata: { caption: 'Trong tệp' } });
    const library = await libraryOf(photo);
    const caption = async () => (await library.listPhotos(all)).rows[0]?.caption;
    expect(await caption()).toBe('Trong tệp');
    const body = (text: string) => documentOf(figure(photo, text));
    await library.createArticle(newArticle({ body: body('Cũ hơn'), updatedAt: '2026-03-01T00:00:00Z' }));
    await library.createArticle(newArticle({ body: body('Mới hơn'), updatedAt: '2026-03-09T00:00:00Z' }));
    await library.createArticle(newArticle({ body: body(''), updatedAt: '2026-03-19T00:00:00Z' }));
    expect(await caption()).toBe('Mới hơn');
  });

  it('is there again after the index was lost, and follows records that went while nobody looked', async () => {
    const folder = await newClosedLibrary();
    const [kept, gone] = [newPhoto({ metadata: { caption: 'Còn' } }), newPhoto()];
    writePhotos(folder, [kept, gone]);
    writeArticles(folder, [newArticle({ body: documentOf(figure(kept, 'Đặt trong bài')) })]);
    const first = await openTestLibrary(folder);
    await first.indexed();
    expect((await idsOf(first)).sort()).toEqual([kept.id, gone.id].sort());
    await first.close();

    rmSync(path.join(folder, generationFile(photoPlace(gone.id), 'current')));
    const second = await openTestLibrary(folder);
    await second.indexed();
    expect(await idsOf(second)).toEqual([kept.id]);
    await second.close();

    rmSync(path.join(folder, indexFile));
    const third = await openTestLibrary(folder);
    await third.indexed();
    expect(await idsOf(third, { text: 'dat trong bai' })).toEqual([kept.id]);
  });

  it('says that it is still being read, and leaves out a record that cannot be', async () => {
    const folder = await newClosedLibrary();
    const photos = Array.from({ length: 60 }, () => newPhoto());
    writePhotos(folder, photos);
    const [damaged] = photos;
    writeFileSync(path.join(folder, generationFile(photoPlace(damaged?.id ?? ''), 'current')), '{"cut');
    const library = await openTestLibrary(folder);
    expect((await library.listPhotos(all)).isIndexing).toBe(true);
    await library.indexed();
    expect(await library.listPhotos(all)).toMatchObject({ total: 59, isIndexing: false });
  });
});

describe('searching photos', () => {
  it('finds with and without marks; with marks it means exactly those', async () => {
    const [road, man, bed] = [
      newPhoto({ metadata: { caption: 'Con đường mới' } }),
      newPhoto({ metadata: { headline: 'Ông Dương kể' } }),
      newPhoto({ metadata: { keywords: ['giường tầng'] } }),
    ] as const;
    const library = await libraryOf(road, man, bed);
    expect((await idsOf(library, { text: 'duong' })).sort()).toEqual([road.id, man.id].sort());
    expect(await idsOf(library, { text: 'đường' })).toEqual([road.id]);
    expect(await idsOf(library, { text: 'DƯƠNG'.normalize('NFD') })).toEqual([man.id]);
    expect(await idsOf(library, { text: 'dường' })).toEqual([]);
    expect(await idsOf(library, { text: '—' })).toEqual([]);
  });

  it('looks through captions and alt texts, credits, and what the file says', async () => {
    const photo = newPhoto({
      size: [800, 600],
      name: 'DSC_4711.JPG',
      credit: { photographer: 'Phương Hoa', agency: 'TTXVN' },
      metadata: {
        caption: 'mộtchữ',
        headline: 'haichữ',
        creator: 'bachữ',
        place: 'bốnchữ',
        keywords: ['nămchữ'],
      },
    });
    const library = await libraryOf(photo, newPhoto());
    await library.createArticle(newArticle({ body: documentOf(figure(photo, 'sáuchữ', 'bảychữ')) }));
    const words = [
      'mộtchữ',
      'haichữ',
      'bachữ',
      'bốnchữ',
      'nămchữ',
      'sáuchữ',
      'bay',
      'phuong hoa ttxvn',
      'dsc 4711',
    ];
    for (const text of words) expect(await idsOf(library, { text }), text).toEqual([photo.id]);
  });

  it('puts a caption of the desk before the words of a file, and a phrase before scattered words', async () => {
    const [captioned, filed, scattered] = [
      newPhoto(),
      newPhoto({ metadata: { caption: 'cầu Long Biên' }, addedAt: '2026-05-01T00:00:00Z' }),
      newPhoto({
        metadata: { caption: 'biên giới, cây cầu, con rồng long lanh' },
        addedAt: '2026-06-01T00:00:00Z',
      }),
    ] as const;
    const library = await libraryOf(captioned, filed, scattered);
    await library.createArticle(newArticle({ body: documentOf(figure(captioned, 'Trên cầu Long Biên')) }));
    expect(await idsOf(library, { text: 'cau long bien' })).toEqual([captioned.id, filed.id, scattered.id]);
  });

  it('follows captions and credits as they are saved, and articles into the bin and out of it', async () => {
    const photo = newPhoto({ credit: { photographer: 'Minh Tuấn' } });
    const library = await libraryOf(photo);
    const article = newArticle({ body: documentOf(figure(photo, 'Bến cũ')) });
    const { revision } = await library.createArticle(article);
    const finds = async (text: string) => (await idsOf(library, { text })).length;
    expect([await finds('ben cu'), await finds('minh tuan')]).toEqual([1, 1]);

    await library.saveArticle({ ...article, body: documentOf(figure(photo, 'Bờ mới')) }, revision);
    await library.savePhoto({ ...photo, credit: { ...noCredit, photographer: 'Thanh Hà' } });
    expect([await finds('ben cu'), await finds('minh tuan')]).toEqual([0, 0]);
    expect([await finds('bo moi'), await finds('thanh ha')]).toEqual([1, 1]);

    await library.trashArticle(article.id);
    expect([await finds('bo moi'), await finds('thanh ha')]).toEqual([0, 1]);
    expect((await library.listPhotos(all)).rows).toMatchObject([{ places: 0 }]);
    expect(await library.photoPlacements(photo.id)).toEqual([]);

    await library.restoreTrashed((await library.listTrash())[0]?.key ?? '');
    expect(await finds('bo moi')).toBe(1);
  });

  it('never throws, whatever is typed', async () => {
    const library = await libraryOf(newPhoto({ metadata: { caption: 'Bản tin' } }));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => void (await idsOf(library, { text }))),
      { numRuns: 60 },
    );
  });
});

describe('where a photo is used', () => {
  it('names every figure, teaser and lead photo, the story that changed last first', async () => {
    const photo = newPhoto();
    const library = await libraryOf(photo);
    const video = {
      type: 'video',
      attrs: { photo: photo.id, alt: 'Bìa' },
      content: [{ type: 'text', text: 'Thước phim' }],
    };
    const gallery = {
      type: 'gallery',
      content: [figure(newPhoto(), 'Đầu bộ'), figure(photo, 'Trong bộ', 'Mô tả')],
    };
    const teaser = {
      type: 'teaser',
      attrs: { target: { type: 'page', url: '', title: '' }, photo: photo.id },
    };
    const older = newArticle({
      headline: 'Cũ',
      updatedAt: '2026-03-01T00:00:00Z',
      leadPhoto: photo.id,
      body: documentOf(
        paragraph('a'),
        figure(newPhoto(), 'Ảnh khác'),
        figure(photo, 'Trong bài cũ', 'Mô tả'),
      ),
    });
    const newer = newArticle({
      headline: 'Mới',
      updatedAt: '2026-04-01T00:00:00Z',
      leadPhoto: photo.id,
      body: documentOf(paragraph('b'), teaser),
    });
    const newest = newArticle({
      headline: 'Mới nhất',
      updatedAt: '2026-05-01T00:00:00Z',
      leadPhoto: photo.id,
      body: documentOf(gallery, video),
    });
    for (const article of [older, newest, newer, newArticle()]) await library.createArticle(article);
    const placements = await library.photoPlacements(photo.id);
    expect(placements.map(({ story, ...place }) => [story.headline, place])).toEqual([
      [
        'Mới nhất',
        { where: { type: 'figure', index: 1, field: 'caption' }, caption: 'Trong bộ', alt: 'Mô tả' },
      ],
      ['Mới nhất', { where: { type: 'video', index: 0, field: 'photo' }, caption: 'Thước phim', alt: 'Bìa' }],
      ['Mới', { where: { type: 'field', field: 'leadPhoto' }, caption: '', alt: '' }],
      ['Mới', { where: { type: 'teaser', index: 0 }, caption: '', alt: '' }],
      [
        'Cũ',
        { where: { type: 'figure', index: 1, field: 'caption' }, caption: 'Trong bài cũ', alt: 'Mô tả' },
      ],
    ]);
    expect(await library.photoPlacements(newId())).toEqual([]);
  });

  it('does not disturb the list of articles, which still finds them by the credit', async () => {
    const photo = newPhoto({ credit: { photographer: 'Lan Anh' } });
    const library = await libraryOf(photo);
    await library.createArticle(newArticle({ headline: 'Có ảnh', body: documentOf(figure(photo, '')) }));
    await library.savePhoto({ ...photo, credit: { ...noCredit, photographer: 'Quỳnh' } });
    expect((await library.list({ ...everything, text: 'quynh' })).rows).toMatchObject([
      { headline: 'Có ảnh' },
    ]);
  });
});

describe('filters', () => {
  it('tell what is missing: in any placement, else in the file', async () => {
    const full = newPhoto({
      size: [800, 600],
      credit: { agency: 'TTXVN' },
      metadata: { caption: 'Có', alt: 'Có' },
    });
    const empty = newPhoto();
    const halfway = newPhoto({
      size: [800, 600],
      credit: { isArchive: true },
      metadata: { caption: 'Có', alt: 'Có' },
    });
    const library = await libraryOf(full, empty, halfway);
    const body = documentOf(figure(halfway, 'Đủ', 'Đủ'), figure(halfway, '', ''));
    await library.createArticle(newArticle({ body, leadPhoto: full.id }));
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
    const library = await libraryOf(lying, turned, square, newPhoto());
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
