import {
  mostRelated,
  type PageList,
  type PageListItem,
  type RelatedStory,
} from '../../shared/article/article';
import type { ImportReport } from '../../shared/importing';
import { type DumpItem, readItems, toPageListItem, toRelated } from './dumpItems';
import type { BlockRegion } from './dumpRegions';

export type ImportNote = ImportReport['notes'][number];

export type DumpLists = {
  readonly related: readonly RelatedStory[];
  readonly pageLists: readonly PageList[];
  /** What the page called its blocks, in order. */
  readonly titles: readonly string[];
  /** What found no room in a list, to be kept as paragraphs. */
  readonly leftOver: readonly string[];
  /** Pictures of related stories, for which the list has no room, and pictures without any title. */
  readonly thumbnails: readonly DumpItem[];
  readonly notes: readonly ImportNote[];
};

const mostItems = 1000;
const mostLists = 50;

const titleOf = ({ target }: PageListItem) => (target.type === 'page' ? target.title : '');

/** The same title twice in one list is one story, with the thumbnail that either had. */
function dropRepeats(items: readonly PageListItem[]) {
  const kept = new Map<string, PageListItem>();
  const dropped: string[] = [];
  for (const item of items) {
    const key = JSON.stringify([item.kind, item.target]);
    const first = kept.get(key);
    if (first !== undefined) dropped.push(titleOf(item));
    kept.set(key, { ...item, thumbnail: first?.thumbnail ?? item.thumbnail });
  }
  return { items: [...kept.values()], dropped };
}

const isMarked = ({ kind, thumbnail }: PageListItem) => kind !== null || thumbnail !== null;

function longestBareRun(items: readonly PageListItem[]): number {
  let run = 0;
  return items.reduce((longest, item) => {
    run = isMarked(item) ? 0 : run + 1;
    return Math.max(longest, run);
  }, 0);
}

/**
 * Where a page's last titles lost their heading they stand behind the Multimedia items. They are told from
 * these only where more of them follow the last marked item than ever stood between two marked ones.
 */
function looseStart(items: readonly PageListItem[]): number {
  const behind = [...items].reverse().findIndex(isMarked);
  if (behind < 2) return items.length;
  const start = items.length - behind;
  return behind > longestBareRun(items.slice(0, start)) ? start : items.length;
}

function toLists(region: BlockRegion, items: readonly PageListItem[]): readonly PageList[] {
  if (region.type === 'related') return [];
  const list = {
    type: region.type,
    title: region.title,
    subsections: [...(region.subsections?.names ?? [])],
  };
  if (region.type !== 'multimedia') return [{ ...list, items: [...items] }];
  const end = looseStart(items);
  const loose: PageList = { type: 'loose', title: '', subsections: [], items: items.slice(end) };
  return [{ ...list, items: items.slice(0, end) }, ...(loose.items.length > 0 ? [loose] : [])];
}

type Joined = { readonly lists: readonly PageList[]; readonly repeated: readonly string[] };

/** A block that comes twice under one name is one list. */
function joinLists(lists: readonly PageList[]): Joined {
  const joined = new Map<string, PageList>();
  const repeated: string[] = [];
  for (const list of lists) {
    const key = JSON.stringify([list.type, list.title, list.subsections]);
    const first = joined.get(key);
    if (first !== undefined && list.title !== '')
      repeated.push([list.title, ...list.subsections].join(' | '));
    joined.set(key, first === undefined ? list : { ...first, items: [...first.items, ...list.items] });
  }
  return { lists: [...joined.values()], repeated };
}

const note = (code: ImportNote['code'], text: string): ImportNote => ({ code, text });

function notesOf(region: BlockRegion, lists: readonly PageList[]): readonly ImportNote[] {
  const loose = lists.filter(({ type }) => type === 'loose').flatMap(({ items }) => items.map(titleOf));
  return [
    ...(region.subsections?.isGuess === true
      ? [note('subsectionsGuessed', region.subsections.names.join(' | '))]
      : []),
    ...(loose.length > 0 ? [note('looseTitles', loose.join(' | '))] : []),
  ];
}

type Block = {
  readonly lists: readonly PageList[];
  readonly unnamed: readonly DumpItem[];
  readonly notes: readonly ImportNote[];
};

const isNamed = ({ title }: DumpItem) => title !== '';
const isUnnamed = ({ title }: DumpItem) => title === '';

function readBlock(region: BlockRegion): Block {
  const found = readItems(region.lines);
  const { items, dropped } = dropRepeats(found.filter(isNamed).map(toPageListItem));
  const lists = toLists(region, items);
  return {
    lists,
    unnamed: found.filter(isUnnamed),
    notes: [...notesOf(region, lists), ...dropped.map((title) => note('linesDroppedDuplicateTitle', title))],
  };
}

/** A heading of related stories without any story under it is text like any other. */
function emptyHeadings(regions: readonly BlockRegion[]): readonly string[] {
  return regions
    .filter(({ type, lines }) => type === 'related' && lines.length === 0)
    .map(({ title }) => title);
}

const titlesOf = (items: readonly DumpItem[]) => items.map(({ title }) => title);

/** Fills the related list and the page lists from the blocks of a page. Every title is in one of them or left over. */
export function readLists(regions: readonly BlockRegion[]): DumpLists {
  const found = regions.filter(({ type }) => type === 'related').flatMap(({ lines }) => readItems(lines));
  const related = found.filter(isNamed);
  const blocks = regions.filter(({ type }) => type !== 'related').map(readBlock);
  const { lists, repeated } = joinLists(blocks.flatMap((block) => block.lists));
  const fitting = lists.slice(0, mostLists);
  return {
    related: related.slice(0, mostRelated).map(toRelated),
    pageLists: fitting.map((list) => ({ ...list, items: list.items.slice(0, mostItems) })),
    titles: regions.map(({ title }) => title),
    leftOver: [
      ...emptyHeadings(regions),
      ...titlesOf(related.slice(mostRelated)),
      ...fitting.flatMap(({ items }) => items.slice(mostItems).map(titleOf)),
      ...lists
        .slice(mostLists)
        .flatMap(({ title, subsections, items }) => [
          ...[title, ...subsections].filter((text) => text !== ''),
          ...items.map(titleOf),
        ]),
    ],
    thumbnails: [
      ...found.filter(({ thumbnail }) => thumbnail !== null),
      ...blocks.flatMap(({ unnamed }) => unnamed),
    ],
    notes: [
      ...blocks.flatMap(({ notes }) => notes),
      ...repeated.map((title) => note('linesDroppedDuplicateTitle', title)),
    ],
  };
}
