import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { writeMetadata } from '../../../../electron/photos/writeMetadata';
import { noCredit, noMetadata } from '../../../../shared/article/photo';
import { openTestLibrary, openPhotoRoom } from './photoTest';
import { drawPhoto, newFolder } from './testPhotos';

openPhotoRoom({ exiftoolPath: '/nowhere/exiftool' });

const heic = readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url));

it('takes a photo in without exiftool, and says that its words were not read', async () => {
  const outcome = await importPhoto(await openTestLibrary(), { name: 'a.heic', bytes: heic });
  expect(outcome).toMatchObject({
    status: 'imported',
    isNew: true,
    isMetadataRead: false,
    photo: { credit: noCredit, metadata: noMetadata, file: { width: 360, height: 240 } },
  });
});

it('does not export a photo without its words: it names the missing tool', async () => {
  const file = path.join(newFolder(), 'a.jpg');
  writeFileSync(file, await drawPhoto(60, 40).jpeg().toBuffer());
  const targets = [{ file, format: 'jpeg', role: 'width' }] as const;
  await expect(writeMetadata(targets, { ...noMetadata, caption: 'Chữ' })).rejects.toMatchObject({
    code: 'toolMissing',
    detail: 'exiftool',
  });
});
