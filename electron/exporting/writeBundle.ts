import path from 'node:path';
import { DeskError } from '../../shared/problems';
import { atOnce } from './atOnce';
import { type BundleFolder, openBundleFolder } from './bundleFolder';
import { exportFilms } from './exportFilms';
import { type ExportLine, openExportLine } from './exportLine';
import { articlesAtOnce, type ExportRun } from './exportOrder';
import { countPhotos, exportPhotos } from './exportPhotos';
import { placeBundle } from './placeBundle';
import { printedFile } from './nodeFormats';
import type { BundlePlan, PlannedPage } from './planBundle';
import { printedFiles } from './renderFormats';
import { writeCarrier } from './writeCarrier';
import { writeIssue } from './writeIssue';
import { noFiles, type PageFiles } from './writePage';
import { writePdf } from './writePdf';
import { zipFolder } from './zipFolder';

function mediaNames(slug: string, { photos, films }: PageFiles): readonly string[] {
  const hrefs = [...photos.values()].flat().map(({ href }) => href);
  return [...new Set([...hrefs, ...films.values()])].map((href) => `data/${slug}/${href}`);
}

/** While words are written into the last photos of one page, those of the next are drawn. */
const pagesAtOnce = 2;

async function makeMedia(
  bundle: BundleFolder,
  plan: BundlePlan,
  { library, cacheFolder, signal, say }: ExportRun,
): Promise<readonly PageFiles[]> {
  const total = plan.pages.reduce((sum, { input }) => sum + countPhotos(input), 0);
  let done = 0;
  say('photos', done, total);
  const made = new Map<string, PageFiles>();
  await atOnce(plan.pages, pagesAtOnce, async ({ input, slug }) => {
    const folder = path.join(bundle.path, 'data', slug);
    const onPhoto = () => say('photos', (done += 1), total);
    const files = {
      films: await exportFilms(input.article, { library, folder, signal }),
      photos: await exportPhotos(input, { library, cacheFolder, folder, signal, onPhoto }),
    };
    await bundle.take(mediaNames(slug, files));
    made.set(slug, files);
  });
  return plan.pages.map(({ slug }) => made.get(slug) ?? noFiles);
}

/** What pages have in common crosses to the worker once for so many of them. */
const pagesTogether = 16;

async function printPages(
  bundle: BundleFolder,
  pages: readonly PlannedPage[],
  run: ExportRun,
): Promise<void> {
  await bundle.drained();
  for (const page of pages) {
    const inside = `data/${page.slug}`;
    const content = await writePdf(page, path.join(bundle.path, inside), run);
    await bundle.write([{ name: `${inside}/${printedFile}`, content }]);
  }
}

async function writePages(
  bundle: BundleFolder,
  { pages, uuid, slugs, order }: BundlePlan,
  media: readonly PageFiles[],
  run: ExportRun,
): Promise<void> {
  const isPrinted = printedFiles(order.formats).length > 0;
  const together = isPrinted ? 1 : pagesTogether;
  for (let start = 0; start < pages.length; start += together) {
    run.signal.throwIfAborted();
    run.say('write', start, pages.length);
    const some = pages.slice(start, start + together);
    const made = some.map(({ stored: { revision }, ...page }, index) => ({
      page: { ...page, stored: { revision } },
      made: media[start + index] ?? noFiles,
    }));
    await bundle.writePages(made, { uuid, slugs, order });
    if (isPrinted) await printPages(bundle, some, run);
  }
}

async function writeCarriers(
  bundle: BundleFolder,
  plan: BundlePlan,
  media: readonly PageFiles[],
  { library, signal }: ExportRun,
): Promise<void> {
  await atOnce([...plan.pages.entries()], articlesAtOnce, async ([index, page]) => {
    signal.throwIfAborted();
    await writeCarrier(bundle, page, media[index] ?? noFiles, library);
  });
}

/** Answers how many files the bundle has. */
async function verify(bundle: string, line: ExportLine, { say }: ExportRun): Promise<number> {
  const verdict = await line.ask({ type: 'verify', bundle }, (done, total) => say('verify', done, total));
  if (verdict === undefined) throw new Error('the bundle was not verified');
  const [problem] = verdict.problems;
  if (problem !== undefined) {
    throw new DeskError('exportVerifyFailed', `${problem.code}: ${problem.file}`);
  }
  return verdict.files;
}

/** `marked`: what is exported has its milestones, which the bundle carries. */
export type MarkedRun = ExportRun & { readonly marked: Promise<void> };

export type WrittenBundle = { readonly bundle: string; readonly files: number };

async function writeWith(
  line: ExportLine,
  aside: string,
  plan: BundlePlan,
  run: MarkedRun,
): Promise<WrittenBundle> {
  const { name, uuid, order } = plan;
  const { marked } = run;
  const bundle = await openBundleFolder(line, path.join(aside, name), !run.isZip);
  const media = await makeMedia(bundle, plan, run);
  await Promise.all([
    writePages(bundle, plan, media, run),
    writeIssue(bundle, plan, media),
    marked.then(() => writeCarriers(bundle, plan, media, run)),
  ]);
  run.signal.throwIfAborted();
  await bundle.seal({ uuid, exportedAt: order.exportedAt });
  const made = run.isZip ? `${bundle.path}.zip` : bundle.path;
  if (run.isZip) await zipFolder(bundle.path, name, made, run.signal);
  // A zip is on the disk once it is packed. What is read again meanwhile is what was written, synced or not.
  const [files] = await Promise.all([verify(made, line, run), run.isZip ? undefined : bundle.settle()]);
  run.signal.throwIfAborted();
  return { bundle: await placeBundle(made, run.out, name, run.isZip), files };
}

/**
 * Writes a bundle aside, reads it again, and only then gives it its name. A worker renders the pages and does what waits
 * for the disk.
 */
export async function writeBundle(aside: string, plan: BundlePlan, run: MarkedRun): Promise<WrittenBundle> {
  const line = openExportLine(run.signal);
  try {
    return await writeWith(line, aside, plan, run);
  } finally {
    await line.close();
  }
}
