import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article';
import type { PageInput } from '../../../../shared/article/page';
import { blankPhoto, noMetadata, noRights } from '../../../../shared/article/photo';
import { asPublished } from '../../../../shared/export/asPublished';
import { renderNewsml } from '../../../../shared/export/newsml';
import { body, figure, gallery, id, paragraph, photo, text, link, video } from '../article/pages';
import { formatInput, newsPage } from './samples';

const message = (input: PageInput) => renderNewsml(formatInput(input));
const withArticle = (change: Partial<Article>): PageInput => ({
  ...newsPage,
  article: { ...newsPage.article, ...change },
});
const itemsOf = (xml: string, name = 'newsItem') =>
  [...xml.matchAll(new RegExp(`<${name} [\\s\\S]*?\\n</${name}>`, 'g'))].map(([whole]) => whole);
const uri = (number: number) => `urn:uuid:00000000-0000-0000-0000-${id(number).slice(-12)}`;
const taken = photo(1, {
  metadata: {
    ...noMetadata,
    copyright: '© Lan Anh',
    takenAt: '2026-11-20T06:30:00+07:00',
    place: 'Vĩnh Long',
  },
});
const withPhoto = (shown = taken): PageInput => ({
  article: {
    ...newsPage.article,
    status: 'ready',
    body: body(figure(id(1), 'Đò rời bến.', 'Người chống sào')),
  },
  context: { ...newsPage.context, photos: [shown] },
});

