import type { DocumentNode } from '../article/article';
import { type Figure, figuresOf, type Teaser, teasersOf, type Video, videosOf } from '../article/walk';
import { type Html, joinLines, markup, nothing, wrapLines } from './html';
import { childrenOf, isBlank, readNumber } from './nodes';
import { type PageScope, placeAttribute } from './pageScope';
import { figurePicture, renderFigure } from './renderFigure';
import { renderGallery } from './renderGallery';
import { renderInline } from './renderInline';
import { renderTable } from './renderTable';
import { renderTeaser } from './renderTeaser';
import { renderVideo } from './renderVideo';

type RenderInner = (blocks: readonly DocumentNode[]) => Html;

/** The level each heading is printed at: no page goes from h1 straight to h3. */
export type HeadingLevels = (wanted: number) => 2 | 3;

export function levelHeadings(): HeadingLevels {
  let hasSection = false;
  return (wanted) => {
    const level = wanted === 3 && hasSection ? 3 : 2;
    hasSection = true;
    return level;
  };
}

function renderList(tag: 'ul' | 'ol', start: number, list: DocumentNode, renderBlocks: RenderInner): Html {
  const items = childrenOf(list)
    .filter((item) => !isBlank(item))
    .map((item) => markup`<li>${renderBlocks(childrenOf(item))}</li>`);
  if (tag === 'ul') return wrapLines(markup`<ul>`, items, markup`</ul>`);
  const from = start === 1 ? nothing : markup` start="${start}"`;
  return wrapLines(markup`<ol${from}>`, items, markup`</ol>`);
}

/** How the blocks are set that a page and an old system set differently. */
export type BodyLook = {
  readonly figure: (figure: Figure, isFirst: boolean, scope: PageScope) => Html;
  readonly gallery: (figures: readonly Figure[], lead: Figure | undefined, scope: PageScope) => Html;
  readonly video: (video: Video, scope: PageScope) => Html;
  readonly teaser: (teaser: Teaser, scope: PageScope) => Html;
  readonly table: (table: DocumentNode, renderBlocks: RenderInner) => Html;
  readonly pullQuote: (words: Html, place: Html) => Html;
  readonly factBox: (blocks: Html, place: Html) => Html;
};

const pageLook: BodyLook = {
  figure: (figure, isFirst, scope) => renderFigure(figure, isFirst, scope),
  gallery: renderGallery,
  video: renderVideo,
  teaser: renderTeaser,
  table: renderTable,
  pullQuote: (words, place) => markup`<blockquote class="pull-quote"${place}><p>${words}</p></blockquote>`,
  factBox: (blocks, place) =>
    wrapLines(markup`<div class="fact-box" role="note"${place}>`, [blocks], markup`</div>`),
};

/** What all blocks of one body share; `lead` is the figure whose picture is fetched first. */
type BodyPage = {
  readonly look: BodyLook;
  readonly levels: HeadingLevels;
  readonly figures: ReadonlyMap<DocumentNode, Figure>;
  readonly teasers: ReadonlyMap<DocumentNode, Teaser>;
  readonly videos: ReadonlyMap<DocumentNode, Video>;
  readonly lead: Figure | undefined;
  readonly scope: PageScope;
};

function renderHeading(node: DocumentNode, level: 2 | 3, place: Html, scope: PageScope): Html {
  const text = renderInline(childrenOf(node), scope);
  return level === 2 ? markup`<h2${place}>${text}</h2>` : markup`<h3${place}>${text}</h3>`;
}

/** `index` is its place among the top blocks; blocks inside lists, cells and boxes have none of their own. */
function renderBlock(node: DocumentNode, index: number | undefined, page: BodyPage): Html {
  if (isBlank(node)) return nothing;
  const { levels, look, scope } = page;
  const place = index === undefined ? nothing : placeAttribute(scope, { type: 'body', index });
  const inner: RenderInner = (blocks) => renderInner(blocks, page);
  const text = () => renderInline(childrenOf(node), scope);
  switch (node.type) {
    case 'paragraph':
      return markup`<p${place}>${text()}</p>`;
    case 'heading':
      return renderHeading(node, levels(readNumber(node, 'level', 2)), place, scope);
    case 'bulletList':
      return renderList('ul', 1, node, inner);
    case 'orderedList':
      return renderList('ol', readNumber(node, 'start', 1), node, inner);
    case 'blockquote':
      return wrapLines(
        markup`<blockquote${place}>`,
        [renderStack(childrenOf(node), page)],
        markup`</blockquote>`,
      );
    case 'pullQuote':
      return look.pullQuote(text(), place);
    case 'horizontalRule':
      return markup`<hr>`;
    case 'table':
      return look.table(node, inner);
    case 'factBox':
      return look.factBox(renderStack(childrenOf(node), page), place);
    case 'figure':
      return renderPlacedFigure(node, page);
    case 'gallery':
      return renderPlacedGallery(node, page);
    case 'video':
      return renderPlacedVideo(node, page);
    case 'teaser':
      return renderPlacedTeaser(node, page);
    default:
      throw new Error(`The document schema has no block ${node.type}`);
  }
}

const renderStack = (blocks: readonly DocumentNode[], page: BodyPage) =>
  joinLines(blocks.map((block) => renderBlock(block, undefined, page)));

/** The content of a cell or a list item: a single paragraph stands there without a tag of its own. */
function renderInner(blocks: readonly DocumentNode[], page: BodyPage): Html {
  const printed = blocks.filter((block) => !isBlank(block));
  const [only] = printed;
  return printed.length === 1 && only?.type === 'paragraph'
    ? renderInline(childrenOf(only), page.scope)
    : renderStack(printed, page);
}

function renderPlacedFigure(node: DocumentNode, { look, figures, lead, scope }: BodyPage): Html {
  const figure = figures.get(node);
  return figure === undefined ? nothing : look.figure(figure, figure === lead, scope);
}

function renderPlacedGallery(node: DocumentNode, { look, figures, lead, scope }: BodyPage): Html {
  const placed = childrenOf(node).map((child) => figures.get(child));
  return look.gallery(
    placed.filter((figure) => figure !== undefined),
    lead,
    scope,
  );
}

function renderPlacedVideo(node: DocumentNode, { look, videos, scope }: BodyPage): Html {
  const video = videos.get(node);
  return video === undefined ? nothing : look.video(video, scope);
}

function renderPlacedTeaser(node: DocumentNode, { look, teasers, scope }: BodyPage): Html {
  const teaser = teasers.get(node);
  return teaser === undefined ? nothing : look.teaser(teaser, scope);
}

/** The body from its JSON: only what the document schema knows, everything escaped, never the editor's own HTML. */
export function renderBody(scope: PageScope, look = pageLook): Html {
  const { body } = scope.article;
  const figures = figuresOf(body);
  const page: BodyPage = {
    look,
    levels: levelHeadings(),
    figures: new Map(figures.map((figure) => [figure.node, figure])),
    teasers: new Map(teasersOf(body).map((teaser) => [teaser.node, teaser])),
    videos: new Map(videosOf(body).map((video) => [video.node, video])),
    lead: figures.find((figure) => figurePicture(figure, scope) !== undefined),
    scope,
  };
  return joinLines(childrenOf(body).map((block, index) => renderBlock(block, index, page)));
}
