import { open, unlink } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openLibrary } from '../../electron/library/openLibrary';
import { benchArticle, fillLibrary } from './fillLibrary';
import { inWords, type Percentiles, percentiles, timed } from './percentiles';

const saves = 400;

/** The least a safe save can cost on this disk: one new file, synced. */
async function measureBareWrite(folder: string): Promise<Percentiles> {
  const bytes = Buffer.from(JSON.stringify(benchArticle(0)));
  const times: number[] = [];
  for (let count = 0; count < saves; count += 1) {
    const file = path.join(folder, `bare-${count}`);
    times.push(
      await timed(async () => {
        const handle = await open(file, 'wx');
        await handle.writeFile(bytes);
        await handle.sync();
        await handle.close();
      }),
    );
    await unlink(file);
  }
  return percentiles(times);
}

async function measureSaves(articles: number): Promise<Percentiles> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'));
  try {
    const made = await openLibrary(path.join(folder, 'library'), { create: true });
    await made.close();
    fillLibrary(path.join(folder, 'library'), articles);
    const opening = performance.now();
    const library = await openLibrary(path.join(folder, 'library'), { create: false });
    const opened = performance.now() - opening;
    await library.indexed();
    console.log(
      `open ${articles} articles: ${opened.toFixed(0)} ms, indexed after ${(performance.now() - opening).toFixed(0)} ms`,
    );
    const times: number[] = [];
    for (let count = 0; count < saves; count += 1) {
      const { article, revision } = await library.readArticle(benchArticle((count * 7) % articles).id);
      const changed = { ...article, headline: `${article.headline} ${count}` };
      times.push(await timed(() => library.saveArticle(changed, revision)));
      // An editor's pace: the index has caught up before the next save comes.
      await library.indexed();
    }
    await library.close();
    const bare = await measureBareWrite(folder);
    const result = percentiles(times);
    console.log(`bare synced write: ${inWords(bare)}`);
    console.log(
      `save among ${articles}: ${inWords(result)}, ${(result.p50 / bare.p50).toFixed(1)} bare writes at p50`,
    );
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  const small = await measureSaves(1_000);
  const large = await measureSaves(10_000);
  console.log(`10,000 articles against 1,000: ${(large.p50 / small.p50).toFixed(2)} times at p50`);
}

void run();
