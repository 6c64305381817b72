import path from 'node:path';
import { usedStories } from '../../shared/article/exported';
import { isBlocking, withOverrides } from '../../shared/article/overrides';
import type { ArticleChecks, ExportOutcome } from '../../shared/desk';
import { asPublished } from '../../shared/export/asPublished';
import { DeskError } from '../../shared/problems';
import { isReallyInside } from '../library/isInside';
import { atOnce } from './atOnce';
import { checkPage } from './checkPage';
import { withFolderAside } from './exportFolder';
import { articlesAtOnce, type ExportOrder, type ExportRun } from './exportOrder';
import { gatherPage } from './gatherPage';
import { hashPage } from './hashPage';
import { type CheckedPage, type GatheredPage, planBundle } from './planBundle';
import { sideStories } from './sideStories';
import { steadyLibrary } from './steadyLibrary';
import { writeBundle } from './writeBundle';

async function gatherOne(id: string, { library, now, signal }: ExportRun): Promise<GatheredPage> {
  signal.throwIfAborted();
  const stored = await library.readArticle(id);
  const context = await gatherPage(library, stored.article, { isGoingOut: true, now: now.getTime() });
  return { stored, input: asPublished({ article: stored.article, context }) };
}

async function gatherAll(ids: readonly string[], run: ExportRun): Promise<readonly GatheredPage[]> {
  const pages = new Map<string, GatheredPage>();
  run.say('gather', 0, ids.length);
  await atOnce(ids, articlesAtOnce, async (id) => {
    pages.set(id, await gatherOne(id, run));
    run.say('gather', pages.size, ids.length);
  });
  return ids.flatMap((id) => pages.get(id) ?? []);
}

async function gather(run: ExportRun): Promise<readonly GatheredPage[]> {
  const ids = [...new Set(run.ids)];
  const pages = await gatherAll(ids, run);
  if (run.withSideStories !== true) return pages;
  const articles = pages.map(({ input }) => input.article);
  const others = (await sideStories(run.library, articles)).filter((id) => !ids.includes(id));
  return [...pages, ...(await gatherAll(others, run))];
}

function checkPages(
  pages: readonly GatheredPage[],
  { now, say, override, reasons = [] }: ExportRun,
): readonly CheckedPage[] {
  const given = { forAll: override ?? '', own: reasons };
  return pages.map((page, index) => {
    say('check', index, pages.length);
    const checks = checkPage(page.input, now.getTime());
    return { ...page, checks: withOverrides(page.stored.article.id, checks, given) };
  });
}

const checksOf = ({ input: { article }, checks }: CheckedPage): ArticleChecks => ({
  id: article.id,
  headline: article.headline,
  checks,
});

const isBlocked = ({ checks }: CheckedPage) => checks.some(isBlocking);

/** So that it can be told later which bundles are not what an export would make now. */
async function remember(
  pages: readonly GatheredPage[],
  bundle: string,
  { library, now }: ExportRun,
): Promise<void> {
  const inside = new Set(pages.map(({ stored }) => stored.article.id));
  await atOnce(pages, articlesAtOnce, async ({ stored, input }) => {
    const { byHand, made } = await hashPage(library, stored.article, now.getTime());
    await library.keepExport({
      id: stored.article.id,
      revision: stored.revision,
      bundle,
      exportedAt: now.toISOString(),
      uses: [...usedStories(input, (id) => inside.has(id), byHand)],
      made,
    });
  });
}

/** Marks what is exported as versions that stay, while the work goes on; nothing of it is left to do afterwards. */
async function whileMarking<Result>(
  pages: readonly GatheredPage[],
  { library, signal }: ExportRun,
  work: (marked: Promise<void>) => Promise<Result>,
): Promise<Result> {
  const marked = atOnce(pages, articlesAtOnce, async ({ stored }) => {
    signal.throwIfAborted();
    await library.keepVersion(stored.article.id, stored.revision, 'export');
  });
  try {
    return await work(marked);
  } finally {
    await Promise.allSettled([marked]);
  }
}

async function runExport(run: ExportRun): Promise<ExportOutcome> {
  const override = run.override?.trim() ?? '';
  const pages = checkPages(await gather(run), run);
  if (pages.some(isBlocked)) return { status: 'blocked', checks: pages.map(checksOf) };
  const plan = planBundle(pages, {
    formats: run.formats,
    override: override === '' ? null : override,
    exportedBy: run.exportedBy,
    exportedAt: run.now.toISOString(),
  });
  run.signal.throwIfAborted();
  const { bundle, files } = await whileMarking(pages, run, (marked) =>
    withFolderAside(run.out, (aside) => writeBundle(aside, plan, { ...run, marked })),
  );
  await remember(pages, bundle, run);
  return { status: 'exported', path: bundle, articles: pages.length, files };
}

/**
 * Exports articles as one bundle: gathered, checked, written aside, verified by reading it again, and
 * only then given its name. Whatever goes wrong, and when it is cancelled, nothing is left behind.
 */
export async function exportArticles(order: ExportOrder): Promise<ExportOutcome> {
  const signal = order.signal ?? new AbortController().signal;
  const say: ExportRun['say'] = (step, done, total) => order.onProgress?.({ step, done, total });
  if (await isReallyInside(order.library.folder, order.out))
    throw new DeskError('exportInsideLibrary', path.basename(order.out));
  try {
    return await runExport({ ...order, library: await steadyLibrary(order.library), signal, say });
  } catch (error) {
    if (signal.aborted) return { status: 'cancelled' };
    throw error;
  }
}
