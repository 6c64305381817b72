import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import type { PageInput } from '../../../../shared/article/page';
import { renderNinjs } from '../../../../shared/export/ninjs';
import { renderFragment, renderPage } from '../../../../shared/export/page';
import type { PageOptions } from '../../../../shared/export/pageScope';
import { asPublished } from '../../../../shared/export/asPublished';
import { renderText } from '../../../../shared/export/text';
import { newsPage } from './samples';

const options: PageOptions = {
  mode: 'bundle',
  stylesheet: { type: 'linked', href: 'article.css' },
  storyHref: () => undefined,
  filmHref: () => undefined,
  folderUrl: '',
};
const noMedia = () => undefined;

const changed = (change: Partial<Article>): PageInput => ({
  ...newsPage,
  article: { ...newsPage.article, ...change },
});
const ninjsOf = (input: PageInput): Record<string, unknown> => {
  const text = renderNinjs(input, noMedia, {
    ...options,
    fileUri: (href) => `https://example.vn/${href}`,
    renditions: () => [],
    revision: 12,
  });
  return JSON.parse(text) as Record<string, unknown>;
};

const told = changed({
  status: 'published',
  updates: [
    { type: 'update', at: '2026-11-22T03:00:00Z', text: 'Thêm lời của <b>chủ ghe</b>.' },
    { type: 'correction', at: '2026-11-22T07:03:22Z', text: 'Tên ông Năm viết sai trong bản đầu.' },
  ],
});
const page = renderPage(told, noMedia, options);

describe('a story that was updated and corrected', () => {
  it('says on its page when it changed last and what, the newest on top', () => {
    expect(page).toContain('Cập nhật lúc <time datetime="2026-11-22T14:03:22+07:00">');
    const correction = page.indexOf('<strong>Đính chính</strong>');
    const update = page.indexOf('<strong>Cập nhật</strong>');
    expect(correction).toBeGreaterThan(0);
    expect(update).toBeGreaterThan(correction);
    expect(page).toContain('Thêm lời của &lt;b&gt;chủ ghe&lt;/b&gt;.');
  });

  it('says so in the fragment for a CMS and in plain text', () => {
    expect(renderFragment(told, noMedia, options)).toContain('Tên ông Năm viết sai trong bản đầu.');
    expect(renderText(told)).toContain(
      'Đính chính 22/11/2026, 14:03 (GMT+7): Tên ông Năm viết sai trong bản đầu.',
    );
  });

  it('tells search engines: a correction with its text, and when the page was modified', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      dateModified: '2026-11-22T14:03:22+07:00',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'Tên ông Năm viết sai trong bản đầu.',
          datePublished: '2026-11-22T14:03:22+07:00',
        },
      ],
    });
    expect(page).toContain('<meta property="article:modified_time" content="2026-11-22T14:03:22+07:00">');
  });

  it('has its version, its status and what changed in ninjs', () => {
    const item = ninjsOf(told);
    expect(item).toMatchObject({ version: '12', pubStatus: 'usable' });
    expect(item['edNote']).toContain('Đính chính 22/11/2026');
  });
});

it('a story that never changed says nothing of it', () => {
  const plain = renderPage(changed({ updates: [] }), noMedia, options);
  expect(plain).not.toContain('class="notices"');
  expect(plain).not.toContain('Cập nhật lúc');
});

it('an embargo goes out with the story', () => {
  const embargoed = changed({ embargo: '2026-12-01T00:00:00Z' });
  expect(ninjsOf(embargoed)['embargoedUntil']).toBe('2026-12-01T07:00:00+07:00');
});

describe('a withdrawn story', () => {
  const withdrawal = { at: '2026-11-22T07:03:22Z', reason: 'Nguồn tin rút lời <script>' };
  const notice = asPublished(changed({ status: 'withdrawn', withdrawal }));

  it('goes out as a page that says when it was taken back and why, and nothing else of it', () => {
    const gone = renderPage(notice, noMedia, options);
    expect(gone).toContain('Bài này đã được gỡ lúc 22/11/2026, 14:03 (GMT+7).');
    expect(gone).toContain('Lý do: Nguồn tin rút lời &lt;script&gt;');
    expect(gone).toContain(`<h1>${newsPage.article.headline}</h1>`);
    expect(gone).not.toContain(newsPage.article.standfirst);
    expect(gone).not.toContain('<img');
    expect(gone).not.toContain('<aside');
    expect(gone).toContain('<meta name="robots" content="noindex">');
    expect(renderPage(newsPage, noMedia, options)).not.toContain('noindex');
  });

  it('keeps the mark of the desk', () => {
    const { site, photos } = newsPage.context;
    const logo = photos[0]?.id ?? '';
    const marked = { ...newsPage.context, site: { ...site, logo } };
    const article = { ...newsPage.article, status: 'withdrawn' as const, withdrawal };
    expect(asPublished({ article, context: marked }).context.photos).toEqual(photos.slice(0, 1));
  });

  it('is canceled in ninjs, without the old text, photos or related stories', () => {
    const item = ninjsOf(notice);
    expect(item['pubStatus']).toBe('canceled');
    expect(item['edNote']).toContain('Nguồn tin rút lời <script>');
    expect(item['associations']).toBeUndefined();
    expect(JSON.stringify(item['bodies'])).toContain('Bài này đã được gỡ');
  });

  it('in plain text is the notice too', () => {
    const lines = renderText(notice);
    expect(lines).toContain('Lý do: Nguồn tin rút lời');
    expect(lines).not.toContain(newsPage.article.standfirst);
  });

  it('of before reasons were kept says only that it was withdrawn', () => {
    const old = asPublished(changed({ status: 'withdrawn', withdrawal: null, language: 'en' }));
    expect(renderText(old)).toContain('This story has been withdrawn.');
  });
});

it('a standing story goes out as it is', () => {
  expect(asPublished(newsPage)).toBe(newsPage);
});
