import * as fc from 'fast-check';
import {
  type Article,
  articleKinds,
  articleLanguages,
  articleStatuses,
  type DocumentNode,
  pageListTypes,
} from '../../../../shared/article/article';
import { checkDocument } from '../../../../shared/article/document';
import { type PageInput, plainRelated } from '../../../../shared/article/page';
import { asPublished } from '../../../../shared/export/asPublished';
import { body, id, page, paragraph, photo } from '../../../unit/shared/article/pages';
import { documents, words } from '../../../unit/shared/export/documents';
import { newsPage } from '../../../unit/shared/export/samples';

const line = fc.oneof({ weight: 5, arbitrary: words }, fc.constant(''), fc.constant(' \u0000\u202e\ufffe'));
const lines = fc.array(line, { maxLength: 3 });

const instant = fc
  .integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2096, 0, 1) })
  .map((time) => new Date(time).toISOString());
const maybe = fc.option(instant, { freq: 2 });

const target = fc.oneof(
  fc.constantFrom(2, 3, 7, 50).map((number) => ({ type: 'article' as const, id: id(number) })),
  fc.record({
    type: fc.constant('page' as const),
    url: fc.constantFrom(
      '',
      'https://example.org/?q="x"&r=<y>|{}',
      'https://ví-dụ.vn/đường',
      'ftp://example.org/',
    ),
    title: line,
    source: line,
    summary: line,
  }),
);

const related = fc.array(fc.record({ target, headline: fc.option(line), summary: fc.option(line) }), {
  maxLength: 4,
});

const listItem = fc.record({
  target,
  kind: fc.option(fc.constantFrom(...articleKinds)),
  thumbnail: fc.constant(null),
});
const pageList = fc.record({
  type: fc.constantFrom(...pageListTypes),
  title: line,
  subsections: lines,
  items: fc.array(listItem, { maxLength: 3 }),
});

const update = fc.record({
  type: fc.constantFrom('update' as const, 'correction' as const),
  at: instant,
  text: line,
});

const emptyBodies: readonly DocumentNode[] = [
  body({ type: 'paragraph' }),
  body({ type: 'heading', attrs: { level: 3 } }, { type: 'pullQuote' }, { type: 'paragraph' }),
  body({ type: 'table', content: [{ type: 'tableRow' }, { type: 'tableRow' }] }),
  body({ type: 'figure', attrs: { photo: null, alt: '' } }, { type: 'horizontalRule' }),
];

/** A document of a quarter of a million letters: lists as deep as they nest, a table of a hundred rows, no paragraph like another. */
function writeHuge(): DocumentNode {
  const nest = (depth: number): DocumentNode => ({
    type: depth % 2 === 0 ? 'bulletList' : 'orderedList',
    content: [
      {
        type: 'listItem',
        content: [paragraph(`lớp ${depth}`), ...(depth < 40 ? [nest(depth + 1)] : [])],
      },
    ],
  });
  const long = (index: number) => paragraph(`chu${index}x ${'Đường ra biển 🚢 שלום '.repeat(20)}`);
  const cell = (words: string): DocumentNode => ({ type: 'tableCell', content: [paragraph(words)] });
  const row = (index: number): DocumentNode => ({
    type: 'tableRow',
    content: ['một', 'hai', 'ba', 'bốn'].map((words) => cell(`${words} ${index}`)),
  });
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  return body(...numbers(500).map(long), nest(0), { type: 'table', content: numbers(100).map(row) });
}

const bodies = fc.oneof(
  { weight: 15, arbitrary: documents },
  { weight: 1, arbitrary: fc.constantFrom(...emptyBodies) },
);

const fields = fc.record({
  headline: line,
  standfirst: line,
  dateline: line,
  bylines: lines,
  tags: lines,
  kind: fc.constantFrom(...articleKinds),
  status: fc.constantFrom(...articleStatuses),
  language: fc.constantFrom(...articleLanguages),
  embargo: maybe,
  publishedAt: maybe,
  publicUrl: fc.constantFrom('', 'https://example.org/bai?a=1&b="2"', 'https://ví-dụ.vn/đường/'),
  updates: fc.array(update, { maxLength: 2 }),
  related,
  body: bodies,
});

/** Throws where the library would not have kept it: what is judged is what can be exported. */
function toPage(change: Partial<Article>, lists: readonly Article['pageLists'][number][]): PageInput {
  if (change.body !== undefined) checkDocument(change.body);
  const hostile = { photographer: '<b>"Đỗ" & ]]></b>', agency: 'TTXVN', issuedBy: '', isArchive: false };
  const context = {
    ...newsPage.context,
    photos: [photo(1), photo(2, { credit: hostile })],
    lists: [plainRelated, ...lists],
  };
  return asPublished(page(change, context));
}

/** Whole articles of every kind and state, of every node and mark, with fields and neighbours that want to break out. */
export const pages: fc.Arbitrary<PageInput> = fc
  .tuple(fields, fc.array(pageList, { maxLength: 3 }))
  .map(([change, lists]) => toPage(change, lists));

export const hugePage: PageInput = toPage({ body: writeHuge() }, []);
