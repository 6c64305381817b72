import type { Article, ArticleLanguage, DocumentNode } from '../../shared/article/article';
import { blankArticle } from '../../shared/article/blankArticle';
import { emptyDocument } from '../../shared/article/document';
import type { Section } from '../../shared/article/page';
import { type Photo, blankPhoto } from '../../shared/article/photo';
import { assertNever } from '../../shared/problems';
import { isEmptyCredit } from '../../shared/vietnamese/credit';
import { blockOf, blockTypesOf } from './blockNames';
import { detectLanguage } from './detectLanguage';
import { type DumpBlock, type DumpFigure, readBody } from './dumpBody';
import { type DumpLine, isTitle, toDumpLines } from './dumpLines';
import { type ImportNote, readLists } from './dumpLists';
import { type BlockRegion, type BodyRegion, findRegions } from './dumpRegions';

export type DumpOptions = {
  /** The desk's section tree: it tells the name of a section block and parts its subsections. */
  readonly sections: readonly Section[];
  readonly agencies: readonly string[];
  /** Null lets the text decide. */
  readonly language: ArticleLanguage | null;
  readonly newId: () => string;
  readonly now: string;
};

export type ImportedDraft = {
  readonly article: Article;
  /** Known by their captions and credits; their files have not arrived. */
  readonly photos: readonly Photo[];
  readonly notes: readonly ImportNote[];
};

const longestHeadline = 1000;
const longestNote = 300;

type Opening = { readonly headline: string; readonly rest: readonly DumpLine[] };

/** The first line; a page that opens with pictures has its headline behind them, if a line of text comes at all. The name of a block is none. */
function takeHeadline(lines: readonly DumpLine[], isBlockName: (text: string) => boolean): Opening {
  const at = lines.findIndex((line, index) =>
    index === 0 ? line.parts === null : isTitle(line) && !line.isCell,
  );
  const line = lines[at];
  if (line === undefined || line.text.length > longestHeadline || isBlockName(line.text))
    return { headline: '', rest: lines };
  return { headline: line.text, rest: [...lines.slice(0, at), ...lines.slice(at + 1)] };
}

const inline = (text: string): Pick<DocumentNode, 'content'> =>
  text === '' ? {} : { content: [{ type: 'text', text }] };

type Placed = {
  readonly node: DocumentNode;
  readonly photo: Photo | null;
  readonly notes: readonly ImportNote[];
};

const shorten = (text: string) => (text.length > longestNote ? `${text.slice(0, longestNote)}…` : text);
const note = (code: ImportNote['code'], text: string): ImportNote => ({ code, text: shorten(text) });

/** The address of a picture is told whole: with it the desk can find the file. */
const missingPhoto = (name: string, address: string): ImportNote => ({
  code: 'photoMissing',
  text: [shorten(name), address && `<${address}>`].filter(Boolean).join(' '),
});

function figureNotes(figure: DumpFigure, number: number): readonly ImportNote[] {
  const { caption, credit, alt, address, isGuess } = figure;
  return [
    missingPhoto(caption || alt || `#${number}`, address),
    ...(isGuess ? [note('captionGuessed', caption)] : []),
    ...(caption !== '' && isEmptyCredit(credit) ? [note('creditNotFound', caption)] : []),
  ];
}

function placeFigure(figure: DumpFigure, number: number, id: string): Placed {
  return {
    node: { type: 'figure', attrs: { photo: id, alt: figure.alt }, ...inline(figure.caption) },
    photo: { ...blankPhoto(id), credit: figure.credit },
    notes: figureNotes(figure, number),
  };
}

const longestTitle = 1000;

/** The picture's own name is the title of the story; one too long for a title is kept in the summary. */
function teaserNode(title: string, summary: string): DocumentNode {
  const isTitle = title.length <= longestTitle;
  const target = { type: 'page', url: '', title: isTitle ? title : '' };
  const text = isTitle ? summary : `${title} ${summary}`;
  return { type: 'teaser', attrs: { target, headline: null, summary: text, photo: null } };
}

function placeBlock(block: DumpBlock, figuresBefore: number, newId: () => string): Placed {
  switch (block.type) {
    case 'figure':
      return placeFigure(block, figuresBefore + 1, newId());
    case 'teaser':
      return {
        node: teaserNode(block.title, block.summary),
        photo: null,
        notes: block.address === '' ? [] : [missingPhoto(block.summary, block.address)],
      };
    case 'paragraph':
      return {
        node: { type: 'paragraph', ...inline(block.text) },
        photo: null,
        notes: block.isUnderstood ? [] : [note('keptAsParagraph', block.text)],
      };
    default:
      return assertNever(block);
  }
}

function placeBlocks(blocks: readonly DumpBlock[], newId: () => string): readonly Placed[] {
  let figures = 0;
  return blocks.map((block) => {
    const placed = placeBlock(block, figures, newId);
    if (block.type === 'figure') figures += 1;
    return placed;
  });
}

/**
 * Reads the text of one old page: the headline, the running text with its photos and teaser boxes where
 * they stand, the related stories and the lists beside. No text is lost: what is not understood is kept as
 * a paragraph and named in the notes. Nothing is fetched.
 */
export function readDump(text: string, options: DumpOptions): ImportedDraft {
  const lines = toDumpLines(text);
  const { headline, rest } = takeHeadline(lines, (line) => blockOf(line, blockTypesOf([])) !== null);
  const regions = findRegions(rest, options.sections);
  const reading = { agencies: options.agencies };
  const bodies = regions.filter((region): region is BodyRegion => region.type === 'body');
  const lists = readLists(regions.filter((region): region is BlockRegion => region.type !== 'body'));
  const leftOver = lists.leftOver.map(
    (line) => ({ type: 'paragraph', text: line, isUnderstood: false }) as const,
  );
  const blocks = [...bodies.flatMap((body) => readBody(body, reading)), ...leftOver];
  const placed = placeBlocks(blocks, options.newId);
  const isOnlyLists = bodies.every((body) => body.lines.length === 0) && lists.titles.length > 0;
  const language = options.language ?? detectLanguage(lines.map((line) => line.text).join('\n'));
  const blank = blankArticle({ id: options.newId(), kind: 'news', language, now: options.now });
  const body = placed.length === 0 ? emptyDocument : { type: 'doc', content: placed.map(({ node }) => node) };
  return {
    article: { ...blank, headline, body, related: [...lists.related], pageLists: [...lists.pageLists] },
    photos: placed.flatMap(({ photo }) => (photo === null ? [] : [photo])),
    notes: [
      ...(isOnlyLists ? [note('bodyNotFound', lists.titles.join(' | '))] : []),
      ...placed.flatMap(({ notes }) => notes),
      ...lists.thumbnails.map(({ title, thumbnail }) => missingPhoto(title, thumbnail ?? '')),
      ...lists.notes.map(({ code, text: words }) => note(code, words)),
    ],
  };
}
