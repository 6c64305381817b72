import { beforeAll, describe, expect, it } from 'vitest';
import { gatherPage } from '../../../../electron/exporting/gatherPage';
import type { Library } from '../../../../electron/library/library';
import type { Article } from '../../../../shared/article/article';
import type { PageContext, ShownList } from '../../../../shared/article/page';
import { checkArticle } from '../../../../shared/article/checks';
import { blankPhoto } from '../../../../shared/article/photo';
import { asPublished } from '../../../../shared/export/asPublished';
import { renderPage } from '../../../../shared/export/page';
import { noMedia } from '../../../../shared/export/pageMedia';
import { addressKey } from '../../../../shared/pageLists/addressKey';
import { body, figure, id, link, paragraph, teaser, text } from '../../../unit/shared/article/pages';
import { newRule } from '../../../../shared/pageLists/listRule';
import { list } from '../../../unit/shared/export/samples';
import { openPhotoRoom } from '../photos/photoTest';
import { newsId, openNewsroom } from './newsroom';

openPhotoRoom();

let library: Library;
let article: Article;
beforeAll(async () => {
  library = await openNewsroom();
  article = (await library.readArticle(newsId)).article;
}, 60_000);

const idsOf = ({ items }: ShownList) =>
  items.map(({ target }) => (target.type === 'article' ? target.id : target.title));
const listOf = ({ lists }: PageContext, type: ShownList['type']) => lists.find((each) => each.type === type);
const storiesOn = ({ lists }: PageContext) => lists.flatMap(idsOf);

