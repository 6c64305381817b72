import {
  appendFileSync,
  createWriteStream,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { isSafeName } from '../../../../electron/exporting/bundleReader';
import { readManifest, sha256, writeManifest } from '../../../../electron/exporting/manifest';
import { verifyBundle } from '../../../../electron/exporting/verifyBundle';
import { newFolder } from './folders';

const page =
  '<!DOCTYPE html>\n<html lang="vi"><head><title>a</title></head><body><main><h1>a</h1></main></body></html>\n';

type Files = Readonly<Record<string, string | Buffer>>;

/** A sound bag, made without the code that exports. */
function bagOf(payload: Files): Files {
  const manifest = writeManifest(
    new Map(Object.entries(payload).map(([name, content]) => [name, sha256(content)])),
  );
  const tags: Files = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'manifest-sha256.txt': manifest,
  };
  const tagManifest = writeManifest(
    new Map(Object.entries(tags).map(([name, content]) => [name, sha256(content)])),
  );
  return { ...payload, ...tags, 'tagmanifest-sha256.txt': tagManifest };
}

const sound = bagOf({ 'data/a/index.html': page, 'data/a/article.txt': 'Một hai ba\n' });

function writeFolder(files: Files): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

async function writeZip(files: Files, top = 'bag/'): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), top + name);
  zip.end();
  const file = path.join(newFolder(), 'bag.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** Writes another name of the same length over every one in the zip: yazl itself refuses to make such a zip. */
async function renamed(from: string, to: string): Promise<string> {
  const file = await writeZip({ ...sound, [from]: 'x' });
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  writeFileSync(file, bytes);
  return file;
}

const codesOf = async (bundle: string) =>
  (await verifyBundle(bundle)).problems.map(({ code, file }) => `${code} ${file}`);

describe('verify', () => {
  it('is content with a sound bag, as a folder and as a zip', async () => {
    const content = { ok: true, problems: [], files: 2 };
    expect(await verifyBundle(writeFolder(sound))).toEqual(content);
    expect(await verifyBundle(await writeZip(sound))).toEqual(content);
  });

  it('names what is changed, missing and extra', async () => {
    const folder = writeFolder(sound);
    appendFileSync(path.join(folder, 'data/a/article.txt'), '!');
    rmSync(path.join(folder, 'data/a/index.html'));
    writeFileSync(path.join(folder, 'data/a/new.txt'), '');
    writeFileSync(path.join(folder, 'note.txt'), '');
    expect((await codesOf(folder)).sort()).toEqual([
      'changed data/a/article.txt',
      'extra data/a/new.txt',
      'extra note.txt',
      'missing data/a/index.html',
    ]);
  });

  it('notices a manifest that was changed together with its file', async () => {
    const folder = writeFolder(sound);
    const forged = bagOf({ 'data/a/index.html': page, 'data/a/article.txt': 'Khác\n' });
    for (const name of ['data/a/article.txt', 'manifest-sha256.txt']) {
      writeFileSync(path.join(folder, name), forged[name] ?? '');
    }
    expect(await codesOf(folder)).toEqual(['changed manifest-sha256.txt']);
  });

  it('believes no list of tag files that it cannot read', async () => {
    const folder = writeFolder(sound);
    writeFileSync(path.join(folder, 'note.txt'), 'x');
    writeFileSync(path.join(folder, 'tagmanifest-sha256.txt'), 'nonsense');
    expect(await codesOf(folder)).toEqual(['changed tagmanifest-sha256.txt']);
    rmSync(path.join(folder, 'tagmanifest-sha256.txt'));
    expect(await codesOf(folder)).toEqual([]);
  });

  it('says that a folder without manifest is no bag', async () => {
    expect(await codesOf(writeFolder({ 'data/a.txt': 'x' }))).toEqual(['notABag bagit.txt']);
    expect(await codesOf(writeFolder({ 'bagit.txt': 'x', 'manifest-sha256.txt': 'nonsense' }))).toEqual([
      'notABag manifest-sha256.txt',
    ]);
  });

  it('follows no link', async () => {
    const folder = writeFolder(sound);
    symlinkSync('/etc/hostname', path.join(folder, 'data/a/link.txt'));
    expect(await codesOf(folder)).toEqual(['link data/a/link.txt']);
  });

  it.each([
    ['data/aa/x.txt', '../../../x.tx'],
    ['data/aa/x.txt', '/data/aa/x.tx'],
    ['bag/data/aa/x', 'C:/windows/aa'],
  ])('refuses a zip whose names lead out of it: %s as %s', async (from, to) => {
    const codes = await codesOf(await renamed(from, to));
    expect(codes.some((code) => code.startsWith('hostileName') || code.startsWith('extra'))).toBe(true);
  });

  it('refuses names that another system would read otherwise', async () => {
    const hostile = [
      'data/a/con.txt',
      'data/a/b .',
      'data/A/index.html',
      'data/a/e\u0302.txt',
      'data/a/\u202egpj.txt',
      'data/a/COM¹.jpg',
      'data/a/nul .txt',
      'data/A/index.html/below.txt',
    ];
    const bag = await writeZip(
      bagOf({ ...Object.fromEntries(hostile.map((name) => [name, 'x'])), 'data/a/index.html': page }),
    );
    const found = (await verifyBundle(bag)).problems.filter(({ code }) => code === 'hostileName');
    expect(found).toHaveLength(hostile.length);
  });

  it('refuses what is packed two hundredfold, unread', async () => {
    const bomb = await writeZip(bagOf({ 'data/a/zero.txt': Buffer.alloc(20 * 1024 ** 2) }));
    expect(await codesOf(bomb)).toContain('tooLarge bag/data/a/zero.txt');
  });

  it('names a page that runs or fetches something', async () => {
    const bag = bagOf({
      'data/a/index.html': page.replace(
        '<h1>',
        '<script>alert(1)</script><img src="https://x.example/a.gif"><h1>',
      ),
    });
    expect(await codesOf(writeFolder(bag))).toEqual([
      'pageNotAllowed data/a/index.html: scriptNotAllowed script',
      'pageNotAllowed data/a/index.html: fileNotInBundle img@src https://x.example/a.gif',
    ]);
  });

  it('finds a file beside the top folder of a zip', async () => {
    const zip = await writeZip(
      {
        ...Object.fromEntries(Object.entries(sound).map(([name, content]) => [`bag/${name}`, content])),
        'beside.txt': 'x',
      },
      '',
    );
    expect(await codesOf(zip)).toEqual(['extra beside.txt']);
  });

  it('notices a zip that is cut or damaged', async () => {
    const file = await writeZip(sound);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 30));
    await expect(verifyBundle(file)).rejects.toMatchObject({ code: 'bundleUnreadable' });
    const at = bytes.indexOf('<!DOCTYPE') === -1 ? 60 : bytes.indexOf('<!DOCTYPE');
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
    expect((await verifyBundle(file)).ok).toBe(false);
  });

  it('says so of a file that is no zip', async () => {
    const file = path.join(newFolder(), 'bag.zip');
    writeFileSync(file, 'PK but not really');
    await expect(verifyBundle(file)).rejects.toMatchObject({ code: 'bundleUnreadable' });
  });
});

