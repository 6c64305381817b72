import { isSameCut } from '../article/framing';
import type { PageInput } from '../article/page';
import type { Cut } from '../article/photo';
import { teasersOf } from '../article/walk';
import { showsPictures } from '../pageLists/showsPictures';
import type { PageMedia } from './pageMedia';
import { noMedia } from './pageMedia';
import { openScope } from './pageScope';
import { readStory, type Story } from './story';

const printOnly = {
  mode: 'bundle',
  stylesheet: { type: 'inline', css: '' },
  storyHref: () => undefined,
  filmHref: () => undefined,
  folderUrl: '',
} as const;

function storiesOn(input: PageInput, media: PageMedia): readonly (Story | undefined)[] {
  const scope = openScope(input, media, printOnly);
  const items = input.context.lists.filter(showsPictures).flatMap(({ items }) => items);
  return [
    ...teasersOf(input.article.body).map((teaser) => readStory(teaser.target, teaser, scope)),
    ...input.article.related.map(({ target, ...words }) => readStory(target, words, scope)),
    ...items.map(({ target }) => readStory(target, {}, scope)),
  ];
}

/** The parts of each photo that the page shows beside other stories' headlines, each once, by the photo's id. */
export function storyPictures(input: PageInput): ReadonlyMap<string, readonly Cut[]> {
  const cuts = new Map<string, readonly Cut[]>();
  for (const story of storiesOn(input, noMedia)) {
    if (story?.photo === undefined || story.crop === null) continue;
    const { crop, photo } = story;
    const known = cuts.get(photo.id) ?? [];
    if (!known.some((cut) => isSameCut(cut, crop))) cuts.set(photo.id, [...known, crop]);
  }
  return cuts;
}
