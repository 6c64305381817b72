import type { DocumentNode } from '../article/article';
import { type Figure, figuresOf, teasersOf, type Video, videosOf } from '../article/walk';
import { editorNotes } from './editorNotes';
import { printableLine } from './escape';
import type { FormatInput } from './format';
import { type Html, isNothing, joinLines, markup, nothing } from './html';
import { printInstant, writeInstant } from './newsroomTime';
import { childrenOf, isBlank, readNumber } from './nodes';
import type { PageScope } from './pageScope';
import { publishedFirst, pubStatusOf } from './publication';
import { altOf, creditOf, figurePicture } from './renderFigure';
import { headlineOf, publishedAt } from './renderHeader';
import { type InlineLook, renderInline } from './renderInline';
import { filmType } from './renderVideo';
import { readStory } from './story';
import { readTable } from './tableGrid';
import { filmAddress, videoCredit } from './videoWords';
import { element, group, statement } from './xml';

const namespace = 'http://iptc.org/std/NITF/2006-10-18/';

/** NITF norms its dates in the basic form of ISO 8601. */
const norm = (instant: string | null) => instant?.replace(/[-:]/g, '');
const instantOf = (instant: string | null) => (instant === null ? null : writeInstant(instant));

const look: InlineLook = {
  lineBreak: element('br', {}),
  bold: (text) => element('em', { class: 'bold' }, text),
  italic: (text) => element('em', { class: 'italic' }, text),
  link: (href, text) => element('a', { href }, text),
};

type Body = { readonly scope: PageScope; readonly page: FormatInput };

const inline = (node: DocumentNode, { scope }: Body) => renderInline(childrenOf(node), scope, look);
const alone = (node: DocumentNode): DocumentNode => ({ type: 'doc', content: [node] });

const captionOf = (node: DocumentNode, body: Body): Html =>
  isBlank({ type: 'caption', content: childrenOf(node) })
    ? nothing
    : element('media-caption', {}, inline(node, body));

/** A picture is named by its plain file, which is JPEG. */
function pictureReference(placed: Figure | Video, { scope, page }: Body): Html {
  const picture = figurePicture(placed, scope);
  if (picture === undefined) return nothing;
  return element('media-reference', {
    source: page.fileUri(picture.src),
    'mime-type': 'image/jpeg',
    width: picture.width,
    height: picture.height,
    units: 'pixels',
    'alternate-text': altOf(placed),
  });
}

/** A photo whose file is to come is told of by its words. */
function writeFigure(figure: Figure, body: Body): Html {
  const credit = creditOf(body.scope.photo(figure.photo), body.scope);
  const reference = pictureReference(figure, body);
  return group(
    'media',
    { 'media-type': 'image' },
    isNothing(reference) ? element('media-reference', { 'alternate-text': altOf(figure) }) : reference,
    captionOf(figure.node, body),
    statement('media-producer', {}, credit),
  );
}

function writeVideo(video: Video, body: Body): Html {
  const { scope, page } = body;
  const { source, duration } = video;
  const href = source.type === 'file' ? scope.options.filmHref(source) : undefined;
  return group(
    'media',
    { 'media-type': 'video' },
    element('media-reference', {
      source: href ? page.fileUri(href) : filmAddress(source),
      'mime-type': source.type === 'file' ? filmType(source) : undefined,
      time: duration ?? undefined,
      'time-unit-of-measure': duration === null ? undefined : 'seconds',
      'alternate-text': altOf(video),
    }),
    pictureReference(video, body),
    captionOf(video.node, body),
    statement('media-producer', {}, videoCredit(video, scope.article)),
  );
}

function writeTeaser(node: DocumentNode, { scope }: Body): Html {
  const blocks = teasersOf(alone(node)).flatMap((teaser) => {
    const story = readStory(teaser.target, teaser, scope);
    if (story === undefined) return [];
    const headline =
      story.href === undefined ? markup`${story.headline}` : look.link(story.href, markup`${story.headline}`);
    return [story.headline === '' ? nothing : element('p', {}, headline), statement('p', {}, story.summary)];
  });
  return blocks.length === 0 ? nothing : group('block', { class: 'teaser' }, ...blocks);
}

function writeList(list: DocumentNode, body: Body): Html {
  const items = childrenOf(list)
    .filter((item) => !isBlank(item))
    .map((item) => writeInner('li', {}, childrenOf(item), body));
  const isOrdered = list.type === 'orderedList';
  const start = readNumber(list, 'start', 1);
  return items.length === 0
    ? nothing
    : group(isOrdered ? 'ol' : 'ul', { seqnum: isOrdered && start !== 1 ? start : undefined }, ...items);
}

