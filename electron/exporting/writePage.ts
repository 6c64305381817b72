import path from 'node:path';
import type { FormatInput } from '../../shared/export/format';
import { formatsOf } from '../../shared/export/formats';
import { baseUrlOf, folderAddress, pageAddress } from '../../shared/export/pageAddress';
import type { PageOptions } from '../../shared/export/pageScope';
import { pictureOf } from '../../shared/export/rendition';
import { checkText } from '../../shared/strings/checks';
import type { BundleFile } from './bundleFile';
import type { BundleFiles } from './bundleFiles';
import type { PageFilms } from './exportFilms';
import type { PagePhotos } from './exportPhotos';
import { pageAssets, stylesheetName } from './pageAssets';
import type { BundleFrame, PrintedPage } from './planBundle';
import { printedFiles, renderArticle, renderFromFolder } from './renderFormats';

/** What an export made for one page, in the folder `media/` beside it. */
export type PageFiles = { readonly photos: PagePhotos; readonly films: PageFilms };

export const noFiles: PageFiles = { photos: new Map(), films: new Map() };

export type MadePage = { readonly page: PrintedPage; readonly made: PageFiles };

/** An address for the files of an article wherever they will lie: of the site, or of the bundle itself. */
export function folderUri({ input, slug }: PrintedPage, { uuid }: BundleFrame): string {
  return folderAddress(input.article, input.context, slug) || `arcp://uuid,${uuid}/data/${slug}/`;
}

/** Of the folder above: the site's own, or the bundle's. */
function bundleUri({ input }: PrintedPage, { uuid }: BundleFrame): string {
  return `${baseUrlOf(input.context.site) || `arcp://uuid,${uuid}/data`}/`;
}

export function pageOptions(page: PrintedPage, { slugs }: BundleFrame, films: PageFilms): PageOptions {
  const { article, context } = page.input;
  return {
    mode: 'bundle',
    stylesheet: { type: 'linked', href: stylesheetName },
    storyHref: (id) => {
      const slug = slugs.get(id);
      return slug === undefined ? undefined : `../${slug}/index.html`;
    },
    filmHref: ({ sha256 }) => films.get(sha256),
    folderUrl: folderAddress(article, context, page.slug),
    pageUrl: pageAddress(article, context, page.slug),
    version: page.stored.revision,
  };
}

/** What was checked and overridden, by whom and when: for the web desk, and for whoever asks later. */
function writeReport(page: PrintedPage, { uuid, order }: BundleFrame, files: readonly string[]): string {
  const { article } = page.input;
  const checks = page.checks.map((check) => ({
    ...check,
    message: checkText(check, article.language),
  }));
  const report = {
    bundle: `urn:uuid:${uuid}`,
    article: { id: article.id, revision: page.stored.revision, headline: article.headline },
    exportedAt: order.exportedAt,
    exportedBy: order.exportedBy,
    formats: order.formats,
    override: order.override,
    checks,
    checkLevels: page.input.context.checkLevels ?? [],
    files,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** One article of the bundle, as the formats need it. */
export function formatInput(
  page: PrintedPage,
  frame: BundleFrame,
  { photos, films }: PageFiles,
): FormatInput {
  const { uuid, order } = frame;
  const folder = folderUri(page, frame);
  return {
    input: page.input,
    revision: page.stored.revision,
    slug: page.slug,
    media: (photo, use, place) => pictureOf(photos.get(photo.id) ?? [], use, place),
    options: pageOptions(page, frame, films),
    fileUri: (href) => folder + href,
    renditions: ({ id }) => photos.get(id) ?? [],
    bundle: {
      uuid,
      exportedAt: order.exportedAt,
      exportedBy: order.exportedBy,
      uri: bundleUri(page, frame),
    },
  };
}

/**
 * Renders and writes everything of one article but its photos and films, which are there already, and what is printed
 * of the page afterwards.
 */
export async function renderPage(
  bundle: BundleFiles,
  { page, made }: MadePage,
  frame: BundleFrame,
): Promise<void> {
  const ids = formatsOf(frame.order.formats, frame.slugs.size);
  const input = formatInput(page, frame, made);
  const inside = `data/${page.slug}`;
  const write = (files: readonly BundleFile[]) =>
    bundle.write(files.map((file) => ({ ...file, name: `${inside}/${file.name}` })));
  const files = [...pageAssets(page.input.context.pageStyle), ...(await renderArticle(ids, input))];
  write(files);
  const fromFolder = await renderFromFolder(ids, { page: input, folder: path.join(bundle.folder, inside) });
  const media = [...made.photos.values()].flat().map(({ href }) => href);
  const own = [...[...files, ...fromFolder].map(({ name }) => name), ...printedFiles(ids)];
  const names = [...own, ...new Set(media), ...made.films.values()].sort();
  write([...fromFolder, { name: 'report.json', content: writeReport(page, frame, names) }]);
}
