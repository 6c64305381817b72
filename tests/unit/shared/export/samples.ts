import type { Article, PageList } from '../../../../shared/article/article';
import { type PageContext, type PageInput, plainRelated, unknownSite } from '../../../../shared/article/page';
import type { Photo } from '../../../../shared/article/photo';
import type { FormatInput } from '../../../../shared/export/format';
import type { PageMedia } from '../../../../shared/export/pageMedia';
import type { PageOptions } from '../../../../shared/export/pageScope';
import { pictureOf, type Rendition } from '../../../../shared/export/rendition';
import {
  body,
  cleanArticle,
  figure,
  heading,
  id,
  link,
  page,
  paragraph,
  photo,
  story,
  table,
  teaser,
  text,
} from '../article/pages';

/** The files that an export makes of a photo, by name only. */
export function renditionsOf({ id: photoId, file }: Photo): readonly Rendition[] {
  if (file === null) return [];
  const name = `media/${Number.parseInt(photoId, 16)}`;
  const widths = [480, 800, 1200].filter((width) => width <= file.width);
  const height = (width: number) => Math.round((width * file.height) / file.width);
  const files = widths.flatMap((width) =>
    (['jpeg', 'webp'] as const).flatMap((format) =>
      (['figure', 'thumbnail'] as const).map((use) => ({
        use,
        href: `${name}-${width}.${format === 'jpeg' ? 'jpg' : 'webp'}`,
        crop: null,
        telling: 0,
        contentType: `image/${format}`,
        width,
        height: height(width),
        bytes: 1000,
      })),
    ),
  );
  const crops = (
    [
      ['wide', 675],
      ['standard', 900],
      ['square', 1200],
      ['card', 630],
    ] as const
  ).map(([use, tall]) => ({
    use,
    href: `${name}-${use}.jpg`,
    crop: null,
    telling: 0,
    contentType: 'image/jpeg',
    width: 1200,
    height: tall,
    bytes: 1000,
  }));
  return [...files, ...crops];
}

export const media: PageMedia = (shown, use) => pictureOf(renditionsOf(shown), use);

export const bundle: PageOptions = {
  mode: 'bundle',
  stylesheet: { type: 'linked', href: 'article.css' },
  storyHref: (article) => (article === id(2) ? '../bai-hai/index.html' : undefined),
  filmHref: ({ format }) => `media/video-01.${format}`,
  folderUrl: '',
};

/** An article as the formats are given it, in a bundle whose site is not known. */
export function formatInput(input: PageInput, change: Partial<FormatInput> = {}): FormatInput {
  const uri = 'arcp://uuid,0b3f6a52-0000-8000-8000-000000000000/data/';
  return {
    input,
    revision: 3,
    slug: 'bai',
    media,
    options: bundle,
    fileUri: (href) => `${uri}bai/${href}`,
    renditions: renditionsOf,
    bundle: {
      uuid: '0b3f6a52-0000-8000-8000-000000000000',
      exportedAt: '2026-11-22T01:02:03Z',
      exportedBy: 'lan.anh',
      uri,
    },
    ...change,
  };
}

export const preview: PageOptions = { ...bundle, mode: 'preview' };

const item = (number: number, kind: Article['kind'] | null = null): PageList['items'][number] => ({
  target: { type: 'article', id: id(number) },
  kind,
  thumbnail: null,
});

const outside = (title: string, kind: Article['kind'] | null = null): PageList['items'][number] => ({
  target: { type: 'page', url: '', title },
  kind,
  thumbnail: null,
});

export const list = (
  type: PageList['type'],
  items: PageList['items'],
  change: Partial<PageList> = {},
): PageList => ({ type, title: '', subsections: [], items, ...change });

const stories = [
  story(2, {
    headline: 'Chợ nổi họp sớm mùa nước lên, ghe hàng chật một khúc sông',
    standfirst: 'Nước về sớm nửa tháng, chợ cũng dời giờ họp để kịp con nước.',
    leadPhoto: id(2),
  }),
  story(3, { headline: 'Những người giữ đèn biển kể chuyện mùa gió chướng', leadPhoto: id(3) }),
  story(4, { headline: 'Thư viện thuyền cập bến đảo xa', leadPhoto: id(4) }),
  story(5, { headline: 'Lớp học đan lưới của những bà cụ tuổi tám mươi' }),
  story(6, { headline: 'Một tuần theo tàu chở nước ngọt' }),
  story(7, { headline: 'Bản đồ các luồng cá mùa này', kind: 'infographic', leadPhoto: id(3) }),
  story(8, { headline: 'Một ngày ở bến đò', kind: 'video', leadPhoto: id(4) }),
];

const context: Partial<PageContext> = {
  site: { ...unknownSite, name: 'Tạp chí Bến Nước', baseUrl: '', publisher: 'Công ty Xuất bản Bến Nước' },
  photos: [photo(1), photo(2), photo(3), photo(4)],
  stories,
  lists: [
    plainRelated,
    list('otherStories', [item(5), item(6), outside('Mùa muối muộn ở cửa lạch')]),
    list('mostRead', [item(6), outside('Giá vé đò không đổi trong năm nay'), item(5)]),
    list('section', [item(3), item(4), item(5)], {
      title: 'Sóng nước quê nhà',
      subsections: ['Con người', 'Nghề cũ', 'Đường thủy'],
    }),
    list('multimedia', [item(7), item(8), outside('Tiếng còi tàu trong sương', 'video')]),
    list('loose', [outside('Thời tiết biển đêm nay: gió nhẹ'), outside('Lịch tàu tuần tới')]),
  ],
};

