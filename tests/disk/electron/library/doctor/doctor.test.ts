import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../bench/fillLibrary';
import type { DoctorReport } from '../../../../../shared/upkeep';
import { encodeDraft } from '../../../../../electron/library/draftLine';
import {
  articlePlace,
  deskPlace,
  draftFile,
  generationFile,
  historyFile,
  libraryPlace,
  mediaFolder,
  photoPlace,
} from '../../../../../electron/library/layout';
import {
  documentOf,
  everything,
  hashOf,
  newArticle,
  newClosedLibrary,
  newFolder,
  newPhoto,
  openTestLibrary,
} from '../testLibrary';
import { checkFolder, filesIn, readHeadline, savedTwice, writeVersion } from './checkedLibrary';
import { damageKinds } from './damageKinds';

const seed = Number(process.env['TOASOAN_SEED'] ?? 20_261_122);

const currentOf = (id: string) => generationFile(articlePlace(id), 'current');
const prevOf = (id: string) => generationFile(articlePlace(id), 'prev');
const codes = ({ findings }: DoctorReport) =>
  findings.map(({ code, action, isLoss }) => ({ code, action, isLoss }));

const check = (folder: string, isRepair = false) =>
  openTestLibrary(folder).then((library) =>
    library.check({ isRepair, signal: new AbortController().signal, onProgress: () => undefined }),
  );

