import { writeDay } from '../export/newsroomTime';
import { assertNever } from '../problems';
import { showsPictures } from '../pageLists/showsPictures';
import type { StoryTarget } from './article';
import type { CheckPlace } from './check';
import { type ArticleCheck, found } from './checkCodes';
import type { PageInput } from './page';
import { noRights } from './photo';
import { type RightsState, rightsOfFile, rightsOn } from './rights';
import { figuresOf, leadPhotoOf, placedPhotosOf, teasersOf, videosOf } from './walk';

/** A photo where the page shows it. `isOwn`: the article chose it; else it stands for another story. */
type Shown = {
  readonly photo: string | null;
  readonly where: CheckPlace;
  readonly isOwn: boolean;
  readonly headline: string;
};

const own = (photo: string | null, where: CheckPlace): Shown => ({ photo, where, isOwn: true, headline: '' });

/** What stands for another story here. */
function ofStory({ context }: PageInput, target: StoryTarget, where: CheckPlace): readonly Shown[] {
  if (target.type === 'page') return target.photo === undefined ? [] : [own(target.photo, where)];
  const story = context.stories.find(({ id }) => id === target.id);
  if (story === undefined) return [];
  return [{ photo: story.leadPhoto, where, isOwn: false, headline: story.headline }];
}

function shownInBody({ article }: PageInput): readonly Shown[] {
  const { body } = article;
  const lead = leadPhotoOf(article);
  const isInBody = placedPhotosOf(body).some(({ photo }) => photo === lead);
  return [
    ...(isInBody ? [] : [own(lead, { type: 'field', field: 'leadPhoto' })]),
    ...figuresOf(body).map(({ photo, index }) => own(photo, { type: 'figure', index, field: 'photo' })),
    ...videosOf(body).map(({ photo, index }) => own(photo, { type: 'video', index, field: 'photo' })),
  ];
}

/** The lists with pictures, filled by rule, name each story once. */
function shownInLists(input: PageInput): readonly Shown[] {
  const { lists } = input.context;
  const pictured = lists.filter(showsPictures);
  const shown = pictured.flatMap(({ items, places }) =>
    items.flatMap(({ target }, index) =>
      ofStory(input, target, places?.items[index] ?? { type: 'field', field: 'pageLists' }),
    ),
  );
  return shown.filter(({ photo }, index) => shown.findIndex((other) => other.photo === photo) === index);
}

function shownFor(input: PageInput): readonly Shown[] {
  const { article } = input;
  const teasers = teasersOf(article.body).flatMap(({ photo, target, index }) => {
    const where: CheckPlace = { type: 'teaser', index };
    return photo === null ? ofStory(input, target, where) : [own(photo, where)];
  });
  const related = article.related.flatMap(({ photo, target }, index) => {
    const where: CheckPlace = { type: 'related', index };
    return photo ? [own(photo, where)] : ofStory(input, target, where);
  });
  return [...teasers, ...related, ...shownInLists(input)];
}

/** Those of the page are newer: they are live while somebody edits. */
const recordsOf = ({ photos, twins = [] }: PageInput['context']) => [
  ...photos,
  ...twins.filter(({ id }) => !photos.some((photo) => photo.id === id)),
];

function checkShown(shown: Shown, { context }: PageInput, day: string): readonly ArticleCheck[] {
  const photo = context.photos.find((each) => each.id === shown.photo);
  if (photo === undefined) return [];
  return sayRights(rightsOfFile(day, photo, recordsOf(context), context.agencies), shown);
}

/** A film is used by the terms of the agencies in its own credit. */
const checkFilms = ({ article, context }: PageInput, day: string): readonly ArticleCheck[] =>
  videosOf(article.body).flatMap(({ credit, index }) =>
    sayRights(
      rightsOn(day, { credit, rights: noRights }, context.agencies),
      own(null, { type: 'video', index, field: 'credit' }),
    ),
  );

function sayRights(state: RightsState, { where, isOwn, headline }: Shown): readonly ArticleCheck[] {
  const place = { ...('index' in where && { number: where.index + 1 }), headline };
  switch (state.type) {
    case 'usable':
      return [];
    case 'expired':
      return [found('rightsExpired', where, { ...place, day: state.usableUntil })];
    case 'denied': {
      const { agency, note } = state;
      const code = agency === '' ? 'rightsDenied' : 'rightsAgencyDenied';
      return [found(code, where, { ...place, agency, note })];
    }
    case 'askFirst': {
      const { agency, note } = state;
      return isOwn ? [found('rightsAskFirst', where, { ...place, agency, note })] : [];
    }
    default:
      return assertNever(state);
  }
}

/** No page leaves the desk with a photo or a film that may not be used, also where it stands for another story. */
export function checkRights(input: PageInput, now: number): readonly ArticleCheck[] {
  const day = writeDay(new Date(now).toISOString());
  const shown = [...shownInBody(input), ...shownFor(input)];
  return [...shown.flatMap((each) => checkShown(each, input, day)), ...checkFilms(input, day)];
}
