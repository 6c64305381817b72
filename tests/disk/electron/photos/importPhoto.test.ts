import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { newAgency } from '../../../../shared/article/knownName';
import { noCredit } from '../../../../shared/article/photo';
import type { PhotoOutcome } from '../../../../shared/desk';
import { openTestLibrary, sharedLibrary, openPhotoRoom } from './photoTest';
import { drawPhoto, withWords } from './testPhotos';

openPhotoRoom();

const heic = readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url));

async function photoOf(outcome: Promise<PhotoOutcome>) {
  const answer = await outcome;
  if (answer.status === 'refused') throw new Error(`refused: ${answer.problem.code}`);
  return answer;
}

async function importBytes(bytes: Uint8Array, name = 'anh.jpg', library?: Library) {
  return photoOf(importPhoto(library ?? (await sharedLibrary()), { name, bytes }));
}

describe('a photo that comes in', () => {
  it.each([
    ['jpeg', () => drawPhoto().jpeg().toBuffer(), 320, 214],
    ['png', () => drawPhoto().png().toBuffer(), 320, 214],
    ['webp', () => drawPhoto().webp().toBuffer(), 320, 214],
    ['tiff', () => drawPhoto().tiff({ compression: 'lzw' }).toBuffer(), 320, 214],
    ['heic', () => Promise.resolve(heic), 360, 240],
  ] as const)('is kept as it is: %s', async (format, make, width, height) => {
    const library = await openTestLibrary();
    const bytes = await make();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { photo, isNew } = await importBytes(bytes, `Ảnh của tôi.${format}`, library);
    expect(isNew).toBe(true);
    expect(photo.id).toBe(sha256.slice(0, 32));
    expect(photo.file).toEqual({
      sha256,
      format,
      bytes: bytes.length,
      width,
      height,
      originalName: `Ảnh của tôi.${format}`,
    });
    expect(await library.readPhoto(photo.id)).toEqual(photo);
    const original = await library.findMedia(sha256);
    expect(await readFile(original!)).toEqual(Buffer.from(bytes));
  });

  it('measures as it is looked at, not as the sensor lay', async () => {
    const { photo } = await importBytes(
      await drawPhoto(320, 214).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    expect(photo.file).toMatchObject({ width: 214, height: 320 });
  });

  it('keeps only the name of a path', async () => {
    const { photo } = await importBytes(await drawPhoto().jpeg().toBuffer(), 'C:\\Ảnh\\2024/le\u0301.jpg');
    expect(photo.file?.originalName).toBe('lé.jpg');
  });

  it('is the same record when the same bytes come again, and its credit stays', async () => {
    const library = await openTestLibrary();
    const bytes = await drawPhoto().jpeg().toBuffer();
    const first = await importBytes(bytes, 'a.jpg', library);
    const credit = { ...noCredit, photographer: 'Phương Hoa', agency: 'TTXVN' };
    await library.savePhoto({ ...first.photo, credit });
    const second = await importBytes(bytes, 'b.jpg', library);
    expect(second).toMatchObject({ isNew: false, photo: { id: first.photo.id, credit } });
    expect(second.photo.file?.originalName).toBe('a.jpg');
  });

  it('dropped twice at once is new once', async () => {
    const library = await openTestLibrary();
    const bytes = await drawPhoto().jpeg().toBuffer();
    const outcomes = await Promise.all([1, 2, 3].map(() => importBytes(bytes, 'a.jpg', library)));
    expect(outcomes.map(({ isNew }) => isNew).sort()).toEqual([false, false, true]);
  });
});

describe('what the file says of itself', () => {
  it('is read from XMP, and fills the empty credit', async () => {
    const bytes = await withWords(
      await drawPhoto().jpeg().toBuffer(),
      'jpg',
      '-XMP-dc:Description=Bộ đội biên phòng tuần tra',
      '-XMP-dc:Creator=NGUYEN VAN A',
      '-XMP-photoshop:Credit=TTXVN',
      '-XMP-photoshop:Headline=00012',
      '-XMP-iptcCore:AltTextAccessibility=Hai người lính trên đường mòn',
      '-XMP-dc:Subject=biên giới',
      '-XMP-dc:Subject=2024',
      '-XMP-photoshop:DateCreated=2024:03:01 09:30:00+07:00',
      '-XMP-photoshop:City=Hà Giang',
      '-XMP-photoshop:Country=Việt Nam',
      '-XMP-xmpRights:UsageTerms=Chỉ dùng cho báo chí',
    );
    const { photo, isMetadataRead } = await importBytes(bytes);
    expect(isMetadataRead).toBe(true);
    expect(photo.metadata).toEqual({
      caption: 'Bộ đội biên phòng tuần tra',
      headline: '00012',
      creator: 'NGUYEN VAN A',
      credit: 'TTXVN',
      source: '',
      copyright: '',
      usageTerms: 'Chỉ dùng cho báo chí',
      alt: 'Hai người lính trên đường mòn',
      keywords: ['biên giới', '2024'],
      takenAt: '2024-03-01T09:30:00+07:00',
      place: 'Hà Giang, Việt Nam',
    });
    expect(photo.credit).toEqual({ ...noCredit, photographer: 'NGUYEN VAN A', agency: 'TTXVN' });
  });

  it('is split into photographer and agency by the agencies of the desk', async () => {
    const library = await openTestLibrary();
    const desk = await library.readDesk();
    await library.saveDesk({ ...desk, agencies: [...desk.agencies, newAgency('Xưởng Sao')] });
    const words = ['-XMP-dc:Creator=Ảnh: Hà Thu - Xưởng Sao', '-XMP-photoshop:Credit=Xưởng Sao'];
    const bytes = await withWords(await drawPhoto().jpeg().toBuffer(), 'jpg', ...words);
    const { photo } = await importBytes(bytes, 'a.jpg', library);
    expect(photo.credit).toEqual({ ...noCredit, photographer: 'Hà Thu', agency: 'Xưởng Sao' });
  });

  it.each([
    ['UTF-8 that says so', ['-IPTC:CodedCharacterSet=UTF8'], 'Nguyễn Thị Bích Ngọc', 'Lễ hội Đền Hùng'],
    ['UTF-8 that does not say so', ['-charset', 'iptc=UTF8'], 'Nguyễn Thị Bích Ngọc', 'Lễ hội Đền Hùng'],
    ['Latin-1', ['-charset', 'iptc=Latin'], 'Thanh Hà', 'Café à Hà Giang, déjà vu'],
  ])('keeps its accents when IIM is %s', async (_, encoding, creator, caption) => {
    const words = [`-IPTC:By-line=${creator}`, `-IPTC:Caption-Abstract=${caption}`];
    const bytes = await withWords(await drawPhoto().jpeg().toBuffer(), 'jpg', ...encoding, ...words);
    const { photo } = await importBytes(bytes);
    expect(photo.metadata).toMatchObject({ caption, creator });
  });

  it('never gives the caption as alternative text', async () => {
    const bytes = await withWords(
      await drawPhoto().jpeg().toBuffer(),
      'jpg',
      '-XMP-dc:Description=Chú thích',
    );
    const { photo } = await importBytes(bytes);
    expect(photo.metadata).toMatchObject({ caption: 'Chú thích', alt: '' });
  });

  it('is read from EXIF last, without what cameras write by themselves', async () => {
    const words = ['-IFD0:Artist=Đỗ Mạnh', '-ExifIFD:DateTimeOriginal=2024:05:07 06:00:00'];
    const plain = await drawPhoto().jpeg().toBuffer();
    const camera = await withWords(plain, 'jpg', ...words, '-IFD0:ImageDescription=OLYMPUS DIGITAL CAMERA');
    expect((await importBytes(camera)).photo.metadata).toMatchObject({
      caption: '',
      creator: 'Đỗ Mạnh',
      takenAt: '2024-05-07T06:00:00',
    });
    const words2 = ['-IFD0:ImageDescription=Từ EXIF', '-IPTC:Caption-Abstract=From IIM'];
    expect((await importBytes(await withWords(plain, 'jpg', ...words2))).photo.metadata.caption).toBe(
      'From IIM',
    );
  });

  it('is read from HEIC, PNG, WebP and TIFF as well', async () => {
    const words = ['-XMP-dc:Description=Vịnh Hạ Long', '-XMP-dc:Creator=Bùi Thị Đào'];
    const files = [
      ['png', await withWords(await drawPhoto().png().toBuffer(), 'png', ...words)],
      ['webp', await withWords(await drawPhoto().webp().toBuffer(), 'webp', ...words)],
      ['tif', await withWords(await drawPhoto().tiff().toBuffer(), 'tif', ...words)],
    ] as const;
    for (const [extension, bytes] of files) {
      const { photo } = await importBytes(bytes, `anh.${extension}`);
      expect(photo.metadata).toMatchObject({ caption: 'Vịnh Hạ Long', creator: 'Bùi Thị Đào' });
    }
    const { photo } = await importBytes(heic, 'anh.heic');
    expect(photo.metadata).toMatchObject({
      caption: 'Đồi núi vùng biên',
      creator: 'Đặng Thị Hà',
      credit: 'TTXVN',
    });
  });
});
