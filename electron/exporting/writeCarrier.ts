import { photosOf } from '../../shared/article/walk';
import { namesOfPlace } from '../../shared/sections/findPlace';
import type { Library } from '../library/library';
import { recordFormat } from '../library/migrations';
import type { BundleFolder } from './bundleFolder';
import { type Carrier, carrierName, versionName } from './carrier';
import type { PlannedPage } from './planBundle';
import type { PageFiles } from './writePage';

function describePhotos({ input, stored }: PlannedPage, { photos }: PageFiles): Carrier['photos'] {
  const known = new Map(input.context.photos.map((photo) => [photo.id, photo]));
  return photosOf(stored.article).flatMap((id) => {
    const photo = known.get(id);
    if (photo === undefined) return [];
    const original = photos.get(id)?.find(({ use }) => use === 'original');
    const originalName = original === undefined ? '' : (photo.file?.originalName ?? '');
    return [{ record: { ...photo, file: null }, file: original?.href ?? null, originalName }];
  });
}

/**
 * Writes what the bundle is opened as an article again from. The notice that a story was withdrawn carries nothing of
 * it: whoever gets it is not to have the text.
 */
export async function writeCarrier(
  bundle: BundleFolder,
  page: PlannedPage,
  made: PageFiles,
  library: Library,
): Promise<void> {
  const { stored, slug, input } = page;
  const { article, revision, savedAt } = stored;
  if (article.status === 'withdrawn') return;
  const { versions, milestones } = await library.packHistory(article.id);
  const past = versions.filter((version) => version.revision <= revision);
  const names = namesOfPlace(article, input.context.sections);
  const content: Carrier = {
    format: recordFormat,
    slug,
    revision,
    savedAt,
    article,
    place: { section: names.section ?? '', subsection: names.subsection ?? '' },
    photos: describePhotos(page, made),
    films: [...made.films].map(([sha256, file]) => ({ sha256, file })),
    versions: past.map((version) => version.revision),
    milestones,
  };
  await bundle.write([
    { name: carrierName(slug), content: `${JSON.stringify(content)}\n` },
    ...past.map((version) => ({ name: versionName(slug, version.revision), content: version.bytes })),
  ]);
}