describe('what a page shows beside its article', () => {
  it('are the lists in page order, each story once, never itself or what it links to', async () => {
    const context = await gatherPage(library, article);
    expect(context.lists.map(({ type }) => type)).toEqual(
      ['related', 'otherStories', 'mostRead', 'section', 'multimedia'].filter((type) =>
        context.lists.some((each) => each.type === type),
      ),
    );
    const shown = storiesOn(context);
    expect(new Set(shown).size).toBe(shown.length);
    for (const own of [newsId, id(2), id(3), id(4)]) expect(shown).not.toContain(own);
  });

  it('fills the section block from the desk’s section tree', async () => {
    const section = listOf(await gatherPage(library, article), 'section');
    expect(section).toMatchObject({ title: 'Sóng nước quê nhà', subsections: ['Nghề cũ'] });
    expect(section && idsOf(section)).toEqual([id(5)]);
  });

  it('leaves what is more to look at than to read for its own list', async () => {
    const context = await gatherPage(library, article);
    const [multimedia, others] = [listOf(context, 'multimedia'), listOf(context, 'otherStories')];
    expect(multimedia && [...idsOf(multimedia)].sort()).toEqual([id(7), id(8)]);
    expect(others).toBeUndefined();
  });

  it('takes an address of the library for the article that is published there', async () => {
    const [address, own] = ['https://bennuoc.example/hai-dang.html', 'https://bennuoc.example/ben-do.html'];
    const story = await library.readArticle(id(6));
    await library.saveArticle({ ...story.article, publicUrl: `${address}?id=1` }, story.revision);
    const settings = await library.readDesk();
    const read = (url: string, title: string) => ({
      target: { type: 'page' as const, url, title },
      kind: null,
      thumbnail: null,
    });
    const items = [
      read('http://www.bennuoc.example/hai-dang.html/?id=1&utm_source=zalo#dau', 'Tít web đếm được'),
      read(own, 'Chính bài này'),
      read('https://khac.example/1', 'Trang khác'),
      { target: { type: 'article' as const, id: id(6) }, kind: null, thumbnail: null },
    ];
    await library.saveDesk({ ...settings, mostRead: { ...settings.mostRead, items } });
    await library.indexed();
    const page = { ...article, related: [], body: body(), publicUrl: own };
    const context = await gatherPage(library, page);
    const mostRead = listOf(context, 'mostRead');
    expect(mostRead && idsOf(mostRead)).toEqual([id(6), 'Trang khác']);
    expect(storiesOn(context).filter((each) => each === id(6))).toHaveLength(1);
    const related = [{ target: read(address.concat('?id=1'), 'Liên quan').target, headline: null }];
    expect(storiesOn(await gatherPage(library, { ...page, related }))).not.toContain(id(6));
    await library.saveDesk(settings);
  });

  it('knows the stories at the addresses of teasers and links, with their cards and pictures', async () => {
    const address = 'https://bennuoc.example/cau-tre.html';
    const stored = await library.readArticle(id(5));
    await library.saveArticle({ ...stored.article, publicUrl: address }, stored.revision);
    const target = { type: 'page', url: `${address}#anh`, title: 'Gõ tay' };
    const linked = text('cầu tre', link(`${address}?utm_medium=1`));
    const pointing = { ...article, related: [], body: body(teaser({ target }), paragraph(linked)) };
    const context = await gatherPage(library, pointing);
    expect(context.addresses).toEqual([{ key: addressKey(address), id: id(5) }]);
    expect(context.stories.map((card) => card.id)).toContain(id(5));
    expect(storiesOn(context)).not.toContain(id(5));
    const printed = renderPage(asPublished({ article: pointing, context }), noMedia, {
      mode: 'bundle',
      stylesheet: { type: 'inline', css: '' },
      storyHref: (story) => (story === id(5) ? '../cau-tre/index.html' : undefined),
      filmHref: () => undefined,
      folderUrl: '',
    });
    expect(printed.match(/href="\.\.\/cau-tre\/index\.html"/g)).toHaveLength(2);
    expect(printed).toContain(stored.article.headline);
    expect(printed).not.toContain('Gõ tay');
    await library.saveArticle({ ...stored.article, publicUrl: '' }, stored.revision + 1);
  });

  it('keeps a list that was fixed for this page, without the article itself', async () => {
    const own = list(
      'otherStories',
      [newsId, id(6)].map((target) => ({
        target: { type: 'article' as const, id: target },
        kind: null,
        thumbnail: null,
      })),
    );
    const context = await gatherPage(library, { ...article, pageLists: [own] });
    expect(listOf(context, 'otherStories')?.items).toHaveLength(1);
    expect(storiesOn(context).filter((each) => each === id(6))).toHaveLength(1);
  });

  it('has a card for every story and a record for every photo it shows', async () => {
    const context = await gatherPage(library, article);
    expect(context.stories.map((card) => card.id)).toEqual(
      expect.arrayContaining([id(2), id(3), id(4), id(5)]),
    );
    expect(context.photos.map((photo) => photo.id)).toEqual(expect.arrayContaining([id(1), id(2)]));
  });

  it('has the pictures that were given to outside pages in lists with pictures, the page’s own and the desk’s', async () => {
    const outside = (photo: number) => ({
      target: { type: 'page' as const, url: `https://a.example/${photo}`, title: 'Trang', photo: id(photo) },
      kind: null,
      thumbnail: null,
    });
    const settings = await library.readDesk();
    const pinned = { ...newRule('tay', 'multimedia'), isByHand: true, pins: [outside(3)] };
    await library.saveDesk({ ...settings, listRules: [pinned] });
    const page = { ...article, related: [], body: body(), pageLists: [list('section', [outside(4)])] };
    const { photos } = await gatherPage(library, page);
    expect(photos.map((photo) => photo.id).sort()).toEqual([id(3), id(4)]);
    await library.saveDesk(settings);
  });

  it('shows a photo whose original is gone from the disk as missing', async () => {
    const sha256 = 'ab'.repeat(32);
    await library.savePhoto({
      ...blankPhoto(id(66)),
      file: { sha256, format: 'jpeg', bytes: 10, width: 800, height: 600, originalName: 'a.jpg' },
      credit: { photographer: 'Lan Anh', agency: '', issuedBy: '', isArchive: false },
    });
    const context = await gatherPage(library, { ...article, body: body(figure(id(66), 'a', 'b')) });
    expect(context.photos.find((photo) => photo.id === id(66))).toMatchObject({
      file: null,
      credit: { photographer: 'Lan Anh' },
    });
  });

  it('lists no story that is not published', async () => {
    const context = await gatherPage(library, {
      ...article,
      related: [],
      body: body(figure(id(1), 'a', 'b')),
    });
    expect(storiesOn(context)).toContain(id(2));
    expect(storiesOn(context)).not.toContain(id(4));
  });

  it('lists no story that is not published from a list of the page’s own, and says so', async () => {
    const own = list(
      'otherStories',
      [4, 6].map((number) => ({
        target: { type: 'article' as const, id: id(number) },
        kind: null,
        thumbnail: null,
      })),
    );
    const page = { ...article, related: [], body: body(paragraph('Một câu.')), pageLists: [own] };
    const context = await gatherPage(library, page);
    const shown = listOf(context, 'otherStories');
    expect(shown && idsOf(shown)).toEqual([id(6)]);
    const printed = renderPage(asPublished({ article: page, context }), noMedia, {
      mode: 'bundle',
      stylesheet: { type: 'inline', css: '' },
      storyHref: () => undefined,
      filmHref: () => undefined,
      folderUrl: '',
    });
    const { article: draft } = await library.readArticle(id(4));
    expect(draft.status).not.toBe('published');
    expect(printed).not.toContain(draft.headline);
    expect(checkArticle({ article: page, context })).toContainEqual(
      expect.objectContaining({ code: 'listUnpublished', where: { type: 'list', index: 0, item: 0 } }),
    );
  });

  it('lists no story under embargo, whatever it was chosen by, unless the page appears after its end', async () => {
    const { article: story, revision } = await library.readArticle(id(5));
    const saved = await library.saveArticle({ ...story, embargo: '2099-01-01T00:00:00Z' }, revision);
    await library.indexed();
    const chosen = list('otherStories', [
      { target: { type: 'article', id: id(5) }, kind: null, thumbnail: null },
    ]);
    const page = { ...article, pageLists: [chosen] };
    expect(storiesOn(await gatherPage(library, article))).not.toContain(id(5));
    expect(storiesOn(await gatherPage(library, page))).not.toContain(id(5));
    const later = { ...page, embargo: '2099-02-01T00:00:00Z' };
    expect(storiesOn(await gatherPage(library, later))).toContain(id(5));
    if (saved.status !== 'saved') throw new Error(saved.status);
    await library.saveArticle(story, saved.revision);
    await library.indexed();
  });

  it('fills a list by its rule however many stories under embargo are newer', async () => {
    const settings = await library.readDesk();
    const scope = { type: 'section', id: 'giu' } as const;
    await library.saveDesk({
      ...settings,
      sections: [...settings.sections, { id: 'giu', name: 'Giữ', path: 'giu', former: [], subsections: [] }],
      listRules: [{ ...newRule('moi', 'newest'), scope, count: 2 }],
      mostRead: { ...settings.mostRead, items: [] },
    });
    const embargo = '2099-01-01T00:00:00Z';
    for (let number = 200; number < 209; number += 1) {
      const held = number < 206 ? { embargo, publishedAt: '2026-11-21T01:00:00Z' } : {};
      const place = { section: 'giu', subsection: '', related: [], pageLists: [] };
      const story = {
        ...article,
        ...place,
        status: 'published' as const,
        publishedAt: '2026-11-20T01:00:00Z',
      };
      await library.createArticle({ ...story, ...held, id: id(number) });
    }
    await library.indexed();
    const page = { ...article, related: [], pageLists: [], body: body(paragraph('Một câu.')) };
    const newest = listOf(await gatherPage(library, page), 'newest');
    expect(newest && idsOf(newest)).toEqual([id(206), id(207)]);
    await library.saveDesk(settings);
  });
});
