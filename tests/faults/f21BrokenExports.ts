import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exportArticles } from '../../electron/exporting/exportArticles';
import { verifyBundle } from '../../electron/exporting/verifyBundle';
import type { Library } from '../../electron/library/library';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { DeskError } from '../../shared/problems';
import { type Campaign, hold, type Random, type Turn } from './campaign';
import { makeNewsroom, type Newsroom, order } from './newsroom';
import { pick, upTo } from './oneRecord';
import { mountMemory, whyNoMemoryDisk } from './smallDisk';
import { openAt } from './testLibraries';

let newsroom: Newsroom;
let library: Library;

/** One article, or a bundle of both. */
const someStories = (random: Random) =>
  pick(random, [
    [newsroom.photoStory],
    [newsroom.plainStory],
    [newsroom.plainStory, newsroom.photoStory],
  ] as const);
const hasPhotos = (ids: readonly string[]) => ids.includes(newsroom.photoStory);

/** Whatever has a bundle's name is a whole bundle. */
async function expectWholeBundles(out: string, told: string): Promise<void> {
  for (const name of readdirSync(out).filter((each) => !each.startsWith('.'))) {
    const verdict = await verifyBundle(path.join(out, name)).catch((error: unknown) => error);
    hold(!(verdict instanceof Error), 'unreadable', `${told}: ${name}: ${String(verdict)}`);
    const { ok, problems } = verdict as Awaited<ReturnType<typeof verifyBundle>>;
    hold(ok, 'lost', `${told}: ${name} is half a bundle: ${JSON.stringify(problems[0])}`);
  }
}

const expectNothingAside = (out: string, told: string) =>
  hold(
    !readdirSync(out).some((name) => name.startsWith('.')),
    'wrong',
    `${told}: left ${readdirSync(out).join(', ')}`,
  );

async function killExport({ folder, random }: Turn): Promise<void> {
  const [own, out] = [path.join(folder, 'thư viện'), path.join(folder, 'out')];
  newsroom.copyTo(own);
  mkdirSync(out);
  const ids = someStories(random);
  const after = random() * (hasPhotos(ids) ? 2_500 : 800);
  const args = ['either', own, out, newsroom.cacheFolder, '9', ...ids];
  const child = spawn(process.execPath, [path.join(__dirname, 'exportingChild.cjs'), ...args]);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.once('close', () => resolve());
  });
  hold(child.signalCode === 'SIGKILL' || child.exitCode === 0, 'wrong', errors);
  await expectWholeBundles(out, `killed after ${after.toFixed(0)} ms`);
}

async function cancelExport({ folder, random }: Turn): Promise<void> {
  const ids = someStories(random);
  const isZip = random() < 0.5;
  const cancelling = new AbortController();
  const after = random() * (hasPhotos(ids) ? 1_500 : 300);
  const timer = setTimeout(() => cancelling.abort(), after);
  const { signal } = cancelling;
  const outcome = await exportArticles(order(library, newsroom, { ids, out: folder, isZip, signal }));
  clearTimeout(timer);
  const told = `cancelled after ${after.toFixed(0)} ms: ${outcome.status}`;
  hold(outcome.status !== 'blocked', 'wrong', told);
  expectNothingAside(folder, told);
  const bundles = readdirSync(folder).length;
  hold(bundles === (outcome.status === 'exported' ? 1 : 0), 'wrong', `${told}, ${bundles} bundles`);
  await expectWholeBundles(folder, told);
}

async function exportToFullDisk({ folder, random }: Turn): Promise<void> {
  const out = path.join(folder, 'đĩa');
  const size = pick(random, [40, 150, 600, 1_500, 4_000]) + upTo(random, 100);
  const unmount = mountMemory(out, `${size}k`);
  const told = `a disk of ${size} KB`;
  try {
    const ids = someStories(random);
    const isZip = random() < 0.5;
    const outcome = await exportArticles(order(library, newsroom, { ids, out, isZip })).catch(
      (error: unknown) => error,
    );
    if (outcome instanceof Error) {
      const isTold = outcome instanceof DeskError && outcome.code === 'diskFull';
      hold(isTold, 'wrong', `${told}: ${outcome.message}`);
      hold(readdirSync(out).length === 0, 'wrong', `${told}: something is left`);
    }
    expectNothingAside(out, told);
    await expectWholeBundles(out, told);
  } finally {
    unmount();
  }
}

async function breakExport(turn: Turn): Promise<void> {
  const ways = whyNoMemoryDisk() === undefined ? 3 : 2;
  const way = turn.number % ways;
  await (way === 0 ? killExport : way === 1 ? cancelExport : exportToFullDisk)(turn);
}

/** Writes the bundle under its final name, file by file, and ends somewhere on the way. */
async function writeInPlace({ folder, random }: Turn): Promise<void> {
  const ids = [newsroom.plainStory];
  const made = await exportArticles(order(library, newsroom, { ids, out: path.join(folder, 'aside') }));
  if (made.status !== 'exported') throw new Error(made.status);
  const out = path.join(folder, 'out');
  const files = readdirSync(made.path, { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  );
  for (const { parentPath, name } of files.slice(0, 1 + upTo(random, files.length - 1))) {
    const target = path.join(out, 'tin-ngan', path.relative(made.path, parentPath));
    mkdirSync(target, { recursive: true });
    copyFileSync(path.join(parentPath, name), path.join(target, name));
  }
  await expectWholeBundles(out, 'written in place');
}

/**
 * An export is killed (kill -9), cancelled, or runs out of disk at a random moment: nothing stands under a bundle's
 * name that does not verify, and what can still clean up leaves nothing. Control: a bundle written in place.
 */
export const brokenExports: Campaign = {
  id: 'F21',
  name: 'kill, cancel, full disk in an export',
  sizes: { everyRun: 21, long: 200 },
  atOnce: 2,
  async prepare() {
    newsroom = await makeNewsroom();
    library = await openAt(newsroom.folder);
  },
  async finish() {
    await library.close();
    await closePhotoTools();
    newsroom.remove();
  },
  run: breakExport,
  control: writeInPlace,
};
