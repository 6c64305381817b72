import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findChanged } from '../../../../electron/exporting/findChanged';
import { findStale } from '../../../../electron/exporting/findStale';
import type { Library } from '../../../../electron/library/library';
import { blankArticle } from '../../../../shared/article/blankArticle';
import type { Article } from '../../../../shared/article/article';
import type { PagePart } from '../../../../shared/article/exported';
import type { DeskSettings } from '../../../../shared/article/page';
import type { Photo } from '../../../../shared/article/photo';
import { newRule } from '../../../../shared/pageLists/listRule';
import { body, id, paragraph } from '../../../unit/shared/article/pages';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { newFolder } from './folders';
import { addPhoto, exported } from './newsroom';

openPhotoRoom();

const [linking, linked, pinned, mostRead] = [id(1), id(2), id(3), id(4)];
const [leading, given] = [id(11), id(12)];
const out = newFolder();
let library: Library;

const story = (own: string, headline: string): Article => ({
  ...blankArticle({ id: own, kind: 'news', language: 'vi', now: '2026-03-01T02:00:00.000Z' }),
  headline,
  status: 'published',
  section: 'bien',
  tags: ['cảng'],
  body: body(paragraph('Một câu.')),
});

const section = { id: 'bien', name: 'Biển', path: 'bien', former: [], subsections: [] };
const pin = (target: string) => ({
  target: { type: 'article' as const, id: target },
  kind: null,
  thumbnail: null,
});
const page = (url: string) => ({
  target: { type: 'page' as const, url, title: 'Trang' },
  kind: null,
  thumbnail: null,
});

async function save(own: string, change: Partial<Article>) {
  const { article, revision } = await library.readArticle(own);
  await library.saveArticle({ ...article, ...change }, revision);
}

async function edit(change: (settings: DeskSettings) => Partial<DeskSettings>) {
  const settings = await library.readDesk();
  await library.saveDesk({ ...settings, ...change(settings) });
}

async function reframe(own: string, change: Partial<Photo['framing']>) {
  const photo = await library.readPhoto(own);
  if (photo === undefined) throw new Error('no photo');
  await library.savePhoto({ ...photo, framing: { ...photo.framing, ...change } });
}

beforeAll(async () => {
  library = await openTestLibrary();
  await edit(() => ({ sections: [section], listRules: [], kinds: [], tags: [] }));
  const related = [{ target: { type: 'article' as const, id: linked }, headline: 'Tít ở đây' }];
  await library.createArticle({ ...story(linking, 'Bài dẫn'), related });
  await addPhoto(library, 11, 'jpeg', 600, 900);
  await addPhoto(library, 12, 'jpeg', 600, 900);
  await library.createArticle({ ...story(linked, 'Bài được dẫn'), leadPhoto: leading });
  await library.createArticle(story(pinned, 'Bài ghim'));
  await library.createArticle(story(mostRead, 'Bài đọc nhiều'));
  await library.indexed();
}, 120_000);

const edits: readonly (readonly [string, () => Promise<void>, PagePart])[] = [
  ['its own text', () => save(linking, { standfirst: 'Sapo khác.' }), 'text'],
  ['its publication', () => save(linking, { publicUrl: 'https://ben.example/dan' }), 'publication'],
  ['the name of its section', () => edit(() => ({ sections: [{ ...section, name: 'Biển đảo' }] })), 'desk'],
  [
    'the mark of a kind',
    () => edit(() => ({ kinds: [{ id: 'video', name: '', mark: '[Phim]', isOffered: true }] })),
    'desk',
  ],
  ['the name of its tag', () => edit(() => ({ tags: [{ name: 'Bến', spellings: ['cảng'] }] })), 'desk'],
  [
    'a list made by hand',
    () =>
      edit(() => ({
        listRules: [
          {
            ...newRule('tay', 'newest'),
            isByHand: true,
            pins: [pin(pinned), page('https://ben.example/moi')],
          },
        ],
      })),
    'lists',
  ],
  [
    'a pin that turns out to be a story of the library',
    async () => {
      await library.createArticle({ ...story(id(5), 'Bài mới'), publicUrl: 'https://ben.example/moi' });
    },
    'lists',
  ],
  [
    'the most read stories',
    () =>
      edit((settings) => ({
        listRules: [...settings.listRules, { ...newRule('doc', 'mostRead'), isByHand: true }],
        mostRead: { ...settings.mostRead, items: [pin(mostRead)] },
      })),
    'lists',
  ],
];

const exportIt = () => exported(library, { ids: [linking], out, formats: ['html'], override: 'thử' });

it('an article that cannot be read hides nothing of the others', async () => {
  await library.createArticle(story(id(9), 'Bài hỏng'));
  await library.indexed();
  await exported(library, { ids: [id(9), linking], out, formats: ['html'], override: 'thử' });
  await save(linking, { dateline: 'Hà Nội' });
  for (const ending of ['.json', '.prev.json'])
    writeFileSync(path.join(library.folder, 'articles', '00', `${id(9)}${ending}`), '{');
  const found = await findStale(library);
  expect(found).toMatchObject([{ id: linking, page: ['text'] }]);
});

