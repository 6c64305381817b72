import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { importBundle } from '../../../../electron/exporting/importBundle';
import type { Library } from '../../../../electron/library/library';
import { photosOf } from '../../../../shared/article/walk';
import { noPhotoFilter } from '../../../../shared/photoQuery';
import { DeskError } from '../../../../shared/problems';
import { builtFile } from '../../../built.mjs';
import { checkFolder, filesIn } from '../library/doctor/checkedLibrary';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { newFolder } from './folders';
import { exported, newsId, openNewsroom, photoStoryId, plainId } from './newsroom';

openPhotoRoom();

const seed = Number(process.env['TOASOAN_SEED'] ?? 20_261_123);
const ids = [newsId, photoStoryId, plainId];
let library: Library;
let bundle = '';

beforeAll(async () => {
  library = await openNewsroom();
  bundle = await exported(library, { ids, override: 'Thử', isZip: true });
}, 240_000);

async function isHere(other: Library, id: string): Promise<boolean> {
  try {
    await other.readArticle(id);
    return true;
  } catch (error) {
    if (error instanceof DeskError && error.code === 'articleMissing') return false;
    throw error;
  }
}

const shownBy = async (id: string) => photosOf((await library.readArticle(id)).article);

/** Those of the bundle that came in; each as it went in, with its photos and its past. */
async function wholeOnes(other: Library): Promise<readonly string[]> {
  const here: string[] = [];
  for (const id of ids) {
    if (!(await isHere(other, id))) continue;
    here.push(id);
    expect(await other.readArticle(id)).toEqual(await library.readArticle(id));
    expect((await other.packHistory(id)).milestones).toEqual((await library.packHistory(id)).milestones);
    for (const photo of await shownBy(id)) {
      const [brought, own] = await Promise.all([other.readPhoto(photo), library.readPhoto(photo)]);
      expect(brought?.credit).toEqual(own?.credit);
      expect(brought?.file?.width).toBe(own?.file?.width);
    }
  }
  return here;
}

/** Every file but those that change by themselves: the index, the lock, the settings. */
const keptIn = ({ folder }: Library) =>
  [...filesIn(folder).keys()].filter((name) => /^(articles|photos|media|history|trash)\//.test(name)).sort();

/** Stopped when the step is told for the so-manieth time. */
async function stopAt(other: Library, wanted: 'verify' | 'bring', times: number) {
  const job = new AbortController();
  let told = 0;
  return importBundle(other, bundle, {
    signal: job.signal,
    onProgress(step) {
      if (step === wanted && (told += 1) === times) job.abort();
    },
  });
}

describe('an import that is stopped', () => {
  it('while the bundle is verified has written nothing', async () => {
    const other = await openTestLibrary();
    const before = keptIn(other);
    expect(await stopAt(other, 'verify', 1)).toMatchObject({ status: 'stopped', articles: [] });
    expect(keptIn(other)).toEqual(before);
  });

  it('at any step leaves each article whole or not there, no photo without its article, and can go on', async () => {
    let steps = 0;
    for (; ; steps += 1) {
      const other = await openTestLibrary();
      const outcome = await stopAt(other, 'bring', steps + 1);
      if (outcome.status === 'read') break;
      const here = await wholeOnes(other);
      expect(outcome).toMatchObject({
        status: 'stopped',
        articles: here.map((id) => ({ id, result: 'received' })),
      });
      const shown = new Set((await Promise.all(here.map(shownBy))).flat());
      await other.indexed();
      for (const { photo } of (await other.listPhotos({ ...noPhotoFilter, offset: 0, limit: 50 })).rows)
        expect(shown).toContain(photo.id);
      expect(keptIn(other).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(await importBundle(other, bundle)).toMatchObject({ status: 'read' });
      expect(await wholeOnes(other)).toEqual(ids);
    }
    expect(steps).toBeGreaterThan(ids.length);
  }, 240_000);
});

function randomFrom(start: number): () => number {
  let state = start;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Kills the child a moment after it told so many steps. */
async function killAfter(lines: number, milliseconds: number, folder: string): Promise<void> {
  const child = spawn(process.execPath, [await builtFile('importingChild'), bundle, folder]);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > lines) void wait(milliseconds).then(() => child.kill('SIGKILL'));
  });
  await new Promise((resolve) => child.on('close', resolve));
}

it(`an import that is killed leaves each article whole or not there, and can go on (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  for (let kill = 0; kill < 4; kill += 1) {
    const folder = newFolder();
    await killAfter(1 + Math.floor(random() * 14), Math.floor(random() * 60), folder);
    const other = await openTestLibrary(folder);
    await other.indexed();
    await wholeOnes(other);
    expect(await importBundle(other, bundle)).toMatchObject({ status: 'read' });
    expect(await wholeOnes(other)).toEqual(ids);
    await other.close();
    expect(keptIn(other).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true });
  }
}, 240_000);