function writeTable(table: DocumentNode, body: Body): Html {
  const rows = readTable(table).filter((cells) => cells.length > 0);
  const lines = rows.map((cells) =>
    group(
      'tr',
      {},
      ...cells.map(({ node, colspan, rowspan }) =>
        writeInner(
          node.type === 'tableHeader' ? 'th' : 'td',
          { colspan: colspan > 1 ? colspan : undefined, rowspan: rowspan > 1 ? rowspan : undefined },
          childrenOf(node),
          body,
        ),
      ),
    ),
  );
  return lines.length === 0 ? nothing : group('table', {}, ...lines);
}

/** A list item or a cell: a single paragraph stands in it without a tag of its own. */
function writeInner(
  name: string,
  attributes: Readonly<Record<string, number | undefined>>,
  blocks: readonly DocumentNode[],
  body: Body,
): Html {
  const printed = blocks.filter((block) => !isBlank(block));
  const [only] = printed;
  return printed.length === 1 && only?.type === 'paragraph'
    ? element(name, attributes, inline(only, body))
    : group(name, attributes, ...printed.map((block) => writeBlock(block, body)));
}

function writeBlock(node: DocumentNode, body: Body): Html {
  if (isBlank(node)) return nothing;
  const inside = () => childrenOf(node).map((block) => writeBlock(block, body));
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, inline(node, body));
    case 'heading':
      return element(
        'hl2',
        { class: readNumber(node, 'level', 2) === 3 ? 'h3' : undefined },
        inline(node, body),
      );
    case 'bulletList':
    case 'orderedList':
      return writeList(node, body);
    case 'blockquote':
      return group('bq', {}, group('block', {}, ...inside()));
    case 'pullQuote':
      return group('bq', { class: 'pull-quote' }, group('block', {}, element('p', {}, inline(node, body))));
    case 'factBox':
      return group('block', { class: 'fact-box' }, ...inside());
    case 'gallery':
      return joinLines(inside());
    case 'horizontalRule':
      return element('hr', {});
    case 'table':
      return writeTable(node, body);
    case 'figure':
      return joinLines(figuresOf(alone(node)).map((figure) => writeFigure(figure, body)));
    case 'video':
      return joinLines(videosOf(alone(node)).map((video) => writeVideo(video, body)));
    case 'teaser':
      return writeTeaser(node, body);
    default:
      throw new Error(`The document schema has no block ${node.type}`);
  }
}

function writeHead({ article, context }: PageScope, { revision, slug }: FormatInput): Html {
  const keywords = article.tags
    .map(printableLine)
    .filter((key) => key !== '')
    .map((key) => element('keyword', { key }));
  const holder = printableLine(context.site.publisher);
  return group(
    'head',
    {},
    statement('title', {}, printableLine(article.headline)),
    group(
      'docdata',
      { 'management-status': pubStatusOf(article) },
      element('doc-id', { 'id-string': article.id }),
      element('date.issue', { norm: norm(instantOf(publishedFirst(article) ?? article.createdAt)) }),
      article.embargo === null
        ? nothing
        : element('date.release', { norm: norm(instantOf(article.embargo)) }),
      ...editorNotes(article).map((info) => element('ed-msg', { info })),
      element('du-key', { version: revision, key: slug }),
      holder === '' ? nothing : element('doc.copyright', { holder }),
      keywords.length === 0 ? nothing : group('key-list', {}, ...keywords),
    ),
  );
}

function writeBodyHead(scope: PageScope): Html {
  const { article } = scope;
  const notes = editorNotes(article).map((note) => element('p', {}, note));
  const dateline = printableLine(article.dateline);
  const time = publishedAt(article);
  const standfirst = printableLine(article.standfirst);
  return group(
    'body.head',
    {},
    group('hedline', {}, element('hl1', {}, headlineOf(scope))),
    notes.length === 0
      ? nothing
      : group('note', { noteclass: 'editorsnote' }, group('body.content', {}, ...notes)),
    ...article.bylines.map((name) => statement('byline', {}, printableLine(name))),
    group(
      'dateline',
      {},
      statement('location', {}, dateline),
      element('story.date', { norm: norm(writeInstant(time)) }, printInstant(time, article.language)),
    ),
    standfirst === '' ? nothing : group('abstract', {}, element('p', {}, standfirst)),
  );
}

/** NITF 3.6, as it stands inside of NewsML-G2. */
export function writeNitf(scope: PageScope, page: FormatInput): Html {
  const body = { scope, page };
  return group(
    'nitf',
    { xmlns: namespace, baselang: scope.article.language },
    writeHead(scope, page),
    group(
      'body',
      {},
      writeBodyHead(scope),
      group('body.content', {}, ...childrenOf(scope.article.body).map((block) => writeBlock(block, body))),
    ),
  );
}
