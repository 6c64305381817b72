import path from 'node:path';
import { usedStories } from '../../shared/article/exported';
import { sideStoriesOf } from '../../shared/article/walk';
import type { ArticleChecks, ExportOutcome, ExportProgress, ExportStep } from '../../shared/desk';
import type { ExportFormat } from '../../shared/export/formats';
import { asPublished } from '../../shared/export/asPublished';
import { DeskError } from '../../shared/problems';
import { isReallyInside } from '../library/isInside';
import type { Library } from '../library/library';
import { atOnce } from './atOnce';
import { writeBag } from './bagIt';
import { checkPage } from './checkPage';
import { withFolderAside } from './exportFolder';
import { exportFilms } from './exportFilms';
import { countPhotos, exportPhotos } from './exportPhotos';
import { hashContent } from './findChanged';
import { gatherPage } from './gatherPage';
import { placeBundle, syncBundle } from './placeBundle';
import { type BundlePlan, type CheckedPage, type GatheredPage, planBundle } from './planBundle';
import { noPrinter, type PrintPage } from './printPage';
import { verifyBundle } from './verifyBundle';
import { writeCarrier } from './writeCarrier';
import { noFiles, type PageFiles, writePage } from './writePage';
import { writeIssue } from './writeIssue';
import { zipFolder } from './zipFolder';

