import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { writeAtom, writeJsonFeed, writeRss, writeSitemap } from '../../../../electron/exporting/writeFeeds';
import type { Article } from '../../../../shared/article/article';
import { unknownSite } from '../../../../shared/article/page';
import { asPublished } from '../../../../shared/export/asPublished';
import { formatInput, newsPage } from '../../shared/export/samples';

const scheme = 'http://cv.iptc.org/newscodes/pubstatusg2/';
const versionScheme = 'http://prismstandard.org/namespaces/basic/3.0/versionIdentifier';

/** As the feeds of one story say it. */
function feedsOf(change: Partial<Article>) {
  const site = { ...unknownSite, name: 'Bến Nước', baseUrl: 'https://bao.example' };
  const context = { ...newsPage.context, site };
  const page = formatInput(asPublished({ article: { ...newsPage.article, publicUrl, ...change }, context }));
  const issue = { bundle: page.bundle, pages: [page] } as const;
  const [rss] = parseRssFeed(writeRss(issue)).items ?? [];
  const [atom] = parseAtomFeed(writeAtom(issue)).entries ?? [];
  const [json] = (JSON.parse(writeJsonFeed(issue)) as { items: Record<string, unknown>[] }).items;
  const words = [rss?.description, atom?.summary?.value, String(json?.['content_text'])];
  return { rss, atom, json, words, sitemap: writeSitemap(issue) };
}

const publicUrl = 'https://bao.example/bai';
const at = '2026-11-22T08:00:00+07:00';

describe('the feeds of a story', () => {
  it('say of a usable one which text it is, and nothing before its standfirst', () => {
    const { rss, atom, json, words, sitemap } = feedsOf({ status: 'published', embargo: null, updates: [] });
    expect(words).toEqual([1, 2, 3].map(() => newsPage.article.standfirst));
    expect(rss?.prism?.versionIdentifier).toBe('3');
    expect(atom?.categories).toContainEqual({ term: '3', scheme: versionScheme });
    expect(json?.['_toasoan']).toEqual({ status: 'usable', version: 3 });
    expect(rss?.categories?.some(({ domain }) => domain === scheme)).toBe(false);
    expect(atom?.app).toBeUndefined();
    expect(sitemap).toHaveLength(1);
  });

  it('begin with its correction, and keep the day on which readers saw it first', () => {
    const { rss, atom, json, words } = feedsOf({
      status: 'published',
      publishedAt: at,
      firstPublished: { at: '2026-11-20T01:00:00Z', revision: 1 },
      updates: [{ type: 'correction', at, text: 'Sửa tên <bến>.' }],
    });
    for (const text of words) expect(text).toMatch(/^Đính chính 22\/11\/2026, 08:00 \(GMT\+7\): Sửa tên/);
    expect(words[0]).toContain('Sửa tên &lt;bến&gt;.<br>');
    for (const text of words) expect(text).toContain(newsPage.article.standfirst);
    const days = [rss?.pubDate, atom?.published, json?.['date_published']];
    expect(days.map((day) => new Date(String(day)).toISOString())).toEqual(
      days.map(() => '2026-11-20T01:00:00.000Z'),
    );
  });

  it('say of one that was taken back that it was, when and why, in words and for programs', () => {
    const withdrawal = { at, reason: 'Sai tên bến.' };
    const { rss, atom, json, words, sitemap } = feedsOf({ status: 'withdrawn', withdrawal });
    for (const text of words) {
      expect(text).toContain('08:00');
      expect(text).toContain('Sai tên bến.');
      expect(text).not.toContain(newsPage.article.standfirst);
    }
    expect(rss?.categories).toContainEqual({ name: 'canceled', domain: scheme });
    expect(atom?.categories).toContainEqual({ term: 'canceled', scheme });
    expect(new Date(String(rss?.prism?.killDate)).toISOString()).toBe(new Date(at).toISOString());
    expect(json?.['_toasoan']).toEqual({ status: 'canceled', version: 3 });
    expect(sitemap).toEqual([]);
  });

  it('say of one that may not be published yet that it is a draft, and until when it is held', () => {
    const { rss, atom, json, words } = feedsOf({ status: 'draft', embargo: '2026-12-01T00:00:00Z' });
    expect(atom?.app?.control?.draft).toBe(true);
    expect(rss?.categories).toContainEqual({ name: 'withheld', domain: scheme });
    expect(json?.['_toasoan']).toEqual({ status: 'withheld', version: 3 });
    for (const text of words) expect(text).toMatch(/^KHÔNG ĐĂNG TRƯỚC 01\/12\/2026/);
    expect(feedsOf({ embargo: '2026-11-01T00:00:00Z' }).words.join()).not.toContain('KHÔNG ĐĂNG');
  });
});
