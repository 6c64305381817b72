import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { attachPhoto } from '../../../../electron/photos/attachPhoto';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { type Credit, noCredit, type Photo, blankPhoto } from '../../../../shared/article/photo';
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

describe('a file given to a photo record', () => {
  it('leaves the record its id and its credit, and brings its own words', async () => {
    const credit = { ...noCredit, photographer: 'Thanh Hà', agency: 'TTXVN' };
    const { library, photoId } = await fileless(credit);
    const bytes = await worded();
    const outcome = await attachPhoto(library, { photoId, name: 'anh.jpg', bytes });
    expect(outcome).toMatchObject({
      status: 'imported',
      isNew: false,
      photo: { id: photoId, credit, metadata: { caption: 'Lễ chào cờ', creator: 'Phương Hoa' } },
    });
    const kept = await library.readPhoto(photoId);
    expect(kept?.file).toMatchObject({ width: 90, height: 60, originalName: 'anh.jpg' });
    expect(await readFile((await library.findMedia(kept!.file!.sha256))!)).toEqual(Buffer.from(bytes));
  });

  it('fills only what is empty in the credit', async () => {
    const half = await fileless({ ...noCredit, photographer: 'Thanh Hà' });
    const outcome = await attachPhoto(half.library, { ...half, name: 'a.jpg', bytes: await worded() });
    expect(outcome).toMatchObject({ photo: { credit: { photographer: 'Thanh Hà', agency: 'TTXVN' } } });
    const empty = await fileless(noCredit);
    const filled = await attachPhoto(empty.library, { ...empty, name: 'a.jpg', bytes: await worded() });
    expect(filled).toMatchObject({ photo: { credit: { photographer: 'Phương Hoa', agency: 'TTXVN' } } });
  });

  it('does not disturb the record that the same bytes have of their own', async () => {
    const { library, photoId } = await fileless({ ...noCredit, agency: 'AFP' });
    const bytes = await worded();
    const own = await importPhoto(library, { name: 'a.jpg', bytes });
    await attachPhoto(library, { photoId, name: 'b.jpg', bytes });
    const again = await importPhoto(library, { name: 'a.jpg', bytes });
    expect(again).toMatchObject({ isNew: false });
    expect('photo' in again && 'photo' in own && again.photo).toEqual('photo' in own && own.photo);
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
