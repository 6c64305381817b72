import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ArticleQuery } from '../../shared/desk';
import { openLibrary } from '../../electron/library/openLibrary';
import { fillLibrary } from './fillLibrary';
import { inWords, percentiles, timed } from './percentiles';
import { watchMainProcess } from './watchMainProcess';

const articles = Number(process.argv[2] ?? 10_000);
const everything: ArticleQuery = { text: '', status: null, section: '', kind: null, offset: 0, limit: 50 };

/** Common words on purpose: they match almost every article. */
const questions = [
  'đường',
  'duong',
  'bien dao',
  'biển đảo',
  'nguyen van a',
  'hội nghị',
  'hoi nghi quoc te',
  'trường sa',
  'a',
  'nhan dan va bo doi bien gioi',
];

async function measure(name: string, ask: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 100; round += 1) times.push(await timed(() => ask(round)));
  console.log(`${name} among ${articles}: ${inWords(percentiles(times))}`);
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'));
  try {
    await (await openLibrary(folder, { create: true })).close();
    fillLibrary(folder, articles);
    const opening = performance.now();
    const library = await openLibrary(folder, { create: false });
    const stopWatching = watchMainProcess();
    await library.indexed();
    console.log(`indexed ${articles} articles: ${((performance.now() - opening) / 1000).toFixed(1)} s`);
    console.log(`main process held up meanwhile: at most ${stopWatching().toFixed(1)} ms`);
    await measure('list', (round) => library.list({ ...everything, offset: round * 50 }));
    for (const text of questions)
      await measure(`search "${text}"`, () => library.list({ ...everything, text }));
    await library.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
