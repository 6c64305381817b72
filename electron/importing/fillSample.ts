import type { Article, RelatedStory } from '../../shared/article/article';
import { blankArticle } from '../../shared/article/blankArticle';
import { type Photo, noMetadata, blankPhoto } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import type { Library } from '../library/library';
import { importPhoto } from '../photos/importPhoto';
import { makeSamplePhoto } from '../photos/makeSamplePhoto';
import { type SampleArticle, type SampleFigure, figuresOfSample } from './sample/sampleArticle';
import { sampleArticles } from './sample/sampleArticles';
import { sampleBody, sampleId } from './sample/sampleBody';
import { fillSampleDesk } from './sample/sampleDesk';

type DrawPhoto = typeof makeSamplePhoto;

export type SampleOptions = {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
  /** Draws the photos; null leaves the figures waiting for their files. */
  readonly draw?: DrawPhoto | null;
};

const hour = 3_600_000;
const hoursBefore = (now: number, hours: number) => new Date(now - hours * hour).toISOString();
const nameOf = ({ scene, seed }: SampleFigure) => `${scene}-${seed}`;

/** A photo that cannot be taken in fails the sample: its pictures are part of the app. */
async function makePhoto(library: Library, figure: SampleFigure, draw: DrawPhoto | null): Promise<Photo> {
  const waiting = { ...blankPhoto(sampleId(nameOf(figure))), credit: figure.credit };
  const photo = draw === null ? waiting : await drawPhoto(library, figure, draw);
  await library.savePhoto({ ...photo, credit: figure.credit });
  return photo;
}

async function drawPhoto(library: Library, figure: SampleFigure, draw: DrawPhoto): Promise<Photo> {
  const { scene, seed, caption, alt, credit } = figure;
  const name = `${nameOf(figure)}.jpg`;
  const words = { ...noMetadata, caption, alt, creator: credit.photographer, credit: credit.agency };
  const outcome = await importPhoto(library, { name, bytes: await draw(scene, seed, words) });
  if (outcome.status === 'refused') throw new DeskError(outcome.problem.code, name);
  return outcome.photo;
}

function toRelated(story: SampleArticle['related'][number]): RelatedStory {
  const target =
    typeof story === 'string'
      ? ({ type: 'article', id: sampleId(story) } as const)
      : ({ type: 'page', ...story } as const);
  return { target, headline: null };
}

function toArticle(sample: SampleArticle, photos: ReadonlyMap<string, string>, now: number): Article {
  const { slug, hoursAgo, related, body, ...fields } = sample;
  const isOut = sample.status === 'published' || sample.status === 'withdrawn';
  const changed = hoursBefore(now, hoursAgo);
  const created = hoursBefore(now, hoursAgo + 24);
  return {
    ...blankArticle({ id: sampleId(slug), kind: sample.kind, language: sample.language, now: created }),
    ...fields,
    updatedAt: changed,
    publishedAt: isOut ? changed : null,
    related: related.map(toRelated),
    body: sampleBody(body, (figure) => photos.get(nameOf(figure)) ?? ''),
  };
}

async function isThere(library: Library, id: string): Promise<boolean> {
  try {
    await library.readArticle(id);
    return true;
  } catch (error) {
    if (error instanceof DeskError && error.code === 'articleMissing') return false;
    throw error;
  }
}

/**
 * Makes the sample library: invented articles that show every part of a page. Those that are there already
 * are left as they are, so an interrupted run can simply be repeated.
 */
export async function fillSample(library: Library, options: SampleOptions): Promise<void> {
  const { onProgress, signal, draw = makeSamplePhoto } = options;
  const now = Date.now();
  for (const [done, sample] of sampleArticles.entries()) {
    onProgress?.({ done, total: sampleArticles.length });
    if (await isThere(library, sampleId(sample.slug))) continue;
    const photos = new Map<string, string>();
    for (const figure of figuresOfSample(sample)) {
      signal?.throwIfAborted();
      photos.set(nameOf(figure), (await makePhoto(library, figure, draw)).id);
    }
    await library.createArticle(toArticle(sample, photos, now));
  }
  await fillSampleDesk(library);
  onProgress?.({ done: sampleArticles.length, total: sampleArticles.length });
}
