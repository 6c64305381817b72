import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePlace, generationFile } from '../../../../electron/library/layout';
import { recordFormat } from '../../../../electron/library/migrations';
import { decodeRecord, encodeRecord } from '../../../../electron/library/record';
import {
  everything,
  hashOf,
  newArticle,
  newClosedLibrary,
  newFolder,
  newId,
  newPhoto,
  openTestLibrary,
  writeArticles,
} from './testLibrary';
import { newAgency, newName } from '../../../../shared/article/knownName';
import { firstLists } from '../../../../shared/pageLists/listRule';

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  truncated: (bytes) => bytes.subarray(0, bytes.length / 2),
  'cut by one byte': (bytes) => bytes.subarray(0, -1),
  empty: () => Buffer.alloc(0),
  zeroed: (bytes) => Buffer.alloc(bytes.length),
  'zeroed at the end': (bytes) => Buffer.concat([bytes.subarray(0, -64), Buffer.alloc(64)]),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  'with one bit flipped': (bytes) => {
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 1;
    return flipped;
  },
  'changed by hand': (bytes) => Buffer.from(bytes.toString('utf8').replace('Bản hai', 'Bản ba!')),
  'another record': () =>
    encodeRecord('f'.repeat(32), { revision: 9, savedAt: '2026-01-01T00:00:00.000Z', savedBy: '', body: {} }),
  'not a record': () => Buffer.from('<html><body>404</body></html>'),
};

/** A closed library with an article saved twice: `Bản hai` over `Bản một`. */
async function savedTwice() {
  const folder = await newClosedLibrary();
  const article = newArticle({ headline: 'Bản một' });
  writeArticles(folder, [article], 1, 'prev');
  writeArticles(folder, [{ ...article, headline: 'Bản hai' }], 2);
  const at = (generation: 'current' | 'prev' | 'pending') =>
    path.join(folder, generationFile(articlePlace(article.id), generation));
  return { folder, article, at };
}

const quarantineOf = (folder: string) => {
  const quarantine = path.join(folder, 'quarantine');
  return existsSync(quarantine) ? readdirSync(quarantine) : [];
};

describe('a damaged article file', () => {
  it.each(Object.entries(damages))(
    'that is %s is set aside and the generation before is read',
    async (_, damage) => {
      const { folder, article, at } = await savedTwice();
      const bad = damage(readFileSync(at('current')));
      writeFileSync(at('current'), bad);
      const library = await openTestLibrary(folder);
      const stored = await library.readArticle(article.id);
      expect(stored).toMatchObject({ revision: 1, article: { headline: 'Bản một' } });
      expect(library.report.recovered).toEqual([{ kind: 'article', id: article.id, from: 'prev' }]);
      const [name] = quarantineOf(folder);
      expect(library.report.quarantined).toEqual([path.join('quarantine', name ?? '')]);
      expect(readFileSync(path.join(folder, 'quarantine', name ?? ''))).toEqual(bad);
      expect(await library.saveArticle({ ...stored.article, headline: 'Bản ba' }, 1)).toMatchObject({
        status: 'saved',
      });
    },
  );

  it('is found by the background reading, without being opened, and its older text is listed', async () => {
    const { folder, article, at } = await savedTwice();
    writeFileSync(at('current'), '');
    const library = await openTestLibrary(folder);
    await library.indexed();
    await expect
      .poll(() => library.report.recovered)
      .toEqual([{ kind: 'article', id: article.id, from: 'prev' }]);
    expect((await library.list(everything)).rows).toMatchObject([{ headline: 'Bản một' }]);
  });

  it('is named and kept when no generation is left, and stays damaged rather than missing', async () => {
    const { folder, article, at } = await savedTwice();
    for (const generation of ['current', 'prev'] as const) writeFileSync(at(generation), 'rác');
    const library = await openTestLibrary(folder);
    for (let time = 0; time < 2; time += 1) {
      const problem = await library.readArticle(article.id).catch((error: unknown) => error);
      expect(problem).toHaveProperty('code', 'articleDamaged');
      expect(problem).toHaveProperty('detail', expect.stringMatching(/^quarantine/));
    }
    expect(quarantineOf(folder)).toHaveLength(2);
  });

  it('gives way to the generation before when it is gone', async () => {
    const { folder, article, at } = await savedTwice();
    rmSync(at('current'));
    const library = await openTestLibrary(folder);
    expect((await library.readArticle(article.id)).article.headline).toBe('Bản một');
    expect(existsSync(at('current'))).toBe(true);
  });

  it('that waited as pending wins when its revision is higher', async () => {
    const { folder, article, at } = await savedTwice();
    const body = { ...article, headline: 'Bản chờ' };
    writeFileSync(
      at('pending'),
      encodeRecord(article.id, { revision: 3, savedAt: new Date().toISOString(), savedBy: '', body }),
    );
    const library = await openTestLibrary(folder);
    expect(await library.readArticle(article.id)).toMatchObject({
      revision: 3,
      article: { headline: 'Bản chờ' },
    });
    expect(existsSync(at('pending'))).toBe(false);
    expect(library.report.recovered).toEqual([{ kind: 'article', id: article.id, from: 'pending' }]);
  });

  it('is left where it is by a reader who may not write', async () => {
    const { folder, article, at } = await savedTwice();
    const writer = await openTestLibrary(folder);
    const reader = await openTestLibrary(folder);
    copyFileSync(at('prev'), at('pending'));
    writeFileSync(at('current'), 'rác');
    expect((await reader.readArticle(article.id)).article.headline).toBe('Bản một');
    expect(quarantineOf(folder)).toEqual([]);
    await writer.close();
  });
});

