import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { attachPhoto } from '../../../../electron/photos/attachPhoto';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { type Credit, noCredit, type Photo, blankPhoto } from '../../../../shared/article/photo';
import { noPhotoFilter } from '../../../../shared/photoQuery';
import { body, figure } from '../../../unit/shared/article/pages';
import { openTestLibrary, openPhotoRoom } from './photoTest';
import { drawPhoto, withWords } from './testPhotos';

openPhotoRoom();

async function fileless(credit: Credit) {
  const library = await openTestLibrary();
  const photo: Photo = { ...blankPhoto('ab'.repeat(16)), credit };
  await library.savePhoto(photo);
  return { library, photoId: photo.id };
}

const worded = async () =>
  withWords(
    await drawPhoto(90, 60).jpeg().toBuffer(),
    'jpg',
    '-XMP-dc:Creator=Phương Hoa',
    '-XMP-photoshop:Credit=TTXVN',
    '-XMP-dc:Description=Lễ chào cờ',
  );

async function attached(library: Library, photoId: string, bytes: Uint8Array): Promise<Photo> {
  const outcome = await attachPhoto(library, { photoId, name: 'anh.jpg', bytes });
  if (outcome.status === 'refused') throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.photo;
}

describe('a file given to a photo record', () => {
  it('is the photo of its bytes, with the credit of the record and the words of the file', async () => {
    const credit = { ...noCredit, photographer: 'Thanh Hà', agency: 'TTXVN' };
    const { library, photoId } = await fileless(credit);
    const bytes = await worded();
    const photo = await attached(library, photoId, bytes);
    expect(photo).toMatchObject({ credit, metadata: { caption: 'Lễ chào cờ', creator: 'Phương Hoa' } });
    expect(photo.file).toMatchObject({ width: 90, height: 60, originalName: 'anh.jpg' });
    expect(await library.readPhoto(photo.id)).toEqual(photo);
    expect(await readFile((await library.findMedia(photo.file!.sha256))!)).toEqual(Buffer.from(bytes));
    expect(await importPhoto(library, { name: 'b.jpg', bytes })).toMatchObject({ isNew: false, photo });
    expect(await library.readPhoto(photoId)).toMatchObject({ file: null, credit });
  });

  it('leaves the list of photos once no page shows the record, and is back when one does again', async () => {
    const { library, photoId } = await fileless({ ...noCredit, photographer: 'Thanh Hà' });
    const now = '2026-11-20T01:00:00Z';
    const page = blankArticle({ id: 'ef'.repeat(16), kind: 'news', language: 'vi', now });
    const showing = (shown: string) => ({ ...page, body: body(figure(shown, 'Lễ chào cờ', '')) });
    const listed = async () => {
      await library.indexed();
      const { rows } = await library.listPhotos({ ...noPhotoFilter, text: '', offset: 0, limit: 9 });
      return rows.map(({ photo }) => photo.id);
    };
    expect(await listed()).toEqual([]);
    const { revision } = await library.createArticle(showing(photoId));
    expect(await listed()).toEqual([photoId]);
    const photo = await attached(library, photoId, await worded());
    await library.saveArticle(showing(photo.id), revision);
    expect(await listed()).toEqual([photo.id]);
    await library.saveArticle(showing(photoId), revision + 1);
    expect((await listed()).sort()).toEqual([photo.id, photoId].sort());
    await library.trashArticle(page.id);
    expect(await listed()).toEqual([photo.id]);
    expect(await library.readPhoto(photoId)).toMatchObject({ file: null });
  });

  it('fills only what is empty in the credit', async () => {
    const half = await fileless({ ...noCredit, photographer: 'Thanh Hà' });
    const photo = await attached(half.library, half.photoId, await worded());
    expect(photo.credit).toEqual({ ...noCredit, photographer: 'Thanh Hà', agency: 'TTXVN' });
    const empty = await fileless(noCredit);
    const filled = await attached(empty.library, empty.photoId, await worded());
    expect(filled.credit).toEqual({ ...noCredit, photographer: 'Phương Hoa', agency: 'TTXVN' });
  });

  it('is one photo, however many records waited for it and whichever way it came first', async () => {
    const { library, photoId } = await fileless({ ...noCredit, photographer: 'Hải Triều' });
    const other = 'cd'.repeat(16);
    await library.savePhoto({ ...blankPhoto(other), credit: { ...noCredit, agency: 'Báo Khánh Hòa' } });
    const bytes = await drawPhoto(90, 60).jpeg().toBuffer();
    const own = await importPhoto(library, { name: 'a.jpg', bytes });
    const [first, second] = [await attached(library, photoId, bytes), await attached(library, other, bytes)];
    expect([first.id, second.id]).toEqual(Array(2).fill('photo' in own && own.photo.id));
    await library.indexed();
    const { rows } = await library.listPhotos({ ...noPhotoFilter, offset: 0, limit: 9 });
    expect(rows.filter(({ photo }) => photo.file !== null).map(({ photo }) => photo.id)).toEqual([first.id]);
    expect((await library.readPhoto(first.id))?.credit).toEqual({
      ...noCredit,
      photographer: 'Hải Triều',
      agency: 'Báo Khánh Hòa',
    });
  });

  it('keeps the credit that the photo has, and the stricter rights of the two', async () => {
    const { library, photoId } = await fileless({ ...noCredit, photographer: 'Thanh Hà', agency: 'AFP' });
    const rights = { usableUntil: '2026-12-31', isDenied: true, note: 'Gia đình không đồng ý' };
    await library.savePhoto({ ...blankPhoto(photoId), credit: { ...noCredit, agency: 'AFP' }, rights });
    const bytes = await worded();
    const own = await importPhoto(library, { name: 'a.jpg', bytes });
    if (own.status === 'refused') throw new Error('refused');
    const noted = { usableUntil: '2026-06-30', isDenied: false, note: 'Hỏi chị Lan' };
    await library.savePhoto({ ...own.photo, rights: noted });
    const photo = await attached(library, photoId, bytes);
    expect(photo.credit).toEqual({ ...noCredit, photographer: 'Phương Hoa', agency: 'TTXVN' });
    const note = 'Hỏi chị Lan; Gia đình không đồng ý';
    expect(photo.rights).toEqual({ usableUntil: '2026-06-30', isDenied: true, note });
    expect((await attached(library, photoId, bytes)).rights).toEqual(photo.rights);
  });

  it('is refused like any other, and the record stays as it was', async () => {
    const { library, photoId } = await fileless({ ...noCredit, agency: 'AFP' });
    const bytes = new TextEncoder().encode('không phải ảnh');
    expect(await attachPhoto(library, { photoId, name: 'a.jpg', bytes })).toEqual({
      status: 'refused',
      problem: { code: 'photoNotAnImage', detail: 'a.jpg' },
    });
    expect(await library.readPhoto(photoId)).toMatchObject({ file: null, credit: { agency: 'AFP' } });
  });

  it('needs a record', async () => {
    const library = await openTestLibrary();
    const input = { photoId: '0'.repeat(32), name: 'a.jpg', bytes: await worded() };
    expect(await attachPhoto(library, input)).toMatchObject({ problem: { code: 'photoMissing' } });
  });
});
