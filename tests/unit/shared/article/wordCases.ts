import type { CheckPlace } from '../../../../shared/article/check';
import type { CheckCode } from '../../../../shared/article/checkCodes';
import type { PageInput } from '../../../../shared/article/page';
import { noCredit, plainFraming } from '../../../../shared/article/photo';
import * as p from './pages';

type Case = readonly [code: CheckCode, input: PageInput, where: CheckPlace];

const field = (name: string): CheckPlace => ({ type: 'field', field: name });
const inBody = (index: number): CheckPlace => ({ type: 'body', index });
const picture = p.figure(p.id(1), 'Bà con chờ đò.', 'Mười người đứng trên bến gỗ');
const outside = { type: 'page', url: 'https://ben.example/3', title: 'Bến xưa' } as const;
const ofStory = { target: { type: 'article', id: p.id(2) }, headline: null } as const;
const withText = (...texts: readonly string[]) =>
  p.page({ body: p.body(...texts.map((text) => p.paragraph(text)), picture) });
const linked = (href: string) =>
  p.page({ body: p.body(p.paragraph('Xem ', p.text('bài này', p.link(href))), picture) });
const remarked = (mark: ReturnType<typeof p.remark>) =>
  p.page({ body: p.body(p.paragraph('Bà con đợi ở ', p.text('cầu đò', mark)), picture) });
const framed = (focus: { readonly x: number; readonly y: number }) => ({
  photos: [p.photo(1, { framing: { ...plainFraming, focus } })],
});
const long = 'Chuyến đò chở rau, thuốc và thư cập bến lúc rạng sáng, khi bà con còn đang ngủ.';
const heavyBody = Array.from({ length: 60 }, (_, index) =>
  p.figure(p.id(index + 10), `Ảnh bến đò ${index}.`, `Bến gỗ nhìn từ phía thứ ${index}`),
);

export const wordCases: readonly Case[] = [
  ['headlineLongForSearch', p.page({ headline: 'Chuyến '.repeat(9).trim() }), field('headline')],
  ['standfirstRepeats', p.page({ standfirst: 'Đảo nhỏ đón chuyến đò, đầu năm.' }), field('standfirst')],
  ['datelineMissing', p.page({ dateline: ' ' }), field('dateline')],
  ['subsectionMissing', p.page({ subsection: '' }), field('subsection')],
  ['tagsMissing', p.page({ tags: [] }), field('tags')],
  ['toComeMark', p.page({ dateline: '[bổ sung]' }), field('dateline')],
  ['toComeMark', p.page({ bylines: ['Lan Anh', '[bổ sung]'] }), field('bylines')],
  [
    'toComeMark',
    p.page({
      body: p.body(p.paragraph('Ra bến.'), p.figure(p.id(1), 'Bà con chờ đò.', 'Bến [bổ sung: tên]')),
    }),
    { type: 'figure', index: 0, field: 'alt' },
  ],
  [
    'toComeMark',
    p.page({}, { photos: [p.photo(1, { credit: { ...noCredit, photographer: '[bổ sung]' } })] }),
    { type: 'figure', index: 0, field: 'credit' },
  ],
  [
    'toComeMark',
    p.page({
      body: p.body(p.paragraph('Ra bến.'), p.teaser({ target: outside, summary: '[bổ sung]' }), picture),
    }),
    { type: 'teaser', index: 0 },
  ],
  [
    'toComeMark',
    p.page({ related: [{ ...ofStory, headline: 'Bến [bổ sung]' }, ...p.outsideStories] }),
    { type: 'related', index: 0 },
  ],
  ['commentOpen', remarked(p.remark('comment', 'Bến nào?')), inBody(0)],
  ['suggestionOpen', remarked(p.remark('suggestion', 'bến')), inBody(0)],
  ['quotesUnpaired', withText('Ông nói: “Bà con đã về.'), inBody(0)],
  ['quotesUnpaired', p.page({ standfirst: 'Ông nói: "Bà con đã về.' }), field('standfirst')],
  [
    'nameSpellings',
    withText('Bà con gặp ông Nguyễn Văn An ở bến.', 'Hôm sau, ông Nguyen Van An lên đò.'),
    inBody(1),
  ],
  ['dateImpossible', withText('Đò chạy lại ngày 31/02/2026.'), inBody(0)],
  ['weekdayWrong', withText('Đò chạy lại vào thứ Hai, ngày 22/11/2026.'), inBody(0)],
  ['numberForms', withText('Bến đón 1.000 người.', 'Năm ngoái bến đón 2,000 người.'), inBody(1)],
  ['percentForms', withText('Khách tăng 5%.', 'Hàng tăng 7 %.'), inBody(1)],
  ['currencyForms', withText('Vé giá 5 USD.', 'Xưa vé giá $3.'), inBody(1)],
  [
    'paragraphTwice',
    withText(long, 'Một đoạn khác.', long.replace(', thuốc', ',  thuốc').replace('  ', ' ')),
    inBody(2),
  ],
  [
    'leadPhotoSmall',
    p.page({}, { photos: [p.photo(1, { file: { ...p.photo(1).file!, width: 1199 } })] }),
    field('leadPhoto'),
  ],
  [
    'leadPhotoSmall',
    p.page(
      { leadPhoto: p.id(1), body: p.body(p.paragraph('Ra bến.')) },
      { photos: [p.photo(1, { file: { ...p.photo(1).file!, width: 300 } })] },
    ),
    field('leadPhoto'),
  ],
  [
    'focusOutsideCrop',
    p.page(
      { body: p.body(p.paragraph('Ra bến.'), p.cropped(picture, { x: 0, y: 0, width: 0.5, height: 1 })) },
      framed({ x: 0.8, y: 0.5 }),
    ),
    { type: 'figure', index: 0, field: 'photo' },
  ],
  [
    'focusOutsideCrop',
    p.page(
      {},
      {
        photos: [
          p.photo(1, {
            framing: {
              ...plainFraming,
              focus: { x: 0.1, y: 0.1 },
              crops: { ...plainFraming.crops, '1x1': { x: 0.25, y: 0, width: 0.75, height: 1 } },
            },
          }),
        ],
      },
    ),
    field('leadPhoto'),
  ],
  [
    'pageHeavy',
    p.page(
      { body: p.body(p.paragraph('Ra bến.'), ...heavyBody) },
      { photos: heavyBody.map((_, index) => p.photo(index + 10)) },
    ),
    inBody(0),
  ],
  ['relatedFew', p.page({ related: p.outsideStories.slice(1) }), field('related')],
  ['relatedNotShown', p.page({ related: p.outsideStories }, { lists: [] }), field('related')],
  [
    'relatedOld',
    p.page(
      {},
      { stories: [p.story(2, { publishedAt: '2024-11-20T01:00:00Z', publicUrl: 'https://ben.example/2' })] },
    ),
    { type: 'related', index: 0 },
  ],
  ['linkInsecure', linked('http://bao.example/bai'), inBody(0)],
  ['linkTracking', linked('https://bao.example/bai?utm_source=fb&id=3'), inBody(0)],
  ['linkTracking', p.page({ publicUrl: 'https://bao.example/bai?fbclid=x' }), field('publicUrl')],
  ['linkDoubtful', linked('https://bao.example/bai.'), inBody(0)],
  ['linkNowhere', linked('#doan-hai'), inBody(0)],
];
