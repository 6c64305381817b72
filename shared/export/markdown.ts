import type { DocumentNode } from '../article/article';
import { writeDuration } from '../article/duration';
import { figuresOf, type PlacedPhoto, teasersOf, type Video, videosOf } from '../article/walk';
import { printInstant } from './newsroomTime';
import type { FormatInput } from './format';
import { writeFrontMatter } from './frontMatter';
import { blockLines, escapeLine, writeAddress, writeMarks } from './markdownInline';
import { childrenOf, isBlank, readNumber } from './nodes';
import type { Picture } from './pageMedia';
import { openScope, type PageScope } from './pageScope';
import { altOf, creditOf, figurePicture } from './renderFigure';
import { readStory, type Story } from './story';
import { readTable } from './tableGrid';
import { filmAddress, videoCredit } from './videoWords';

/** A block as its lines; blocks are parted by an empty line. */
type Lines = readonly string[];

const alone = (node: DocumentNode): DocumentNode => ({ type: 'doc', content: [node] });
const isFull = (lines: Lines) => lines.length > 0;

/** A backslash at its end keeps a line apart from the next. */
const breakLines = (lines: Lines): Lines =>
  lines.map((line, index) => (index === lines.length - 1 ? line : `${line}\\`));

const joinBlocks = (blocks: readonly Lines[]): Lines =>
  blocks.filter(isFull).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));

const quote = (lines: Lines): Lines => lines.map((line) => (line === '' ? '>' : `> ${line}`));

const paragraph = (nodes: readonly DocumentNode[], scope: PageScope): Lines =>
  breakLines(blockLines(writeMarks(nodes, scope)));

const oneLine = (nodes: readonly DocumentNode[], scope: PageScope): string =>
  blockLines(writeMarks(nodes, scope).replace(/\s+/g, ' ')).join('');

const image = ({ src }: Picture, placed: PlacedPhoto) =>
  `![${escapeLine(altOf(placed))}](${writeAddress(src)})`;

/** The picture, and in the same paragraph its words: so they stay together. */
function placed(shown: string, node: DocumentNode, credit: string, scope: PageScope): Lines {
  const words = [oneLine(childrenOf(node), scope), escapeLine(credit)].filter((text) => text !== '');
  return breakLines([shown, words.join(' ')].filter((line) => line !== ''));
}

function writeFigures(node: DocumentNode, scope: PageScope): Lines {
  const figures = figuresOf(alone(node)).map((figure) => {
    const picture = figurePicture(figure, scope);
    const credit = creditOf(scope.photo(figure.photo), scope);
    return placed(picture === undefined ? '' : image(picture, figure), figure.node, credit, scope);
  });
  return joinBlocks(figures);
}

function writeFilm(video: Video, scope: PageScope): string {
  const { source } = video;
  const href = source.type === 'file' ? scope.options.filmHref(source) : filmAddress(source);
  const picture = figurePicture(video, scope);
  const shown = picture === undefined ? scope.labels.watchVideo : image(picture, video);
  if (!href) return picture === undefined ? '' : shown;
  return `[${shown}](${writeAddress(href)})`;
}

function writeVideos(node: DocumentNode, scope: PageScope): Lines {
  const videos = videosOf(alone(node)).map((video) => {
    const time = video.duration === null ? '' : ` (${writeDuration(video.duration)})`;
    const credit = videoCredit(video, scope.article) + time;
    return placed(writeFilm(video, scope), video.node, credit.trim(), scope);
  });
  return joinBlocks(videos);
}

function writeHeadline({ headline, href, kind }: Story, scope: PageScope): string {
  const mark = kind === null ? '' : scope.labels.kinds[kind];
  const text = escapeLine(mark === '' || headline.startsWith('[') ? headline : `${mark} ${headline}`);
  return href === undefined || headline === '' ? text : `[${text}](${writeAddress(href)})`;
}

function writeTeasers(node: DocumentNode, scope: PageScope): Lines {
  const teasers = teasersOf(alone(node)).map((teaser) => {
    const story = readStory(teaser.target, teaser, scope);
    if (story === undefined) return [];
    const title = writeHeadline(story, scope);
    const lines = [title === '' ? '' : `**${title}**`, ...blockLines(escapeLine(story.summary))];
    return quote(breakLines(lines.filter((line) => line !== '')));
  });
  return joinBlocks(teasers);
}

/** What is nested is set in by the width of the mark. */
function writeItem(item: DocumentNode, mark: string, scope: PageScope): Lines {
  const lines = joinBlocks(childrenOf(item).map((block) => writeBlock(block, scope)));
  const indent = ' '.repeat(mark.length + 1);
  return lines.map((line, index) => {
    if (index === 0) return `${mark} ${line}`;
    return line === '' ? '' : indent + line;
  });
}

