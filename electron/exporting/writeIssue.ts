import type { IssueInput } from '../../shared/export/format';
import { formatsOf } from '../../shared/export/formats';
import type { PageMedia } from '../../shared/export/pageMedia';
import { type IndexedPage, renderIndex } from '../../shared/export/renderIndex';
import { pictureOf } from '../../shared/export/rendition';
import { stylesheetName } from './pageAssets';
import type { BundleFile } from './bundleFile';
import type { BundleFolder } from './bundleFolder';
import type { BundlePlan, PlannedPage } from './planBundle';
import { renderIssue } from './renderFormats';
import { writeSitemap } from './writeFeeds';
import { formatInput, noFiles, type PageFiles, pageOptions } from './writePage';

/** The page as it is seen from the folder above its own, where it is one of several. */
function indexed(page: PlannedPage, plan: BundlePlan, { photos, films }: PageFiles): IndexedPage {
  const { input, slug } = page;
  const media: PageMedia = (photo, use, place) => {
    const renditions = photos.get(photo.id) ?? [];
    const above = renditions.map((rendition) => ({ ...rendition, href: `${slug}/${rendition.href}` }));
    return pictureOf(above, use, place);
  };
  return { input, media, options: pageOptions(page, plan, films), href: `${slug}/index.html` };
}

/** The page for readers, and the map for search engines; a bundle of one has neither. */
function guides(plan: BundlePlan, made: readonly PageFiles[], issue: IssueInput): readonly BundleFile[] {
  const [first, ...others] = plan.pages.map((page, index) => indexed(page, plan, made[index] ?? noFiles));
  if (first === undefined || others.length === 0) return [];
  const content = renderIndex([first, ...others], {
    madeAt: plan.order.exportedAt,
    stylesheet: `${issue.pages[0].slug}/${stylesheetName}`,
  });
  return [{ name: 'index.html', content }, ...writeSitemap(issue)];
}

/** Writes into the folder above the articles what leads to each of them: a page for readers, feeds for programs. */
export async function writeIssue(
  folder: BundleFolder,
  plan: BundlePlan,
  made: readonly PageFiles[],
): Promise<void> {
  const [first, ...others] = plan.pages.map((page, index) => formatInput(page, plan, made[index] ?? noFiles));
  if (first === undefined) return;
  const issue: IssueInput = { bundle: first.bundle, pages: [first, ...others] };
  const files = await renderIssue(formatsOf(plan.order.formats, plan.pages.length), issue);
  await folder.write(
    [...guides(plan, made, issue), ...files].map((file) => ({ ...file, name: `data/${file.name}` })),
  );
}
