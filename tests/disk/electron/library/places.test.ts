import { describe, expect, it } from 'vitest';
import { tagKey } from '../../../../shared/sections/deskTags';
import {
  changeNode,
  mergeNode,
  moveNode,
  removeNode,
  type SectionTree,
} from '../../../../shared/sections/editTree';
import type { Library } from '../../../../electron/library/library';
import {
  everything,
  newArticle,
  newClosedLibrary,
  newFolder,
  newId,
  openTestLibrary,
  writeArticles,
} from './testLibrary';

const headlinesIn = async (library: Library, section: string) =>
  (await library.list({ ...everything, section })).rows.map(({ headline }) => headline).sort();

const found = async (library: Library, text: string) =>
  (await library.list({ ...everything, text })).rows.map(({ headline }) => headline).sort();

async function change(library: Library, edit: (tree: SectionTree) => SectionTree) {
  const settings = await library.readDesk();
  await library.saveDesk({ ...settings, ...edit(settings) });
}

describe('a story in the tree of the desk', () => {
  const heritage = { section: 'van-hoa', subsection: 'di-san' };

  it('follows its section through merges and moves, and no article is written for it', async () => {
    const library = await openTestLibrary();
    await library.indexed();
    const old = newArticle({ headline: 'Men gốm', ...heritage });
    await library.createArticle(old);
    await library.createArticle(newArticle({ headline: 'Làng nghề', section: 'van-hoa' }));
    await library.createArticle(
      newArticle({ headline: 'Giá gạo', section: 'kinh-te', subsection: 'du-lich' }),
    );

    await change(library, (tree) => mergeNode(tree, 'van-hoa', 'kinh-te'));
    expect(await headlinesIn(library, 'kinh-te')).toEqual(['Giá gạo', 'Làng nghề', 'Men gốm']);
    expect(await headlinesIn(library, 'di-san')).toEqual(['Men gốm']);
    await change(library, (tree) => mergeNode(tree, 'di-san', 'du-lich'));
    expect(await headlinesIn(library, 'du-lich')).toEqual(['Giá gạo', 'Men gốm']);
    await change(library, (tree) => moveNode(tree, 'du-lich', -1));
    await change(library, (tree) => moveNode(tree, 'du-lich', -1));
    expect(await headlinesIn(library, 'doi-ngoai')).toEqual(['Giá gạo', 'Men gốm']);
    expect(await headlinesIn(library, 'kinh-te')).toEqual(['Làng nghề']);

    expect(await library.readArticle(old.id)).toMatchObject({ revision: 1, article: heritage });
    const rule = { section: 'doi-ngoai', subsection: 'du-lich', kinds: [], excluding: [], limit: 5 };
    expect(await library.newest(rule)).toHaveLength(2);
    const { places } = await library.countArticles();
    expect(places).toEqual([
      { section: 'doi-ngoai', subsection: 'du-lich', articles: 2 },
      { section: 'kinh-te', subsection: '', articles: 1 },
    ]);
  });

  it('stands there in the next session, also where the index was made before the merge', async () => {
    const folder = await newClosedLibrary();
    writeArticles(folder, [newArticle({ headline: 'Men gốm', ...heritage })]);
    const first = await openTestLibrary(folder);
    await first.indexed();
    await change(first, (tree) => mergeNode(tree, 'van-hoa', 'kieu-bao'));
    await first.close();
    const second = await openTestLibrary(folder);
    await second.indexed();
    expect(await headlinesIn(second, 'kieu-bao')).toEqual(['Men gốm']);
    const [row] = (await second.list(everything)).rows;
    expect(row).toMatchObject({ section: 'kieu-bao', subsection: 'di-san' });
  });

  it('keeps its ids where the section was taken out, and the desk keeps the name', async () => {
    const library = await openTestLibrary();
    await library.createArticle(newArticle({ headline: 'Men gốm', ...heritage }));
    await change(library, (tree) => removeNode(tree, 'van-hoa'));
    await library.indexed();
    expect(await headlinesIn(library, 'van-hoa')).toEqual(['Men gốm']);
    expect((await library.readDesk()).removedSections).toContainEqual({ id: 'di-san', name: 'Di sản' });
  });

  it('is read only elsewhere: a second opener sees the same places and saves none', async () => {
    const folder = newFolder();
    const first = await openTestLibrary(folder);
    await first.createArticle(newArticle({ headline: 'Men gốm', ...heritage }));
    await change(first, (tree) => mergeNode(tree, 'van-hoa', 'kieu-bao'));
    const second = await openTestLibrary(folder, { cacheFolder: newFolder() });
    await second.indexed();
    expect(await headlinesIn(second, 'kieu-bao')).toEqual(['Men gốm']);
    await expect(change(second, (tree) => removeNode(tree, 'kieu-bao'))).rejects.toThrow('libraryReadOnly');
  });
});

