import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Article } from '../../shared/article/article';
import { blankPhoto } from '../../shared/article/photo';
import type { Library } from '../../electron/library/library';
import { DeskError } from '../../shared/problems';
import { type Campaign, hold, type Turn } from './campaign';
import { pick, randomId, tempsIn, textOf, upTo } from './oneRecord';
import { mountMemory, whyNoMemoryDisk } from './smallDisk';
import { openAt, paragraph, plainArticle } from './testLibraries';

/** What has been acknowledged, and must be there whatever the disk does. */
type Kept = { text: string; revision: number; readonly media: Set<string>; readonly photos: Set<string> };

/** Leaves so many bytes free, as far as blocks allow. */
function fill(folder: string, name: string, free: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const size = bavail * bsize - free;
  if (size <= 0) return;
  try {
    writeFileSync(path.join(folder, name), Buffer.alloc(size, 1));
  } catch {
    // What did not fit was left out: the disk is as full as it gets.
  }
}

async function onFullDisk(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isTold = error instanceof DeskError && error.code === 'diskFull';
    hold(isTold, 'wrong', `a full disk is told as ${String(error)}`);
  }
}

const bodyOf = (text: string): Article['body'] => ({ type: 'doc', content: [paragraph(text)] });
const textIn = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';

async function save(library: Library, article: Article, kept: Kept, { random }: Turn): Promise<void> {
  const text = textOf(kept.revision + 1, 500 + upTo(random, 120_000));
  await onFullDisk(async () => {
    const outcome = await library.saveArticle({ ...article, body: bodyOf(text) }, kept.revision);
    hold(outcome.status === 'saved', 'lost', `a save answers ${outcome.status}`);
    Object.assign(kept, { text, revision: outcome.revision });
  });
}

async function addPhoto(library: Library, kept: Kept, { random }: Turn): Promise<void> {
  const bytes = randomBytes(500 + upTo(random, 200_000));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await onFullDisk(async () => {
    await library.writeMedia(sha256, 'jpg', bytes);
    kept.media.add(sha256);
    const id = sha256.slice(0, 32);
    await library.savePhoto(blankPhoto(id));
    kept.photos.add(id);
  });
  if (!kept.media.has(sha256)) {
    hold((await library.findMedia(sha256)) === undefined, 'wrong', 'part of an original is left');
  }
}

async function keepVersion(library: Library, article: Article, kept: Kept): Promise<void> {
  await onFullDisk(async () => {
    await library.markVersion(article.id, kept.revision, { type: 'named', name: 'Đầy đĩa' });
  });
}

async function expectKept(library: Library, article: Article, kept: Kept): Promise<void> {
  const stored = await library.readArticle(article.id).catch((error: unknown) => error);
  hold(!(stored instanceof Error), 'unreadable', String(stored));
  hold(textIn((stored as { article: Article }).article) === kept.text, 'lost', 'the text last acknowledged');
  for (const sha256 of kept.media)
    hold((await library.findMedia(sha256)) !== undefined, 'lost', 'an original');
  for (const id of kept.photos) hold((await library.readPhoto(id)) !== undefined, 'lost', 'a photo record');
}

/** A version of the save before may still be on its way to the disk; what is left behind stays. */
async function expectNoTemps(folder: string, step: string): Promise<void> {
  for (let left = 100; tempsIn(folder).length > 0 && left > 0; left -= 1) await setTimeout(50);
  hold(tempsIn(folder).length === 0, 'wrong', `after ${step}: ${tempsIn(folder).join(', ')}`);
}

async function workOnFullDisk(turn: Turn, disk: string): Promise<void> {
  const { random } = turn;
  const folder = path.join(disk, 'thư viện');
  const options = { reserveBytes: 200_000, secondCopyFolder: path.join(turn.folder, 'bản sao') };
  const library = await openAt(folder, options);
  const article = plainArticle(randomId(random), textOf(1, 5_000));
  const kept: Kept = { text: textOf(1, 5_000), revision: 1, media: new Set(), photos: new Set() };
  await library.createArticle(article);
  await library.indexed();
  for (let number = 0; number < 4; number += 1) {
    fill(disk, `đầy ${number}`, upTo(random, pick(random, [1, 40_000, 300_000])));
    const step = pick(random, ['save', 'save', 'photo', 'version'] as const);
    if (step === 'save') await save(library, article, kept, turn);
    else if (step === 'photo') await addPhoto(library, kept, turn);
    else await keepVersion(library, article, kept);
    await expectNoTemps(folder, step);
    await expectKept(library, article, kept);
    if (random() < 0.3) rmSync(path.join(disk, `đầy ${number}`), { force: true });
  }
  await library.close();
  for (let number = 0; number < 4; number += 1) rmSync(path.join(disk, `đầy ${number}`), { force: true });
  const again = await openAt(folder, options);
  await expectKept(again, article, kept);
  await save(again, article, kept, turn);
  await expectKept(again, article, kept);
  await again.close();
}

async function onSmallDisk(turn: Turn, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = path.join(turn.folder, 'đĩa');
  const unmount = mountMemory(disk, '2m');
  try {
    await work(disk);
  } finally {
    unmount();
  }
}

/** Writes over the file itself, on a disk with no room. */
const writeOverOnFullDisk = (turn: Turn) =>
  onSmallDisk(turn, async (disk) => {
    const file = path.join(disk, 'bài.json');
    writeFileSync(file, textOf(1, 50_000));
    fill(disk, 'đầy', 0);
    try {
      writeFileSync(file, textOf(2, 100_000));
    } catch {
      hold(readFileSync(file, 'utf8') === textOf(1, 50_000), 'lost', 'the old text is cut off');
    }
  });

/**
 * A small disk (in memory, 2 MB) runs full before saves, originals, photo records and versions: `disk full` is said,
 * what was acknowledged stays, nothing unfinished is left, and work goes on when there is room. Control: the file is
 * written over in place.
 */
export const fullDisk: Campaign = {
  id: 'F5',
  name: 'disk full in save, photo, history',
  sizes: { everyRun: 25, long: 250 },
  casesInTurn: 4,
  atOnce: 3,
  refusal: whyNoMemoryDisk,
  run: (turn) => onSmallDisk(turn, (disk) => workOnFullDisk(turn, disk)),
  control: writeOverOnFullDisk,
};