export type ExportOrder = {
  readonly library: Library;
  readonly ids: readonly string[];
  /** The folder the bundle is put into. */
  readonly out: string;
  readonly isZip: boolean;
  /** As the desk’s call has it. */
  readonly withSideStories?: boolean | undefined;
  readonly formats: readonly ExportFormat[];
  readonly override: string | null;
  readonly cacheFolder: string;
  readonly exportedBy: string;
  readonly now: Date;
  /** Without it a PDF is refused. */
  readonly printPage?: PrintPage | undefined;
  readonly onProgress?: ((progress: Omit<ExportProgress, 'job'>) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** One export under way: says how far it is, and stops between two steps when it is cancelled. */
type Run = ExportOrder & {
  readonly signal: AbortSignal;
  readonly say: (step: ExportStep, done: number, total: number) => void;
};

/** Articles whose records are read or written at once: each waits for the disk more than it works. */
const articlesAtOnce = 8;

async function gatherOne(id: string, { library, signal }: Run): Promise<GatheredPage> {
  signal.throwIfAborted();
  const stored = await library.readArticle(id);
  return {
    stored,
    input: asPublished({ article: stored.article, context: await gatherPage(library, stored.article) }),
  };
}

/** In the order in which the pages name them; what is gone from the library or withdrawn stays away. */
async function sideStories(pages: readonly GatheredPage[], { library }: Run): Promise<readonly string[]> {
  const named = pages.flatMap(({ stored }) => sideStoriesOf(stored.article));
  const stories = await library.readStories([...new Set(named)]);
  return stories.filter(({ status }) => status !== 'withdrawn').map(({ id }) => id);
}

async function gatherAll(ids: readonly string[], run: Run): Promise<readonly GatheredPage[]> {
  const pages = new Map<string, GatheredPage>();
  run.say('gather', 0, ids.length);
  await atOnce(ids, articlesAtOnce, async (id) => {
    pages.set(id, await gatherOne(id, run));
    run.say('gather', pages.size, ids.length);
  });
  return ids.flatMap((id) => pages.get(id) ?? []);
}

async function gather(run: Run): Promise<readonly GatheredPage[]> {
  const ids = [...new Set(run.ids)];
  const pages = await gatherAll(ids, run);
  if (run.withSideStories !== true) return pages;
  const others = (await sideStories(pages, run)).filter((id) => !ids.includes(id));
  return [...pages, ...(await gatherAll(others, run))];
}

function checkPages(pages: readonly GatheredPage[], { now, say }: Run): readonly CheckedPage[] {
  return pages.map((page, index) => {
    say('check', index, pages.length);
    return { ...page, checks: checkPage(page.input, now.getTime()) };
  });
}

const checksOf = ({ input: { article }, checks }: CheckedPage): ArticleChecks => ({
  id: article.id,
  headline: article.headline,
  checks,
});

const hasError = ({ checks }: CheckedPage) => checks.some(({ level }) => level === 'error');

async function makeMedia(data: string, plan: BundlePlan, run: Run): Promise<readonly PageFiles[]> {
  const { library, cacheFolder, signal, say } = run;
  const total = plan.pages.reduce((sum, { input }) => sum + countPhotos(input), 0);
  let done = 0;
  say('photos', done, total);
  const made: PageFiles[] = [];
  for (const { input, slug } of plan.pages) {
    const folder = path.join(data, slug);
    const onPhoto = () => say('photos', (done += 1), total);
    made.push({
      films: await exportFilms(input.article, { library, folder, signal }),
      photos: await exportPhotos(input, { library, cacheFolder, folder, signal, onPhoto }),
    });
  }
  return made;
}

async function writePages(
  data: string,
  plan: BundlePlan,
  media: readonly PageFiles[],
  { signal, say, printPage = noPrinter }: Run,
): Promise<void> {
  for (const [index, page] of plan.pages.entries()) {
    signal.throwIfAborted();
    say('write', index, plan.pages.length);
    const made = media[index] ?? noFiles;
    await writePage(path.join(data, page.slug), page, plan, { ...made, signal, printPage });
  }
}

async function verify(bundle: string, { signal, say }: Run): Promise<number> {
  const verdict = await verifyBundle(bundle, { signal, onFile: (done, total) => say('verify', done, total) });
  const [problem] = verdict.problems;
  if (problem !== undefined) {
    throw new DeskError('exportVerifyFailed', `${problem.code}: ${problem.file}`);
  }
  return verdict.files;
}

async function writeBundle(aside: string, plan: BundlePlan, run: Run): Promise<ExportOutcome> {
  const folder = path.join(aside, plan.name);
  const data = path.join(folder, 'data');
  const media = await makeMedia(data, plan, run);
  await writePages(data, plan, media, run);
  await writeIssue(data, plan, media);
  await atOnce([...plan.pages.entries()], articlesAtOnce, async ([index, page]) => {
    run.signal.throwIfAborted();
    await writeCarrier(folder, page, media[index] ?? noFiles, run.library);
  });
  run.signal.throwIfAborted();
  await writeBag(folder, plan);
  const bundle = run.isZip ? `${folder}.zip` : folder;
  if (run.isZip) await zipFolder(folder, plan.name, bundle, run.signal);
  const files = await verify(bundle, run);
  await syncBundle(bundle, run.isZip);
  run.signal.throwIfAborted();
  const target = await placeBundle(bundle, run.out, plan.name, run.isZip);
  return { status: 'exported', path: target, articles: plan.pages.length, files };
}

/** So that it can be told later which bundles are not what an export would make now. */
async function remember(
  pages: readonly GatheredPage[],
  bundle: string,
  { library, now }: Run,
): Promise<void> {
  const inside = new Set(pages.map(({ stored }) => stored.article.id));
  const settings = await library.readDesk();
  await atOnce(pages, articlesAtOnce, async ({ stored, input }) =>
    library.keepExport({
      id: stored.article.id,
      revision: stored.revision,
      bundle,
      exportedAt: now.toISOString(),
      uses: [...usedStories(input, (id) => inside.has(id))],
      content: await hashContent(library, stored, settings),
    }),
  );
}

/** Every page is made from the settings that the export began with, and they are read once. */
async function withSteadyDesk(library: Library): Promise<Library> {
  const settings = await library.readDesk();
  return { ...library, readDesk: () => Promise.resolve(settings) };
}

async function runExport(run: Run): Promise<ExportOutcome> {
  const override = run.override?.trim() ?? '';
  const pages = checkPages(await gather(run), run);
  if (override === '' && pages.some(hasError)) return { status: 'blocked', checks: pages.map(checksOf) };
  const plan = planBundle(pages, {
    formats: run.formats,
    override: override === '' ? null : override,
    exportedBy: run.exportedBy,
    exportedAt: run.now.toISOString(),
  });
  run.signal.throwIfAborted();
  await atOnce(pages, articlesAtOnce, ({ stored }) =>
    run.library.keepVersion(stored.article.id, stored.revision, 'export'),
  );
  const outcome = await withFolderAside(run.out, (aside) => writeBundle(aside, plan, run));
  if (outcome.status === 'exported') await remember(pages, outcome.path, run);
  return outcome;
}

/**
 * Exports articles as one bundle: gathered, checked, written aside, verified by reading it again, and
 * only then given its name. Whatever goes wrong, and when it is cancelled, nothing is left behind.
 */
export async function exportArticles(order: ExportOrder): Promise<ExportOutcome> {
  const signal = order.signal ?? new AbortController().signal;
  const say: Run['say'] = (step, done, total) => order.onProgress?.({ step, done, total });
  if (await isReallyInside(order.library.folder, order.out))
    throw new DeskError('exportInsideLibrary', path.basename(order.out));
  try {
    return await runExport({ ...order, library: await withSteadyDesk(order.library), signal, say });
  } catch (error) {
    if (signal.aborted) return { status: 'cancelled' };
    throw error;
  }
}
