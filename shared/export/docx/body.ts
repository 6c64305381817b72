import type { DocumentNode } from '../../article/article';
import { type Figure, figuresOf, type Teaser, teasersOf, type Video, videosOf } from '../../article/walk';
import { type Html, joinLines, markup, nothing } from '../html';
import { childrenOf, isBlank, readNumber } from '../nodes';
import { type HeadingLevels, levelHeadings } from '../renderBody';
import { readStory } from '../story';
import { renderFigure, renderVideo } from './figures';
import { renderList } from './list';
import { type ParagraphStyle, renderParagraph } from './paragraph';
import { renderRuns } from './runs';
import type { DocxScope } from './scope';
import { renderTeaserBox } from './stories';
import { renderBox, renderTable } from './table';

type BodyScope = DocxScope & {
  readonly levels: HeadingLevels;
  readonly figures: ReadonlyMap<DocumentNode, Figure>;
  readonly teasers: ReadonlyMap<DocumentNode, Teaser>;
  readonly videos: ReadonlyMap<DocumentNode, Video>;
};

/** `style` is that of plain paragraphs where the block stands. */
function renderBlock(node: DocumentNode, style: ParagraphStyle | undefined, scope: BodyScope): Html {
  if (isBlank(node)) return nothing;
  const text = (own: ParagraphStyle | undefined) =>
    renderParagraph(renderRuns(childrenOf(node), scope), { style: own });
  switch (node.type) {
    case 'paragraph':
      return text(style);
    case 'heading':
      return text(`Heading${scope.levels(readNumber(node, 'level', 2))}`);
    case 'bulletList':
    case 'orderedList':
      return renderList(node, scope);
    case 'blockquote':
      return renderBlocks(childrenOf(node), 'Quote', scope);
    case 'pullQuote':
      return text('IntenseQuote');
    case 'horizontalRule':
      return markup`<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>`;
    case 'table':
      return renderTable(node, (blocks, own) => renderBlocks(blocks, own, scope));
    case 'factBox':
      return renderBox(renderBlocks(childrenOf(node), undefined, scope));
    case 'gallery':
      return renderBlocks(childrenOf(node), style, scope);
    case 'figure':
    case 'video':
    case 'teaser':
      return renderPlaced(node, scope);
    default:
      throw new Error(`The document schema has no block ${node.type}`);
  }
}

const renderBlocks = (
  blocks: readonly DocumentNode[],
  style: ParagraphStyle | undefined,
  scope: BodyScope,
): Html => joinLines(blocks.map((block) => renderBlock(block, style, scope)));

function renderPlaced(node: DocumentNode, scope: BodyScope): Html {
  const [figure, video, teaser] = [scope.figures.get(node), scope.videos.get(node), scope.teasers.get(node)];
  if (figure !== undefined) return renderFigure(figure, scope);
  if (video !== undefined) return renderVideo(video, scope);
  const story = teaser && readStory(teaser.target, teaser, scope.page);
  return story === undefined ? nothing : renderTeaserBox(story, scope);
}

export function renderBody(scope: DocxScope): Html {
  const { body } = scope.page.article;
  return renderBlocks(childrenOf(body), undefined, {
    ...scope,
    levels: levelHeadings(),
    figures: new Map(figuresOf(body).map((figure) => [figure.node, figure])),
    teasers: new Map(teasersOf(body).map((teaser) => [teaser.node, teaser])),
    videos: new Map(videosOf(body).map((video) => [video.node, video])),
  });
}
