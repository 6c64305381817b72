import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitPassage } from '../../../../electron/library/hitPassage';
import { typedWords } from '../../../../electron/library/searchQuery';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { fold } from '../../../../shared/vietnamese/fold';
import { builtFile } from '../../../built.mjs';
import {
  documentOf,
  everything,
  newArticle,
  newId,
  newClosedLibrary,
  newFolder,
  newPhoto,
  openTestLibrary,
  paragraph,
  writeArticles,
} from './testLibrary';

async function libraryOf(...articles: readonly Partial<Article>[]) {
  const library = await openTestLibrary();
  for (const article of articles)
    await library.createArticle(newArticle({ body: documentOf(paragraph('.')), ...article }));
  const find = async (text: string) =>
    (await library.list({ ...everything, text })).rows.map(({ headline }) => headline);
  return { library, find };
}

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const figure = (caption: string, photo: string | null = null): DocumentNode => ({
  type: 'figure',
  attrs: { photo, alt: '' },
  content: [{ type: 'text', text: caption }],
});

describe('searching as Vietnamese people type', () => {
  it('finds with and without marks; with marks it means exactly those', async () => {
    const { find } = await libraryOf(
      { headline: 'Con đường mới', updatedAt: at(1) },
      { headline: 'Ông Dương kể', updatedAt: at(2) },
      { headline: 'Giường tầng', updatedAt: at(3) },
    );
    expect(await find('duong')).toEqual(['Ông Dương kể', 'Con đường mới']);
    expect(await find('đường')).toEqual(['Con đường mới']);
    expect(await find('ĐƯỜNG '.normalize('NFD'))).toEqual(['Con đường mới']);
    expect(await find('dương')).toEqual(['Ông Dương kể']);
    expect(await find('dường')).toEqual([]);
  });

  it('takes both places of the tone mark for one word', async () => {
    const { find } = await libraryOf({ headline: 'Hòa bình' }, { headline: 'Thuỷ triều' });
    expect(await find('hoà')).toEqual(['Hòa bình']);
    expect(await find('thủy triều')).toEqual(['Thuỷ triều']);
  });

  it('puts the words as a phrase before the same words scattered', async () => {
    const { find } = await libraryOf(
      { headline: 'Gặp Nguyễn Văn An', updatedAt: at(1) },
      { headline: 'An ninh mạng, văn bản của họ Nguyễn', updatedAt: at(9) },
    );
    expect(await find('nguyen van a')).toEqual(['Gặp Nguyễn Văn An', 'An ninh mạng, văn bản của họ Nguyễn']);
  });

  it('puts what was typed exactly before what only folds to it', async () => {
    const { find } = await libraryOf(
      { headline: 'Bạn bè', updatedAt: at(9) },
      { headline: 'Ban biên tập', updatedAt: at(1) },
    );
    expect(await find('ban')).toEqual(['Ban biên tập', 'Bạn bè']);
  });

  it('takes the last word for unfinished until something follows it', async () => {
    const { find } = await libraryOf({ headline: 'Trường Sa' });
    expect(await find('truo')).toEqual(['Trường Sa']);
    expect(await find('trườ')).toEqual(['Trường Sa']);
    expect(await find('truo ')).toEqual([]);
    expect(await find('truo sa')).toEqual([]);
  });

  it('looks through headline, standfirst, body, captions, credits, tags and bylines', async () => {
    const library = await openTestLibrary();
    const photo = newPhoto('Phương Hoa');
    await library.savePhoto(photo);
    await library.createArticle(
      newArticle({
        headline: 'mộtchữ',
        standfirst: 'haichữ',
        body: documentOf(paragraph('bachữ'), figure('bốnchữ', photo.id)),
        tags: ['nămchữ'],
        bylines: ['sáuchữ'],
      }),
    );
    for (const word of ['mộtchữ', 'haichữ', 'bachữ', 'bốnchữ', 'nămchữ', 'sáuchữ', 'phuong hoa']) {
      expect((await library.list({ ...everything, text: word })).total, word).toBe(1);
    }
  });

  it('finds what was published since a day, or changed where it is not published', async () => {
    const library = await openTestLibrary();
    const days = ['2026-03-01', '2026-03-05', '2026-03-09'].map((day) => `${day}T00:00:00.000Z`);
    const [first = '', second = '', third = ''] = days;
    await library.createArticle(newArticle({ headline: 'Cũ', publishedAt: first, updatedAt: third }));
    await library.createArticle(newArticle({ headline: 'Mới', publishedAt: third, updatedAt: third }));
    await library.createArticle(newArticle({ headline: 'Nháp', updatedAt: second }));
    const since = async (text: string, day?: string) =>
      (await library.list({ ...everything, text, since: day })).rows.map(({ headline }) => headline).sort();
    expect(await since('', second)).toEqual(['Mới', 'Nháp']);
    expect(await since('thân bài', second)).toEqual(['Mới', 'Nháp']);
    expect(await since('thân bài', third)).toEqual(['Mới']);
    expect(await since('thân bài')).toEqual(['Cũ', 'Mới', 'Nháp']);
  });

  it('finds no phrase across two passages first, and nothing for a sign', async () => {
    const { find } = await libraryOf({ headline: 'Biển', standfirst: 'đảo' });
    expect(await find('bien dao')).toEqual(['Biển']);
    expect(await find('—')).toEqual([]);
    expect(await find('" OR headline : *')).toEqual([]);
  });

  it('follows a changed credit without a save of the article', async () => {
    const library = await openTestLibrary();
    const photo = newPhoto('Minh Tuấn');
    await library.savePhoto(photo);
    await library.createArticle(newArticle({ body: documentOf(figure('Chú thích', photo.id)) }));
    await library.savePhoto({ ...photo, credit: { ...photo.credit, photographer: 'Thanh Hà' } });
    expect((await library.list({ ...everything, text: 'thanh ha' })).total).toBe(1);
    expect((await library.list({ ...everything, text: 'minh tuan' })).total).toBe(0);
  });

  it('never throws, whatever is typed', async () => {
    const { find } = await libraryOf({ headline: 'Bản tin' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (typed) => {
        await find(typed);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the passage of a hit', () => {
  const texts = (body: readonly string[], headline = '') => ({
    headline: [headline],
    standfirst: [],
    body,
    captions: [],
    credits: [],
    tags: [],
    bylines: [],
  });

  it('shows the phrase in its sentence and marks it', () => {
    const hit = hitPassage(texts(['Đoạn đầu', 'Tàu ra đảo Trường Sa hôm nay']), typedWords('truong sa '));
    expect(hit?.text).toBe('Tàu ra đảo Trường Sa hôm nay');
    expect(hit?.marks.map(([from, to]) => hit.text.slice(from, to))).toEqual(['Trường Sa']);
  });

  it('of an unfinished word marks what was typed', () => {
    const hit = hitPassage(texts(['Tàu ra Trường Sa'.normalize('NFD')]), typedWords('truo'));
    expect(hit?.marks.map(([from, to]) => hit.text.slice(from, to).normalize('NFC'))).toEqual(['Trườ']);
  });

  it('prefers the text to the headline, which the list shows anyway', () => {
    expect(hitPassage(texts(['Chuyện Hà Nội'], 'Hà Nội'), typedWords('ha noi'))?.text).toBe('Chuyện Hà Nội');
    expect(hitPassage(texts(['Chuyện khác'], 'Hà Nội'), typedWords('ha noi'))?.text).toBe('Hà Nội');
  });

  const word = fc.constantFrom(
    'biển',
    'đảo',
    'quê',
    'hương',
    'trường',
    'sa',
    'đường',
    'hòa',
    'bình',
    'x'.repeat(300),
  );

  it('is short, cut from the text, and its marks hold what was searched', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), word, (words, searched) => {
        const hit = hitPassage(texts([words.join(' ')]), typedWords(`${searched} `));
        if (!words.includes(searched)) return;
        expect(hit).not.toBeNull();
        const { text, marks } = hit ?? { text: '', marks: [] };
        expect(text.length).toBeLessThanOrEqual(230);
        expect(words.join(' ')).toContain(text.replace(/^… | …$/g, ''));
        expect(marks.length).toBeGreaterThan(0);
        for (const [from, to] of marks) {
          expect(fold(searched).startsWith(fold(text.slice(from, to)))).toBe(true);
          expect(to).toBeGreaterThan(from);
        }
      }),
    );
  });
});

describe('the search worker', () => {
  it('is started again when it dies, and the list comes back', async () => {
    const folder = await newClosedLibrary();
    writeArticles(folder, [newArticle({ headline: 'Còn đây' })]);
    const died = path.join(newFolder(), 'died');
    const workerFile = path.join(path.dirname(died), 'mortal.cjs');
    const [real, marker] = [await builtFile('searchWorker'), died].map((file) => JSON.stringify(file));
    writeFileSync(
      workerFile,
      `const fs = require('fs');
       if (fs.existsSync(${marker})) require(${real});
       else { fs.writeFileSync(${marker}, ''); setTimeout(() => { throw new Error('chết'); }, 50); }`,
    );
    const library = await openTestLibrary(folder, { workerFile });
    await expect(library.indexed()).rejects.toThrow('chết');
    await expect
      .poll(async () => (await library.list(everything).catch(() => undefined))?.total, { timeout: 10_000 })
      .toBe(1);
  });

  it('that never lives leaves the articles readable, and the library can still be closed', async () => {
    const folder = await newClosedLibrary();
    const article = newArticle();
    writeArticles(folder, [article]);
    const library = await openTestLibrary(folder, { workerFile: path.join(folder, 'none.cjs') });
    expect(await library.saveArticle(article, 1)).toMatchObject({ status: 'saved' });
    await expect.poll(() => library.list(everything).catch(() => 'ended'), { timeout: 10_000 }).toBe('ended');
    await library.close();
    expect(existsSync(path.join(folder, 'library.lock'))).toBe(false);
  });
});

describe('lists', () => {
  it('come newest first, filtered, a window at a time, out of 2,000 articles', async () => {
    const articles = Array.from({ length: 2_000 }, (_, index) =>
      newArticle({
        headline: `Bài ${index}`,
        section: index % 2 === 0 ? 'kinh-te' : 'van-hoa',
        subsection: index % 4 === 1 ? 'di-san' : '',
        status: index % 5 === 0 ? 'ready' : 'draft',
        kind: index % 7 === 0 ? 'video' : 'news',
        updatedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
      }),
    );
    const folder = await newClosedLibrary();
    writeArticles(folder, articles);
    const library = await openTestLibrary(folder);
    await library.indexed();
    const headlines = async (change: Partial<typeof everything>) => {
      const { rows, total } = await library.list({ ...everything, limit: 3, ...change });
      return [total, ...rows.map(({ headline }) => headline)];
    };
    expect(await headlines({})).toEqual([2_000, 'Bài 1999', 'Bài 1998', 'Bài 1997']);
    expect(await headlines({ offset: 1_000 })).toEqual([2_000, 'Bài 999', 'Bài 998', 'Bài 997']);
    expect(await headlines({ offset: 1_999 })).toEqual([2_000, 'Bài 0']);
    expect(await headlines({ section: 'kinh-te' })).toEqual([1_000, 'Bài 1998', 'Bài 1996', 'Bài 1994']);
    expect(await headlines({ section: 'di-san' })).toEqual([500, 'Bài 1997', 'Bài 1993', 'Bài 1989']);
    expect(await headlines({ status: 'ready', kind: 'video' })).toEqual([
      58,
      'Bài 1995',
      'Bài 1960',
      'Bài 1925',
    ]);
    expect(await headlines({ text: 'bai', offset: 1_000 })).toEqual([2_000, 'Bài 999', 'Bài 998', 'Bài 997']);
    expect(await headlines({ text: 'bài 199', section: 'kinh-te' })).toEqual([
      5,
      'Bài 1998',
      'Bài 1996',
      'Bài 1994',
    ]);
  }, 60_000);

  it('show a new headline right after its save', async () => {
    const { library, find } = await libraryOf({ headline: 'Cũ' });
    const [row] = (await library.list(everything)).rows;
    const { article, revision } = await library.readArticle(row?.id ?? '');
    await library.saveArticle({ ...article, headline: 'Mới tinh' }, revision);
    expect(await find('moi tinh')).toEqual(['Mới tinh']);
    expect(await find('Cũ')).toEqual([]);
  });

  it('filled by rule hold the newest that fit, without the excluded and the withdrawn', async () => {
    const ids = [newId(), newId(), newId()] as const;
    const { library } = await libraryOf(
      { id: ids[0], headline: 'A', section: 'van-hoa', kind: 'video', publishedAt: at(1) },
      { id: ids[1], headline: 'B', section: 'van-hoa', kind: 'news', publishedAt: at(3) },
      { id: ids[2], headline: 'C', section: 'kinh-te', kind: 'video', publishedAt: at(2) },
      { headline: 'D', section: 'van-hoa', kind: 'video', status: 'withdrawn', publishedAt: at(4) },
    );
    const rule = { section: '', subsection: '', kinds: [], excluding: [], limit: 10 };
    const newest = async (change: Partial<Parameters<typeof library.newest>[0]>) =>
      (await library.newest({ ...rule, ...change })).map(({ headline }) => headline);
    expect(await newest({})).toEqual(['B', 'C', 'A']);
    expect(await newest({ section: 'van-hoa', excluding: [ids[1]] })).toEqual(['A']);
    expect(await newest({ kinds: ['video', 'feature'], limit: 1 })).toEqual(['C']);
    expect((await library.readStories([ids[2], newId(), ids[0]])).map(({ headline }) => headline)).toEqual([
      'C',
      'A',
    ]);
  });

  it('know who links to a story, by list, teaser and link', async () => {
    const id = newId();
    const target = { type: 'article', id } as const;
    const linked = { type: 'link', attrs: { href: `article:${id}` } };
    const { library } = await libraryOf(
      { id, headline: 'Đích' },
      { headline: 'Danh sách', related: [{ target, headline: null }] },
      { headline: 'Hộp', body: documentOf({ type: 'teaser', attrs: { target } }) },
      {
        headline: 'Liên kết',
        body: documentOf({ type: 'paragraph', content: [{ type: 'text', text: 'xem', marks: [linked] }] }),
      },
      { headline: 'Không' },
    );
    const names = (await library.linksTo(id)).map(({ headline }) => headline);
    expect(names.sort()).toEqual(['Danh sách', 'Hộp', 'Liên kết']);
  });

  it('show the first figure where no lead photo was chosen', async () => {
    const photo = newPhoto('Lan');
    const { library } = await libraryOf({ body: documentOf(paragraph('a'), figure('b', photo.id)) });
    expect((await library.list(everything)).rows).toMatchObject([{ leadPhoto: photo.id, hit: null }]);
  });

  it('tell when they change', async () => {
    const library = await openTestLibrary();
    await library.indexed();
    let told = 0;
    const stop = library.onChanged(() => (told += 1));
    await library.createArticle(newArticle());
    await expect.poll(() => told).toBeGreaterThan(0);
    stop();
  });
});

describe('filters typed as words', () => {
  it('narrow by section, credit, tag under any spelling, byline and day, alone or with words', async () => {
    const { library, find } = await libraryOf(
      {
        headline: 'Làng gốm',
        section: 'van-hoa',
        subsection: 'di-san',
        tags: ['gốm'],
        publishedAt: '2026-03-01T02:00:00.000Z',
      },
      {
        headline: 'Giá gốm',
        section: 'kinh-te',
        bylines: ['Lan Anh'],
        publishedAt: '2026-05-03T02:00:00.000Z',
      },
    );
    const photo = newPhoto('Minh Tuấn');
    await library.savePhoto(photo);
    await library.createArticle(
      newArticle({
        headline: 'Ảnh gốm',
        body: documentOf(figure('Lò nung.', photo.id)),
        publishedAt: '2025-01-01T02:00:00.000Z',
      }),
    );
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, tags: [{ name: 'đồ gốm', spellings: ['gốm'] }] });
    await library.indexed();
    expect(await find('muc:"Văn hóa"')).toEqual(['Làng gốm']);
    expect(await find('muc:"di sản" gốm')).toEqual(['Làng gốm']);
    expect(await find('gom muc:kinh')).toEqual(['Giá gốm']);
    expect(await find('muc:"Không có"')).toEqual([]);
    expect(await find('anh:"minh tuan"')).toEqual(['Ảnh gốm']);
    expect(await find('tag:"do gom"')).toEqual(['Làng gốm']);
    expect(await find('tacgia:lan gốm')).toEqual(['Giá gốm']);
    expect(await find('gốm sau:2026-05-01')).toEqual(['Giá gốm']);
    expect(await find('truoc:01/02/2026')).toEqual(['Ảnh gốm']);
    expect((await find('gốm sau:2025-06-01')).sort()).toEqual(['Giá gốm', 'Làng gốm']);
  });
});
