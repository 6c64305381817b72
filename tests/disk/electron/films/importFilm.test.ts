import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { importFilm } from '../../../../electron/films/importFilm';
import type { Library } from '../../../../electron/library/library';
import { filmBytes } from '../../../../shared/article/film';
import { makeMp4, makeWebm } from '../../../unit/electron/films/filmBytes';
import { filesOf } from '../exporting/newsroom';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';

openPhotoRoom();

let library: Library;
beforeAll(async () => {
  library = await openTestLibrary();
});

const inMedia = () => filesOf(path.join(library.folder, 'media'));

it('keeps a film byte for byte, named by its hash, once', async () => {
  const bytes = makeMp4(205);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const name of ['cho-noi.mp4', 'ban-sao.mp4'])
    expect(await importFilm(library, { name, bytes })).toEqual({
      status: 'imported',
      film: { type: 'file', sha256, format: 'mp4', bytes: bytes.length, originalName: name },
      duration: 205,
    });
  const file = await library.findMedia(sha256);
  expect(file && new Uint8Array(readFileSync(file))).toEqual(bytes);
  expect(inMedia().filter((name) => name.endsWith('.mp4'))).toHaveLength(1);
});

it('takes a film whose length is not told', async () => {
  const streamed = makeWebm(9, { isStreamed: true });
  expect(await importFilm(library, { name: 'ghi.webm', bytes: streamed })).toMatchObject({
    status: 'imported',
    duration: null,
  });
});

it.each([
  ['photoEmpty', new Uint8Array(0)],
  ['filmNotAFilm', new Uint8Array(Buffer.from('một tệp chữ mang tên .mp4'))],
  ['filmFormatUnsupported', makeMp4(5, { major: 'qt  ' })],
  ['filmDamaged', makeMp4(5).subarray(0, 60)],
  ['filmTooLarge', new Uint8Array(filmBytes + 1)],
])('refuses with %s and changes nothing', async (code, bytes) => {
  const before = inMedia();
  expect(await importFilm(library, { name: 'phim.mp4', bytes })).toEqual({
    status: 'refused',
    problem: { code },
  });
  expect(inMedia()).toEqual(before);
});