const newsBody = body(
  paragraph(
    'Rạng sáng, khi sương còn phủ mặt sông, ông Bảy Nhơn đã chống sào đưa chuyến đò đầu tiên rời bến. ',
    text('“Bốn mươi năm, chưa sáng nào đò nghỉ”', { type: 'italic' }),
    ', ông nói, tay không rời mái chèo.',
  ),
  figure(
    id(1),
    'Chuyến đò đầu tiên rời bến lúc rạng sáng.',
    'Một người đàn ông chống sào trên chiếc đò gỗ giữa sương',
  ),
  paragraph(
    'Bến nằm ở ngã ba, nơi ',
    text('chợ nổi', link(`article:${id(2)}`)),
    ' họp từ nửa đêm. Lịch đò đăng ở ',
    text('trang của xã', link('https://example.org/lich-do?ben=1&gio=5')),
    ', gọi ',
    text('024 1234-567', link('tel:0241234567')),
    '.',
  ),
  heading(2, 'Đò đầy từ mờ sáng'),
  paragraph('Người đi làm, học trò, rau và cá, tất cả lên cùng một chuyến.'),
  { type: 'pullQuote', content: [text('Nước lớn thì đi đường trong, nước ròng thì đi đường ngoài.')] },
  heading(3, 'Giá vé'),
  table(
    ['Tuyến', 'Người lớn', 'Học sinh'],
    ['Bến trên - Bến dưới', '5.000 đồng', 'Miễn phí'],
    ['Bến dưới - Cù lao', '8.000 đồng', '2.000 đồng'],
  ),
  {
    type: 'bulletList',
    content: ['Chuyến đầu: 4 giờ 30', 'Chuyến cuối: 19 giờ'].map((words) => ({
      type: 'listItem',
      content: [paragraph(words)],
    })),
  },
  teaser({ target: { type: 'article', id: id(2) } }),
  { type: 'blockquote', content: [paragraph('Ai sang sông thì gọi, đò nghe tiếng là quay mũi.')] },
  figure(id(2), 'Ghe hàng chật một khúc sông.', 'Nhiều ghe chở trái cây đậu sát nhau'),
  {
    type: 'factBox',
    content: [heading(2, 'Bến đò trong số liệu'), paragraph('Mỗi ngày 46 chuyến, khoảng 1.200 lượt khách.')],
  },
  { type: 'horizontalRule' },
  paragraph('Chiều xuống, ông Bảy neo đò dưới gốc bần, nghe nước vỗ mạn.'),
);

export const newsPage: PageInput = page(
  {
    headline: 'Bến đò cuối sông: bốn mươi năm không một sáng nghỉ chèo',
    standfirst:
      'Giữa những cây cầu mới, một bến đò nhỏ vẫn chở học trò, rau và tin tức qua sông mỗi ngày, đúng giờ như con nước.',
    bylines: ['Lan Anh', 'Quốc Bảo'],
    dateline: 'Vĩnh Long',
    tags: ['bến đò', 'sông nước', 'đời sống'],
    publishedAt: '2026-11-21T23:05:00Z',
    body: newsBody,
    related: [2, 3, 4].map((number) => ({ target: { type: 'article', id: id(number) }, headline: null })),
  },
  context,
);

export const photoStoryPage: PageInput = page(
  {
    ...newsPage.article,
    kind: 'photoStory',
    headline: 'Một ngày trên sông',
    body: body(
      paragraph('Từ lúc sương chưa tan đến khi đèn lên.'),
      ...[1, 2, 3, 4].map((number) =>
        figure(id(number), `Khung hình thứ ${number}.`, `Sông nước, cảnh ${number}`),
      ),
    ),
  },
  context,
);

export const englishPage: PageInput = page(
  {
    ...newsPage.article,
    language: 'en',
    headline: 'The last ferry',
    standfirst: 'Between new bridges an old landing keeps its hours.',
    body: body(
      paragraph('Before dawn the first boat leaves.'),
      heading(3, 'The fare'),
      paragraph('It is small.'),
    ),
  },
  context,
);

const nasty =
  '</script><script>alert(1)</script> "\'><img src=x onerror=alert(1)> & <!--<script> \u202e\u0007\ud800 ]]>';

export const hostilePage: PageInput = page(
  {
    ...newsPage.article,
    headline: `${nasty} ${'Dài '.repeat(40)}`,
    standfirst: nasty,
    bylines: [nasty],
    dateline: nasty,
    tags: [nasty],
    body: body(
      paragraph(text(nasty, link('https://example.org/"onmouseover="alert(1)|`{}^'))),
      paragraph(text('địa chỉ lạ', link('https://exa<mple.org/'))),
      figure(id(1), nasty, `${nasty} mô tả`),
      figure(id(9), nasty, nasty),
      teaser({ target: { type: 'page', url: '', title: nasty }, summary: nasty }),
      table([nasty, ''], ['', nasty]),
    ),
    related: [
      { target: { type: 'page', url: 'https://example.org/?a=1&b="2"', title: nasty }, headline: nasty },
    ],
  },
  {
    ...context,
    site: { ...unknownSite, name: nasty, baseUrl: '', publisher: nasty },
    photos: [photo(1, { credit: { photographer: nasty, agency: nasty, issuedBy: '', isArchive: false } })],
    lists: [
      plainRelated,
      list('otherStories', [outside(nasty)], { title: nasty }),
      list('mostRead', [outside(nasty)], { title: nasty }),
    ],
  },
);

export const barePage: PageInput = page({
  ...cleanArticle,
  headline: '',
  dateline: '',
  tags: [],
  body: body({ type: 'paragraph' }),
  related: [],
});
