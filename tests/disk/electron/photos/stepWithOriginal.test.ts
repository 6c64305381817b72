import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoTools } from '../../../../electron/photos/photoTools';
import { readMetadata } from '../../../../electron/photos/readMetadata';
import { writeMetadata } from '../../../../electron/photos/writeMetadata';
import type { PhotoMetadata } from '../../../../shared/article/photo';
import { openPhotoRoom } from './photoTest';
import { drawPhoto, newFolder, readTags, validate, withWords } from './testPhotos';

openPhotoRoom();

type Tags = Readonly<Record<string, unknown>>;
type Files = { readonly original: Tags; readonly picture: Tags; readonly said: PhotoMetadata };

function put(name: string, bytes: Uint8Array): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** The tags of the exported original and of a picture made from it, with the words of the file or the desk's. */
async function exportPhoto(
  words: readonly string[],
  format: 'jpeg' | 'png' = 'jpeg',
  change: Partial<PhotoMetadata> = {},
): Promise<Files> {
  const bytes = await drawPhoto(120, 90).toFormat(format).toBuffer();
  const worded = await withWords(bytes, format, ...words);
  const [source, original] = [put(`nguon.${format}`, worded), put(`goc.${format}`, worded)];
  const picture = put('anh.jpg', await drawPhoto(60, 45).jpeg().toBuffer());
  const { metadata: said } = await readMetadata(photoTools().exiftool, source);
  const targets = [
    { file: picture, format: 'jpeg', role: 'width' },
    { file: original, format, role: 'original' },
  ] as const;
  await writeMetadata(targets, { ...said, ...change }, { original: source });
  expect(await validate(picture)).toBe('OK');
  return { original: await readTags(original), picture: await readTags(picture), said };
}

const utf8 = '-IPTC:CodedCharacterSet=UTF8';

describe('what an original holds goes out whole', () => {
  it('beyond what a record keeps of it', async () => {
    const keywords = Array.from({ length: 250 }, (_, index) => `từ khóa ${index}`);
    const [terms, rights] = ['Điều khoản. '.repeat(250), 'Bản quyền. '.repeat(250)].map((text) =>
      text.trim(),
    );
    const { original, picture, said } = await exportPhoto(
      [
        ...keywords.map((word) => `-XMP-dc:Subject=${word}`),
        `-XMP-xmpRights:UsageTerms=${terms}`,
        `-XMP-dc:Rights=${rights}`,
      ],
      'jpeg',
      { keywords: ['mục của bài', ...keywords.slice(0, 200)] },
    );
    expect(said.keywords.length).toBe(200);
    for (const tags of [original, picture])
      expect(tags).toMatchObject({
        'XMP-dc:Subject': ['mục của bài', ...keywords],
        'IPTC:Keywords': ['mục của bài', ...keywords],
        'XMP-xmpRights:UsageTerms': terms,
        'XMP-dc:Rights': rights,
        'IFD0:Copyright': rights,
      });
  });

  it('each of its creators by himself', async () => {
    const names = ['Nguyễn Thị Phương Hoa', 'Trần Quang Minh Tuấn'];
    const { original, picture, said } = await exportPhoto([
      utf8,
      ...names.flatMap((name) => [`-XMP-dc:Creator=${name}`, `-IPTC:By-line=${name}`]),
    ]);
    expect(said.creator).toBe(names.join(', '));
    for (const tags of [original, picture])
      expect(tags).toMatchObject({
        'XMP-dc:Creator': names,
        'IPTC:By-line': names,
        'IFD0:Artist': names.join('; '),
      });
  });

  it('its place, where only the described place names it', async () => {
    const { original, picture, said } = await exportPhoto([
      '-XMP-iptcExt:LocationCreated={City=Huế,CountryName=Việt Nam,Sublocation=Đại Nội}',
    ]);
    expect(said.place).toBe('Đại Nội, Huế, Việt Nam');
    for (const tags of [original, picture])
      expect(tags).toMatchObject({
        'IPTC:Sub-location': 'Đại Nội',
        'IPTC:City': 'Huế',
        'IPTC:Country-PrimaryLocationName': 'Việt Nam',
        'XMP-iptcCore:Location': 'Đại Nội',
        'XMP-photoshop:City': 'Huế',
        'XMP-photoshop:Country': 'Việt Nam',
        'XMP-iptcExt:LocationCreatedCity': 'Huế',
      });
  });
});

describe('what an original shows', () => {
  it('is its place, where only that names one', async () => {
    const { original, picture, said } = await exportPhoto([
      '-XMP-iptcExt:LocationShown={City=Huế,CountryName=Việt Nam}',
    ]);
    expect(said.place).toBe('Huế, Việt Nam');
    for (const tags of [original, picture])
      expect(tags).toMatchObject({
        ...{ 'XMP-photoshop:City': 'Huế', 'IPTC:City': 'Huế', 'XMP-iptcExt:LocationShownCity': 'Huế' },
        ...{ 'XMP-photoshop:Country': 'Việt Nam', 'IPTC:Country-PrimaryLocationName': 'Việt Nam' },
      });
  });

  it('is no place of its own beside where it was taken, or where it shows several', async () => {
    const taken = await exportPhoto([
      '-XMP-iptcExt:LocationCreated={City=Hà Nội}',
      '-XMP-iptcExt:LocationShown={City=Huế,Sublocation=Đại Nội}',
    ]);
    expect(taken.said.place).toBe('Hà Nội');
    const several = await exportPhoto(['-XMP-iptcExt:LocationShown=[{City=Huế},{City=Hội An}]']);
    expect(several.said.place).toBe('');
    expect(several.picture).not.toHaveProperty('IPTC:City');
  });
});

