import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { addressKey } from '../../../../shared/pageLists/addressKey';
import { documentOf, everything, newArticle, newId, openTestLibrary, paragraph } from './testLibrary';

async function libraryOf(...articles: readonly Partial<Article>[]) {
  const library = await openTestLibrary();
  for (const article of articles)
    await library.createArticle(newArticle({ body: documentOf(paragraph('.')), ...article }));
  return library;
}

describe('stories at their public addresses', () => {
  it('know who links to a story by its public address, as soon as it has one', async () => {
    const [id, address] = [newId(), 'https://bao.example/dich.html'];
    const target = { type: 'page', url: `${address}?utm_source=zalo`, title: 'Gõ tay' } as const;
    const linked = { type: 'link', attrs: { href: 'http://www.bao.example/dich.html#cuoi' } };
    const library = await libraryOf(
      { id, headline: 'Đích' },
      { headline: 'Danh sách', related: [{ target, headline: null }] },
      { headline: 'Hộp', body: documentOf({ type: 'teaser', attrs: { target } }) },
      {
        headline: 'Liên kết',
        body: documentOf({ type: 'paragraph', content: [{ type: 'text', text: 'xem', marks: [linked] }] }),
      },
      { headline: 'Không', related: [{ target: { ...target, url: `${address}?id=2` }, headline: null }] },
    );
    const names = async () => (await library.linksTo(id)).map(({ headline }) => headline).sort();
    expect(await names()).toEqual([]);
    const { article, revision } = await library.readArticle(id);
    await library.saveArticle({ ...article, publicUrl: address }, revision);
    expect(await names()).toEqual(['Danh sách', 'Hộp', 'Liên kết']);
    const suggested = await library.suggest({
      article: { ...article, id: newId(), related: [{ target, headline: null }] },
      limit: 20,
    });
    expect(suggested.map(({ story }) => story.id)).not.toContain(id);
  });

  it('of several at one address are the one that is published, the newest first', async () => {
    const publicUrl = 'https://bao.example/hai-lan.html';
    const [withdrawn, older, newer] = [`0${newId().slice(1)}`, newId(), newId()];
    const library = await libraryOf(
      { id: withdrawn, status: 'withdrawn', publicUrl, publishedAt: '2026-03-01T00:00:00Z' },
      { id: older, status: 'published', publicUrl, publishedAt: '2026-01-01T00:00:00Z' },
      { id: newer, status: 'published', publicUrl, publishedAt: '2026-02-01T00:00:00Z' },
    );
    await library.indexed();
    const key = addressKey(publicUrl);
    expect(await library.findAddresses([key])).toEqual([{ key, id: newer }]);
  });

  it('are found by the public address that is typed for a search', async () => {
    const publicUrl = 'https://bao.example/dich.html';
    const library = await libraryOf(
      { headline: 'Đích', publicUrl, section: 'a' },
      { headline: 'bao example dich html' },
    );
    const found = async (text: string, section = '') =>
      (await library.list({ ...everything, text, section })).rows.map(({ headline }) => headline);
    expect(await found('http://www.bao.example/dich.html/?fbclid=1')).toEqual(['Đích']);
    expect(await found(publicUrl, 'b')).toEqual([]);
    expect(await found('https://bao.example/dich')).toEqual([]);
  });
});
