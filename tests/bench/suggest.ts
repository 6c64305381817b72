import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gatherPage } from '../../electron/exporting/gatherPage';
import type { Library } from '../../electron/library/library';
import { openLibrary } from '../../electron/library/openLibrary';
import { benchArticle, fillLibrary } from './fillLibrary';
import { inWords, percentiles, timed } from './percentiles';
import { watchMainProcess } from './watchMainProcess';

const articles = Number(process.argv[2] ?? 50_000);
/** A library that `fill` made of as many articles: used as it is, and kept. */
const kept = process.argv[3];
const rounds = 100;
const promised = 100;

/** Every article another one, half of them not in the library yet. */
const articleOf = (round: number) =>
  benchArticle(round % 2 === 0 ? (round * 7919) % articles : articles + round);

const search = { text: 'hội nghị', status: null, section: '', kind: null, offset: 0, limit: 20 };

type Times = {
  readonly suggested: readonly number[];
  /** Of each suggestion, and of each search, what the processor worked on it: the rest was waiting for other programs. */
  readonly worked: readonly number[];
  readonly searched: readonly number[];
  readonly searchWorked: readonly number[];
  /** Everything beside an article on its page: the lists filled by rule, and the cards of their stories. */
  readonly pages: readonly number[];
};

function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In turn: what else the machine does falls on both alike. A search differs each time, so that none is remembered. */
async function measure(library: Library, from: number, count: number): Promise<Times> {
  const times = {
    suggested: [] as number[],
    worked: [] as number[],
    searched: [] as number[],
    searchWorked: [] as number[],
    pages: [] as number[],
  };
  for (let round = from; round < from + count; round += 1) {
    const article = articleOf(round);
    const before = worked();
    times.suggested.push(await timed(() => library.suggest({ article, limit: 12 })));
    times.worked.push(worked() - before);
    const section = ['thoi-su', 'doi-ngoai', 'kinh-te'][round % 3] ?? '';
    const beforeSearch = worked();
    times.searched.push(await timed(() => library.list({ ...search, section })));
    times.searchWorked.push(worked() - beforeSearch);
    times.pages.push(await timed(() => gatherPage(library, article)));
  }
  return times;
}

/** What the dialog of sections asks: how many articles each place and each tag has. */
async function measureCounts(library: Library): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) times.push(await timed(() => library.countArticles()));
  return times;
}

async function countReasons(library: Library): Promise<void> {
  const suggestions = await library.suggest({ article: articleOf(1), limit: 12 });
  if (suggestions.length === 0) throw new Error('nothing is suggested: this measures nothing');
  console.log(`suggested for one of them: ${suggestions.length}, the nearest ${suggestions[0]?.score}`);
}

async function makeLibrary(folder: string): Promise<string> {
  await (await openLibrary(folder, { create: true })).close();
  fillLibrary(folder, articles);
  return folder;
}

async function measureIn(folder: string): Promise<void> {
  const opening = performance.now();
  const library = await openLibrary(folder, { create: false });
  await library.indexed();
  console.log(`indexed ${articles} articles: ${((performance.now() - opening) / 1000).toFixed(1)} s`);
  await countReasons(library);
  // The first rounds warm up both.
  await measure(library, rounds, 20);
  const stopWatching = watchMainProcess();
  const { suggested, worked: work, searched, searchWorked, pages } = await measure(library, 0, rounds);
  const heldUp = stopWatching();
  const times = percentiles(suggested);
  console.log(`suggest among ${articles}: ${inWords(times)}`);
  console.log(`  of which the processor worked: ${inWords(percentiles(work))}`);
  console.log(`search "${search.text}" in one section, in turn: ${inWords(percentiles(searched))}`);
  console.log(`  of which the processor worked: ${inWords(percentiles(searchWorked))}`);
  console.log(`a suggestion against a search: ${(times.p50 / percentiles(searched).p50).toFixed(2)} times`);
  const { lists } = await gatherPage(library, articleOf(1));
  const stories = lists.reduce((sum, { items }) => sum + items.length, 0);
  if (stories === 0) throw new Error('no list has a story: this measures nothing');
  console.log(`${lists.length} page lists by rule, ${stories} stories: ${inWords(percentiles(pages))}`);
  console.log(`counts of sections and tags: ${inWords(percentiles(await measureCounts(library)))}`);
  console.log(`main process held up meanwhile: at most ${heldUp.toFixed(1)} ms`);
  await library.close();
  if (times.p95 > promised) throw new Error(`p95 is over ${promised} ms`);
}

async function run(): Promise<void> {
  if (kept !== undefined) return measureIn(kept);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'));
  try {
    return await measureIn(await makeLibrary(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
