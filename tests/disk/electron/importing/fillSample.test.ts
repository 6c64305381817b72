import { beforeAll, describe, expect, it } from 'vitest';
import { fillSample } from '../../../../electron/importing/fillSample';
import { figuresOfSample } from '../../../../electron/importing/sample/sampleArticle';
import { sampleArticles } from '../../../../electron/importing/sample/sampleArticles';
import { sampleId } from '../../../../electron/importing/sample/sampleBody';
import type { Article } from '../../../../shared/article/article';
import { checkArticle } from '../../../../shared/article/checks';
import { countText } from '../../../../shared/article/counts';
import { checkDocument } from '../../../../shared/article/document';
import { type PageContext, plainRelated } from '../../../../shared/article/page';
import { photosOf, plainText, storiesOf, walk } from '../../../../shared/article/walk';
import { openTestLibrary } from '../library/testLibrary';
import { newName } from '../../../../shared/article/knownName';

const pixels = { format: 'jpeg', bytes: 1, width: 1600, height: 1067, originalName: 'a.jpg' } as const;

describe('the sample library', () => {
  const articles: Article[] = [];
  const contexts = new Map<string, PageContext>();

  beforeAll(async () => {
    const library = await openTestLibrary();
    await fillSample(library, { draw: null });
    const settings = await library.readDesk();
    await library.indexed();
    for (const { slug } of sampleArticles) {
      const { article } = await library.readArticle(sampleId(slug));
      articles.push(article);
      const photos = await Promise.all(photosOf(article).map((id) => library.readPhoto(id)));
      contexts.set(article.id, {
        site: settings.site,
        pageStyle: settings.pageStyle,
        sections: settings.sections,
        tags: settings.tags,
        kinds: settings.kinds,
        agencies: settings.agencies,
        photographers: settings.photographers,
        stories: await library.readStories(storiesOf(article)),
        photos: photos.flatMap((photo) =>
          photo === undefined ? [] : [{ ...photo, file: { ...pixels, sha256: photo.id.repeat(2) } }],
        ),
        lists: [plainRelated],
      });
    }
    expect(settings.mostRead.items).toHaveLength(4);
    expect(settings.photographers).toContainEqual(newName('Hải Triều'));
  }, 60_000);

  const checksOf = (article: Article) => {
    const context = contexts.get(article.id);
    return context === undefined ? [] : checkArticle({ article, context });
  };

  it('has at least 14 articles, of every kind and every status', () => {
    expect(articles.length).toBeGreaterThanOrEqual(14);
    expect(new Set(articles.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(articles.map(({ status }) => status)).size).toBe(5);
    expect(articles.filter(({ language }) => language === 'en')).toHaveLength(1);
  });

  it('uses every node and mark of the document schema', () => {
    const used = new Set(
      articles.flatMap(({ body }) =>
        [...walk(body)].flatMap(({ type, marks }) => [type, ...(marks ?? []).map((mark) => mark.type)]),
      ),
    );
    for (const name of [
      ...['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'pullQuote', 'horizontalRule'],
      ...['table', 'factBox', 'figure', 'gallery', 'video', 'teaser', 'bold', 'italic', 'link'],
    ]) {
      expect(used).toContain(name);
    }
  });

  it.each(sampleArticles.map(({ slug }) => slug))('%s is a document that fits its status', (slug) => {
    const article = articles.find(({ id }) => id === sampleId(slug));
    if (article === undefined) throw new Error('the article was not made');
    checkDocument(article.body);
    const errors = checksOf(article).filter(({ level }) => level === 'error');
    if (article.status !== 'draft') expect(errors).toEqual([]);
    if (article.status === 'published') {
      expect(checksOf(article).map(({ code }) => code)).not.toContain('relatedMissing');
      expect(article.publishedAt).toBe(article.updatedAt);
    }
  });

  it('has news and features long enough to look at', () => {
    const written = articles.filter(
      ({ kind, status }) => ['news', 'feature'].includes(kind) && status === 'published',
    );
    for (const { body } of written) expect(countText(plainText(body)).words).toBeGreaterThanOrEqual(230);
  });

  it('draws no photo twice', () => {
    const drawn = sampleArticles.flatMap(figuresOfSample).map(({ scene, seed }) => `${scene} ${seed}`);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('can be filled again without changing what is there', async () => {
    const library = await openTestLibrary();
    await fillSample(library, { draw: null });
    const steps: number[] = [];
    await fillSample(library, { draw: null, onProgress: ({ done }) => steps.push(done) });
    expect((await library.readArticle(sampleId('chuyen-do-cho-chu'))).revision).toBe(1);
    expect(steps.at(-1)).toBe(sampleArticles.length);
  });

  it('stops when it is told to', async () => {
    const library = await openTestLibrary();
    const stopped = fillSample(library, { draw: null, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow(/abort/i);
  });
});
