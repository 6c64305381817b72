import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { refusal } from '../../../faults/faultyDisk';
import { checkFolder } from './doctor/checkedLibrary';
import { figure } from './photosForTests';
import {
  documentOf,
  newArticle,
  newClosedLibrary,
  newFolder,
  newPhoto,
  openTestLibrary,
  writeArticles,
} from './testLibrary';

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

/** The list of photos leaves out a record that waits for its file, unless a page shows it. */
const showInArticle = (folder: string, photo: Photo) =>
  writeArticles(folder, [newArticle({ body: documentOf(figure(photo, 'Bến đò')) })]);

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
        { kind: 'desk', id: 'desk', from: 'history' },
        { kind: 'photo', id: photo.id, from: 'history' },
      ]),
    );
    expect(library.report.unreadable).toEqual([]);
    await renameSite(library, 'Lần 4');
    expect((await library.readDesk()).site.name).toBe('Lần 4');
  });

  it('are brought back by the doctor, and nothing counts as lost', async () => {
    const { folder, photo } = await savedOften(3);
    showInArticle(folder, photo);
    harm(bothOf(folder, deskPlace));
    harm(bothOf(folder, photoPlace(photo.id)));
    const before = await checkFolder(folder);
    expect(before.isWhole).toBe(false);
    expect(before.findings.filter(({ isLoss }) => isLoss)).toEqual([]);
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

describe('what is kept of settings and photos', () => {
  const keptOf = (folder: string, place: Place) =>
    readdirSync(path.join(folder, path.dirname(keptFile(place, 1)))).filter((name) =>
      name.startsWith(path.basename(place.base)),
    );
  const bytesOf = (folder: string, place: Place, revision: number) =>
    readFileSync(path.join(folder, keptFile(place, revision)));
  const quarantined = (folder: string) =>
    existsSync(path.join(folder, 'quarantine')) ? readdirSync(path.join(folder, 'quarantine')) : [];

  /** The real disk, which keeps no such text while it is told to refuse them. */
  function refusingDisk() {
    let isRefusing = false;
    const writeFile = (...input: Parameters<Disk['writeFile']>) => {
      const [file] = input;
      const isKept = typeof file === 'string' && /history.*\.json\.gz/.test(file);
      return isRefusing && isKept
        ? Promise.reject(refusal('EIO', 'writeFile'))
        : realDisk.writeFile(...input);
    };
    return { disk: { ...realDisk, writeFile }, refuse: (now: boolean) => void (isRefusing = now) };
  }

  it('brings photos back into the list at opening, before anybody asks for one', async () => {
    const { folder, photo } = await savedOften(3);
    showInArticle(folder, photo);
    for (const file of bothOf(folder, photoPlace(photo.id))) rmSync(file);
    const library = await openTestLibrary(folder);
    await library.indexed();
    await expect
      .poll(() => library.report.recovered, { timeout: 5_000 })
      .toEqual([{ kind: 'photo', id: photo.id, from: 'history' }]);
    const rows = async () => (await library.listPhotos({ ...noPhotoFilter, offset: 0, limit: 10 })).rows;
    await expect
      .poll(async () => (await rows()).map((row) => row.photo.credit.photographer))
      .toEqual(['Lần 3']);
  });

  it('brings a photo without a current file back into the list', async () => {
    const { folder, photo } = await savedOften(3);
    showInArticle(folder, photo);
    rmSync(bothOf(folder, photoPlace(photo.id))[0] ?? '');
    rmSync(path.join(folder, 'search.sqlite'));
    const library = await openTestLibrary(folder);
    await library.indexed();
    const total = async () => (await library.listPhotos({ ...noPhotoFilter, offset: 0, limit: 10 })).total;
    await expect.poll(total, { timeout: 5_000 }).toBe(1);
    await expect
      .poll(() => library.report.recovered)
      .toEqual([{ kind: 'photo', id: photo.id, from: 'history' }]);
  });

  it('that has gone with its photo is told at opening, where an article shows the photo', async () => {
    const { folder, photo } = await savedOften(2);
    const library = await openTestLibrary(folder);
    const shown = newPhoto('Còn nguyên');
    await library.savePhoto(shown);
    const body = documentOf(figure(photo, 'Chú thích'), figure(shown, 'Chú thích'));
    await library.createArticle(newArticle({ body }));
    await library.indexed();
    await library.close();
    for (const file of bothOf(folder, photoPlace(photo.id))) rmSync(file);
    for (const name of keptOf(folder, photoPlace(photo.id)))
      rmSync(path.join(folder, path.dirname(keptFile(photoPlace(photo.id), 1)), name));
    const again = await openTestLibrary(folder);
    await again.indexed();
    await expect.poll(() => again.report.lostPhotos, { timeout: 5_000 }).toEqual([photo.id]);
    expect(again.report.recovered).toEqual([]);
  });

  it('is made up later where the disk refused it, with the next text or at the end', async () => {
    const { folder, photo } = await savedOften(1);
    const { disk, refuse } = refusingDisk();
    const library = await openTestLibrary(folder, { disk });
    await library.indexed();
    refuse(true);
    await library.savePhoto(creditedTo(photo, 'Lần 2'));
    await renameSite(library, 'Lần 2');
    refuse(false);
    await library.close();
    expect(keptOf(folder, photoPlace(photo.id))).toContain(`${photo.id}.2.json.gz`);
    expect(keptOf(folder, deskPlace)).toContain('settings.4.json.gz');
    for (const file of [...bothOf(folder, deskPlace), ...bothOf(folder, photoPlace(photo.id))])
      writeFileSync(file, 'rác');
    const again = await openTestLibrary(folder);
    expect((await again.readPhoto(photo.id))?.credit.photographer).toBe('Lần 2');
    expect((await again.readDesk()).site.name).toBe('Lần 2');
  });

  it('is made up at the next opening where the disk refused it to the end', async () => {
    const { folder, photo } = await savedOften(1);
    const { disk, refuse } = refusingDisk();
    const library = await openTestLibrary(folder, { disk });
    await library.indexed();
    refuse(true);
    await library.savePhoto(creditedTo(photo, 'Lần 2'));
    await library.close();
    expect(keptOf(folder, photoPlace(photo.id))).not.toContain(`${photo.id}.2.json.gz`);
    const again = await openTestLibrary(folder);
    await again.indexed();
    await expect
      .poll(() => keptOf(folder, photoPlace(photo.id)), { timeout: 5_000 })
      .toContain(`${photo.id}.2.json.gz`);
  });

  it.each(['opening', 'the doctor'])(
    'is made up by %s in a library of an app that kept none',
    async (who) => {
      const { folder, photo } = await savedOften(3);
      for (const kept of ['desk', 'photos']) rmSync(path.join(folder, kept, 'history'), { recursive: true });
      if (who === 'opening') {
        const library = await openTestLibrary(folder);
        await library.indexed();
        await expect.poll(() => existsSync(path.join(folder, keptFile(photoPlace(photo.id), 3)))).toBe(true);
        await library.close();
      } else {
        expect((await checkFolder(folder)).isWhole).toBe(true);
        expect(existsSync(path.join(folder, 'desk', 'history'))).toBe(false);
        expect((await checkFolder(folder, { isRepair: true })).findings).toEqual([]);
      }
      expect(keptOf(folder, photoPlace(photo.id))).toEqual([`${photo.id}.3.json.gz`]);
      expect(keptOf(folder, deskPlace)).toEqual(['settings.5.json.gz']);
    },
  );

  it('is used under its own revision, whatever its name says', async () => {
    const { folder, photo } = await savedOften(3);
    const place = photoPlace(photo.id);
    renameSync(path.join(folder, keptFile(place, 3)), path.join(folder, keptFile(place, 9)));
    const before = await checkFolder(folder);
    expect(before.findings).toMatchObject([{ name: keptFile(place, 9), code: 'wrongName', isLoss: false }]);
    for (const file of bothOf(folder, place)) rmSync(file);
    const library = await openTestLibrary(folder);
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Lần 3');
    await library.close();
    expect((await checkFolder(folder, { isRepair: true })).isWhole).toBe(true);
    expect((await checkFolder(folder)).findings).toEqual([]);
    expect(keptOf(folder, place).sort()).toEqual([1, 2, 3].map((each) => `${photo.id}.${each}.json.gz`));
  });

  it('goes home where two photos bear the names of each other', async () => {
    const { folder, photo } = await savedOften(2);
    const library = await openTestLibrary(folder);
    const other = newPhoto('Người khác');
    await library.savePhoto(other);
    await library.close();
    const [one, two] = [photoPlace(photo.id), photoPlace(other.id)].map((place, index) =>
      path.join(folder, keptFile(place, 2 - index)),
    );
    const [first, second] = [readFileSync(one ?? ''), readFileSync(two ?? '')];
    writeFileSync(one ?? '', second);
    writeFileSync(two ?? '', first);
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.findings.map(({ code, action, isLoss }) => [code, action, isLoss])).toEqual([
      ['wrongName', 'putBack', false],
      ['wrongName', 'putBack', false],
    ]);
    expect([readFileSync(one ?? ''), readFileSync(two ?? '')]).toEqual([first, second]);
    expect(quarantined(folder)).toEqual([]);
  });

  it.each(['of a photo of another library', 'that is rubbish'])(
    'and is %s, beside a sound photo, is set aside and no loss',
    async (what) => {
      const { folder, photo } = await savedOften(3);
      const stranger = await savedOften(1);
      const foreign =
        what === 'that is rubbish'
          ? Buffer.from('<html>404</html>')
          : bytesOf(stranger.folder, photoPlace(stranger.photo.id), 1);
      writeFileSync(path.join(folder, keptFile(photoPlace(photo.id), 2)), foreign);
      const [found, ...others] = (await checkFolder(folder)).findings;
      expect(found).toMatchObject({ name: keptFile(photoPlace(photo.id), 2), isLoss: false });
      expect(others).toEqual([]);
      const report = await checkFolder(folder, { isRepair: true });
      expect(report.findings).toMatchObject([{ action: 'quarantined', isLoss: false }]);
      expect(report.isWhole).toBe(true);
      expect(quarantined(folder)).toHaveLength(1);
      const library = await openTestLibrary(folder);
      expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Lần 3');
      expect(await library.readPhoto(stranger.photo.id)).toBeUndefined();
    },
  );

  it.each(['as it was put back', 'after another save'])(
    'of a line that was left by putting an older file back never comes back (%s)',
    async (when) => {
      const { folder, photo } = await savedOften(5);
      const place = photoPlace(photo.id);
      const [current = '', prev = ''] = bothOf(folder, place);
      const old = { revision: 2, savedAt: '2026-03-01T02:00:00.000Z', savedBy: '' };
      writeFileSync(current, encodeRecord(photo.id, { ...old, body: creditedTo(photo, 'Bản cũ') }));
      rmSync(prev);
      const library = await openTestLibrary(folder);
      await library.indexed();
      if (when === 'after another save') await library.savePhoto(creditedTo(photo, 'Bản mới'));
      const top = when === 'after another save' ? 3 : 2;
      await expect
        .poll(() => keptOf(folder, place), { timeout: 5_000 })
        .not.toContain(`${photo.id}.5.json.gz`);
      await expect.poll(() => keptOf(folder, place)).toContain(`${photo.id}.${top}.json.gz`);
      await library.close();
      expect(library.report.quarantined, 'nothing was damaged').toEqual([]);
      expect(library.report.setAside).toHaveLength(3);
      for (const file of bothOf(folder, place)) if (existsSync(file)) writeFileSync(file, 'rác');
      const again = await openTestLibrary(folder);
      const read = await again.readPhoto(photo.id);
      expect(read?.credit.photographer).toBe(top === 3 ? 'Bản mới' : 'Bản cũ');
      const aside = quarantined(folder).filter((name) => /\.[345]\.json\.gz\./.test(name));
      expect(aside).toHaveLength(3);
    },
  );
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
    showInArticle(folder, photo);
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
    rmSync(path.join(folder, 'desk', 'history'), { recursive: true });
    writeFileSync(path.join(folder, 'desk', 'history'), 'một tệp ở chỗ của thư mục');
    const library = await openTestLibrary(folder);
    await renameSite(library, 'Thời báo');
    expect((await library.readDesk()).site.name).toBe('Thời báo');
  });
});
