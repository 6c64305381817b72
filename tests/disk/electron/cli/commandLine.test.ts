import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../../../electron/library/openLibrary';
import { articlePlace, generationFile, generations } from '../../../../electron/library/layout';
import { builtFile } from '../../../built.mjs';
import { drawPhoto } from '../photos/testPhotos';
import { json, newFolder, runCli } from './runCli';

const fixtures = path.join(import.meta.dirname, '../../../fixtures');
const dump = path.join(fixtures, 'dumps/vuon-uom-san-ho.txt');
const heic = path.join(fixtures, 'photos/display-p3.heic');

const files = newFolder();
const library = path.join(files, 'library');
const file = (name: string) => path.join(files, name);
const inLibrary = ['--library', library] as const;
const nobody = '0'.repeat(31) + '1';
/** One article with three photos that have not arrived, and one that can be exported at once. */
let withPhotos = '';
let plain = '';

const importAnswer = z.object({
  articles: z.array(z.object({ id: z.string(), headline: z.string() })),
  pageLists: z.array(z.object({ type: z.string() })),
  report: z.array(z.object({ file: z.string(), notes: z.array(z.object({ code: z.string() })) })),
  refused: z.array(
    z.object({ file: z.string(), problem: z.object({ code: z.string(), message: z.string() }) }),
  ),
});
const checks = z.array(
  z.object({ code: z.string(), level: z.enum(['error', 'warning', 'note']), message: z.string().min(5) }),
);
const problem = z.object({ problem: z.object({ code: z.string(), message: z.string().min(5) }) });
const codeOf = (answer: { exit: number; stdout: string; stderr: string }) =>
  problem.parse(json(answer)).problem.code;

async function importOne(name: string): Promise<string> {
  const answer = await runCli('import', name, ...inLibrary, '--json');
  expect(answer).toMatchObject({ exit: 0 });
  return importAnswer.parse(json(answer)).articles[0]?.id ?? '';
}

beforeAll(async () => {
  writeFileSync(
    file('plain.txt'),
    'Tin ngắn ở bến đò\nBà con ra bến từ sáng sớm, có người mang theo cả mẻ lưới.\n',
  );
  writeFileSync(file('text.jpg'), 'Đây là chữ, không phải ảnh.');
  writeFileSync(file('empty.jpg'), '');
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('binary.txt'), Buffer.alloc(400, 1));
  writeFileSync(file('photo.jpg'), await drawPhoto(1600, 1067).jpeg().toBuffer());
  expect(await runCli('init', ...inLibrary)).toMatchObject({ exit: 0 });
  withPhotos = await importOne(dump);
  plain = await importOne(file('plain.txt'));
}, 120_000);

