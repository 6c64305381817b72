import * as fc from 'fast-check';
import type { DocumentMark, DocumentNode } from '../../../../shared/article/article';
import { body, id } from '../article/pages';

const snippets = [
  'Đường ra biển mở rộng thêm hai làn',
  'nghiêng nghiêng, khúc khuỷu, ngoằn ngoèo',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"\'><a href="javascript:alert(1)">',
  '<!--<script>',
  '&amp; &lt; & < > "',
  '\u0000\u0007\u009f\u202e\u2066\ufeff\ufffe',
  '\ud800 và \udc00',
  ']]> ${x} {{y}} `z`',
  '\u2028\u2029',
  '   ',
  'مرحبا بالعالم, שלום, السفينة ٣',
  '👨‍👩‍👧‍👦 🇻🇳 e\u0301 👍🏽',
  'Tiếng Việt'.normalize('NFD'),
  '# 1. * _ | ` [x](y) \\ ~~ --- : "',
];

/** Every text holds a word that is found again, whatever was cleaned away around it. */
export const words = fc
  .tuple(fc.constantFrom(...snippets, ''), fc.nat(1_000_000), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map(([snippet, number, rest]) => `${snippet} chu${number}x ${rest}`);

const links = [
  `article:${id(2)}`,
  `article:${id(50)}`,
  'https://example.org/a b'.replace(' ', '%20'),
  'https://example.org/?q="x"&r=<y>|{}^`[]%zz',
  'https://exa<mple.org/',
  'https://ví-dụ.vn/đường?tên=giá#mục#hai',
  'mailto:toa-soan@example.org',
  'tel:+84241234567',
  '#ghi-chu',
];

/** What colleagues say in a remark: no format prints it. */
export const unprinted = 'KHONGIN';

const remark = (type: 'comment' | 'suggestion') =>
  fc.nat(3).map((number) => ({
    type,
    attrs: {
      id: id(number),
      by: `${unprinted} Lan`,
      at: '2026-11-22T08:00:00.000Z',
      text: `Hỏi lại ${unprinted} </p>`,
    },
  }));

const marks: fc.Arbitrary<readonly DocumentMark[]> = fc
  .record({
    link: fc.option(fc.constantFrom(...links), { freq: 3 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    comment: fc.option(remark('comment'), { freq: 3 }),
    suggestion: fc.option(remark('suggestion'), { freq: 3 }),
  })
  .map(({ link, bold, italic, comment, suggestion }) => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(comment === null ? [] : [comment]),
    ...(suggestion === null ? [] : [suggestion]),
  ]);

const textNode: fc.Arbitrary<DocumentNode> = fc
  .tuple(words, marks)
  .map(([text, own]) => ({ type: 'text', text, marks: own }));
const inline = fc.array(
  fc.oneof({ weight: 6, arbitrary: textNode }, fc.constant<DocumentNode>({ type: 'hardBreak' })),
  {
    maxLength: 4,
  },
);

const holding = (
  type: string,
  content: fc.Arbitrary<readonly DocumentNode[]>,
  attrs?: Record<string, unknown>,
) => content.map((nodes): DocumentNode => ({ type, content: nodes, ...(attrs && { attrs }) }));

const paragraph = holding('paragraph', inline);
const heading = fc.constantFrom(2, 3).chain((level) => holding('heading', inline, { level }));

const { list } = fc.letrec<{ list: DocumentNode; item: DocumentNode }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  list: fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.nat(30),
    )
    .map(([type, content, start]) => ({
      type,
      content,
      ...(type === 'orderedList' && { attrs: { start } }),
    })),
}));

const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, list), { minLength: 1, maxLength: 2 });

const cell = fc
  .record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    content: blocks,
    colspan: fc.constantFrom(1, 1, 1, 2, 3, 0, -1),
    rowspan: fc.constantFrom(1, 1, 1, 2, 4),
  })
  .map(({ type, content, colspan, rowspan }): DocumentNode => ({
    type,
    content,
    attrs: { colspan, rowspan, colwidth: null },
  }));
const table = holding(
  'table',
  fc.array(holding('tableRow', fc.array(cell, { maxLength: 4 })), { minLength: 1, maxLength: 4 }),
);

const photo = fc.constantFrom(id(1), id(2), id(9), null);

const figure = fc
  .record({ photo, alt: fc.oneof(words, fc.constant('')), caption: fc.array(textNode, { maxLength: 2 }) })
  .map(({ photo: shown, alt, caption }): DocumentNode => ({
    type: 'figure',
    attrs: { photo: shown, alt },
    content: caption,
  }));

const gallery = fc
  .array(figure, { minLength: 1, maxLength: 4 })
  .map((content): DocumentNode => ({ type: 'gallery', content }));

const source = fc.oneof(
  fc.constantFrom('', ...links.slice(2)).map((url) => ({ type: 'address', url })),
  fc.constant({ type: 'file', sha256: id(1).repeat(2), format: 'mp4', bytes: 9, originalName: 'phim.mp4' }),
);
const video = fc
  .record({
    source,
    photo,
    alt: fc.oneof(words, fc.constant('')),
    caption: fc.array(textNode, { maxLength: 2 }),
    photographer: words,
    duration: fc.option(fc.integer({ min: 1, max: 100_000 })),
  })
  .map(({ caption, photographer, ...attrs }): DocumentNode => ({
    type: 'video',
    attrs: { ...attrs, credit: { photographer, agency: '', issuedBy: '', isArchive: false } },
    content: caption,
  }));

const target = fc.oneof(
  fc.constantFrom(2, 3, 50).map((number) => ({ type: 'article', id: id(number) })),
  fc.record({
    type: fc.constant('page'),
    url: fc.constantFrom('', ...links.slice(2)),
    title: fc.oneof(words, fc.constant('')),
  }),
);
const orNull = (texts: fc.Arbitrary<string>) => fc.option(texts);
const teaser = fc
  .record({ target, headline: orNull(words), summary: orNull(words), photo })
  .map((attrs): DocumentNode => ({ type: 'teaser', attrs }));

const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  heading,
  list,
  table,
  figure,
  gallery,
  video,
  teaser,
  holding('pullQuote', inline),
  holding('blockquote', blocks),
  holding('factBox', fc.array(fc.oneof(paragraph, heading, list), { minLength: 1, maxLength: 3 })),
  fc.constant<DocumentNode>({ type: 'horizontalRule' }),
);

/** Documents of every node and mark of the schema, with texts and addresses that want to break out. */
export const documents = fc.array(block, { minLength: 1, maxLength: 8 }).map((content) => body(...content));

/** The words that must be found wherever the document is printed. */
export function markedWords(node: DocumentNode): readonly string[] {
  const attributes = Object.values(node.attrs ?? {}).filter((value) => typeof value === 'string');
  const own = node.type === 'teaser' ? attributes : [node.text ?? ''];
  return [
    ...own.flatMap((text) => text.match(/chu\d+x/g) ?? []),
    ...(node.content ?? []).flatMap(markedWords),
  ];
}
