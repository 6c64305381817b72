import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PhotoQuery, noPhotoFilter } from '../../shared/photoQuery';
import { newAgency } from '../../shared/article/knownName';
import type { Library } from '../../electron/library/library';
import { openLibrary } from '../../electron/library/openLibrary';
import { fillPhotos } from './fillPhotos';
import { inWords, percentiles, timed } from './percentiles';

const photos = Number(process.argv[2] ?? 10_000);
const rounds = 100;
const everything: PhotoQuery = {
  ...noPhotoFilter,
  offset: 0,
  limit: 100,
};

/** Common words on purpose: they match a large part of the photos. */
const questions: Readonly<Record<string, Partial<PhotoQuery>>> = {
  everything: {},
  'search "duong"': { text: 'duong' },
  'search "đường"': { text: 'đường' },
  'search "bien dao"': { text: 'bien dao' },
  'search "nguyen van a"': { text: 'nguyen van a' },
  'without a credit': { missing: 'credit' },
  'without an alt text': { missing: 'alt' },
  'upright, 4000 pixels, of one year': {
    orientation: 'portrait',
    atLeast: 4000,
    takenFrom: '2020-01-01',
    takenTo: '2020-12-31',
  },
  expired: { rights: 'expired' },
  denied: { rights: 'denied' },
  'search "hoi nghi" among the usable': { text: 'hoi nghi', rights: 'usable' },
};

/** The processor's time tells more than the clock's where others use the machine too. */
async function measure(name: string, ask: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => ask(round)));
  const { user, system } = process.cpuUsage(before);
  const processor = ((user + system) / 1000 / rounds).toFixed(2);
  console.log(`photos, ${name}, among ${photos}: ${inWords(percentiles(times))}; processor ${processor} ms`);
}

/** Each round asks for another least size below all sizes: no answer comes from memory. */
const ask = (library: Library, question: Partial<PhotoQuery>) => (round: number) =>
  library.listPhotos({ ...everything, atLeast: round + 1, ...question });

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'));
  try {
    await (await openLibrary(folder, { create: true })).close();
    const articles = fillPhotos(folder, photos);
    const opening = performance.now();
    const library = await openLibrary(folder, { create: false });
    await library.indexed();
    const seconds = ((performance.now() - opening) / 1000).toFixed(1);
    console.log(`indexed ${photos} photos and ${articles} articles: ${seconds} s`);
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, agencies: [{ ...newAgency('AFP'), terms: 'denied' }] });
    for (const [name, question] of Object.entries(questions)) await measure(name, ask(library, question));
    await measure('the next window', (round) => library.listPhotos({ ...everything, offset: round * 100 }));
    const { rows } = await library.listPhotos(everything);
    await measure('where used', (round) => library.photoUse(rows[round % rows.length]?.photo.id ?? ''));
    await library.close();
    const again = performance.now();
    const reopened = await openLibrary(folder, { create: false });
    await reopened.indexed();
    console.log(
      `opened again, ${photos} photos compared: ${((performance.now() - again) / 1000).toFixed(1)} s`,
    );
    await reopened.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