describe('wrong use', () => {
  it('asked for help shows the usage and exits 0', async () => {
    const help = await runCli('--help');
    expect([help.exit, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('usage: toasoan COMMAND');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['lst', ...inLibrary]],
    ['the name of a method', ['toString', ...inLibrary]],
    ['an unknown option', ['list', ...inLibrary, '--all']],
    ['an option of another command', ['show', nobody, ...inLibrary, '--zip']],
    ['an option given twice', ['list', ...inLibrary, '--library', files]],
    ['an option without its value', ['list', '--library']],
    ['words that list does not take', ['list', 'extra', ...inLibrary]],
    ['words that init does not take', ['init', 'extra', ...inLibrary]],
    ['a second id', ['show', nobody, nobody, ...inLibrary]],
    ['no library', ['list']],
    ['an empty library', ['list', '--library', '']],
    ['an empty query', ['search', '', ...inLibrary]],
    ['an empty id', ['check', ' ', ...inLibrary]],
    ['no file', ['import', ...inLibrary]],
    ['a folder to import', ['import', files, ...inLibrary]],
    ['a figure that is no number', ['attach', nobody, '--figure', '1e0', '--photo', heic, ...inLibrary]],
    ['figure 0', ['attach', nobody, '--figure', '0', '--photo', heic, ...inLibrary]],
    ['no photo', ['attach', nobody, '--figure', '1', ...inLibrary]],
    ['no place to export to', ['export', nobody, ...inLibrary]],
    ['an unknown format', ['export', nobody, ...inLibrary, '--out', files, '--formats', 'html,quark']],
    ['an override without a reason', ['export', nobody, ...inLibrary, '--out', files, '--override', ' ']],
    ['a library for verify', ['verify', files, ...inLibrary]],
  ])('%s shows the usage, and says the same as JSON', async (_name, args) => {
    const answer = await runCli(...args, '--json');
    expect(answer.exit).toBe(2);
    expect(answer.stderr).toContain('usage: toasoan COMMAND');
    expect(codeOf(answer)).toBe('badRequest');
    expect(answer.stderr).not.toMatch(/^\s+at /m);
  });

  it('says that a folder is a folder', async () => {
    const { stderr } = await runCli('import', files, ...inLibrary);
    expect(stderr).toContain('is a folder');
  });

  it.each([
    ['an article that is not there', ['show', nobody, ...inLibrary], 'articleMissing'],
    ['a name that is no id', ['show', '../../library', ...inLibrary], 'articleMissing'],
    ['an article to check that is not there', ['check', nobody, ...inLibrary], 'articleMissing'],
    [
      'an article to export that is not there',
      ['export', nobody, ...inLibrary, '--out', files],
      'articleMissing',
    ],
    ['a dump that is not there', ['import', 'none.txt', ...inLibrary], 'fileMissing'],
    [
      'a photo that is not there',
      ['attach', nobody, '--figure', '1', '--photo', 'none.jpg', ...inLibrary],
      'fileMissing',
    ],
    ['a bundle that is not there', ['verify', 'none'], 'fileMissing'],
  ])('%s is named', async (_name, args, code) => {
    const answer = await runCli(...args, '--json');
    expect(answer.exit).toBe(2);
    expect(codeOf(answer)).toBe(code);
    expect(answer.stderr.trim()).toBe(problem.parse(json(answer)).problem.message);
  });
});

describe('a library that cannot be opened or written', () => {
  const mounts: string[] = [];
  afterEach(() => {
    for (const folder of mounts.splice(0)) execFileSync('umount', [folder]);
  });

  const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
  /** A disk of its own; only root may make one. */
  function mountDisk(options: string): string {
    const folder = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
    mounts.push(folder);
    return folder;
  }

  it.each([
    ['is missing', () => path.join(files, 'none'), 'notALibrary'],
    ['is another folder', () => files, 'notALibrary'],
    ['is a file', () => file('plain.txt'), 'notALibrary'],
  ])('because it %s exits 3', async (_name, folder, code) => {
    const answer = await runCli('list', '--library', folder(), '--json');
    expect(answer.exit).toBe(3);
    expect(codeOf(answer)).toBe(code);
  });

  it('because it would be made over other files exits 3', async () => {
    const answer = await runCli('init', '--library', files, '--json');
    expect([answer.exit, codeOf(answer)]).toEqual([3, 'folderNotEmpty']);
  });

  it('because another session holds it can be read and not written', async () => {
    const holder = await openLibrary(library, { create: false, workerFile: await builtFile('searchWorker') });
    try {
      const listed = await runCli('list', ...inLibrary);
      expect(listed.exit).toBe(0);
      expect(listed.stdout).toContain(plain);
      for (const args of [
        ['import', dump],
        ['attach', withPhotos, '--figure', '1', '--photo', file('photo.jpg')],
      ]) {
        const answer = await runCli(...args, ...inLibrary, '--json');
        expect([answer.exit, codeOf(answer)]).toEqual([3, 'libraryReadOnly']);
      }
    } finally {
      await holder.close();
    }
  });

  it.skipIf(!isRoot)('because its disk is read-only can be read and not written', async () => {
    const folder = mountDisk('size=64m');
    const there = ['--library', path.join(folder, 'library')];
    await runCli('init', ...there);
    await runCli('import', file('plain.txt'), ...there);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const listed = await runCli('list', ...there);
    expect([listed.exit, listed.stderr]).toEqual([0, '']);
    expect(listed.stdout).toContain('Tin ngắn');
    const refused = await runCli('import', dump, ...there, '--json');
    expect([refused.exit, codeOf(refused)]).toEqual([3, 'libraryReadOnly']);
    const init = await runCli('init', '--library', path.join(folder, 'other'), '--json');
    expect([init.exit, codeOf(init)]).toEqual([3, 'libraryNotWritable']);
    const out = await runCli('export', plain, ...inLibrary, '--out', path.join(folder, 'out'), '--json');
    expect([out.exit, codeOf(out)]).toEqual([3, 'exportFolderNotWritable']);
  });

  it.skipIf(!isRoot)('because its disk is full says so and loses nothing', async () => {
    const folder = mountDisk('size=16m');
    const there = ['--library', path.join(folder, 'library')];
    await runCli('init', ...there);
    await runCli('import', file('plain.txt'), ...there);
    const fill = () =>
      expect(() => writeFileSync(path.join(folder, 'filler'), Buffer.alloc(2 ** 24))).toThrow('ENOSPC');
    fill();
    // The reserve still lets a library be opened and saved once; here it is gone.
    rmSync(path.join(folder, 'library', 'reserve'));
    fill();
    expect((await runCli('list', ...there)).stdout).toContain('Tin ngắn');
    const refused = await runCli('import', dump, ...there, '--json');
    expect([refused.exit, codeOf(refused)]).toEqual([3, 'diskFull']);
    expect(refused.stderr).not.toContain('screen');
    const out = await runCli('export', plain, ...inLibrary, '--out', folder, '--json');
    expect([out.exit, codeOf(out)]).toEqual([3, 'diskFull']);
    expect(readdirSync(folder).toSorted()).toEqual(['filler', 'library']);
    rmSync(path.join(folder, 'filler'));
    expect((await runCli('list', ...there)).stdout).toContain('Tin ngắn');
  });

  it('because the export would lie inside the library exits 3 and writes nothing', async () => {
    const inside = path.join(library, 'articles', 'xuất');
    const out = await runCli('export', plain, ...inLibrary, '--out', inside, '--json');
    expect([out.exit, codeOf(out)]).toEqual([3, 'exportInsideLibrary']);
    expect(existsSync(inside)).toBe(false);
  });

  it('because a folder to export to is a file exits 3', async () => {
    const answer = await runCli('export', plain, ...inLibrary, '--out', file('plain.txt'), '--json');
    expect([answer.exit, codeOf(answer)]).toEqual([3, 'exportFolderNotWritable']);
  });
});

describe('bad input', () => {
  it.each([
    ['a text named .jpg', 'text.jpg', 'photoNotAnImage'],
    ['a photo of 0 bytes', 'empty.jpg', 'photoEmpty'],
  ])('%s is no photo', async (_name, name, code) => {
    const args = ['attach', withPhotos, '--figure', '1', '--photo', file(name), ...inLibrary, '--json'];
    const answer = await runCli(...args);
    expect([answer.exit, codeOf(answer)]).toEqual([1, code]);
    expect(answer.stderr).toContain(name);
  });

  it('a damaged article is said to be damaged, and the others are still there', async () => {
    const id = await importOne(file('plain.txt'));
    for (const generation of generations.filter((each) => each !== 'pending')) {
      mkdirSync(path.dirname(path.join(library, generationFile(articlePlace(id), generation))), {
        recursive: true,
      });
      writeFileSync(path.join(library, generationFile(articlePlace(id), generation)), '{"half":');
    }
    const answer = await runCli('show', id, ...inLibrary, '--json');
    expect([answer.exit, codeOf(answer)]).toEqual([1, 'articleDamaged']);
    expect(await runCli('show', plain, ...inLibrary)).toMatchObject({ exit: 0 });
  });

  it('among files to import is named, and the good ones are imported', async () => {
    const names = ['empty.txt', 'binary.txt', 'plain.txt'].map(file);
    const answer = await runCli('import', ...names, ...inLibrary, '--json');
    expect(answer.exit).toBe(1);
    const { articles, refused } = importAnswer.parse(json(answer));
    expect(articles).toHaveLength(1);
    expect(refused.map(({ problem: { code } }) => code)).toEqual(['importEmpty', 'fileNotText']);
    for (const each of refused) expect(each.problem.message).toContain(each.file);
  });
});

describe('the main job from the command line', () => {
  it('finds an article with and without marks', async () => {
    for (const query of ['vườn ươm san hô', 'VUON UOM san ho', '"', 'NEAR(', 'không đâu có']) {
      const answer = await runCli('search', query, ...inLibrary, '--json');
      expect(answer.exit).toBe(0);
      const found = z.array(z.object({ id: z.string() })).parse(json(answer));
      expect(found.some(({ id }) => id === withPhotos)).toBe(/san/.test(query));
    }
  });

  it('shows each figure with its caption, credit, alt and photo', async () => {
    const shown = await runCli('show', withPhotos, ...inLibrary, '--json');
    const figure = z.object({
      caption: z.string().regex(/^(?!.*Ảnh:).+\.$/),
      credit: z.looseObject({ photographer: z.literal('Hải Triều'), agency: z.literal('TTXVN') }),
      alt: z.literal(''),
      photo: z.null(),
    });
    const answer = z.object({ headline: z.string().min(1), figures: z.array(figure).length(3) });
    expect(answer.safeParse(json(shown)).error).toBeUndefined();
  });

  it('blocks an export without photos, with a sentence for each check, unless there is a reason', async () => {
    const out = newFolder();
    const args = ['export', withPhotos, ...inLibrary, '--out', out, '--json'];
    const blocked = await runCli(...args);
    expect(blocked.exit).toBe(1);
    const answer = z.object({ status: z.literal('blocked'), checks: z.array(z.object({ checks })) });
    const [page] = answer.parse(json(blocked)).checks;
    const alone = await runCli('check', withPhotos, ...inLibrary, '--json');
    expect(alone.exit).toBe(1);
    expect(z.array(z.object({ id: z.string(), checks })).parse(json(alone))).toEqual([
      { id: withPhotos, checks: page?.checks },
    ]);
    expect(readdirSync(out)).toEqual([]);

    const forced = await runCli(...args, '--override', 'Ảnh gửi sau, trực ban đồng ý');
    expect(forced.exit).toBe(0);
    const { path: bundle } = z.object({ path: z.string() }).parse(json(forced));
    const report = readdirSync(bundle, { recursive: true })
      .map(String)
      .find((name) => name.endsWith('report.json'));
    expect(readFileSync(path.join(bundle, report ?? ''), 'utf8')).toContain('Ảnh gửi sau, trực ban đồng ý');
    expect((await runCli('verify', bundle, '--json')).exit).toBe(0);
  });

  it('takes a JPEG and a HEIC photo for a figure, keeps its credit, and exports a zip that verifies', async () => {
    const id = await importOne(dump);
    for (const [index, photo] of [file('photo.jpg'), heic, file('photo.jpg')].entries()) {
      const args = ['--figure', String(index + 1), '--photo', photo, '--alt', `Ngư dân thả san hô ${index}`];
      expect(await runCli('attach', id, ...args, ...inLibrary)).toMatchObject({ exit: 0 });
    }
    const shown = await runCli('show', id, ...inLibrary, '--json');
    expect(json(shown)).toMatchObject({
      figures: [
        { alt: 'Ngư dân thả san hô 0', credit: { photographer: 'Hải Triều' }, photo: { format: 'jpeg' } },
        { alt: 'Ngư dân thả san hô 1', credit: { photographer: 'Hải Triều' }, photo: { format: 'heic' } },
        { alt: 'Ngư dân thả san hô 2', photo: { format: 'jpeg' } },
      ],
    });
    const args = ['--out', newFolder(), '--zip', '--formats', 'html,text', '--json'];
    const exported = await runCli('export', id, ...inLibrary, ...args);
    expect(exported.exit).toBe(0);
    const { path: bundle } = z.object({ path: z.string(), articles: z.literal(1) }).parse(json(exported));
    expect(bundle).toMatch(/\.zip$/);
    expect((await runCli('verify', bundle)).exit).toBe(0);
    const bytes = readFileSync(bundle);
    writeFileSync(bundle, bytes.subarray(0, bytes.length - 2000));
    expect((await runCli('verify', bundle, '--json')).exit).toBe(1);
  }, 90_000);

  it('says the first problems of a folder that is no bundle, and how many more there are', async () => {
    const folder = newFolder();
    for (let index = 0; index < 50; index += 1) symlinkSync(dump, path.join(folder, `${index}.txt`));
    const answer = await runCli('verify', folder);
    expect(answer.exit).toBe(1);
    expect(answer.stderr.trim().split('\n')).toHaveLength(21);
  });

  it('has no figure 9', async () => {
    const args = ['attach', withPhotos, '--figure', '9', '--photo', file('photo.jpg'), ...inLibrary];
    const answer = await runCli(...args);
    expect(answer.exit).toBe(2);
    expect(answer.stderr).toContain('no figure 9');
  });
});
