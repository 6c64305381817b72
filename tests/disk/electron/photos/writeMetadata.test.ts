import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { photoTools } from '../../../../electron/photos/photoTools';
import { type MetadataTarget, writeMetadata } from '../../../../electron/photos/writeMetadata';
import { noMetadata, type PhotoFormat, type PhotoMetadata } from '../../../../shared/article/photo';
import { sharedLibrary, openPhotoRoom } from './photoTest';
import { drawPhoto, newFolder, readTags, validate, withWords } from './testPhotos';

openPhotoRoom();

const heic = readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url));

const fields: PhotoMetadata = {
  caption: 'Chiến sĩ Đồn Biên phòng “Lũng Cú” tuần tra & kiểm tra cột mốc 428.\nẢnh chụp < 6 giờ sáng',
  headline: 'Giữ đất nơi cực Bắc',
  creator: 'Nguyễn Thị Phương Hoa Đỗ Quyên Ngọc',
  credit: 'TTXVN',
  source: 'TTXVN',
  copyright: '© 2026 Thông tấn xã Việt Nam',
  usageTerms: 'Chỉ dùng cho báo chí',
  alt: 'Hai người lính đi trên con đường đá',
  keywords: ['biên giới', 'Hà Giang', '2026'],
  takenAt: '2026-03-01T05:58:00+07:00',
  place: 'Lũng Cú, Hà Giang, Việt Nam',
};

const extensions = { jpeg: 'jpg', png: 'png', webp: 'webp', tiff: 'tif', heic: 'heic' } as const;

function target(
  bytes: Uint8Array,
  format: PhotoFormat,
  role: MetadataTarget['role'] = 'width',
): MetadataTarget {
  const file = path.join(newFolder(), `anh.${extensions[format]}`);
  writeFileSync(file, bytes);
  return { file, format, role };
}

const jpegOf = (width = 200) =>
  drawPhoto(width, Math.round(width * 0.7))
    .withIccProfile('srgb')
    .jpeg()
    .toBuffer();
const webpOf = () => drawPhoto(200, 140).withIccProfile('srgb').webp().toBuffer();

async function whatImportReads(file: string): Promise<PhotoMetadata> {
  const outcome = await importPhoto(await sharedLibrary(), {
    name: path.basename(file),
    bytes: readFileSync(file),
  });
  if (outcome.status === 'refused') throw new Error(outcome.problem.code);
  return outcome.photo.metadata;
}