describe('the doctor of a whole library', () => {
  it('finds nothing, counts every kind of file, changes none, and brings a test copy back', async () => {
    const { folder } = await savedTwice([1, 2]);
    const library = await openTestLibrary(folder);
    const bytes = Buffer.from('ảnh');
    await library.writeMedia(hashOf(bytes), 'jpg', bytes);
    await library.savePhoto(newPhoto('Phương Hoa'));
    const story = newArticle();
    await library.createArticle(story);
    await library.trashArticle(story.id);
    await library.close();
    const before = filesIn(folder);
    const report = await checkFolder(folder);
    expect(report).toMatchObject({ isWhole: true, findings: [], testCopy: { status: 'restored' } });
    expect(report.counts).toMatchObject({
      library: 1,
      desk: 1,
      article: 1,
      photo: 1,
      media: 1,
      version: 3,
      trash: 1,
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it('says where the copies lie, how much room is left, and tells its progress', async () => {
    const { folder } = await savedTwice();
    const library = await openTestLibrary(folder, { secondCopyFolder: newFolder() });
    const told: (readonly [number, number])[] = [];
    const report = await library.check({
      isRepair: false,
      signal: new AbortController().signal,
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(report.isWhole).toBe(true);
    expect(report.copies.map(({ what }) => what)).toEqual(['library', 'secondCopy']);
    expect(report.copies[0]).toMatchObject({
      folder,
      isThere: true,
      newestAt: expect.stringMatching(/^\d{4}/) as string,
    });
    expect(report.freeBytes).toBeGreaterThan(0);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect((await library.list(everything)).total).toBe(1);
    expect(existsSync(path.join(folder, 'doctor'))).toBe(false);
  });

  it('stops with the reason of the signal', async () => {
    const library = await openTestLibrary((await savedTwice()).folder);
    const job = new AbortController();
    const reason = new Error('thôi');
    job.abort(reason);
    const checking = library.check({ isRepair: true, signal: job.signal, onProgress: () => undefined });
    await expect(checking).rejects.toBe(reason);
  });

  it('never keeps the main process for more than 50 ms', async () => {
    const { folder } = await savedTwice([1, 2]);
    const library = await openTestLibrary(folder);
    const text = 'Tòa soạn '.repeat(60_000);
    const body = documentOf({ type: 'paragraph', content: [{ type: 'text', text }] });
    for (let count = 0; count < 5; count += 1) await library.createArticle(newArticle({ body }));
    await library.indexed();
    const stalls: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      if (performance.now() - last > 50) stalls.push(performance.now() - last);
      last = performance.now();
    }, 5);
    await library.check({
      isRepair: true,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    clearInterval(timer);
    // Some, because this machine has others to serve; read here, every one of the five texts would be a stall.
    expect(stalls.length).toBeLessThan(5);
  });
});

describe.each(Object.entries(damageKinds))('an article file that is %s', (name, { code, harm }) => {
  const random = randomFrom(seed + Object.keys(damageKinds).indexOf(name));

  it(`is found as ${code} and left alone, then repaired without loss while history holds it (seed ${seed})`, async () => {
    const { folder, article } = await savedTwice([2]);
    harm(path.join(folder, currentOf(article.id)), random);
    const before = filesIn(folder);
    const found = await checkFolder(folder);
    expect(found.isWhole).toBe(false);
    expect(found.findings.map((finding) => finding.code)).toContain(code);
    expect(found.findings.every(({ action, isLoss }) => action === 'none' && !isLoss)).toBe(true);
    expect(filesIn(folder)).toEqual(before);
    const repaired = await checkFolder(folder, { isRepair: true });
    expect(repaired).toMatchObject({ isWhole: true, testCopy: { status: 'restored' } });
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  });
});

describe('the doctor’s repairs', () => {
  it('take the generation before, then history, then the second copy, and say what is lost', async () => {
    const { folder, article } = await savedTwice();
    const file = (name: string) => path.join(folder, name);
    writeFileSync(file(currentOf(article.id)), '');
    expect(codes(await checkFolder(folder, { isRepair: true }))).toEqual([
      { code: 'damaged', action: 'fromPrevious', isLoss: true },
    ]);
    expect(await readHeadline(folder, article.id)).toBe('Bản một');

    const kept = await savedTwice([1, 2]);
    for (const name of [currentOf(kept.article.id), prevOf(kept.article.id)])
      writeFileSync(path.join(kept.folder, name), 'rác');
    const fromHistory = await checkFolder(kept.folder, { isRepair: true });
    expect(codes(fromHistory)).toContainEqual({ code: 'damaged', action: 'fromHistory', isLoss: false });
    expect(fromHistory.isWhole).toBe(true);
    expect(await readHeadline(kept.folder, kept.article.id)).toBe('Bản hai');
  });

  it('bring an article of which nothing else is left back from the second copy', async () => {
    const copies = newFolder();
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder, { secondCopyFolder: copies });
    const article = newArticle({ headline: 'Chỉ còn ngoài thư viện' });
    await library.createArticle(article);
    await library.close();
    expect(readdirSync(copies)).toHaveLength(1);
    writeFileSync(path.join(folder, currentOf(article.id)), 'rác');
    rmSync(path.join(folder, 'history'), { recursive: true });
    const report = await checkFolder(folder, { isRepair: true, secondCopies: copies });
    expect(codes(report)).toEqual([{ code: 'damaged', action: 'fromSecondCopy', isLoss: false }]);
    expect(await readHeadline(folder, article.id)).toBe('Chỉ còn ngoài thư viện');
  });

  it('say honestly that nothing holds the text, and keep the damaged file in quarantine', async () => {
    const { folder, article } = await savedTwice();
    for (const name of [currentOf(article.id), prevOf(article.id)])
      writeFileSync(path.join(folder, name), 'rác');
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.isWhole).toBe(false);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ name: currentOf(article.id), action: 'quarantined', isLoss: true }),
    );
    expect(readdirSync(path.join(folder, 'quarantine'))).toHaveLength(2);
  });

  it.each(['current', 'prev'] as const)(
    'give library.json back, its %s file damaged or gone',
    async (generation) => {
      const folder = await newClosedLibrary();
      const file = path.join(folder, generationFile(libraryPlace, generation));
      for (const harm of [() => writeFileSync(file, ''), () => rmSync(file, { force: true })]) {
        harm();
        expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true });
        await (await openTestLibrary(folder)).close();
      }
    },
  );

  it('make library.json anew where no generation is left, and touch nothing else', async () => {
    const { folder, article } = await savedTwice();
    for (const generation of ['current', 'prev'] as const)
      rmSync(path.join(folder, generationFile(libraryPlace, generation)));
    expect(await checkFolder(folder)).toMatchObject({
      isWhole: false,
      findings: [{ kind: 'library', code: 'missing' }],
    });
    const report = await checkFolder(folder, { isRepair: true });
    expect(codes(report)).toEqual([{ code: 'missing', action: 'rebuilt', isLoss: false }]);
    expect(await readHeadline(folder, article.id)).toBe('Bản hai');
  });

  it('repair the desk’s settings, photos and what lies in the bin alike', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const photo = newPhoto('Phương Hoa');
    const article = newArticle();
    for (let time = 0; time < 2; time += 1) {
      await library.savePhoto(photo);
      await library.saveDesk(await library.readDesk());
    }
    await library.createArticle({ ...article, headline: 'Bản một' });
    await library.saveArticle(article, 1);
    await library.trashArticle(article.id);
    await library.close();
    const inBin = path.join('trash', article.id, `${article.id}.json`);
    const harmed = [
      generationFile(photoPlace(photo.id), 'current'),
      generationFile(deskPlace, 'current'),
      inBin,
    ];
    for (const name of harmed) writeFileSync(path.join(folder, name), 'rác');
    const { findings } = await checkFolder(folder, { isRepair: true });
    expect(findings.map(({ name, action }) => [name, action]).sort()).toEqual(
      harmed.map((name) => [name, 'fromHistory']).sort(),
    );
    expect(await checkFolder(folder)).toMatchObject({ isWhole: true, findings: [] });
    const again = await openTestLibrary(folder);
    expect(await again.restoreTrashed(article.id)).toMatchObject({ status: 'restored' });
    expect((await again.readArticle(article.id)).article).toEqual(article);
  });

  it('set aside a damaged original and name the photo that misses it', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const bytes = Buffer.from('ảnh gốc');
    const sha256 = hashOf(bytes);
    await library.writeMedia(sha256, 'jpg', bytes);
    const file = { sha256, format: 'jpeg' as const, bytes: 1, width: 1, height: 1, originalName: 'a.jpg' };
    await library.savePhoto({ ...newPhoto('A'), file });
    await library.close();
    const name = path.join(mediaFolder(sha256), `${sha256}.jpg`);
    writeFileSync(path.join(folder, name), 'ảnh hỏng');
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.findings.find(({ kind }) => kind === 'media')).toMatchObject({
      name,
      action: 'quarantined',
      isLoss: true,
    });
    expect(report.findings.find(({ code }) => code === 'missingMedia')).toMatchObject({
      kind: 'photo',
      isLoss: true,
    });
    expect(report.isWhole).toBe(false);
  });

  it('name a photo record that an article needs and nobody has', async () => {
    const folder = await newClosedLibrary();
    const library = await openTestLibrary(folder);
    const { id } = newPhoto('A');
    await library.createArticle(newArticle({ leadPhoto: id }));
    await library.close();
    expect(codes(await checkFolder(folder))).toEqual([
      { code: 'missingPhoto', action: 'none', isLoss: true },
    ]);
  });

  it('bring a damaged version back from its article, lost only where nothing else holds that revision', async () => {
    const { folder, article } = await savedTwice([1, 2]);
    await writeVersion(folder, article, 7);
    for (const revision of [2, 7]) writeFileSync(path.join(folder, historyFile(article.id, revision)), 'rác');
    const { findings } = await checkFolder(folder, { isRepair: true });
    expect(findings.map(({ name, action, isLoss }) => [name, action, isLoss]).sort()).toEqual([
      [historyFile(article.id, 2), 'fromArticle', false],
      [historyFile(article.id, 7), 'quarantined', true],
    ]);
  });

  it('set aside a journal of typing of which no line is whole, and leave one that can be read', async () => {
    const { folder, article } = await savedTwice();
    mkdirSync(path.join(folder, 'drafts'));
    const [torn, whole] = ['1', '2'].map((digit) => draftFile(article.id, digit.repeat(16)));
    const line = encodeDraft({ article, baseRevision: 2, typedAt: '2026-03-01T02:00:00.000Z' });
    writeFileSync(path.join(folder, torn ?? ''), line.subarray(0, 60));
    writeFileSync(path.join(folder, whole ?? ''), Buffer.concat([line, line.subarray(0, 60)]));
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.counts.draft).toBe(1);
    expect(report.findings).toMatchObject([{ name: torn, action: 'quarantined', isLoss: true }]);
    expect(readdirSync(path.join(folder, 'drafts'))).toEqual([path.basename(whole ?? '')]);
  });

  it('never merge or remove the copy of a sync service or a file that is not ours', async () => {
    const { folder, article } = await savedTwice();
    const shard = path.dirname(currentOf(article.id));
    const copy = path.join(shard, `${article.id} (1).json`);
    for (const name of [copy, 'ghi chú.txt']) writeFileSync(path.join(folder, name), 'của tôi');
    const report = await checkFolder(folder, { isRepair: true });
    expect(report.findings.map(({ name, code, action }) => [name, code, action]).sort()).toEqual(
      [
        [copy, 'syncCopy', 'none'],
        ['ghi chú.txt', 'foreign', 'none'],
      ].sort(),
    );
    expect(report.isWhole).toBe(true);
    expect(existsSync(path.join(folder, copy))).toBe(true);
  });

  it('build the index anew when it is damaged', async () => {
    const closed = await savedTwice();
    const library = await openTestLibrary(closed.folder);
    await library.indexed();
    await library.close();
    writeFileSync(path.join(closed.folder, 'search.sqlite'), 'không phải chỉ mục');
    expect(codes(await checkFolder(closed.folder))).toEqual([
      { code: 'indexStale', action: 'none', isLoss: false },
    ]);
    const report = await checkFolder(closed.folder, { isRepair: true });
    expect(codes(report)).toEqual([{ code: 'indexStale', action: 'rebuilt', isLoss: false }]);
    expect(report.isWhole).toBe(true);
  });
});

