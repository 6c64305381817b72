import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Photo } from '../../../../shared/article/photo';
import {
  deskPlace,
  generationFile,
  keptFile,
  photoPlace,
  type Place,
} from '../../../../electron/library/layout';
import type { Library } from '../../../../electron/library/library';
import { encodeRecord } from '../../../../electron/library/record';
import { noPhotoFilter } from '../../../../shared/photoQuery';
import { checkFolder } from './doctor/checkedLibrary';
import { newClosedLibrary, newFolder, newPhoto, openTestLibrary } from './testLibrary';

async function renameSite(library: Library, name: string): Promise<void> {
  const settings = await library.readDesk();
  await library.saveDesk({ ...settings, site: { ...settings.site, name } });
}

const creditedTo = (photo: Photo, photographer: string): Photo => ({
  ...photo,
  credit: { ...photo.credit, photographer },
});

/** A closed library whose settings and one photo were saved several times. */
async function savedOften(times: number) {
  const folder = newFolder();
  const library = await openTestLibrary(folder);
  const photo = newPhoto('Lần 0');
  for (let time = 1; time <= times; time += 1) {
    await renameSite(library, `Lần ${time}`);
    await library.savePhoto(creditedTo(photo, `Lần ${time}`));
  }
  await library.indexed();
  await library.close();
  return { folder, photo };
}

const bothOf = (folder: string, place: Place) =>
  (['current', 'prev'] as const).map((generation) => path.join(folder, generationFile(place, generation)));

const harms: Readonly<Record<string, (files: readonly string[]) => void>> = {
  'are damaged': (files) => files.forEach((file) => writeFileSync(file, 'rác')),
  'are gone': (files) => files.forEach((file) => rmSync(file, { force: true })),
  'are gone and damaged': ([current = '', prev = '']) => {
    rmSync(current);
    writeFileSync(prev, '');
  },
};

describe.each(Object.entries(harms))('settings and photos of which both generations %s', (_, harm) => {
  it('come back from their own history, as they were last, and that is said', async () => {
    const { folder, photo } = await savedOften(3);
    harm(bothOf(folder, deskPlace));
    harm(bothOf(folder, photoPlace(photo.id)));
    const library = await openTestLibrary(folder);
    expect((await library.readDesk()).site.name).toBe('Lần 3');
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Lần 3');
    expect(library.report.recovered).toEqual(
      expect.arrayContaining([
        { id: 'desk', from: 'history' },
        { id: photo.id, from: 'history' },
      ]),
    );
    expect(library.report.unreadable).toEqual([]);
    await renameSite(library, 'Lần 4');
    expect((await library.readDesk()).site.name).toBe('Lần 4');
  });

  it('are brought back by the doctor, and nothing counts as lost', async () => {
    const { folder, photo } = await savedOften(3);
    harm(bothOf(folder, deskPlace));
    harm(bothOf(folder, photoPlace(photo.id)));
    const before = await checkFolder(folder);
    expect(before.isWhole).toBe(false);
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.findings.filter(({ isLoss }) => isLoss)).toEqual([]);
    expect(report.findings.map(({ action }) => action)).toContain('fromHistory');
    expect(report.isWhole).toBe(true);
    const kinds = report.findings.map(({ name, kind }) => [name.startsWith('desk') ? 'desk' : 'photo', kind]);
    expect(kinds.filter(([expected, kind]) => expected !== kind)).toEqual([]);
    const library = await openTestLibrary(folder);
    expect((await library.readDesk()).site.name).toBe('Lần 3');
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Lần 3');
  });
});

describe('the history of settings and photos', () => {
  it('keeps the last twenty of the one and the last three of the other', async () => {
    const { folder, photo } = await savedOften(23);
    const ofDesk = readdirSync(path.join(folder, path.dirname(keptFile(deskPlace, 1))));
    const ofPhoto = readdirSync(path.join(folder, path.dirname(keptFile(photoPlace(photo.id), 1))));
    expect(ofDesk).toHaveLength(20);
    // The first settings of a library are its revisions 1 and 2.
    expect(ofDesk).toEqual(expect.arrayContaining(['settings.6.json.gz', 'settings.25.json.gz']));
    expect(ofPhoto.sort()).toEqual([21, 22, 23].map((revision) => `${photo.id}.${revision}.json.gz`));
    expect((await checkFolder(folder)).findings).toEqual([]);
  });

  it('gives a newer text than the generation before, also where its newest is damaged', async () => {
    const { folder, photo } = await savedOften(3);
    const place = photoPlace(photo.id);
    const [current = ''] = bothOf(folder, place);
    writeFileSync(current, '');
    const library = await openTestLibrary(folder);
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Lần 3');
    await library.close();
    for (const file of bothOf(folder, place)) writeFileSync(file, '');
    writeFileSync(path.join(folder, keptFile(place, 3)), 'rác');
    const again = await openTestLibrary(folder);
    expect((await again.readPhoto(photo.id))?.credit.photographer).toBe('Lần 2');
  });

  it('is asked in the background: the list of photos shows what came back', async () => {
    const { folder, photo } = await savedOften(2);
    for (const file of bothOf(folder, photoPlace(photo.id))) writeFileSync(file, 'rác');
    const library = await openTestLibrary(folder);
    await library.indexed();
    const total = async () => (await library.listPhotos({ ...noPhotoFilter, offset: 0, limit: 10 })).total;
    await expect.poll(total, { timeout: 5_000 }).toBe(1);
  });

  it('is read, and nothing written, where another session holds the library', async () => {
    const folder = await newClosedLibrary();
    const holder = await openTestLibrary(folder);
    await renameSite(holder, 'Thời báo');
    const files = bothOf(folder, deskPlace);
    for (const file of files) rmSync(file);
    const reader = await openTestLibrary(folder);
    expect((await reader.readDesk()).site.name).toBe('Thời báo');
    expect(files.map((file) => existsSync(file))).toEqual([false, false]);
  });

  it('of a newer app is neither passed over nor written over', async () => {
    const { folder, photo } = await savedOften(3);
    for (const place of [deskPlace, photoPlace(photo.id)]) {
      for (const file of bothOf(folder, place)) rmSync(file, { force: true });
      const [newer, revision] = [keptFile(place, 9), 9];
      const content = { revision, savedAt: '2026-03-01T02:00:00.000Z', savedBy: '', body: {} };
      const bytes = gzipSync(encodeRecord(place.id, content, 99));
      writeFileSync(path.join(folder, newer), bytes);
      const library = await openTestLibrary(folder);
      const isDesk = place === deskPlace;
      const reading = isDesk ? library.readDesk() : library.readPhoto(photo.id);
      await expect(reading).rejects.toMatchObject({ code: 'libraryNewerFormat' });
      const saving = isDesk ? renameSite(library, 'Thời báo') : library.savePhoto(photo);
      await expect(saving).rejects.toMatchObject({ code: 'libraryNewerFormat' });
      expect(readFileSync(path.join(folder, newer))).toEqual(bytes);
      await library.close();
      rmSync(path.join(folder, newer));
    }
  });

  it('that cannot be written stands in the way of no save', async () => {
    const folder = await newClosedLibrary();
    mkdirSync(path.join(folder, 'desk'), { recursive: true });
    writeFileSync(path.join(folder, 'desk', 'history'), 'một tệp ở chỗ của thư mục');
    const library = await openTestLibrary(folder);
    await renameSite(library, 'Thời báo');
    expect((await library.readDesk()).site.name).toBe('Thời báo');
  });
});