describe('a bundle is stale', () => {
  it.each(edits)('after a change of %s', async (_, make, part) => {
    await exportIt();
    expect(await findStale(library)).toEqual([]);
    await make();
    expect(await findStale(library)).toMatchObject([{ id: linking, page: [part], stories: [] }]);
  });

  it.each([
    ['another focal point', { focus: { x: 0.5, y: 0.9 } }],
    ['a turn', { quarterTurns: 1 as const }],
    [
      'another crop',
      { crops: { '16x9': null, '4x3': { x: 0, y: 0, width: 0.5, height: 0.25 }, '1x1': null, social: null } },
    ],
  ])('after %s of the lead photo of a story on it, and then an export writes it anew', async (_, framing) => {
    await exportIt();
    await reframe(leading, framing);
    expect(await findStale(library)).toMatchObject([
      { id: linking, page: [], stories: [{ id: linked, changes: ['picture'] }] },
    ]);
    expect((await findChanged(library, [linking])).changed).toEqual([linking]);
    await exportIt();
    expect(await findStale(library)).toEqual([]);
  });

  it('after a turn of a photo that was given to an outside page, in a list of the page or of the desk', async () => {
    const pictured = (url: string) => {
      const { target, ...item } = page(url);
      return { ...item, target: { ...target, photo: given } };
    };
    const items = [pictured('https://ben.example/anh')];
    await save(linking, { pageLists: [{ type: 'section', title: 'Khối', subsections: [], items }] });
    await exportIt();
    await reframe(given, { quarterTurns: 1 });
    expect(await findStale(library)).toMatchObject([{ id: linking, page: ['text'], stories: [] }]);
    await save(linking, { pageLists: [] });
    const block = { ...newRule('khoi', 'section'), isByHand: true, pins: items };
    await edit(({ listRules }) => ({ listRules: [...listRules, block] }));
    await exportIt();
    await reframe(given, { quarterTurns: 2 });
    expect(await findStale(library)).toMatchObject([{ id: linking, page: ['lists'], stories: [] }]);
  });

  it('after a turn of the desk’s logo', async () => {
    const logo = id(13);
    await addPhoto(library, 13, 'png', 300, 200);
    await edit(({ site }) => ({ site: { ...site, logo } }));
    await exportIt();
    await reframe(logo, { quarterTurns: 3 });
    expect(await findStale(library)).toMatchObject([{ id: linking, page: ['desk'], stories: [] }]);
    await edit(({ site }) => ({ site: { ...site, logo: null } }));
  });

  it('after another name of the section that a list is called by, and after its end', async () => {
    const block = { ...newRule('ven', 'section'), scope: { type: 'section' as const, id: 'khac' } };
    const { listRules, sections } = await library.readDesk();
    const other = { ...section, id: 'khac', name: 'Ven sông', path: 'khac' };
    await edit(() => ({ listRules: [...listRules, block], sections: [...sections, other] }));
    for (const changed of [[{ ...other, name: 'Ven biển' }], []]) {
      await exportIt();
      expect(await findStale(library)).toEqual([]);
      await edit(() => ({ sections: [...sections, ...changed] }));
      expect(await findStale(library)).toMatchObject([{ id: linking, page: ['lists'], stories: [] }]);
    }
    await edit(() => ({ listRules, sections }));
  });

  it('after changes of the stories that lists made by hand show', async () => {
    await exportIt();
    await save(pinned, { headline: 'Tít mới' });
    await save(mostRead, { status: 'withdrawn' });
    expect(await findStale(library)).toMatchObject([
      {
        page: ['lists'],
        stories: [
          { id: pinned, changes: ['headline'] },
          { id: mostRead, changes: ['withdrawn'] },
        ],
      },
    ]);
  });

  it('after the related stories are named, filled up or left off, and not for standing where they always stood', async () => {
    const plain = newRule('lien-quan', 'related');
    const madeOf = async () =>
      (await library.readExports()).find((record) => record.id === linking)?.made?.lists;
    const asBefore = createHash('sha256').update('[[],[]]').digest('hex');
    await edit(() => ({ listRules: [plain] }));
    await exportIt();
    expect(await madeOf(), 'as in bundles of before the desk could say').toBe(asBefore);
    for (const rule of [{ ...plain, title: 'Đọc thêm' }, { ...plain, isByHand: false }, null]) {
      await edit(() => ({ listRules: rule === null ? [] : [rule] }));
      expect(await findStale(library)).toMatchObject([{ id: linking, page: ['lists'], stories: [] }]);
      await exportIt();
      expect(await findStale(library)).toEqual([]);
    }
    await edit(() => ({ listRules: [newRule('moi', 'newest'), plain] }));
    await exportIt();
    await edit(() => ({ listRules: [plain, newRule('moi', 'newest')] }));
    expect(await findStale(library), 'moved').toMatchObject([{ id: linking, page: ['lists'] }]);
    await edit(() => ({ listRules: [{ ...plain, isByHand: false }] }));
    await exportIt();
    await library.createArticle({ ...story(id(7), 'Tin vừa lên'), publishedAt: '2026-11-22T02:00:00.000Z' });
    await library.indexed();
    expect(await findStale(library), 'what a rule finds is other after every story').toEqual([]);
  });

  it('and not when a rule finds other stories, or what is typed here covers what changed there', async () => {
    await edit(({ listRules }) => ({ listRules: [...listRules, newRule('moi', 'otherStories')] }));
    await exportIt();
    await library.createArticle({ ...story(id(6), 'Tin mới nhất'), publishedAt: '2026-11-22T01:00:00.000Z' });
    await save(linked, { headline: 'Tít khác' });
    expect(await findStale(library)).toEqual([]);
  });
});
