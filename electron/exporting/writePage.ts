import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkArticle } from '../../shared/article/checks';
import { renderNinjs } from '../../shared/export/ninjs';
import { renderFragment, renderPage } from '../../shared/export/page';
import type { PageMedia } from '../../shared/export/pageMedia';
import type { PageOptions } from '../../shared/export/pageScope';
import { pictureOf } from '../../shared/export/rendition';
import { renderText } from '../../shared/export/text';
import { checkText } from '../../shared/strings/checks';
import type { PageFilms } from './exportFilms';
import type { PagePhotos } from './exportPhotos';
import { type BundleFile, pageAssets, stylesheetName } from './pageAssets';
import type { BundlePlan, PlannedPage } from './planBundle';

/** What an export made for one page, in the folder `media/` beside it. */
export type PageFiles = { readonly photos: PagePhotos; readonly films: PageFilms };

/** Only addresses of web sites: a base URL that is none is not known. */
export const isWebAddress = (url: string) => /^https?:\/\/[\x21-\x7e]+$/.test(url);

/** Of the site the bundle is for, without a slash at its end; empty where it is not known. */
export function baseUrlOf({ input }: PlannedPage): string {
  const { baseUrl } = input.context.site;
  return isWebAddress(baseUrl) ? baseUrl.replace(/\/+$/, '') : '';
}

/** An address for a folder of this bundle wherever it will lie: of the site, or of the bundle itself. */
export function folderUri(page: PlannedPage, { uuid }: BundlePlan): string {
  const baseUrl = baseUrlOf(page);
  return baseUrl === '' ? `arcp://uuid,${uuid}/data/${page.slug}/` : `${baseUrl}/${page.slug}/`;
}

export function pageOptions(page: PlannedPage, { pages }: BundlePlan, films: PageFilms): PageOptions {
  const baseUrl = baseUrlOf(page);
  return {
    mode: 'bundle',
    stylesheet: { type: 'linked', href: stylesheetName },
    storyHref: (id) => {
      const target = pages.find(({ input }) => input.article.id === id);
      return target === undefined ? undefined : `../${target.slug}/index.html`;
    },
    filmHref: ({ sha256 }) => films.get(sha256),
    folderUrl: baseUrl === '' ? '' : `${baseUrl}/${page.slug}/`,
  };
}

/** What was checked and overridden, by whom and when: for the web desk, and for whoever asks later. */
function writeReport(page: PlannedPage, { uuid, order }: BundlePlan, files: readonly string[]): string {
  const { article } = page.input;
  const checks = checkArticle(page.input, Date.parse(order.exportedAt)).map((check) => ({
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
    files,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function renderFiles(
  page: PlannedPage,
  plan: BundlePlan,
  { photos, films }: PageFiles,
): readonly BundleFile[] {
  const { input } = page;
  const media: PageMedia = (photo, use, place) => pictureOf(photos.get(photo.id) ?? [], use, place);
  const options = pageOptions(page, plan, films);
  const ninjs = renderNinjs(input, media, {
    ...options,
    fileUri: (href) => folderUri(page, plan) + href,
    renditions: ({ id }) => photos.get(id) ?? [],
  });
  return [
    { name: 'index.html', content: renderPage(input, media, options) },
    { name: 'article.html', content: renderFragment(input, media, options) },
    { name: 'article.ninjs.json', content: ninjs },
    ...(plan.order.formats.includes('text') ? [{ name: 'article.txt', content: renderText(input) }] : []),
    ...pageAssets(),
  ];
}

/** Writes everything of one article but its photos and films, which are there already, into its folder. */
export async function writePage(
  folder: string,
  page: PlannedPage,
  plan: BundlePlan,
  made: PageFiles,
): Promise<void> {
  const files = renderFiles(page, plan, made);
  const media = [
    ...new Set([...made.photos.values()].flat().map(({ href }) => href)),
    ...made.films.values(),
  ];
  const names = [...files.map(({ name }) => name), ...media].sort();
  const all = [...files, { name: 'report.json', content: writeReport(page, plan, names) }];
  await mkdir(path.join(folder, 'fonts'), { recursive: true });
  for (const { name, content } of all) await writeFile(path.join(folder, name), content, { flag: 'wx' });
}