describe('a tag with synonyms', () => {
  it('is found by any of its spellings, whichever the article holds', async () => {
    const library = await openTestLibrary();
    await library.indexed();
    const settings = await library.readDesk();
    await library.createArticle(newArticle({ id: newId(), headline: 'A', tags: ['Biển Đông'] }));
    await library.createArticle(newArticle({ headline: 'B', tags: ['South China Sea', 'du lịch'] }));
    await library.createArticle(newArticle({ headline: 'C', tags: ['sea'] }));
    expect(await found(library, 'south china sea')).toEqual(['B']);
    const tags = [{ name: 'Biển Đông', spellings: ['South China Sea', 'ECS'] }];
    await library.saveDesk({ ...settings, tags });
    for (const typed of ['south china sea', 'bien dong', 'Biển Đông', 'ecs ']) {
      expect([typed, await found(library, typed)]).toEqual([typed, ['A', 'B']]);
    }
    expect(await found(library, 'ecs du lịch')).toEqual(['B']);
    expect(await found(library, 'china')).toEqual(['B']);
    const { rows } = await library.list({ ...everything, text: 'ecs' });
    expect(rows.map(({ hit }) => hit?.text).sort()).toEqual(['Biển Đông', 'South China Sea']);
  });

  it('fills a list by any of its spellings, of the age and status that the list asks for', async () => {
    const library = await openTestLibrary();
    const at = (day: number) => `2026-03-0${day}T02:00:00.000Z`;
    for (const [headline, day, tag, status] of [
      ['A', 1, 'Biển Đông', 'published'],
      ['B', 2, 'ECS', 'published'],
      ['C', 3, 'ecs', 'draft'],
      ['D', 4, 'gạo', 'published'],
    ] as const) {
      await library.createArticle(newArticle({ headline, tags: [tag], status, publishedAt: at(day) }));
    }
    await library.indexed();
    const rule = { section: '', subsection: '', kinds: [], excluding: [], limit: 9 };
    const newest = async (change: object) =>
      (await library.newest({ ...rule, ...change })).map(({ headline }) => headline).join('');
    const tags = ['Biển Đông', 'ECS'].map(tagKey);
    expect(await newest({ tags })).toBe('CBA');
    expect(await newest({ tags, isPublished: true })).toBe('BA');
    expect(await newest({ tags, since: Date.parse(at(2)) })).toBe('CB');
    expect(await newest({ tags, since: null, isPublished: false, limit: 1 })).toBe('C');
  });

  it('is counted once for each article', async () => {
    const library = await openTestLibrary();
    await library.createArticle(newArticle({ tags: ['gạo', 'Gạo', 'hòa'] }));
    await library.createArticle(newArticle({ tags: ['gạo', 'hoà'] }));
    await library.indexed();
    const { tags } = await library.countArticles();
    expect(tags.map(({ articles }) => articles)).toEqual([2, 2]);
  });

  it('is counted again where its articles changed, and the least spelling left is its name', async () => {
    const library = await openTestLibrary();
    const first = newArticle({ tags: ['Biển đảo', 'gạo'], section: 'thoi-su' });
    await library.createArticle(first);
    await library.createArticle(newArticle({ tags: ['biển đảo'], section: 'thoi-su' }));
    await library.indexed();
    const counted = async () => {
      const { places, tags } = await library.countArticles();
      return [
        ...tags.map(({ tag, articles }) => `${tag} ${articles}`),
        ...places.map(({ section, articles }) => `${section} ${articles}`),
      ];
    };
    expect(await counted()).toEqual(['Biển đảo 2', 'gạo 1', 'thoi-su 2']);
    await library.saveArticle({ ...first, tags: ['lúa'], section: 'kinh-te' }, 1);
    expect(await counted()).toEqual(['lúa 1', 'biển đảo 1', 'kinh-te 1', 'thoi-su 1']);
    await library.trashArticle(first.id);
    expect(await counted()).toEqual(['biển đảo 1', 'thoi-su 1']);
  });
});

describe('a filter that is typed', () => {
  it('finds sections by the names they had, whatever became of them, and kinds by that of the desk', async () => {
    const library = await openTestLibrary();
    for (const [headline, section] of [
      ['Giá gạo', 'kinh-te'],
      ['Men gốm', 'van-hoa'],
      ['Bếp lửa', 'kieu-bao'],
    ] as const)
      await library.createArticle(newArticle({ headline, section, kind: 'infographic' }));
    await library.indexed();
    await change(library, (tree) => mergeNode(tree, 'kinh-te', 'van-hoa'));
    await change(library, (tree) => changeNode(tree, 'van-hoa', { name: 'Nếp sống' }));
    await change(library, (tree) => removeNode(tree, 'kieu-bao'));
    for (const name of ['Kinh tế', 'van hoa', 'nếp sống'])
      expect(await found(library, `muc:"${name}"`), name).toEqual(['Giá gạo', 'Men gốm']);
    expect(await found(library, 'muc:"Kiều bào"')).toEqual(['Bếp lửa']);
    await change(library, (tree) => changeNode(tree, 'doi-ngoai', { name: 'Kinh tế' }));
    expect(await found(library, 'muc:"Kinh tế"')).toEqual([]);

    const settings = await library.readDesk();
    const kind = { id: 'infographic' as const, name: 'Đồ họa', mark: null, isOffered: true };
    await library.saveDesk({ ...settings, kinds: [kind] });
    for (const name of ['do hoa', 'infographic'])
      expect(await found(library, `loai:"${name}"`), name).toHaveLength(3);
  });
});
