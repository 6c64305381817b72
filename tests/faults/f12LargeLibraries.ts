import path from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Article } from '../../shared/article/article';
import { benchArticle, benchId, fillLibrary } from '../bench/fillLibrary';
import { type Campaign, hold, type Turn } from './campaign';
import { randomId, textOf, upTo } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sizes = [1_000, 10_000, 50_000];
/** The cost of the work itself: on a machine that others use too, the slower ones say how busy it was. */
const firstQuarter = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 2] ?? 0;

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const startedAt = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - startedAt };
}

async function openLarge(turn: Turn): Promise<void> {
  const count = sizes[turn.number % sizes.length] ?? 1_000;
  copyTemplate(turn.folder);
  fillLibrary(turn.folder, count);
  const opened = await timed(() => openAt(turn.folder));
  turn.measure(`milliseconds to open ${count}`, opened.milliseconds);
  const library = opened.value;
  await library.indexed();
  const saves: number[] = [];
  for (let number = 0; number < 40; number += 1) {
    const { article, revision } = await library.readArticle(benchId(upTo(turn.random, count)));
    const edited = { ...article, headline: `Tít ${number}` };
    const { value, milliseconds } = await timed(() => library.saveArticle(edited, revision));
    hold(value.status === 'saved', 'wrong', value.status);
    saves.push(milliseconds);
    turn.measure(`milliseconds to save among ${count}`, milliseconds);
    await wait(20);
  }
  await library.close();
  hold(
    opened.milliseconds < 1_500,
    'wrong',
    `${count} articles open in ${opened.milliseconds.toFixed(0)} ms`,
  );
  hold(firstQuarter(saves) < 10, 'wrong', `a save among ${count} takes ${firstQuarter(saves).toFixed(1)} ms`);
}

/** One file for the whole library, as lowdb is used out of the box. */
function saveInOneFile(turn: Turn): Promise<void> {
  const articles = Array.from({ length: 1_000 }, (_, index) => benchArticle(index));
  const saves = Array.from({ length: 9 }, () => {
    const startedAt = performance.now();
    writeFileSync(path.join(turn.folder, 'db.json'), JSON.stringify(articles));
    return performance.now() - startedAt;
  });
  hold(firstQuarter(saves) < 10, 'wrong', `a save takes ${firstQuarter(saves).toFixed(1)} ms`);
  return Promise.resolve();
}

/**
 * Libraries of 1,000 articles (in the long run also 10,000 and 50,000) open within 1.5 s, and a save costs less than
 * 10 ms in the best quarter of forty. Control: the library in one file.
 */
export const largeLibraries: Campaign = {
  id: 'F12',
  name: 'libraries of 1,000 to 50,000 articles',
  sizes: { everyRun: 1, long: 3 },
  secondsForTurn: 600,
  run: openLarge,
  control: saveInOneFile,
};

/** 100,000 words and 1,000 images. */
function longestArticle(id: string): Article {
  const figures = Array.from({ length: 1_000 }, (_, number) => ({
    type: 'figure',
    attrs: { photo: number.toString(16).padStart(32, '0'), alt: 'Bến sông' },
    content: [{ type: 'text', text: `Ảnh số ${number}.` }],
  }));
  const texts = Array.from({ length: 1_000 }, (_, number) => paragraph(textOf(number, 800)));
  const content = texts.flatMap((text, number) => [text, figures[number] ?? text]);
  return { ...plainArticle(id, 'Dài'), body: { type: 'doc', content } };
}

/** The longest moment in which nothing else could run in this process while `work` did. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(beat, 1);
  try {
    await work();
    beat();
  } finally {
    clearInterval(timer);
  }
  return longest;
}

/** Of ten saves the least counts: what another program took from this one is not ours. */
async function leastOfTen(save: (number: number) => Promise<unknown>, turn: Turn): Promise<number> {
  const blocks: number[] = [];
  for (let number = 0; number < 10; number += 1) {
    blocks.push(await longestBlock(() => save(number)));
    await wait(10);
  }
  for (const block of blocks) turn.measure('milliseconds blocked', block);
  return Math.min(...blocks);
}

async function saveLongest(turn: Turn): Promise<void> {
  copyTemplate(turn.folder);
  const library = await openAt(turn.folder);
  const article = longestArticle(randomId(turn.random));
  let { revision } = await library.createArticle(article);
  await library.indexed();
  const least = await leastOfTen(async (number) => {
    const outcome = await library.saveArticle({ ...article, headline: String(number) }, revision);
    if (outcome.status === 'saved') revision = outcome.revision;
  }, turn);
  await library.close();
  hold(revision === 11, 'wrong', `${revision - 1} of 10 saves`);
  hold(least <= 50, 'wrong', `a save blocks for ${least.toFixed(1)} ms`);
}

/** Every save writes all articles of the day. */
async function saveAllAtOnce(turn: Turn): Promise<void> {
  const articles = Array.from({ length: 30 }, () => longestArticle(randomId(turn.random)));
  const least = await leastOfTen(() => Promise.resolve(JSON.stringify(articles)), turn);
  hold(least <= 50, 'wrong', `a save blocks for ${least.toFixed(1)} ms`);
}

/**
 * An article of 100,000 words and 1,000 images is saved ten times without blocking the process for more than 50 ms.
 * Control: thirty such articles written with every save.
 */
export const longestArticles: Campaign = {
  id: 'F13',
  name: 'an article of 100,000 words and 1,000 images',
  sizes: { everyRun: 1, long: 10 },
  run: saveLongest,
  control: saveAllAtOnce,
};
