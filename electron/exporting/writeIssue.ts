import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageMedia } from '../../shared/export/pageMedia';
import { type IndexedPage, renderIndex } from '../../shared/export/renderIndex';
import { pictureOf } from '../../shared/export/rendition';
import { stylesheetName } from './pageAssets';
import type { BundlePlan, PlannedPage } from './planBundle';
import { writeFeeds } from './writeFeeds';
import { type PageFiles, pageOptions } from './writePage';

/** The page as it is seen from the folder above its own, where it is one of several. */
function indexed(page: PlannedPage, plan: BundlePlan, { photos, films }: PageFiles): IndexedPage {
  const { input, slug } = page;
  const media: PageMedia = (photo, use, place) => {
    const renditions = photos.get(photo.id) ?? [];
    const above = renditions.map((rendition) => ({ ...rendition, href: `${slug}/${rendition.href}` }));
    return pictureOf(above, use, place);
  };
  const options = pageOptions(page, plan, films);
  const folderUrl = options.folderUrl.slice(0, options.folderUrl.length - `${slug}/`.length);
  return { input, media, options: { ...options, folderUrl }, href: `${slug}/index.html` };
}

/** Writes into the folder above the articles what leads to each of them: a page for readers, feeds for programs. */
export async function writeIssue(
  folder: string,
  plan: BundlePlan,
  made: readonly PageFiles[],
): Promise<void> {
  const pages = plan.pages.map((page, index) =>
    indexed(page, plan, made[index] ?? { photos: new Map(), films: new Map() }),
  );
  const [first, ...others] = pages;
  const [firstPlanned] = plan.pages;
  if (first === undefined || firstPlanned === undefined) return;
  const index = renderIndex([first, ...others], {
    madeAt: plan.order.exportedAt,
    stylesheet: `${firstPlanned.slug}/${stylesheetName}`,
  });
  for (const { name, content } of [{ name: 'index.html', content: index }, ...writeFeeds(plan, made)]) {
    await writeFile(path.join(folder, name), content, { flag: 'wx' });
  }
}
