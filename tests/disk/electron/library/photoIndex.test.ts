import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationFile, indexFile, keptFile, photoPlace } from '../../../../electron/library/layout';
import { noCredit } from '../../../../shared/article/photo';
import {
  documentOf,
  everything,
  newArticle,
  newClosedLibrary,
  newId,
  openTestLibrary,
  paragraph,
  writeArticles,
} from './testLibrary';
import { all, figure, idsOf, libraryOf, newPhoto, writePhotos } from './photosForTests';

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

  it('finds a photo by its credit as it is printed', async () => {
    const credit = { ...noCredit, photographer: 'Đặng Thái Sơn', agency: 'Reuters', issuedBy: 'TTXVN' };
    const photo = newPhoto({ credit });
    const library = await libraryOf(photo, newPhoto({ credit: { ...credit, agency: 'AFP' } }));
    for (const text of ['Ảnh: Đặng Thái Sơn/Reuters', 'reuters/ttxvn phat', 'Ảnh: Sơn/Reuters/TTXVN phát'])
      expect(await idsOf(library, { text })).toEqual([photo.id]);
    expect(await idsOf(library, { text: 'son anh' }), 'the label is no name').toEqual([]);
    expect(await idsOf(library, { text: 'Ảnh: ' })).toHaveLength(2);
  });

  it('finds a poster by the credit of its film as it stands now', async () => {
    const poster = newPhoto();
    const library = await libraryOf(poster, newPhoto());
    const credit = { ...noCredit, photographer: 'Quốc Bảo', agency: 'TTXVN' };
    const video = { type: 'video', attrs: { photo: poster.id, alt: 'Bìa', credit } };
    const article = newArticle({ body: documentOf(video) });
    await library.createArticle(article);
    await library.indexed();
    for (const text of ['quoc bao', 'Video: Quốc Bảo/TTXVN'])
      expect(await idsOf(library, { text })).toEqual([poster.id]);
    expect(await idsOf(library, { missing: 'credit' })).not.toContain(poster.id);

    const unsigned = documentOf({ ...video, attrs: { ...video.attrs, credit: noCredit } });
    await library.saveArticle({ ...article, body: unsigned }, 1);
    await library.indexed();
    expect(await idsOf(library, { text: 'quoc bao' })).toEqual([]);
    expect(await idsOf(library, { missing: 'credit' })).toContain(poster.id);
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
    // Its last text would bring it back.
    rmSync(path.join(folder, keptFile(photoPlace(gone.id), 1)), { force: true });
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
    expect((await library.photoUse(photo.id)).placements).toEqual([]);

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
    const given = { target: { type: 'page' as const, url: '', title: 'Trang', photo: photo.id } };
    const newer = newArticle({
      headline: 'Mới',
      related: [{ ...given, headline: null }],
      pageLists: [
        { type: 'section', title: '', subsections: [], items: [{ ...given, kind: null, thumbnail: null }] },
      ],
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
    const { placements } = await library.photoUse(photo.id);
    expect(placements.map(({ story, photo: _record, ...place }) => [story.headline, place])).toEqual([
      [
        'Mới nhất',
        { where: { type: 'figure', index: 1, field: 'caption' }, caption: 'Trong bộ', alt: 'Mô tả' },
      ],
      ['Mới nhất', { where: { type: 'video', index: 0, field: 'photo' }, caption: 'Thước phim', alt: 'Bìa' }],
      ['Mới', { where: { type: 'field', field: 'leadPhoto' }, caption: '', alt: '' }],
      ['Mới', { where: { type: 'teaser', index: 0 }, caption: '', alt: '' }],
      ['Mới', { where: { type: 'related', index: 0 }, caption: '', alt: '' }],
      ['Mới', { where: { type: 'list', index: 0, item: 0 }, caption: '', alt: '' }],
      [
        'Cũ',
        { where: { type: 'figure', index: 1, field: 'caption' }, caption: 'Trong bài cũ', alt: 'Mô tả' },
      ],
    ]);
    expect(await library.photoUse(newId())).toEqual({ placements: [], twins: [] });
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
