import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { ownHolder } from '../../../../electron/library/lockHolder';
import { watchLock } from '../../../../electron/library/lockWatch';
import { newArticle, newClosedLibrary, newFolder, openTestLibrary } from './testLibrary';

const lockOf = (folder: string) => path.join(folder, 'library.lock');
const tokenIn = (folder: string) =>
  (JSON.parse(readFileSync(lockOf(folder), 'utf8')) as { readonly token: string }).token;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** A beat comes every five seconds. */
const withinOneBeat = { timeout: 7_000, interval: 100 };

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A lock as a session of this machine leaves it, but for what is changed. */
async function writeLock(folder: string, change: Record<string, unknown> = {}): Promise<void> {
  writeFileSync(lockOf(folder), JSON.stringify({ ...(await ownHolder(realDisk, folder, 'aa')), ...change }));
}

/** Somebody else's lock whose counter moves. */
async function keepBeating(folder: string, change: Record<string, unknown>): Promise<void> {
  const own = await ownHolder(realDisk, folder, 'aa');
  let beat = 0;
  const write = () => {
    beat += 1;
    writeFileSync(
      lockOf(folder),
      JSON.stringify({ ...own, ...change, beat: String(beat).padStart(12, '0') }),
    );
  };
  write();
  const timer = setInterval(write, 100);
  stops.push(() => clearInterval(timer));
}

const deadPid = () => spawnSync('true').pid;

describe('a lock that is taken away under the running app', () => {
  it('is put back by the next beat, without any save', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const token = tokenIn(folder);
    rmSync(lockOf(folder));
    // Made first, written then.
    const isWritten = () => existsSync(lockOf(folder)) && readFileSync(lockOf(folder)).length > 0;
    await expect.poll(isWritten, withinOneBeat).toBe(true);
    expect(tokenIn(folder)).toBe(token);
    expect(library.mode).toEqual({ type: 'readWrite' });
    await library.close();
    expect(existsSync(lockOf(folder))).toBe(false);
  }, 20_000);

  it('and that somebody else holds by then is said at once, before any save is tried', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    let told = 0;
    library.onChanged(() => (told += 1));
    await library.indexed();
    await wait(300);
    told = 0;
    await keepBeating(folder, { host: 'may-khac' });
    await expect
      .poll(() => library.mode, withinOneBeat)
      .toMatchObject({ type: 'readOnly', reason: 'lockedElsewhere' });
    await expect.poll(() => told).toBeGreaterThan(0);
    await library.close();
    expect(tokenIn(folder)).toBe('aa');
  }, 20_000);
});

describe('a beat that comes late', () => {
  /** Somebody else takes over when our beat is at this call, on the way to the lock file. */
  function overtakenAt(
    isAt: (call: string, input: readonly unknown[]) => boolean,
    takeOver: () => void,
  ): Disk {
    return new Proxy(realDisk, {
      get(real, name: keyof Disk) {
        const call = real[name] as (...input: unknown[]) => Promise<unknown>;
        return async (...input: unknown[]) => {
          const isLock = String(input[0]).endsWith('library.lock');
          if (isLock && isAt(name, input)) takeOver();
          return call(...input);
        };
      },
    });
  }
  const isWriting = (call: string, input: readonly unknown[]) =>
    (call === 'open' && input[1] === 'r+') ||
    (call === 'writeFile' && JSON.stringify(input[2]).includes('r+'));

  it('never writes over the lock of who has taken over meanwhile, and nothing is saved any more', async () => {
    const folder = await newClosedLibrary();
    const own = await ownHolder(realDisk, folder, 'aa');
    const theirs = JSON.stringify({ ...own, host: 'may-khac', user: 'lan' });
    const disk = overtakenAt(isWriting, () => {
      rmSync(lockOf(folder));
      writeFileSync(lockOf(folder), theirs);
    });
    const library = await openTestLibrary(folder, { disk });
    await expect.poll(() => library.mode, withinOneBeat).toMatchObject({ reason: 'lockedElsewhere' });
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(theirs);
    await expect(library.createArticle(newArticle())).rejects.toMatchObject({ code: 'libraryReadOnly' });
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(theirs);
  }, 20_000);

  it('stays with the file that it was opened on', async () => {
    const folder = await newClosedLibrary();
    const theirs = JSON.stringify({ ...(await ownHolder(realDisk, folder, 'aa')), host: 'may-khac' });
    let opened = 0;
    const disk: Disk = {
      ...realDisk,
      open: async (...input: Parameters<Disk['open']>) => {
        const handle = await realDisk.open(...input);
        if (String(input[0]) !== lockOf(folder)) return handle;
        opened += 1;
        rmSync(lockOf(folder));
        writeFileSync(lockOf(folder), theirs);
        return handle;
      },
    };
    const library = await openTestLibrary(folder, { disk });
    await expect.poll(() => library.mode, withinOneBeat).toMatchObject({ reason: 'lockedElsewhere' });
    expect(opened).toBe(1);
    expect(readFileSync(lockOf(folder), 'utf8')).toBe(theirs);
  }, 20_000);
});