describe('a name in a bundle', () => {
  it.each(['data/a.txt', 'data/ảnh/đò 1.jpg'])('may be %s', (name) => {
    expect(isSafeName(name)).toBe(true);
  });

  it.each(['', '/a', 'a//b', '../a', 'a/../b', 'a\\b', 'c:x', 'a\u0000', 'NUL', 'aux.txt', 'a.', 'a\u200b'])(
    'may not be %j',
    (name) => {
      expect(isSafeName(name)).toBe(false);
    },
  );
});

describe('a manifest', () => {
  it('is read as it was written, in the order of names', () => {
    const digests = new Map([
      ['data/b', sha256('b')],
      ['data/a', sha256('a')],
    ]);
    expect(writeManifest(digests)).toMatch(/^[0-9a-f]{64} {2}data\/a\n[0-9a-f]{64} {2}data\/b\n$/);
    expect(readManifest(writeManifest(digests))).toEqual(digests);
  });

  it('of another tool may mark binary files and escape line breaks', () => {
    expect(readManifest(`${sha256('x').toUpperCase()} *./data/a%0Ab\r\n`)).toEqual(
      new Map([['data/a\nb', sha256('x')]]),
    );
    expect(readManifest('no digest here')).toBeUndefined();
  });

  it('may not say two things of one file', () => {
    const line = (text: string) => `${sha256(text)}  data/a\n`;
    expect(readManifest(line('x') + line('x'))?.size).toBe(1);
    expect(readManifest(line('x') + line('y'))).toBeUndefined();
  });
});
