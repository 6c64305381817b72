import type { RelatedStory, StoryTarget } from '../../../shared/article/article';
import { teasersOf } from '../../../shared/article/walk';
import { assertNever } from '../../../shared/problems';
import { ownWords, type PlacedWords, wordsOf } from '../../inspector/placedWords';
import { changeRelated } from '../../inspector/relatedHistory';
import { readWorkspace, showDialog, type StoryPlace } from '../../workspace';

export type PlacedStory = { readonly target: StoryTarget; readonly words: PlacedWords };

/** The story that stands there now; teasers are read from the editor itself. */
export function readPlace({ type, index }: StoryPlace): PlacedStory | null {
  const { open, editor } = readWorkspace();
  const placed: RelatedStory | undefined =
    type === 'related'
      ? open?.fields.related[index]
      : editor === null
        ? undefined
        : teasersOf(editor.body())[index];
  return placed === undefined ? null : { target: placed.target, words: wordsOf(placed) };
}

/** What is the story's own is not written down: a list that was reset is the one it was before. */
const storyOf = ({ target, words: { headline, summary, photo } }: PlacedStory): RelatedStory => ({
  target,
  headline,
  ...(summary !== null && { summary }),
  ...(photo !== null && { photo }),
});

/** A step back of the list, or of the article's text. */
export function changePlace({ type, index }: StoryPlace, { target, words }: PlacedStory) {
  switch (type) {
    case 'related':
      return changeRelated((stories) =>
        stories.map((story, place) => (place === index ? storyOf({ target, words }) : story)),
      );
    case 'teaser':
      return readWorkspace().editor?.changeTeaser(index, { target, ...words });
    default:
      return assertNever(type);
  }
}

/** In one step. */
export function resetPlace(place: StoryPlace, target: StoryTarget) {
  if (place.type === 'related') changePlace(place, { target, words: ownWords });
  else readWorkspace().editor?.changeTeaser(place.index, { ...ownWords, crop: null });
}

/** The related story or the teaser that holds the focus, else the teaser that is selected. */
function placeAtHand(): StoryPlace | null {
  const active = document.activeElement;
  const row = active?.closest('[data-field="related"] [role="row"]');
  if (row !== null && row !== undefined) {
    const index = [...(row.parentElement?.querySelectorAll('[role="row"]') ?? [])].indexOf(row);
    return { type: 'related', index };
  }
  const teaser = active?.closest('[data-teaser]');
  if (teaser !== null && teaser !== undefined) {
    return { type: 'teaser', index: [...document.querySelectorAll('[data-teaser]')].indexOf(teaser) };
  }
  const { selection } = readWorkspace();
  return selection.type === 'teaser' ? { type: 'teaser', index: selection.index } : null;
}

/** The list of the page's own that holds the focus, counted from 0. */
export function listAtHand(): number | null {
  const list = document.activeElement?.closest<HTMLElement>('[data-field="pageLists"] [data-list]');
  return list?.dataset['list'] === undefined ? null : Number(list.dataset['list']);
}

export function editStoryAtHand() {
  const place = placeAtHand();
  if (place !== null && readWorkspace().save.type !== 'readOnly') showDialog({ type: 'placement', place });
}

/** Back to the story's own headline, summary and picture, and to the crop that every list has. */
export function resetStoryAtHand() {
  const place = placeAtHand();
  const placed = place === null ? null : readPlace(place);
  if (place !== null && placed !== null) resetPlace(place, placed.target);
}