describe('an article file of a newer app', () => {
  it('is neither read, nor moved, nor written over', async () => {
    const { folder, article, at } = await savedTwice();
    const newer = encodeRecord(
      article.id,
      { revision: 3, savedAt: '2027-01-01T00:00:00.000Z', savedBy: '', body: article },
      recordFormat + 1,
    );
    writeFileSync(at('current'), newer);
    const library = await openTestLibrary(folder);
    await expect(library.readArticle(article.id)).rejects.toMatchObject({ code: 'articleNewerFormat' });
    await expect(library.saveArticle(article, 2)).rejects.toMatchObject({ code: 'articleNewerFormat' });
    await library.indexed();
    await expect.poll(() => library.report.newerFormat).toHaveLength(1);
    expect(readFileSync(at('current'))).toEqual(newer);
  });
});

describe('other files', () => {
  it('a damaged photo record gives way to what was kept of it, and without that to the generation before', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const photo = newPhoto('Minh Tuấn');
    await library.savePhoto(photo);
    await library.savePhoto({ ...photo, credit: { ...photo.credit, photographer: 'Phương Hoa' } });
    writeFileSync(path.join(folder, 'photos', photo.id.slice(0, 2), `${photo.id}.json`), 'rác');
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Phương Hoa');
    rmSync(path.join(folder, 'photos', 'history'), { recursive: true });
    rmSync(path.join(folder, 'photos', photo.id.slice(0, 2), `${photo.id}.json`));
    expect((await library.readPhoto(photo.id))?.credit.photographer).toBe('Minh Tuấn');
  });

  it('lost desk settings are reported and not written over before the desk says so', async () => {
    const folder = await newClosedLibrary();
    rmSync(path.join(folder, 'desk'), { recursive: true });
    const library = await openTestLibrary(folder);
    const settings = await library.readDesk();
    expect(settings.listRules).toEqual(firstLists('bo-coi-bien-dao'));
    expect(library.report.unreadable).toEqual([path.join('desk', 'settings.json')]);
    expect(existsSync(path.join(folder, 'desk'))).toBe(false);
    await library.saveDesk({ ...settings, photographers: [newName('Phương Hoa')] });
    expect((await library.readDesk()).photographers).toEqual([newName('Phương Hoa')]);
  });

  it('desk settings damaged in every generation can be set anew; the damaged ones are kept', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    writeFileSync(path.join(folder, 'desk/settings.json'), 'rác');
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, agencies: [newAgency('TTXVN')] });
    expect((await library.readDesk()).agencies).toEqual([newAgency('TTXVN')]);
    expect(quarantineOf(folder)).toHaveLength(1);
  });

  it('a damaged index is derived again', async () => {
    const { folder } = await savedTwice();
    const index = path.join(folder, 'search.sqlite');
    for (const bad of [Buffer.from('rác'), Buffer.alloc(40_000, 7)]) {
      writeFileSync(index, bad);
      const library = await openTestLibrary(folder);
      await library.indexed();
      expect((await library.list({ ...everything, text: 'bản' })).total).toBe(1);
      await library.close();
    }
  });

  it('an index damaged in the middle while nobody looked is derived again', async () => {
    const { folder } = await savedTwice();
    const index = path.join(folder, 'search.sqlite');
    const bytes = readFileSync(index);
    bytes.fill(0xff, 4096);
    writeFileSync(index, bytes);
    const library = await openTestLibrary(folder);
    await library.indexed();
    await expect
      .poll(async () => (await library.list({ ...everything, text: 'bản' })).total, { timeout: 10_000 })
      .toBe(1);
  });

  it('an original that no longer matches its name is set aside when it arrives again', async () => {
    const folder = newFolder();
    const library = await openTestLibrary(folder);
    const bytes = Buffer.from('ảnh gốc');
    await expect(library.writeMedia('0'.repeat(64), 'jpg', bytes)).rejects.toThrow('named by the hash');
    const real = hashOf(bytes);
    await library.writeMedia(real, 'jpg', bytes);
    const file = (await library.findMedia(real)) ?? '';
    writeFileSync(file, 'rác');
    await library.writeMedia(real, 'jpg', bytes);
    expect(readFileSync(file)).toEqual(bytes);
    expect(quarantineOf(folder)).toHaveLength(1);
  });

  it('names that are not ours are reported and left alone', async () => {
    const { folder, article, at } = await savedTwice();
    const copy = path.join(path.dirname(at('current')), 'ghi chú của Lan.json');
    copyFileSync(at('current'), copy);
    const library = await openTestLibrary(folder);
    await library.indexed();
    await expect.poll(() => library.report.unreadable).toEqual([path.relative(folder, copy)]);
    expect((await library.list(everything)).rows.map(({ id }) => id)).toEqual([article.id]);
    expect(existsSync(copy)).toBe(true);
  });
});

describe('the checksum', () => {
  const record = fc.record({
    revision: fc.nat(),
    savedAt: fc.string(),
    savedBy: fc.string(),
    body: fc.jsonValue(),
  });
  const id = newId();

  it('gives back what was written', () => {
    fc.assert(
      fc.property(record, (content) => {
        const decoded = decodeRecord(id, encodeRecord(id, content));
        const expected: unknown = JSON.parse(JSON.stringify(content));
        expect(decoded).toMatchObject({ status: 'valid', content: expected });
      }),
    );
  });

  it('notices every changed byte, every cut and every addition', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
        const bytes = encodeRecord(id, content);
        const at = place % bytes.length;
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(decodeRecord(id, changed).status).toBe('damaged');
        expect(decodeRecord(id, bytes.subarray(0, at)).status).toBe('damaged');
        expect(decodeRecord(id, Buffer.concat([bytes, Buffer.from([change])])).status).toBe('damaged');
      }),
    );
  });
});