describe('two places in XMP and IIM of an original', () => {
  it('go out as the one of XMP, which the desk reads, beside all else that differs', async () => {
    const { original, picture, said } = await exportPhoto([
      utf8,
      ...['-XMP-photoshop:City=Huế', '-IPTC:City=Đà Nẵng', '-XMP-dc:Title=Đua ghe', '-IPTC:ObjectName=Hội'],
      ...['-XMP-iptcCore:Location=Đại Nội', '-IPTC:Sub-location=Sông Hàn'],
      ...['-XMP-photoshop:State=Tỉnh Thừa Thiên Huế trước đây', '-IPTC:Province-State=Tỉnh Thừa Thiên H'],
    ]);
    expect(said.place).toBe('Đại Nội, Huế, Tỉnh Thừa Thiên Huế trước đây');
    for (const tags of [original, picture])
      expect(tags).toMatchObject({
        ...{ 'XMP-photoshop:City': 'Huế', 'IPTC:City': 'Huế' },
        ...{ 'XMP-iptcCore:Location': 'Đại Nội', 'IPTC:Sub-location': 'Đại Nội' },
        'IPTC:Province-State': 'Tỉnh Thừa Thiên H',
        ...{ 'XMP-dc:Title': 'Đua ghe', 'IPTC:ObjectName': 'Hội' },
      });
  });

  it('go out as the one of XMP where IIM names the other in an old encoding', async () => {
    const { original, picture } = await exportPhoto([
      ...['-XMP-photoshop:City=Huế', '-charset', 'iptc=Latin', '-IPTC:City=Évian'],
    ]);
    for (const tags of [original, picture])
      expect(tags).toMatchObject({ 'IPTC:CodedCharacterSet': 'UTF8', 'IPTC:City': 'Huế' });
  });
});

describe('the desk that writes', () => {
  it('several creators writes each by himself', async () => {
    const { original, picture } = await exportPhoto(['-XMP-dc:Creator=Ai đó'], 'jpeg', {
      creator: 'Phương Hoa, Martin King, Jr.',
    });
    for (const tags of [original, picture])
      expect(tags).toMatchObject({ 'XMP-dc:Creator': ['Phương Hoa', 'Martin King, Jr.'] });
  });

  it('words beside a PNG with IIM and texts of its own changes those too', async () => {
    const { original } = await exportPhoto(
      [
        utf8,
        '-IPTC:By-line=Người cũ',
        '-IPTC:Caption-Abstract=Cũ',
        '-PNG:Author=Người cũ',
        '-PNG:Description=Cũ',
      ],
      'png',
      { creator: 'Đỗ Mạnh', caption: 'Bến đò chiều' },
    );
    expect(original).toMatchObject({
      'XMP-dc:Creator': 'Đỗ Mạnh',
      'IPTC:By-line': 'Đỗ Mạnh',
      'IPTC:Caption-Abstract': 'Bến đò chiều',
      'PNG:Author': 'Đỗ Mạnh',
      'PNG:Description': 'Bến đò chiều',
    });
    expect(original).not.toHaveProperty('PNG:Copyright');
  });
});

describe('the date of a photo', () => {
  it('known to the month stays so, and the date of the scan is no longer that of the photo', async () => {
    const { original, picture, said } = await exportPhoto([
      '-XMP-photoshop:DateCreated=1975-04',
      '-IPTC:DateCreated=1975:04:00',
      '-ExifIFD:DateTimeOriginal=2020:06:07 08:09:10',
    ]);
    expect(said.takenAt).toBe('1975-04');
    for (const tags of [original, picture]) {
      expect(tags).toMatchObject({
        'XMP-photoshop:DateCreated': '1975:04',
        'IPTC:DateCreated': '1975:04:00',
        'ExifIFD:CreateDate': '2020:06:07 08:09:10',
      });
      expect(tags).not.toHaveProperty('ExifIFD:DateTimeOriginal');
    }
  });

  it('is one in every block, without the hour of another day', async () => {
    const { original, picture } = await exportPhoto([
      '-XMP-photoshop:DateCreated=2020:01:02',
      '-IPTC:DateCreated=2019:12:31',
      '-IPTC:TimeCreated=10:00:00+07:00',
      '-ExifIFD:DateTimeOriginal=2018:01:01 01:01:01',
      '-ExifIFD:SubSecTimeOriginal=12',
    ]);
    for (const tags of [original, picture]) {
      expect(tags).toMatchObject({
        'XMP-photoshop:DateCreated': '2020:01:02',
        'IPTC:DateCreated': '2020:01:02',
      });
      for (const name of ['IPTC:TimeCreated', 'ExifIFD:DateTimeOriginal', 'ExifIFD:SubSecTimeOriginal'])
        expect(tags).not.toHaveProperty(name);
    }
  });

  it('of a block that knows the hour too is left to it', async () => {
    const { original, picture } = await exportPhoto([
      '-XMP-photoshop:DateCreated=2020:01:02',
      '-ExifIFD:DateTimeOriginal=2020:01:02 01:01:01',
      '-ExifIFD:SubSecTimeOriginal=12',
    ]);
    for (const tags of [original, picture])
      expect(tags).toMatchObject({
        'XMP-photoshop:DateCreated': '2020:01:02',
        'ExifIFD:DateTimeOriginal': '2020:01:02 01:01:01',
        'ExifIFD:SubSecTimeOriginal': 12,
      });
  });
});
