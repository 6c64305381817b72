import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPhotoPool, type PhotoPool } from '../../../../electron/photos/photoPool';
import { unturned, wholePhoto } from '../../../../shared/article/framing';
import { builtFile } from '../../../built.mjs';
import { drawPhoto, newFolder, removeFolders } from './testPhotos';

const pools: PhotoPool[] = [];

function openPool(workerFile: string, longestJob?: number): PhotoPool {
  const pool = openPhotoPool(workerFile, longestJob);
  pools.push(pool);
  return pool;
}

/** A real thread that does what the test says for each job, named by the first byte of the photo. */
function badWorker(): string {
  const file = path.join(newFolder(), 'badWorker.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ job }) => {
       const first = job.bytes[0];
       if (first === 1) for (;;);
       if (first === 2) process.exit(3);
       if (first === 3) throw new Error('a bug in the worker');
       parentPort.postMessage({ type: 'answer', answer: { status: 'sound', sha256: '', width: 1, height: 1 } });
     });`,
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

  it('works on after a worker died or threw', async () => {
    const pool = openPool(badWorker());
    await expect(pool.run<'inspect'>(inspect(2))).rejects.toThrow('the photo worker ended');
    await expect(pool.run<'inspect'>(inspect(3))).rejects.toThrow('a bug in the worker');
    expect(await pool.run<'inspect'>(inspect(0))).toMatchObject({ status: 'sound' });
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

  it('says what the disk said', async () => {
    const pool = openPool(await builtFile('photoWorker'));
    const missing = { type: 'render', source: '/nowhere/a.jpg', format: 'jpeg', outputs: [] } as const;
    await expect(pool.run<'render'>(missing)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
