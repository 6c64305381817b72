import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPhotoPool, type PhotoPool } from '../../../../electron/photos/photoPool';
import { photoLines } from '../../../../electron/photos/photoLine';
import { unturned, wholePhoto } from '../../../../shared/article/framing';
import { builtFile } from '../../../built.mjs';
import { drawPhoto, newFolder, removeFolders } from './testPhotos';

const pools: PhotoPool[] = [];

function openPool(workerFile: string, longestJob?: number): PhotoPool {
  const pool = openPhotoPool(photoLines(workerFile), longestJob);
  pools.push(pool);
  return pool;
}

/** A real thread that does what the test says for each job, named by the first byte of the photo. */
function badWorker(): string {
  const folder = newFolder();
  const file = path.join(folder, 'badWorker.cjs');
  writeFileSync(
    file,
    `const { existsSync, writeFileSync } = require('node:fs');
     const { parentPort } = require('node:worker_threads');
     const died = ${JSON.stringify(path.join(folder, 'died'))};
     parentPort.on('message', ({ job }) => {
       const first = job.bytes[0];
       if (first === 1) for (;;);
       if (first === 2) process.exit(3);
       if (first === 3) throw new Error('a bug in the worker');
       if (first === 4 && !existsSync(died)) {
         writeFileSync(died, '');
         process.exit(3);
       }
       parentPort.postMessage({ type: 'answer', answer: { status: 'sound', sha256: '', width: 1, height: 1 } });
     });
     parentPort.postMessage({ type: 'ready' });`,
  );
  return file;
}

const inspect = (first: number) =>
  ({ type: 'inspect', bytes: new Uint8Array([first]), format: 'jpeg' }) as const;

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  removeFolders();
});

describe('the pool of photo workers', () => {
  it('ends a worker that hangs, calls the photo damaged, and works on', async () => {
    const pool = openPool(badWorker(), 2000);
    const answers = await Promise.all([1, 1, 0, 0].map((first) => pool.run<'inspect'>(inspect(first))));
    expect(answers.map(({ status }) => status)).toEqual(['refused', 'refused', 'sound', 'sound']);
  });

  it('calls a photo damaged over which two workers died or threw, and works on', async () => {
    const pool = openPool(badWorker());
    const answers = await Promise.all([2, 0, 3, 0].map((first) => pool.run<'inspect'>(inspect(first))));
    expect(answers.map(({ status }) => status)).toEqual(['refused', 'sound', 'refused', 'sound']);
  });

  it('looks at a photo again when a worker died over it once', async () => {
    const pool = openPool(badWorker());
    expect(await pool.run<'inspect'>(inspect(4))).toMatchObject({ status: 'sound' });
  });

  it('blames no photo for a worker that cannot start', async () => {
    const pool = openPool('/nowhere/photoWorker.cjs');
    await expect(pool.run<'inspect'>(inspect(0))).rejects.toThrow('the photo worker cannot start');
  });

  it('tells a job in hand that the pool is closed', async () => {
    const pool = openPool(badWorker());
    const [inHand, waiting] = await Promise.allSettled([
      ...[1, 1, 1, 1].map((first) => pool.run<'inspect'>(inspect(first))),
      pool.close(),
    ]);
    expect([inHand, waiting]).toMatchObject([
      { status: 'rejected', reason: new Error('the photo workers are closed') },
      { status: 'rejected', reason: new Error('the photo workers are closed') },
    ]);
  });

  it('gives up at once when its caller does, and leaves no half file', async () => {
    const pool = openPool(await builtFile('photoWorker'));
    const folder = newFolder();
    const source = path.join(folder, 'source.jpg');
    await drawPhoto(3000, 2000).jpeg().toFile(source);
    const outputs = [1600, 1200, 800, 480].map((width) => ({
      file: path.join(folder, 'made', `${width}.webp`),
      format: 'webp' as const,
      width,
      height: Math.round((width * 2) / 3),
      turning: unturned,
      cut: wholePhoto,
    }));
    const job = { type: 'render', source, format: 'jpeg', outputs } as const;
    const leave = new AbortController();
    const jobs = [1, 2, 3, 4, 5, 6].map(() =>
      pool.run<'render'>(job, { signal: leave.signal, onProgress: () => leave.abort(new Error('left')) }),
    );
    const settled = await Promise.allSettled(jobs);
    expect(settled.map((one) => (one.status === 'rejected' ? String(one.reason) : one.status))).toEqual(
      jobs.map(() => 'Error: left'),
    );
    expect(await pool.run<'render'>({ ...job, outputs: outputs.slice(3) })).toEqual({ status: 'rendered' });
    await expect(pool.run<'render'>(job, { signal: leave.signal })).rejects.toThrow('left');
  });

  it('stops a worker between two pictures once nobody waits for them', async () => {
    const pool = openPool(await builtFile('photoWorker'));
    const folder = newFolder();
    const source = path.join(folder, 'source.jpg');
    await drawPhoto(1200, 800).jpeg().toFile(source);
    const outputs = Array.from({ length: 60 }, (_, index) => ({
      file: path.join(folder, 'made', `${index}.webp`),
      format: 'webp' as const,
      width: 900,
      height: 600,
      turning: unturned,
      cut: wholePhoto,
    }));
    const job = { type: 'render', source, format: 'jpeg', outputs } as const;
    const leave = new AbortController();
    const left = pool.run<'render'>(job, { signal: leave.signal, onProgress: () => leave.abort() });
    await expect(left).rejects.toThrow('aborted');
    const next = cpus().map(() => pool.run<'render'>({ ...job, outputs: [] }));
    await Promise.all(next);
    await pool.close();
    const made = readdirSync(path.join(folder, 'made'));
    const pictures = made.filter((name) => name.endsWith('.webp'));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.length).toBeLessThan(outputs.length);
    expect(made.filter((name) => !/\.webp(\.sum)?$/.test(name))).toEqual([]);
  });

  it('says what the disk said', async () => {
    const pool = openPool(await builtFile('photoWorker'));
    const missing = { type: 'render', source: '/nowhere/a.jpg', format: 'jpeg', outputs: [] } as const;
    await expect(pool.run<'render'>(missing)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
