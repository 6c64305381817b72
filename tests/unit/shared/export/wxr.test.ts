import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import { unknownSite, type PageInput } from '../../../../shared/article/page';
import { renderWxr } from '../../../../shared/export/wxr';
import { body, id, paragraph } from '../article/pages';
import { formatInput, hostilePage, newsPage, photoStoryPage } from './samples';

const folder = 'https://bao.example/so-11/bai/';
const site = { ...unknownSite, name: 'Bến Nước', baseUrl: 'https://bao.example/so-11' };
const page = (input: PageInput, slug = 'bai') =>
  formatInput({ ...input, context: { ...input.context, site } }, { slug, fileUri: (href) => folder + href });
const wxr = (change: Partial<Article> = {}) => {
  const first = page({ ...newsPage, article: { ...newsPage.article, ...change } });
  return renderWxr({ bundle: first.bundle, pages: [first] });
};
const itemsOf = (xml: string) => xml.match(/<item>[^]*?<\/item>/g) ?? [];
const read = (item: string | undefined, name: string) =>
  new RegExp(`<${name}[^>]*>(?:<!\\[CDATA\\[)?([^]*?)(?:\\]\\]>)?</${name}>`).exec(item ?? '')?.[1];
const metaOf = (item: string | undefined, key: string) =>
  new RegExp(`<wp:meta_key>${key}</wp:meta_key>\\n<wp:meta_value><!\\[CDATA\\[([^]*?)\\]\\]>`).exec(
    item ?? '',
  )?.[1];

describe('WXR', () => {
  const [post, first, second] = itemsOf(wxr());

  it('makes a post of the article, with its excerpt, its slug, its day by the newsroom’s clock and its terms', () => {
    expect(read(post, 'title')).toBe('Bến đò cuối sông: bốn mươi năm không một sáng nghỉ chèo');
    expect(read(post, 'excerpt:encoded')).toMatch(/^Giữa những cây cầu mới/);
    expect(read(post, 'wp:post_name')).toBe('bai');
    expect(read(post, 'wp:post_date')).toBe('2026-11-22 06:05:00');
    expect(read(post, 'wp:post_date_gmt')).toBe('2026-11-21 23:05:00');
    expect(read(post, 'dc:creator')).toBe('lan-anh-quoc-bao');
    expect(post).toContain('<category domain="category" nicename="nhip-song">Nhịp sống</category>');
    expect(post).toContain('<category domain="post_tag" nicename="ben-do">bến đò</category>');
    expect(metaOf(post, 'toasoan_version')).toBe('3');
  });

  it('holds the fragment with pictures of the site, in one size', () => {
    const content = read(post, 'content:encoded') ?? '';
    expect(content).toContain(`<img src="${folder}media/1-1200.jpg" width="1200" height="900"`);
    expect(content).not.toMatch(/srcset|<source/);
    expect(content).toContain('<span class="credit">Ảnh: Lan Anh/TTXVN</span>');
  });

  it('makes an attachment of each photo, with caption, credit and alt text, under its post', () => {
    expect(itemsOf(wxr())).toHaveLength(3);
    expect(read(first, 'wp:post_type')).toBe('attachment');
    expect(read(first, 'wp:post_parent')).toBe(read(post, 'wp:post_id'));
    expect(read(first, 'wp:attachment_url')).toBe(`${folder}media/1-1200.jpg`);
    expect(read(first, 'excerpt:encoded')).toBe(
      'Chuyến đò đầu tiên rời bến lúc rạng sáng. Ảnh: Lan Anh/TTXVN',
    );
    expect(metaOf(first, '_wp_attachment_image_alt')).toBe(
      'Một người đàn ông chống sào trên chiếc đò gỗ giữa sương',
    );
    expect(metaOf(post, '_thumbnail_id')).toBe(read(first, 'wp:post_id'));
    expect(read(second, 'wp:post_id')).not.toBe(read(first, 'wp:post_id'));
  });

  it.each([
    ['draft', null, 'draft'],
    ['ready', null, 'publish'],
    ['ready', '2026-11-23T00:00:00+07:00', 'future'],
    ['published', null, 'publish'],
    ['withdrawn', null, 'trash'],
  ] as const)('says of a %s story under embargo until %s: %s', (status, embargo, said) => {
    const [item] = itemsOf(wxr({ status, embargo }));
    expect(read(item, 'wp:status')).toBe(said);
    if (embargo !== null) expect(read(item, 'wp:post_date')).toBe('2026-11-23 00:00:00');
  });

  it('names every author, category and tag once, and nests the subsection', () => {
    const pages = [page(newsPage), page(photoStoryPage, 'hai'), page(hostilePage, 'ba')] as const;
    const xml = renderWxr({ bundle: pages[0].bundle, pages });
    expect(xml.match(/<wp:category_nicename>/g)).toHaveLength(2);
    expect(xml).toMatch(/<wp:category_nicename>nhip-song<\/wp:category_nicename>\n<wp:category_parent>bien</);
    const ids = itemsOf(xml).map((item) => read(item, 'wp:post_id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml.match(/<wp:author_login>lan-anh-quoc-bao</g)).toHaveLength(1);
  });

  it('cannot be left by a text that ends its section', () => {
    const words = 'trước ]]> sau <![CDATA[ x';
    const xml = wxr({ standfirst: words, body: body(paragraph(words)), leadPhoto: id(9) });
    expect(xml).toContain('<![CDATA[trước ]]]]><![CDATA[> sau <![CDATA[ x]]>');
  });
});
