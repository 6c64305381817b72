import type { DocumentNode } from '../article/article';
import { type Html, joinLines, markup, nothing, wrapLines } from './html';
import { childrenOf, isBlank, readNumber } from './nodes';
import { type PageScope, placeAttribute } from './pageScope';
import { figurePicture, renderFigure } from './renderFigure';
import { renderInline } from './renderInline';
import { renderTable } from './renderTable';
import { renderTeaser } from './renderTeaser';

/** The level each heading is printed at: no page goes from h1 straight to h3. */
type HeadingLevels = (wanted: number) => 2 | 3;

function levelHeadings(): HeadingLevels {
  let hasSection = false;
  return (wanted) => {
    const level = wanted === 3 && hasSection ? 3 : 2;
    hasSection = true;
    return level;
  };
}

/** Where a block stands in the article; blocks inside lists, cells and boxes have no place of their own. */
type Position = { readonly block: number; readonly figure: number; readonly teaser: number };

function renderList(tag: 'ul' | 'ol', start: number, list: DocumentNode, renderBlocks: RenderInner): Html {
  const items = childrenOf(list)
    .filter((item) => !isBlank(item))
    .map((item) => markup`<li>${renderBlocks(childrenOf(item))}</li>`);
  if (tag === 'ul') return wrapLines(markup`<ul>`, items, markup`</ul>`);
  const from = start === 1 ? nothing : markup` start="${start}"`;
  return wrapLines(markup`<ol${from}>`, items, markup`</ol>`);
}

/** What all blocks of one body share. `firstPicture` is the index of the figure whose picture is fetched first. */
type BodyPage = {
  readonly levels: HeadingLevels;
  readonly firstPicture: number;
  readonly scope: PageScope;
};

type RenderInner = (blocks: readonly DocumentNode[]) => Html;

function renderHeading(node: DocumentNode, level: 2 | 3, place: Html, scope: PageScope): Html {
  const text = renderInline(childrenOf(node), scope);
  return level === 2 ? markup`<h2${place}>${text}</h2>` : markup`<h3${place}>${text}</h3>`;
}

function renderBlock(node: DocumentNode, at: Position | undefined, page: BodyPage): Html {
  if (isBlank(node)) return nothing;
  const { levels, firstPicture, scope } = page;
  const place = at === undefined ? nothing : placeAttribute(scope, { type: 'body', index: at.block });
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
      return markup`<blockquote class="pull-quote"${place}><p>${text()}</p></blockquote>`;
    case 'horizontalRule':
      return markup`<hr>`;
    case 'table':
      return renderTable(node, inner);
    case 'factBox':
      return wrapLines(
        markup`<div class="fact-box" role="note"${place}>`,
        [renderStack(childrenOf(node), page)],
        markup`</div>`,
      );
    case 'figure':
      return renderFigure(node, at?.figure ?? 0, at?.figure === firstPicture, scope);
    case 'teaser':
      return renderTeaser(node, at?.teaser ?? 0, scope);
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

function positionsOf(blocks: readonly DocumentNode[]): readonly Position[] {
  let figure = 0;
  let teaser = 0;
  return blocks.map(({ type }, block) => ({
    block,
    figure: type === 'figure' ? figure++ : figure,
    teaser: type === 'teaser' ? teaser++ : teaser,
  }));
}

function findFirstPicture(blocks: readonly DocumentNode[], scope: PageScope): number {
  return blocks
    .filter((block) => block.type === 'figure')
    .findIndex((block) => figurePicture(block, scope) !== undefined);
}

/** The body from its JSON: only what the document schema knows, everything escaped, never the editor's own HTML. */
export function renderBody(scope: PageScope): Html {
  const blocks = childrenOf(scope.article.body);
  const positions = positionsOf(blocks);
  const page = { levels: levelHeadings(), firstPicture: findFirstPicture(blocks, scope), scope };
  return joinLines(blocks.map((block, index) => renderBlock(block, positions[index], page)));
}