describe('the words written into a rendition', () => {
  it('stand in XMP, IIM and EXIF alike in a JPEG', async () => {
    const one = target(await jpegOf(), 'jpeg');
    await writeMetadata([one], fields);
    expect(await readTags(one.file)).toMatchObject({
      'XMP-dc:Description': fields.caption,
      'XMP-photoshop:Headline': fields.headline,
      'XMP-dc:Creator': fields.creator,
      'XMP-photoshop:Credit': 'TTXVN',
      'XMP-photoshop:Source': 'TTXVN',
      'XMP-dc:Rights': fields.copyright,
      'XMP-iptcCore:AltTextAccessibility': fields.alt,
      'XMP-dc:Subject': ['biên giới', 'Hà Giang', 2026],
      'XMP-photoshop:DateCreated': '2026:03:01 05:58:00+07:00',
      'XMP-iptcCore:Location': fields.place,
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Caption-Abstract': fields.caption,
      'IPTC:Headline': fields.headline,
      'IPTC:By-line': 'Nguyễn Thị Phương Hoa',
      'IPTC:Credit': 'TTXVN',
      'IPTC:Source': 'TTXVN',
      'IPTC:CopyrightNotice': fields.copyright,
      'IPTC:Keywords': ['biên giới', 'Hà Giang', 2026],
      'IPTC:DateCreated': '2026:03:01',
      'IPTC:TimeCreated': '05:58:00+07:00',
      'IFD0:ImageDescription': fields.caption,
      'IFD0:Artist': fields.creator,
      'IFD0:Copyright': fields.copyright,
      'ExifIFD:DateTimeOriginal': '2026:03:01 05:58:00',
      'ExifIFD:OffsetTimeOriginal': '+07:00',
    });
    expect(await validate(one.file)).toBe('OK');
  });

  it('keep the digest by which other programs see that XMP and IIM agree', async () => {
    const tiff = await drawPhoto(64, 48).tiff({ compression: 'lzw' }).toBuffer();
    // In a TIFF the length of the words decides whether anything is filled up.
    const tiffs = [0, 1, 2, 3].map(() => target(tiff, 'tiff', 'original'));
    const files = [target(await jpegOf(), 'jpeg'), ...tiffs];
    for (const [index, one] of files.entries()) {
      await writeMetadata([one], { ...fields, headline: 'Tít'.padEnd(8 + index, '.') });
      const tags = await photoTools().exiftool.read(one.file, ['-IPTCDigest', '-CurrentIPTCDigest']);
      expect(tags['IPTCDigest']).toMatch(/^[0-9a-f]{32}$/);
      expect(tags['CurrentIPTCDigest']).toBe(tags['IPTCDigest']);
    }
  });

  it('stand in XMP and EXIF of a WebP', async () => {
    const one = target(await webpOf(), 'webp');
    await writeMetadata([one], fields);
    expect(await readTags(one.file)).toMatchObject({
      'XMP-dc:Description': fields.caption,
      'XMP-iptcCore:AltTextAccessibility': fields.alt,
      'IFD0:Artist': fields.creator,
    });
    expect(await validate(one.file)).toBe('OK');
  });

  it('are what we read back', async () => {
    for (const [format, bytes] of [
      ['jpeg', await jpegOf(210)],
      ['webp', await webpOf()],
    ] as const) {
      const one = target(bytes, format);
      await writeMetadata([one], fields);
      expect(await whatImportReads(one.file)).toEqual(fields);
    }
  });

  it('fit the lengths of IIM without cutting a letter', async () => {
    const long = 'ế'.repeat(2000);
    const one = target(await jpegOf(), 'jpeg');
    await writeMetadata([one], {
      ...fields,
      caption: long,
      credit: 'ỹ'.repeat(50),
      keywords: ['ự'.repeat(70)],
    });
    const tags = await readTags(one.file);
    expect(tags['XMP-dc:Description']).toBe(long);
    expect(tags['IPTC:Caption-Abstract']).toBe('ế'.repeat(666));
    expect(tags['IPTC:Credit']).toBe('ỹ'.repeat(10));
    expect(tags['IPTC:Keywords']).toBe('ự'.repeat(21));
    expect(await validate(one.file)).toBe('OK');
  });

  it('leave the picture alone, and make the same bytes every time, in any time zone', async () => {
    const bytes = await jpegOf();
    const [one, two] = [target(bytes, 'jpeg'), target(bytes, 'jpeg')];
    await writeMetadata([one], fields);
    await writeMetadata([two], fields);
    expect(readFileSync(two.file)).toEqual(readFileSync(one.file));
    expect(await sharp(one.file).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
    const local = target(bytes, 'jpeg');
    await writeMetadata([local], { ...fields, takenAt: '2026-03-01T05:58:00' });
    expect(await readTags(local.file)).not.toHaveProperty('IPTC:TimeCreated');
    expect(await readTags(local.file)).toMatchObject({ 'XMP-photoshop:DateCreated': '2026:03:01 05:58:00' });
  });

  it('stand in no room of spaces, and are as long again where the original went out before', async () => {
    const jpeg = await jpegOf();
    const pictures = { jpeg: await jpegOf(200), webp: await webpOf() };
    const goOut = async (source: string, original: MetadataTarget) => {
      const [one, two] = [target(pictures.jpeg, 'jpeg'), target(pictures.webp, 'webp')];
      await writeMetadata([one, two, original], fields, { original: source });
      return [one, two].map(({ file }) => readFileSync(file));
    };
    const first = { ...target(jpeg, 'jpeg'), role: 'original' } as const;
    const out = await goOut(target(jpeg, 'jpeg').file, first);
    for (const bytes of [...out, readFileSync(first.file)])
      expect(bytes.includes(' '.repeat(100))).toBe(false);
    const again = await goOut(first.file, { ...target(readFileSync(first.file), 'jpeg'), role: 'original' });
    expect(again[1]).toEqual(out[1]);
    expect(again[0]?.length).toBe(out[0]?.length);
  });

  it('are nothing where the desk knows nothing', async () => {
    const one = target(await jpegOf(), 'jpeg');
    await writeMetadata([one], noMetadata);
    expect(await readTags(one.file)).not.toHaveProperty('XMP-dc:Description');
    expect(await validate(one.file)).toBe('OK');
  });

  it('go into many files of both formats in one call', async () => {
    const targets = [
      ...(await Promise.all([200, 220, 240].map(async (width) => target(await jpegOf(width), 'jpeg')))),
      target(await webpOf(), 'webp'),
      target(await webpOf(), 'webp'),
    ];
    await writeMetadata(targets, fields);
    for (const { file } of targets)
      expect(await readTags(file)).toMatchObject({ 'XMP-photoshop:Headline': fields.headline });
  });
});

describe('an original that goes out', () => {
  const before = [
    '-IPTC:CodedCharacterSet=UTF8',
    '-IPTC:By-line=Tác giả cũ',
    '-IPTC:ObjectName=Tên cũ',
    '-IPTC:City=Hà Giang',
    '-IPTC:SpecialInstructions=Không cắt cúp',
    '-XMP-dc:Title=Tiêu đề cũ',
    '-XMP-photoshop:City=Hà Giang',
    '-XMP-photoshop:Country=Việt Nam',
    '-XMP-photoshop:Instructions=Không cắt cúp',
    '-XMP-xmpMM:DocumentID=xmp.did:1234',
    '-IFD0:Make=Canon',
    '-IFD0:Model=EOS R5',
    '-IFD0:XResolution=300',
    '-ExifIFD:ISO=400',
    '-ExifIFD:DateTimeOriginal=2026:03:01 05:58:00',
    '-ExifIFD:SubSecTimeOriginal=37',
    '-ExifIFD:OffsetTimeOriginal=+07:00',
    '-GPS:GPSLatitude=23.36',
    '-GPS:GPSLatitudeRef=N',
    '-GPS:GPSLongitude=105.3',
    '-GPS:GPSLongitudeRef=E',
    '-XMP-exif:GPSLatitude=23.36',
    '-XMP-iptcExt:LocationCreatedGPSLatitude=23.36',
    '-XMP-iptcExt:LocationCreatedCity=Đồng Văn',
  ];

  it('loses nothing but its position, and says what the desk says', async () => {
    const one = target(await withWords(await jpegOf(), 'jpg', ...before), 'jpeg', 'original');
    await writeMetadata([one], {
      ...fields,
      takenAt: '2026-03-01T05:58:00+07:00',
      place: 'Hà Giang, Việt Nam',
    });
    const tags = await readTags(one.file);
    expect(tags).toMatchObject({
      'IPTC:By-line': 'Nguyễn Thị Phương Hoa',
      'IPTC:ObjectName': 'Tên cũ',
      'IPTC:City': 'Hà Giang',
      'IPTC:SpecialInstructions': 'Không cắt cúp',
      'XMP-dc:Title': 'Tiêu đề cũ',
      'XMP-dc:Creator': fields.creator,
      'XMP-photoshop:City': 'Hà Giang',
      'XMP-photoshop:Instructions': 'Không cắt cúp',
      'XMP-xmpMM:DocumentID': 'xmp.did:1234',
      'XMP-iptcExt:LocationCreatedCity': 'Đồng Văn',
      'IFD0:Make': 'Canon',
      'IFD0:XResolution': 300,
      'ExifIFD:ISO': 400,
      'ExifIFD:SubSecTimeOriginal': 37,
    });
    expect(tags).not.toHaveProperty('XMP-iptcCore:Location');
    expect(Object.keys(tags).filter((name) => /GPS/.test(name))).toEqual([]);
    expect(await validate(one.file)).toBe('OK');
  });

  it.each([
    ['Latin-1', ['-charset', 'iptc=Latin', '-IPTC:City=Hà Nam', '-IPTC:Writer-Editor=Đình']],
    ['UTF-8 that does not say so', ['-charset', 'iptc=UTF8', '-IPTC:City=Hà Nội', '-IPTC:ObjectName=Phở']],
  ])('keeps the accents of old IIM in %s', async (_, words) => {
    const one = target(await withWords(await jpegOf(), 'jpg', ...words), 'jpeg', 'original');
    await writeMetadata([one], { ...noMetadata, creator: 'Đỗ Mạnh' });
    const city = words.find((word) => word.startsWith('-IPTC:City='))?.slice('-IPTC:City='.length);
    expect(await readTags(one.file)).toMatchObject({
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:City': city,
      'IPTC:By-line': 'Đỗ Mạnh',
    });
  });

  it('keeps the accents of old IIM that calls itself UTF-8, in every file', async () => {
    const words = ['-IPTC:CodedCharacterSet=UTF8', '-IPTC:City=Hu00', '-IPTC:Writer-Editor=Hường'];
    const bytes = Buffer.from(await withWords(await jpegOf(), 'jpg', ...words));
    bytes.set([0xea, 0xec], bytes.indexOf('Hu00') + 2);
    const [original, picture] = [target(bytes, 'jpeg', 'original'), target(await jpegOf(), 'jpeg')];
    await writeMetadata([original, picture], noMetadata, { original: original.file });
    for (const { file } of [original, picture])
      expect(await readTags(file)).toMatchObject({
        'IPTC:CodedCharacterSet': 'UTF8',
        'IPTC:City': 'Huế',
        'XMP-photoshop:City': 'Huế',
        'IPTC:Writer-Editor': 'Hường',
      });
  });

  it.each([
    ['png', () => drawPhoto(90, 60).png().toBuffer()],
    ['webp', () => drawPhoto(90, 60).webp().toBuffer()],
    ['tiff', () => drawPhoto(90, 60).tiff({ compression: 'lzw' }).toBuffer()],
    ['heic', () => Promise.resolve(heic)],
  ] as const)('carries the words in every format: %s', async (format, make) => {
    const bytes = await make();
    const one = target(
      await withWords(bytes, extensions[format], '-XMP-exif:GPSLatitude=21'),
      format,
      'original',
    );
    await writeMetadata([one], fields);
    const tags = await readTags(one.file);
    expect(tags).toMatchObject({ 'XMP-dc:Description': fields.caption, 'XMP-dc:Creator': fields.creator });
    expect(Object.keys(tags).filter((name) => /GPS/.test(name))).toEqual([]);
    expect(await validate(one.file)).not.toMatch(/Error/);
    if (format !== 'heic')
      expect(await sharp(one.file).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('is rebuilt where its metadata is too broken to edit', async () => {
    const worded = Buffer.from(await withWords(await jpegOf(), 'jpg', '-IFD0:Artist=A', '-ExifIFD:ISO=100'));
    const exif = worded.indexOf('Exif\0\0');
    worded.writeUInt16BE(0xffff, exif + 6 + 8);
    const one = target(worded, 'jpeg', 'original');
    await writeMetadata([one], fields);
    expect(await readTags(one.file)).toMatchObject({ 'XMP-dc:Creator': fields.creator });
    expect((await sharp(one.file).metadata()).width).toBe(200);
  });

  it('is named where it takes no words, whatever words its folder is called by', async () => {
    const bytes = await drawPhoto(64, 48).tiff({ bigtiff: true, tile: true }).toBuffer();
    const folder = path.join(newFolder(), 'creating-writing-a-temporary-garden');
    mkdirSync(folder);
    const file = path.join(folder, 'ban-do.tif');
    writeFileSync(file, bytes);
    await expect(writeMetadata([{ file, format: 'tiff', role: 'original' }], fields)).rejects.toMatchObject({
      code: 'photoDamaged',
      detail: 'ban-do.tif',
    });
  });

  it('beside which nothing can be written is no damaged photo', async () => {
    const one = target(await jpegOf(), 'jpeg', 'original');
    writeFileSync(`${one.file}_exiftool_tmp`, '');
    await expect(writeMetadata([one], fields)).rejects.toMatchObject({ code: 'diskFailed' });
  });
});

function hasExiv2(): boolean {
  try {
    execFileSync('exiv2', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasExiv2())('another reader, exiv2', () => {
  it('reads the same words', async () => {
    const one = target(await jpegOf(), 'jpeg');
    await writeMetadata([one], { ...fields, caption: 'Cột mốc 428' });
    const read = (key: string) =>
      execFileSync('exiv2', ['-g', key, '-Pv', one.file], { encoding: 'utf8' }).trim();
    expect(read('Iptc.Application2.Caption')).toBe('Cột mốc 428');
    expect(read('Xmp.dc.description')).toContain('Cột mốc 428');
    expect(read('Exif.Image.ImageDescription')).toBe('Cột mốc 428');
    expect(read('Xmp.dc.creator')).toBe(fields.creator);
    expect(read('Exif.Image.Artist')).toBe(fields.creator);
    expect(read('Xmp.photoshop.Credit')).toBe('TTXVN');
  });
});

describe('other files behind the picture of a JPEG', () => {
  const film = Buffer.from('\0\0\0\x14ftypmp42\0\0\0\0mp42\0\0\0\x08moov', 'latin1');

  /** What phones say of them. */
  const ofPhone = [
    '-XMP-GCamera:MotionPhoto=1',
    '-XMP-GCamera:MotionPhotoVersion=1',
    '-XMP-GContainer:ContainerDirectory=[{Item={Mime=video/mp4,Semantic=MotionPhoto,Length=28}}]',
    '-XMP-hdrgm:Version=1.0',
    '-XMP-GFocus:BlurAtInfinity=0.5',
  ];

  it.each([
    [
      'a second picture',
      async () => withWords(await jpegOf(), 'jpg', '-GPS:GPSLatitude=21.5', '-GPS:GPSLatitudeRef=N'),
    ],
    ['a film', () => Promise.resolve(film)],
  ])('%s goes with the position and stays with it', async (_, make) => {
    const behind = Buffer.from(await make());
    const bytes = Buffer.concat([await withWords(await jpegOf(), 'jpg', '-Artist=Hoa', ...ofPhone), behind]);
    const written = async (keepPosition: boolean) => {
      const original = target(bytes, 'jpeg', 'original');
      await writeMetadata([original], fields, { keepPosition });
      return readFileSync(original.file);
    };
    expect((await written(false)).includes(behind)).toBe(false);
    expect((await written(true)).includes(behind)).toBe(true);
    expect((await sharp(await written(false)).metadata()).width).toBe(200);
  });

  const source = async () =>
    target(Buffer.concat([await withWords(await jpegOf(), 'jpg', ...ofPhone), film]), 'jpeg');
  const told = (file: string) => readTags(file).then((tags) => JSON.stringify(tags));

  it('are spoken of where they are, and neither in a picture made of it nor once they are gone', async () => {
    const [from, one] = [await source(), target(await webpOf(), 'webp')];
    const original = target(readFileSync(from.file), 'jpeg', 'original');
    await writeMetadata([one, original], fields, { original: from.file });
    for (const { file } of [one, original])
      expect(await told(file)).not.toMatch(/motionphoto|container|hdrgm/i);
    expect(await told(original.file)).toContain('Blur');
    const kept = target(readFileSync(from.file), 'jpeg', 'original');
    await writeMetadata([kept], fields, { original: from.file, keepPosition: true });
    for (const word of ['MotionPhoto', 'GContainer', 'hdrgm']) expect(await told(kept.file)).toContain(word);
  });
});