describe('NewsML-G2', () => {
  const xml = message(newsPage);

  it('holds the story, an item for each photo, and the package that lists them', () => {
    const items = itemsOf(xml);
    expect(items.map((item) => /guid="([^"]+)"/.exec(item)?.[1])).toEqual([uri(100), uri(1), uri(2)]);
    const [listed] = itemsOf(xml, 'packageItem');
    expect([...(listed ?? '').matchAll(/residref="([^"]+)"/g)].map(([, each]) => each)).toEqual([
      uri(100),
      uri(1),
      uri(2),
    ]);
  });

  it('says what the story is, in the order of the schema', () => {
    const [story = ''] = itemsOf(xml);
    expect(story).toContain('version="3" standard="NewsML-G2" standardversion="2.35"');
    expect(story).toMatch(
      /<itemClass[^]+<provider[^]+<versionCreated>[^]+<firstCreated>[^]+<pubStatus[^]+<title>/,
    );
    expect(story).toContain('<description role="drol:summary">Giữa những cây cầu mới');
    expect(story).toContain('<by>Lan Anh, Quốc Bảo</by>');
    expect(story.match(/rel="irel:seeAlso"/g)).toHaveLength(3);
  });

  it('prints the text in NITF, with its links, its subheads and its photos where they stand', () => {
    expect(xml).toContain('<hl1>Bến đò cuối sông: bốn mươi năm không một sáng nghỉ chèo</hl1>');
    expect(xml).toContain('<em class="italic">“Bốn mươi năm, chưa sáng nào đò nghỉ”</em>, ông nói');
    expect(xml).toContain('<a href="https://example.org/lich-do?ben=1&amp;gio=5">trang của xã</a>');
    expect(xml).toContain(`<a href="${uri(2)}">chợ nổi</a>`);
    expect(xml).toContain('<hl2>Đò đầy từ mờ sáng</hl2>');
    expect(xml).toContain('<media-caption>Chuyến đò đầu tiên rời bến lúc rạng sáng.</media-caption>');
    expect(xml).toContain('<media-producer>Ảnh: Lan Anh/TTXVN</media-producer>');
    expect(xml).toContain('<li>Chuyến đầu: 4 giờ 30</li>');
  });

  it.each([
    ['draft', 'withheld'],
    ['ready', 'usable'],
    ['withdrawn', 'canceled'],
  ] as const)('of a %s story is %s', (status, pubStatus) => {
    const [story = ''] = itemsOf(message(withArticle({ status })));
    expect(story).toContain(`<pubStatus qcode="stat:${pubStatus}"/>`);
    expect(story).toContain(`management-status="${pubStatus}"`);
  });

  it('tells embargo, correction and the reason of a withdrawal', () => {
    const at = '2026-11-22T08:00:00+07:00';
    const [held = ''] = itemsOf(message(withArticle({ embargo: '2026-11-23T00:00:00+07:00' })));
    expect(held).toContain('<embargoed>2026-11-23T00:00:00+07:00</embargoed>');
    expect(held).toContain('<date.release norm="20261123T000000+0700"/>');
    const updates = [{ type: 'correction', at, text: 'Giá vé là 5.000 đồng.' }] as const;
    const [corrected = ''] = itemsOf(message(withArticle({ updates: [...updates] })));
    expect(corrected).toMatch(/<edNote>Đính chính [^<]+: Giá vé là 5\.000 đồng\.<\/edNote>/);
    expect(corrected).toContain('<signal qcode="sig:correction"/>');
    const gone = withArticle({ status: 'withdrawn', withdrawal: { at, reason: 'Nguồn tin rút lời.' } });
    const back = message(asPublished(gone));
    expect(itemsOf(back)).toHaveLength(1);
    expect(back).toContain('Nguồn tin rút lời.</edNote>');
    expect(back).not.toContain('Bảy Nhơn');
  });

  it('gives a photo its caption, alt text, credit, rights, day, place and files', () => {
    const [, shown = ''] = itemsOf(message(withPhoto()));
    for (const part of [
      '<itemClass qcode="ninat:picture"/>',
      '<copyrightNotice>© Lan Anh</copyrightNotice>',
      '<contentCreated>2026-11-20T06:30:00+07:00</contentCreated>',
      '<located literal="Vĩnh Long">',
      '<creator literal="Lan Anh" role="crol:photog">',
      '<infoSource literal="TTXVN">',
      '<creditline>Ảnh: Lan Anh/TTXVN</creditline>',
      '<description role="drol:caption">Đò rời bến.</description>',
      '<description role="drol:altText">Người chống sào</description>',
      'rendition="rnd:web" contenttype="image/jpeg"',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('takes a day it cannot read for none', () => {
    for (const takenAt of ['hôm qua', '2026-13-40', '0000:00:00', '2026-11-20T6:30']) {
      const unread = { ...taken, metadata: { ...taken.metadata, takenAt } };
      expect(itemsOf(message(withPhoto(unread)))[1]).not.toContain('contentCreated');
    }
  });

  it('does not offer a photo that may not be used, nor one of a story that was taken back', () => {
    const statusOf = (input: PageInput) => /stat:(\w+)/.exec(itemsOf(message(input))[1] ?? '')?.[1];
    expect(statusOf(withPhoto())).toBe('usable');
    expect(statusOf(withPhoto({ ...taken, rights: { ...noRights, isDenied: true } }))).toBe('withheld');
    const back = withPhoto();
    expect(statusOf({ ...back, article: { ...back.article, status: 'withdrawn' } })).toBe('withheld');
  });

  it('makes one item of a photo that stands twice, and none of a figure without a photo', () => {
    const shown = body(
      figure(id(1), 'Một.', 'a'),
      gallery(figure(id(1), 'Hai.', 'b'), figure(id(2), 'Ba.', 'c')),
      figure(null, 'Chưa có ảnh.', 'd'),
    );
    const twice = message(withArticle({ body: shown }));
    expect(itemsOf(twice)).toHaveLength(3);
    expect(twice.match(/<media media-type="image">/g)).toHaveLength(4);
    expect(message({ ...newsPage, context: { ...newsPage.context, photos: [blankPhoto(id(1))] } })).toContain(
      '<media-caption>Chuyến đò đầu tiên',
    );
  });

  it('names a film by its file or its address, with its length and its poster', () => {
    const film = message(withArticle({ body: body(video('Chợ nổi.')) }));
    expect(film).toMatch(/source="[^"]+\/media\/video-01\.mp4" mime-type="video\/mp4" time="205"/);
    expect(film).toContain('<media-producer>Video: Quốc Bảo/TTXVN</media-producer>');
    const elsewhere = video('', { source: { type: 'address', url: 'https://phim.example/1' } });
    expect(message(withArticle({ body: body(elsewhere) }))).toContain('source="https://phim.example/1"');
  });

  it('links a story by its public address where it has one', () => {
    const linking = body(paragraph(text('chợ nổi', link(`article:${id(2)}`))));
    const stories = newsPage.context.stories.map((story) => ({
      ...story,
      publicUrl: 'https://bao.example/cho-noi',
    }));
    const input = { ...withArticle({ body: linking }), context: { ...newsPage.context, stories } };
    expect(message(input)).toContain('<a href="https://bao.example/cho-noi">chợ nổi</a>');
  });
});
