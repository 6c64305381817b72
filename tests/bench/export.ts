import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportArticles } from '../../electron/exporting/exportArticles';
import { type Library } from '../../electron/library/library';
import { openLibrary } from '../../electron/library/openLibrary';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { noPhotoFilter } from '../../shared/photoQuery';
import { exportFormats, type ExportFormat, formats } from '../../shared/export/formats';
import { benchArticle, benchId, fillLibrary } from './fillLibrary';
import { cameraSize, type PassName, type PassResult, runPass } from './photoPasses';

const [first = '10', second = '5', ...more] = process.argv.slice(2);
const texts = 1000;

/** The bound that an export of photos is held to, and that of texts alone in seconds. */
const mostTimes = 1.15;
const mostSeconds = 10;

type ExportPass = 'place' | 'photos' | 'texts' | 'daily';

/** What every bundle has. */
const fewest = exportFormats.filter((id) => formats[id].included !== 'when chosen');
/** What the dialog has ticked at first, but for the proof: a page is printed by the window's own engine. */
const daily = exportFormats.filter(
  (id) => id !== 'pdf' && (fewest.includes(id) || formats[id].use === 'daily'),
);

const order = (library: Library, folder: string, ids: readonly string[], chosen: readonly ExportFormat[]) =>
  exportArticles({
    library,
    ids,
    out: path.join(folder, `out-${chosen.length}`),
    isZip: false,
    formats: chosen,
    override: 'measured',
    cacheFolder: path.join(folder, 'cache'),
    exportedBy: 'bench',
    now: new Date('2026-11-22T01:02:03Z'),
  });

async function exportAll(
  folder: string,
  ids: readonly string[],
  chosen: readonly ExportFormat[],
): Promise<void> {
  const library = await openLibrary(path.join(folder, 'library'), { create: false });
  await library.indexed();
  const outcome = await order(library, folder, ids, chosen);
  if (outcome.status !== 'exported') throw new Error(outcome.status);
  await library.close();
}

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => benchId(index));

/** Puts the photos that were imported into articles, so many in each; nothing else stands on their pages. */
async function placePhotos(folder: string, articles: number): Promise<void> {
  const library = await openLibrary(path.join(folder, 'library'), { create: false });
  await library.indexed();
  const { rows } = await library.listPhotos({ ...noPhotoFilter, offset: 0, limit: 1000 });
  const each = Math.floor(rows.length / articles);
  for (let index = 0; index < articles; index += 1) {
    const article = benchArticle(index);
    const figures = rows.slice(index * each, (index + 1) * each).map(({ photo }, place) => ({
      type: 'figure',
      attrs: { photo: photo.id, alt: `Ảnh ${place + 1} của bài ${index + 1}` },
      content: [{ type: 'text', text: `Chú thích ${place + 1}.` }],
    }));
    const content = [...(article.body.content ?? []), ...figures];
    await library.createArticle({ ...article, status: 'ready', body: { type: 'doc', content } });
  }
  await library.close();
}

/** A library that was opened before, so that its index is there, and of which nothing was exported yet. */
async function makeTexts(folder: string): Promise<void> {
  mkdirSync(folder);
  await (await openLibrary(path.join(folder, 'library'), { create: true })).close();
  fillLibrary(path.join(folder, 'library'), texts);
  const library = await openLibrary(path.join(folder, 'library'), { create: false });
  await library.indexed();
  await library.close();
}

const passes: Readonly<Record<ExportPass, (folder: string, count: number) => Promise<void>>> = {
  place: placePhotos,
  photos: (folder, count) => exportAll(folder, idsOf(count), ['html', 'ninjs', 'text']),
  texts: (folder, count) => exportAll(folder, idsOf(count), fewest),
  daily: (folder, count) => exportAll(folder, idsOf(count), daily),
};

async function runExportPass(name: ExportPass, folder: string, count: number): Promise<PassResult> {
  const startedAt = performance.now();
  await passes[name](folder, count);
  const milliseconds = performance.now() - startedAt;
  await closePhotoTools();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    milliseconds,
    cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: maxRSS / 1024,
    each: [],
  };
}

const isExportPass = (name: string): name is ExportPass => Object.hasOwn(passes, name);

async function answerPass([name = '', folder = '', count]: readonly string[]): Promise<void> {
  const result = isExportPass(name)
    ? await runExportPass(name, folder, Number(count))
    : await runPass(name as PassName, folder, Number(count));
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(result));
}

function startPass(name: ExportPass | PassName, folder: string, count: number): PassResult {
  const { status } = spawnSync(process.execPath, [__filename, 'pass', name, folder, String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as PassResult;
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
const inWords = ({ milliseconds, cpuMilliseconds, peakMegabytes }: PassResult) =>
  `${seconds(milliseconds)} s (${seconds(cpuMilliseconds)} s of CPU), at most ${peakMegabytes.toFixed(0)} MB`;

function measurePhotos(folder: string, articles: number, each: number): void {
  startPass('draw', folder, articles * each);
  startPass('import', folder, articles * each);
  startPass('place', folder, articles);
  const alone = startPass('alone', folder, articles * each);
  rmSync(path.join(folder, 'alone'), { recursive: true });
  console.log(
    `sharp alone, ${articles * each} photos of ${cameraSize.width} x ${cameraSize.height}: ${inWords(alone)}`,
  );
  const ours = startPass('photos', folder, articles);
  console.log(`export of ${articles} articles with ${each} photos each: ${inWords(ours)}`);
  const times = (ours.milliseconds / alone.milliseconds).toFixed(2);
  console.log(`beside sharp alone: ${times} times as long (at most ${mostTimes})`);
}

async function measureTexts(inside: string): Promise<void> {
  for (const [pass, chosen] of [
    ['texts', fewest],
    ['daily', daily],
  ] as const) {
    const folder = path.join(inside, pass);
    await makeTexts(folder);
    const told = `${texts} articles without photos as ${chosen.join(', ')}`;
    console.log(`export of ${told}: ${inWords(startPass(pass, folder, texts))} (at most ${mostSeconds} s)`);
  }
  console.log(`processors: ${os.availableParallelism()}, load ${os.loadavg()[0]?.toFixed(1)}`);
}

async function within(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-export-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `100 5` is the size that the bound is meant for; it takes ten gigabytes of disk. */
async function run(): Promise<void> {
  if (first === 'pass') return answerPass([second, ...more]);
  await within(measureTexts);
  await within((folder) => {
    if (Number(first) > 0) measurePhotos(folder, Number(first), Number(second));
  });
}

void run();
