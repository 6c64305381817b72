import { beforeAll, expect, it } from 'vitest';
import { exportedBefore, findChanged } from '../../../../electron/exporting/findChanged';
import { sideStories } from '../../../../electron/exporting/sideStories';
import type { Library } from '../../../../electron/library/library';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { photosOf } from '../../../../shared/article/walk';
import { id } from '../../../unit/shared/article/pages';
import { openPhotoRoom } from '../photos/photoTest';
import { newFolder } from './folders';
import { exported, newsId, openNewsroom, photoStoryId, plainId } from './newsroom';

openPhotoRoom();

const ids = [plainId, newsId, photoStoryId];
let library: Library;
beforeAll(async () => {
  library = await openNewsroom();
}, 240_000);

const save = async (id: string, change: object) => {
  const { article, revision } = await library.readArticle(id);
  await library.saveArticle({ ...article, ...change }, revision);
};

/** A comment in the middle of the first text. */
function commented({ body }: Article): Partial<Article> {
  const mark = {
    type: 'comment',
    attrs: { id: id(7), by: 'lan', at: '2026-11-22T08:00:00.000Z', text: 'Hỏi' },
  };
  let isMade = false;
  const make = (node: DocumentNode): readonly DocumentNode[] => {
    const { text, content } = node;
    if (isMade || text === undefined || text.length < 3)
      return [{ ...node, ...(content && { content: content.flatMap(make) }) }];
    isMade = true;
    const marks = node.marks ?? [];
    return [
      { ...node, text: text.slice(0, 2) },
      { ...node, text: text.slice(2), marks: [...marks, mark] },
    ];
  };
  return { body: { ...body, content: (body.content ?? []).flatMap(make) } };
}

it('an article is changed until it is exported, and again when its text, its photos or its stories change', async () => {
  expect(await findChanged(library, ids)).toEqual({ exported: 0, changed: ids });
  await exported(library, { ids, override: 'Thử' });
  expect(await findChanged(library, ids)).toEqual({ exported: 3, changed: [] });
  expect([...(await exportedBefore(library))].sort()).toEqual([...ids].sort());

  await save(plainId, { updatedAt: '2026-11-22T05:00:00.000Z' });
  expect((await findChanged(library, ids)).changed).toEqual([]);
  await save(plainId, commented((await library.readArticle(plainId)).article));
  expect(JSON.stringify((await library.readArticle(plainId)).article)).toContain('comment');
  expect((await findChanged(library, ids)).changed).toEqual([]);
  await save(plainId, { standfirst: 'Sapo khác.' });
  expect((await findChanged(library, ids)).changed).toEqual([plainId]);

  const { article } = await library.readArticle(photoStoryId);
  const [photo = ''] = photosOf(article);
  const known = await library.readPhoto(photo);
  if (known === undefined) throw new Error('no photo');
  await library.savePhoto({ ...known, credit: { ...known.credit, photographer: 'Người khác' } });
  expect((await findChanged(library, ids)).changed).toContain(photoStoryId);

  await exported(library, { ids, override: 'Thử' });
  expect((await findChanged(library, ids)).changed).toEqual([]);
  const news = (await library.readArticle(newsId)).article;
  const related = news.related.flatMap(({ target, headline }) =>
    target.type === 'article' && headline === null ? [target.id] : [],
  );
  const stories = await library.readStories(related);
  const story = stories[0]?.id ?? '';
  await save(story, { headline: 'Tít mới của bài liên quan' });
  await library.indexed();
  const { changed } = await findChanged(library, ids);
  expect(changed).toContain(newsId);
  expect(changed).not.toContain(plainId);
}, 240_000);

it('an article is changed by its side stories where they go along', async () => {
  const out = newFolder();
  const withSideStories = true;
  await exported(library, { ids: [newsId], out, withSideStories, override: 'Thử' });
  expect((await findChanged(library, [newsId], { out, withSideStories })).changed).toEqual([]);
  const { article } = await library.readArticle(newsId);
  const [side = ''] = await sideStories(library, [article]);
  await save(side, { bylines: ['Người khác'] });
  await library.indexed();
  expect((await findChanged(library, [newsId], { out })).changed).toEqual([]);
  expect((await findChanged(library, [newsId], { out, withSideStories })).changed).toEqual([newsId]);
}, 240_000);

it('an article that was never exported is not among those exported before', async () => {
  expect(await exportedBefore(library)).not.toContain('f'.repeat(32));
});
