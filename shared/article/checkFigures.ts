import { isEmptyCredit, splitCredit } from '../vietnamese/credit';
import { cleanLine } from '../vietnamese/normalize';
import { allSpellings } from '../vietnamese/spellings';
import type { Article, ArticleKind } from './article';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import { checkCredit } from './checkCredits';
import { countText, softLimits } from './counts';
import { cutPixels, framedSize, tidyCut, wholePhoto } from './framing';
import type { KnownAgency } from './knownName';
import type { PageInput } from './page';
import type { Photo } from './photo';
import { cropOfPlacement } from './placements';
import { type Figure, figuresOf, leadPhotoOf, placedPhotosOf } from './walk';

/** In pixels: what is narrower looks coarse on the page. */
export const narrowest = 460;

type Field = 'photo' | 'caption' | 'credit' | 'alt';

const inFigure =
  ({ index }: Figure) =>
  (code: CheckCode, field: Field, values: ArticleCheck['values'] = {}) =>
    found(code, { type: 'figure', index, field }, { number: index + 1, ...values });

const photoOf = ({ context }: PageInput, id: string | null): Photo | undefined =>
  context.photos.find((photo) => photo.id === id);

function checkPhoto(figure: Figure, photo: Photo | undefined): readonly ArticleCheck[] {
  const report = inFigure(figure);
  if (photo === undefined) return [report('photoMissing', 'photo')];
  if (photo.file === null) return [report('photoFileMissing', 'photo')];
  const turned = framedSize(photo.file, photo.framing);
  const crop = cropOfPlacement(figure.node, photo.framing);
  const { width } = cutPixels(turned, tidyCut(crop ?? wholePhoto));
  return width < narrowest ? [report('photoTooSmall', 'photo', { width, least: narrowest })] : [];
}

function checkCaption(figure: Figure, agencies: readonly KnownAgency[]): readonly ArticleCheck[] {
  const report = inFigure(figure);
  const { characters } = countText(figure.caption.trim());
  if (characters === 0) return [report('captionMissing', 'caption')];
  const limit = softLimits.caption;
  const hasCredit = splitCredit(figure.caption, allSpellings(agencies)).credit !== null;
  return [
    ...(characters > limit ? [report('captionTooLong', 'caption', { count: characters, limit })] : []),
    ...(hasCredit ? [report('creditInCaption', 'caption')] : []),
  ];
}

const placeholder =
  /^(?:(?:ảnh|hình|hình ảnh|photo|image|img|picture|pic|alt|alt text|caption|chú thích|mô tả|mô tả ảnh|untitled|test|todo|tbd|n\/?a|none|không có|không|x+)[\s\d.:_-]*|[\s\p{P}\p{S}\d]+|\S+\.(?:jpe?g|png|webp|tiff?|heic|gif)|(?:img|dsc|dscf|dji|pxl|screenshot)[_-]?\S*)$/iu;

function checkAlt(figure: Figure): readonly ArticleCheck[] {
  const report = inFigure(figure);
  const alt = cleanLine(figure.alt);
  if (alt === '') return [report('altMissing', 'alt')];
  if (placeholder.test(alt)) return [report('altPlaceholder', 'alt', { alt })];
  const limit = softLimits.alt;
  const { characters } = countText(alt);
  const isCaption = alt.toLowerCase() === cleanLine(figure.caption).toLowerCase();
  return [
    ...(characters > limit ? [report('altTooLong', 'alt', { count: characters, limit })] : []),
    ...(isCaption ? [report('altSameAsCaption', 'alt')] : []),
  ];
}

function checkReuse(figure: Figure, figures: readonly Figure[]): readonly ArticleCheck[] {
  const first = figures.find(({ photo }) => photo !== null && photo === figure.photo);
  if (first === undefined || first.index === figure.index) return [];
  return [inFigure(figure)('photoUsedTwice', 'photo', { first: first.index + 1 })];
}

export function checkFigures(input: PageInput): readonly ArticleCheck[] {
  const figures = figuresOf(input.article.body);
  return figures.flatMap((figure) => {
    const photo = photoOf(input, figure.photo);
    return [
      ...checkPhoto(figure, photo),
      ...checkReuse(figure, figures),
      ...checkCaption(figure, input.context.agencies),
      ...checkCredit(figure, photo, input.context),
      ...checkAlt(figure),
    ];
  });
}

/** What a story of each kind is told when no photo stands for it. */
const leadPhotoCodes = {
  news: 'leadPhotoNone',
  feature: 'leadPhotoAdvised',
  photoStory: 'leadPhotoMissing',
  infographic: 'leadPhotoMissing',
  video: 'leadPhotoAdvised',
} as const satisfies Record<ArticleKind, CheckCode>;

const isInBody = ({ body }: Article, id: string) => placedPhotosOf(body).some(({ photo }) => photo === id);

/** A lead photo that stands in the body is checked there. */
export function checkLeadPhoto(input: PageInput): readonly ArticleCheck[] {
  const { article } = input;
  const where = { type: 'field', field: 'leadPhoto' } as const;
  const lead = leadPhotoOf(article);
  if (lead === null) return [found(leadPhotoCodes[article.kind], where)];
  if (isInBody(article, lead)) return [];
  const photo = photoOf(input, lead);
  if (photo === undefined || photo.file === null) return [found('leadPhotoFileMissing', where)];
  return isEmptyCredit(photo.credit) ? [found('leadPhotoCreditMissing', where)] : [];
}
