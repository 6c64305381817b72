import { open, unlink } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Library } from '../../electron/library/library';
import { openLibrary } from '../../electron/library/openLibrary';
import { benchArticle, fillLibrary } from './fillLibrary';
import { inWords, percentiles, timed } from './percentiles';

const rounds = 9;
const savesOfRound = 50;

const median = (values: readonly number[]) => percentiles(values).p50;

/** The least a safe save can cost on this disk: one new file, synced. */
async function timeBareWrite(folder: string, count: number): Promise<number> {
  const file = path.join(folder, `bare-${count}`);
  const bytes = Buffer.from(JSON.stringify(benchArticle(0)));
  const time = await timed(async () => {
    const handle = await open(file, 'wx');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
  });
  await unlink(file);
  return time;
}

async function openFilled(folder: string, articles: number): Promise<Library> {
  const made = await openLibrary(folder, { create: true });
  await made.close();
  fillLibrary(folder, articles);
  const opening = performance.now();
  const library = await openLibrary(folder, { create: false });
  const opened = performance.now() - opening;
  await library.indexed();
  const indexed = performance.now() - opening;
  console.log(`open ${articles} articles: ${opened.toFixed(0)} ms, indexed after ${indexed.toFixed(0)} ms`);
  return library;
}

/** At an editor's pace: the index has caught up before the next save comes. */
async function timeSave(library: Library, articles: number, count: number): Promise<number> {
  const { article, revision } = await library.readArticle(benchArticle((count * 7) % articles).id);
  const changed = { ...article, headline: `${article.headline} ${count}` };
  const time = await timed(() => library.saveArticle(changed, revision));
  await library.indexed();
  return time;
}

type Round = {
  readonly small: readonly number[];
  readonly large: readonly number[];
  readonly bare: readonly number[];
};

/** A save of each library and a bare write in turn: what else the machine does falls on all three alike. */
async function runRound(small: Library, large: Library, folder: string, round: number): Promise<Round> {
  const times = { small: [] as number[], large: [] as number[], bare: [] as number[] };
  for (let save = 0; save < savesOfRound; save += 1) {
    const count = round * savesOfRound + save;
    times.small.push(await timeSave(small, 1_000, count));
    times.large.push(await timeSave(large, 10_000, count));
    times.bare.push(await timeBareWrite(folder, count));
  }
  return times;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'));
  try {
    const small = await openFilled(path.join(folder, 'small'), 1_000);
    const large = await openFilled(path.join(folder, 'large'), 10_000);
    // The first round warms up both.
    await runRound(small, large, folder, 0);
    const all: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) all.push(await runRound(small, large, folder, round));
    const of = (part: keyof Round) => all.flatMap((round) => round[part]);
    console.log(`bare synced write: ${inWords(percentiles(of('bare')))}`);
    console.log(`save among 1000: ${inWords(percentiles(of('small')))}`);
    console.log(`save among 10000: ${inWords(percentiles(of('large')))}`);
    const against = (part: 'small' | 'bare') =>
      median(all.map((round) => median(round.large) / median(round[part]))).toFixed(2);
    console.log(`10,000 articles against 1,000: ${against('small')} times, median of ${rounds} rounds`);
    console.log(`10,000 articles against a bare write: ${against('bare')} times, median of ${rounds} rounds`);
    await small.close();
    await large.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
