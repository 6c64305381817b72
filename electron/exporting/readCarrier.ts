import { z } from 'zod';
import type { Article } from '../../shared/article/article';
import { type Photo, photo as photoSchema } from '../../shared/article/photo';
import { DeskError } from '../../shared/problems';
import type { BundleNote } from '../../shared/bundle';
import { checkArticle } from '../library/checkArticle';
import type { PackedVersion } from '../library/library';
import { migrate, recordFormat } from '../library/migrations';
import { decodeVersion } from '../library/versionFile';
import { bundleLimits } from './bundleReader';
import { type Carrier, carrier, carrierName, versionName } from './carrier';
import type { ReadChecked } from './readChecked';

export type CarriedPhoto = Omit<Carrier['photos'][number], 'record'> & { readonly record: Photo };

export type CarriedArticle = Omit<Carrier, 'article' | 'photos'> & {
  readonly article: Article;
  readonly photos: readonly CarriedPhoto[];
};

export type ReadCarrier =
  | { readonly status: 'article'; readonly carried: CarriedArticle }
  | { readonly status: 'unreadable' | 'newerFormat'; readonly id: string; readonly headline: string };

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const told = z.object({
  format: z.number(),
  article: z.object({ id: z.string().max(100), headline: z.string().max(1000) }),
});

/** As the newest format has it; a format is a number that was checked. */
const today = (body: unknown, format: number): unknown => migrate({ body }, format)['body'];

function readContent(value: unknown): CarriedArticle {
  const { article, photos, ...content } = carrier.parse(value);
  const { format } = content;
  return {
    ...content,
    article: checkArticle(today(article, format), carrierName(content.slug)),
    photos: photos.map((each) => ({ ...each, record: photoSchema.parse(today(each.record, format)) })),
  };
}

/** Everything is checked as if a stranger had written it: shape, document, records. */
export async function readCarrier(read: ReadChecked, slug: string): Promise<ReadCarrier> {
  const bytes = await read(carrierName(slug), bundleLimits.textBytes);
  const value = bytes === undefined ? undefined : parseJson(bytes);
  const known = told.safeParse(value).data;
  const { id = '', headline = slug } = known?.article ?? {};
  if (known !== undefined && known.format > recordFormat) return { status: 'newerFormat', id, headline };
  try {
    return { status: 'article', carried: readContent(value) };
  } catch (error) {
    const isExpected =
      error instanceof z.ZodError || error instanceof DeskError || error instanceof RangeError;
    if (!isExpected) throw error;
    return { status: 'unreadable', id, headline };
  }
}

/** The versions that can be read, as their files; the others are named. */
export async function readVersions(
  read: ReadChecked,
  { slug, article, versions }: CarriedArticle,
): Promise<{
  readonly versions: readonly PackedVersion[];
  readonly savedBy: ReadonlyMap<number, string>;
  readonly notes: readonly BundleNote[];
}> {
  const sound: PackedVersion[] = [];
  const savedBy = new Map<number, string>();
  const notes: BundleNote[] = [];
  for (const revision of versions) {
    const bytes = await read(versionName(slug, revision), bundleLimits.textBytes);
    const decoded = bytes && (await decodeVersion(article.id, revision, bytes));
    if (bytes !== undefined && decoded?.status === 'valid' && decoded.version.article.id === article.id) {
      sound.push({ revision, bytes });
      savedBy.set(revision, decoded.version.savedBy);
    } else notes.push({ code: 'versionUnreadable', what: String(revision) });
  }
  return { versions: sound, savedBy, notes };
}
