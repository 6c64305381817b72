import type { ArticleKind, PageListItem } from '../../shared/article/article';
import { isAllowedLink } from '../../shared/article/links';
import { fold } from '../../shared/vietnamese/fold';
import type { DumpLine } from './dumpLines';

/** A title of a list as the page printed it, its mark `[Video]` still in front. A picture without a name has none. */
export type DumpItem = { readonly title: string; readonly thumbnail: string | null };

const kinds: readonly (readonly [pattern: RegExp, kind: ArticleKind])[] = [
  [/^\[\s*infographics?\s*\]\s*[:–-]?\s*/iu, 'infographic'],
  [/^\[\s*(?:videos?|clip)\s*\]\s*[:–-]?\s*/iu, 'video'],
  [/^\[\s*(?:phóng sự ảnh|photo story|photo stories|photos?|ảnh)\s*\]\s*[:–-]?\s*/iu, 'photoStory'],
];

const longestAddress = 2000;
const stripBullet = (text: string) => text.replace(/^(?:[-–•*·▪►»]\s+)+/u, '');
const same = (one: string, other: string) => fold(one) === fold(other);

type Waiting = { readonly alt: string; readonly thumbnail: string | null };

function waitingItem({ alt, thumbnail }: Waiting): readonly DumpItem[] {
  return alt === '' && thumbnail === null ? [] : [{ title: alt, thumbnail }];
}

/** Gives the waiting thumbnail its title. A title that is not the one the picture names is a story of its own. */
function titled(title: string, waiting: Waiting | null): readonly DumpItem[] {
  if (waiting === null) return [{ title, thumbnail: null }];
  if (waiting.alt === '' || same(waiting.alt, title)) return [{ title, thumbnail: waiting.thumbnail }];
  return [...waitingItem(waiting), { title, thumbnail: null }];
}

/**
 * The titles of a list. A picture and the title line right below it are one item; its address is kept as
 * text. Nothing is left out: a picture with another name than the line below gives an item of its own.
 */
export function readItems(lines: readonly DumpLine[]): readonly DumpItem[] {
  const items: DumpItem[] = [];
  let waiting: Waiting | null = null;
  for (const line of lines) {
    for (const part of line.parts ?? [{ type: 'text', text: line.text } as const]) {
      if (part.type === 'bar') continue;
      if (part.type === 'text') {
        items.push(...titled(stripBullet(part.text), waiting));
        waiting = null;
        continue;
      }
      if (waiting !== null) items.push(...waitingItem(waiting));
      const { alt, address } = part.mark;
      waiting = { alt, thumbnail: address === '' || address.length > longestAddress ? null : address };
    }
  }
  return waiting === null ? items : [...items, ...waitingItem(waiting)];
}

/** `[Tít](https://…)`: a title with its address, where the address is one we allow. */
function readTarget(text: string): PageListItem['target'] {
  const [, title, url] = /^\[([^\]]+)\]\((https?:[^()\s]+)\)$/iu.exec(text) ?? [];
  if (title === undefined || url === undefined || !isAllowedLink(url))
    return { type: 'page', url: '', title: text };
  return { type: 'page', url, title };
}

/** A related story keeps its mark in the title: only page lists know the kind of an item. */
export function toRelated({ title }: DumpItem) {
  return { target: readTarget(title), headline: null };
}

export function toPageListItem({ title, thumbnail }: DumpItem): PageListItem {
  const [pattern, kind] = kinds.find(([each]) => each.test(title)) ?? [];
  const rest = pattern === undefined ? title : title.replace(pattern, '');
  const isOnlyMark = rest === '';
  return {
    target: readTarget(isOnlyMark ? title : rest),
    kind: isOnlyMark ? null : (kind ?? null),
    thumbnail,
  };
}