describe('the doctor beside another session', () => {
  it('checks a library that is open elsewhere and repairs nothing in it', async () => {
    const { folder, article } = await savedTwice([2]);
    await openTestLibrary(folder);
    const lost = path.join(folder, historyFile(article.id, 2));
    writeFileSync(lost, 'rác');
    const reader = await openTestLibrary(folder);
    const job = { isRepair: true, signal: new AbortController().signal, onProgress: () => undefined };
    const lock = JSON.parse(readFileSync(path.join(folder, 'library.lock'), 'utf8')) as Record<
      string,
      string
    >;
    const held = {
      reason: 'lockedElsewhere',
      holder: expect.stringContaining(lock['host'] ?? '-') as unknown,
      since: lock['since'],
    };
    expect(Date.parse(lock['since'] ?? '')).not.toBeNaN();
    for (const report of [await reader.check(job), await checkFolder(folder, { isRepair: true })]) {
      expect(report).toMatchObject({ access: held, isWhole: false, testCopy: { status: 'notTried' } });
      expect(report.findings).toMatchObject([{ code: 'damaged', action: 'none' }]);
    }
    expect(existsSync(lost)).toBe(true);
  });

  it('repairs an open library, which then lists what it holds', async () => {
    const { folder, article } = await savedTwice([2]);
    const library = await openTestLibrary(folder);
    await library.indexed();
    for (const name of [currentOf(article.id), prevOf(article.id)])
      writeFileSync(path.join(folder, name), 'rác');
    const report = await library.check({
      isRepair: true,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(codes(report)).toContainEqual({ code: 'damaged', action: 'fromHistory', isLoss: false });
    expect((await library.list(everything)).rows).toMatchObject([{ headline: 'Bản hai' }]);
  });

  it('refuses a folder that is no library', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'thư.txt'), '');
    await expect(checkFolder(folder)).rejects.toMatchObject({ code: 'notALibrary' });
    await expect(checkFolder(path.join(folder, 'không có'))).rejects.toMatchObject({ code: 'notALibrary' });
  });

  it('removes the test copy that a killed check left', async () => {
    const folder = await newClosedLibrary();
    mkdirSync(path.join(folder, 'doctor', 'articles'), { recursive: true });
    expect(await check(folder)).toMatchObject({ isWhole: true, findings: [] });
    expect(existsSync(path.join(folder, 'doctor'))).toBe(false);
  });
});

it('leaves no name half way when the bin is repaired', async () => {
  const { folder, article } = await savedTwice();
  mkdirSync(path.join(folder, 'trash', `${article.id}.going`), { recursive: true });
  renameSync(
    path.join(folder, prevOf(article.id)),
    path.join(folder, 'trash', `${article.id}.going`, `${article.id}.prev.json`),
  );
  expect(await checkFolder(folder, { isRepair: true })).toMatchObject({ isWhole: true, findings: [] });
  expect(existsSync(path.join(folder, prevOf(article.id)))).toBe(true);
});