/** CommonMark counts from 0 to 999,999,999. */
const firstNumber = (list: DocumentNode) => Math.min(Math.max(readNumber(list, 'start', 1), 0), 999_000_000);

function writeList(list: DocumentNode, scope: PageScope): Lines {
  const start = firstNumber(list);
  const items = childrenOf(list)
    .filter((item) => !isBlank(item))
    .map((item, index) => writeItem(item, list.type === 'orderedList' ? `${start + index}.` : '-', scope));
  return items.every(({ length }) => length === 1) ? items.flat() : joinBlocks(items);
}

/** Cells that span others are followed by empty ones; the words of several paragraphs stand in one line. */
function writeCells(table: DocumentNode, scope: PageScope): readonly (readonly string[])[] {
  const rows = readTable(table);
  const height = rows.length;
  const grid: (string | undefined)[][] = Array.from({ length: height }, () => []);
  for (const [down, cells] of rows.entries()) {
    let column = 0;
    for (const { node, colspan, rowspan } of cells) {
      while (grid[down]?.[column] !== undefined) column += 1;
      for (let row = down; row < Math.min(down + rowspan, height); row += 1) {
        for (let right = 0; right < colspan; right += 1) {
          const line = grid[row];
          if (line !== undefined) line[column + right] = '';
        }
      }
      const first = grid[down];
      if (first !== undefined) first[column] = oneLine(inlineOf(node), scope);
      column += colspan;
    }
  }
  const width = Math.max(...grid.map((cells) => cells.length));
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}

/** The inline content of blocks, in their order, with a space between two of them. */
function inlineOf(node: DocumentNode): readonly DocumentNode[] {
  if (node.type === 'paragraph') return [...childrenOf(node), { type: 'text', text: ' ' }];
  return childrenOf(node).flatMap(inlineOf);
}

/** The first row stands over the others: Markdown has no table without a head. */
function writeTable(table: DocumentNode, scope: PageScope): Lines {
  const [head, ...rows] = writeCells(table, scope).map((cells) => `| ${cells.join(' | ')} |`);
  if (head === undefined) return [];
  const columns = writeCells(table, scope)[0]?.length ?? 0;
  return [head, `|${' --- |'.repeat(columns)}`, ...rows];
}

function writeBlock(node: DocumentNode, scope: PageScope): Lines {
  if (isBlank(node)) return [];
  const content = childrenOf(node);
  switch (node.type) {
    case 'heading':
      return [
        `${readNumber(node, 'level', 2) === 3 ? '###' : '##'} ${oneLine(content, scope).replace(/#/g, '\\#')}`,
      ];
    case 'bulletList':
    case 'orderedList':
      return writeList(node, scope);
    case 'pullQuote':
      return quote(paragraph(content, scope));
    case 'blockquote':
    case 'factBox':
      return quote(joinBlocks(content.map((block) => writeBlock(block, scope))));
    case 'horizontalRule':
      return ['* * *'];
    case 'table':
      return writeTable(node, scope);
    case 'figure':
    case 'gallery':
      return writeFigures(node, scope);
    case 'video':
      return writeVideos(node, scope);
    case 'teaser':
      return writeTeasers(node, scope);
    default:
      return paragraph(content, scope);
  }
}

function writeNotices({ article, labels }: PageScope): readonly Lines[] {
  return [...article.updates]
    .reverse()
    .map(({ type, at, text }) =>
      quote([`**${labels.notice[type]}** ${printInstant(at, article.language)}: ${escapeLine(text).trim()}`]),
    );
}

function writeRelated(scope: PageScope): Lines {
  const stories = scope.article.related
    .map(({ target, ...words }) => readStory(target, words, scope))
    .filter((story) => story !== undefined);
  if (stories.length === 0) return [];
  return [`## ${scope.labels.related}`, '', ...stories.map((story) => `- ${writeHeadline(story, scope)}`)];
}

/** The article in CommonMark with the tables of GitHub, under YAML front matter that holds headline and standfirst. */
export function renderMarkdown(page: FormatInput): string {
  const scope = openScope(page.input, page.media, page.options);
  const blocks = childrenOf(scope.article.body).map((block) => writeBlock(block, scope));
  const body = joinBlocks([...writeNotices(scope), ...blocks, writeRelated(scope)]);
  return `${[writeFrontMatter(scope, page), '', ...body].join('\n')}\n`;
}
