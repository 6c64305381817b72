import type { DocumentNode } from '../article/article';
import type { PageInput, ShownList } from '../article/page';
import { writeDuration } from '../article/duration';
import { figuresOf, plainText, teasersOf, videosOf } from '../article/walk';
import { editorNotes, versionLine } from './editorNotes';
import { printableLine } from './escape';
import { noMedia } from './pageMedia';
import { childrenOf, readNumber } from './nodes';
import { relatedOnPage } from '../pageLists/relatedOnPage';
import { printInstant } from './newsroomTime';
import { openScope, type PageOptions, type PageScope, titleOfList } from './pageScope';
import { creditOf } from './renderFigure';
import { headlineOf, publishedAt, sectionNames } from './renderHeader';
import { readStory, type Story } from './story';
import { filmAddress, videoCredit } from './videoWords';

const linesOf = (node: DocumentNode) =>
  plainText(node)
    .split('\n')
    .map(printableLine)
    .filter((line) => line !== '');

const bracket = (label: string, ...words: readonly string[]) => {
  const text = words.filter((word) => word !== '').join(' ');
  return text === '' ? [] : [`[${label}: ${text}]`];
};

/** The mark stands before the first line of an item, the others are set in under it. */
function writeItem(item: DocumentNode, mark: string): readonly string[] {
  const lines = childrenOf(item).flatMap((block) => (isList(block) ? writeItems(block) : linesOf(block)));
  return lines.map((line, index) => (index === 0 ? `${mark} ${line}` : `  ${line}`));
}

const isList = ({ type }: DocumentNode) => type === 'bulletList' || type === 'orderedList';

function writeItems(list: DocumentNode): readonly string[] {
  const start = readNumber(list, 'start', 1);
  return childrenOf(list).flatMap((item, index) =>
    writeItem(item, list.type === 'orderedList' ? `${start + index}.` : '-'),
  );
}

function writeTable(table: DocumentNode): readonly string[] {
  return childrenOf(table)
    .map((row) => childrenOf(row).map((cell) => linesOf(cell).join(' ')))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | '));
}

function writeStory(story: Story, scope: PageScope): string {
  const mark = story.kind === null ? '' : scope.labels.kinds[story.kind];
  const isWeb = story.href !== undefined && /^https?:/.test(story.href);
  return [mark, story.headline, isWeb && story.href !== story.headline ? `(${story.href})` : '']
    .filter((word) => word !== '')
    .join(' ');
}

/** A credit says by itself that this is a photo. */
function writeFigure(node: DocumentNode, scope: PageScope): readonly string[] {
  return figuresOf({ type: 'doc', content: [node] }).flatMap(({ photo, caption: text }) => {
    const [caption, credit] = [printableLine(text), creditOf(scope.photo(photo), scope)];
    if (credit === '') return bracket(scope.labels.photo, caption);
    return [`[${[caption, credit].filter((words) => words !== '').join(' ')}]`];
  });
}

function writeVideo(node: DocumentNode, scope: PageScope): readonly string[] {
  return videosOf({ type: 'doc', content: [node] }).flatMap((video) => {
    const { source, caption, duration } = video;
    const time = duration === null ? '' : `(${writeDuration(duration)})`;
    const credit = videoCredit(video, scope.article);
    return bracket(scope.labels.video, printableLine(caption), time, filmAddress(source) ?? '', credit);
  });
}

function writeTeaser(node: DocumentNode, scope: PageScope): readonly string[] {
  return teasersOf({ type: 'doc', content: [node] }).flatMap((teaser) => {
    const story = readStory(teaser.target, teaser, scope);
    return story === undefined ? [] : bracket(scope.labels.seeAlso, writeStory(story, scope), story.summary);
  });
}

function writeBlock(node: DocumentNode, scope: PageScope): readonly string[] {
  switch (node.type) {
    case 'figure':
      return writeFigure(node, scope);
    case 'video':
      return writeVideo(node, scope);
    case 'teaser':
      return writeTeaser(node, scope);
    case 'bulletList':
    case 'orderedList':
      return [writeItems(node).join('\n')];
    case 'table':
      return [writeTable(node).join('\n')];
    case 'gallery':
    case 'blockquote':
    case 'factBox':
      return childrenOf(node).flatMap((block) => writeBlock(block, scope));
    case 'horizontalRule':
      return ['* * *'];
    default:
      return [linesOf(node).join('\n')];
  }
}

/** The body as paragraphs of plain text, captions with their credits where the photos stand. */
export const writeBodyText = (scope: PageScope): string =>
  childrenOf(scope.article.body)
    .flatMap((block) => writeBlock(block, scope))
    .filter((text) => text !== '')
    .join('\n\n');

function writeList(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => `- ${item}`)].join('\n');
}

function writePageList(list: ShownList, scope: PageScope): string {
  const chosen = list.type === 'related' ? relatedOnPage(scope.article) : [];
  const stories = [
    ...chosen.map(({ story: { target, ...words } }) => readStory(target, words, scope)),
    ...list.items.map(({ target, kind }) => readStory(target, { kind }, scope)),
  ].filter((story) => story !== undefined);
  const title = titleOfList(list, scope);
  const names = list.subsections.map(printableLine).filter((name) => name !== '');
  const items = stories.map((story) => writeStory(story, scope));
  return writeList(title, names.length === 0 ? items : [names.join(' · '), ...items]);
}

const wordsOnly: PageOptions = {
  mode: 'bundle',
  stylesheet: { type: 'inline', css: '' },
  storyHref: () => undefined,
  filmHref: () => undefined,
  folderUrl: '',
};

/** The body alone, as plain text. */
export const renderBodyText = (input: PageInput): string =>
  `${writeBodyText(openScope(input, noMedia, wordsOnly))}\n`;

/**
 * The article as a wire sends it: plain text in UTF-8, a blank line between paragraphs. What must be known before it
 * is used stands first, which text it is stands last. Without a revision it is a text that was not saved.
 */
export function renderText(input: PageInput, revision?: number): string {
  const scope = openScope(input, noMedia, wordsOnly);
  const { article, context } = input;
  const signature = [...article.bylines, article.dateline].map(printableLine).filter((text) => text !== '');
  const blocks = [
    editorNotes(article).join('\n'),
    sectionNames(article, context.sections).join(' / '),
    headlineOf(scope),
    printableLine(article.standfirst),
    [...signature, printInstant(publishedAt(article), article.language)].join(' - '),
    writeBodyText(scope),
    article.tags.map(printableLine).join(', '),
    ...context.lists.map((list) => writePageList(list, scope)),
    versionLine(article, revision),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