describe('a folder that was copied while the app had it open', () => {
  it('opens for writing, beside the original, as soon as the counter there moves on', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const article = newArticle({ headline: 'Có trong cả hai' });
    await library.createArticle(article);
    const copied = path.join(newFolder(), 'bản chép');
    cpSync(folder, copied, { recursive: true });
    expect(tokenIn(copied)).toBe(tokenIn(folder));
    const started = performance.now();
    const copy = await openTestLibrary(copied, { lockPatience: 60_000 });
    expect(copy.mode).toEqual({ type: 'readWrite' });
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(await copy.saveArticle({ ...article, headline: 'Chỉ trong bản chép' }, 1)).toMatchObject({
      status: 'saved',
    });
    expect(await library.saveArticle(article, 1)).toMatchObject({ status: 'saved' });
    expect((await library.readArticle(article.id)).article.headline).toBe('Có trong cả hai');
  }, 20_000);

  it('is held again by whoever opened it first', async () => {
    const folder = newFolder();
    await openTestLibrary(folder);
    const copied = path.join(newFolder(), 'bản chép');
    cpSync(folder, copied, { recursive: true });
    await openTestLibrary(copied, { lockPatience: 100 });
    expect((await openTestLibrary(copied)).mode).toMatchObject({ reason: 'lockedElsewhere' });
  });
});

describe('the lock of a holder that has died', () => {
  it('from before a restart of this host is taken over', async () => {
    const folder = await newClosedLibrary();
    await writeLock(folder, { boot: 'another' });
    const before = new Date(Date.now() - 60_000);
    utimesSync(lockOf(folder), before, before);
    expect((await openTestLibrary(folder, { lockPatience: 60_000 })).mode.type).toBe('readWrite');
  });

  it('is given to one of several who find the same dead holder', async () => {
    const folder = await newClosedLibrary();
    await writeLock(folder, { pid: deadPid() });
    const all = await Promise.all([1, 2, 3, 4].map(() => openTestLibrary(folder)));
    expect(all.filter(({ mode }) => mode.type === 'readWrite')).toHaveLength(1);
  });
});

describe('a holder whose counter moves', () => {
  it.each([
    ['in another container of this machine, where its number is another', { namespace: 'pid:[7]' }],
    ['on another machine of the same name', { machine: 'another', boot: 'another' }],
    ['on a twin of this machine, started at another time', { boot: 'another' }],
    ['that does not say where its number counts', { namespace: undefined }],
  ])('%s, is never taken for dead', async (_, change) => {
    const folder = await newClosedLibrary();
    await keepBeating(folder, { pid: deadPid(), start: '1', ...change });
    const library = await openTestLibrary(folder, { lockPatience: 2_000 });
    expect(library.mode).toMatchObject({ type: 'readOnly', reason: 'lockedElsewhere' });
    expect(tokenIn(folder)).toBe('aa');
  });

  it('in another container gives way once the counter stands still', async () => {
    const folder = await newClosedLibrary();
    await writeLock(folder, { pid: process.pid, namespace: 'pid:[7]' });
    expect((await openTestLibrary(folder, { lockPatience: 300 })).mode).toEqual({ type: 'readWrite' });
  });
});

describe('who waits for a library', () => {
  const quick = { every: 50, still: 1_000, away: 500 };

  /** How often the watcher was told that the library is free. */
  function watch(folder: string, patience: Parameters<typeof watchLock>[2] = quick): () => number {
    let told = 0;
    stops.push(watchLock(folder, () => (told += 1), patience));
    return () => told;
  }

  it('is told once when its holder closes it', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const told = watch(folder);
    await wait(1_500);
    expect(told()).toBe(0);
    await library.close();
    await expect.poll(told, { timeout: 3_000 }).toBe(1);
    await wait(300);
    expect(told()).toBe(1);
  });

  it('is told at once when its holder has died', async () => {
    const folder = await newClosedLibrary();
    await writeLock(folder, { pid: deadPid() });
    await expect.poll(watch(folder, { every: 50 }), { timeout: 1_000 }).toBe(1);
  });

  it('is told when the counter of a holder that cannot be asked stands still, and not before', async () => {
    const folder = await newClosedLibrary();
    await keepBeating(folder, { host: 'may-khac' });
    const told = watch(folder);
    await wait(2_000);
    expect(told()).toBe(0);
    stops.splice(0, 1)[0]?.();
    await expect.poll(told, { timeout: 3_000 }).toBe(1);
  });

  it('is not told of a lock that was taken away from a holder that lives', async () => {
    const folder = newFolder();
    await openTestLibrary(folder);
    const told = watch(folder, { every: 50 });
    rmSync(lockOf(folder));
    await expect.poll(() => existsSync(lockOf(folder)), withinOneBeat).toBe(true);
    await wait(3_500);
    expect(told()).toBe(0);
  }, 20_000);

  it('is not told while the folder is away', async () => {
    const folder = await newClosedLibrary();
    const told = watch(folder);
    rmSync(folder, { recursive: true });
    await wait(1_500);
    expect(told()).toBe(0);
  });
});
