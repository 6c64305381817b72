import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoTools } from '../../../../electron/photos/photoTools';
import { readMetadata } from '../../../../electron/photos/readMetadata';
import { writeMetadata } from '../../../../electron/photos/writeMetadata';
import { asGiven } from '../../../../electron/photos/xmpPacket';
import type { PhotoMetadata } from '../../../../shared/article/photo';
import { openPhotoRoom } from './photoTest';
import { drawPhoto, newFolder, readTags, validate, withWords } from './testPhotos';

openPhotoRoom();

const rdf = (properties: string) => `<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
<rdf:Description rdf:about='' xmlns:bao='https://example.org/kho-anh/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'
  xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:gps='https://example.org/noi/' xmlns:tiff='http://ns.adobe.com/tiff/1.0/'
  bao:Ban='Bàn ảnh &amp; đồ họa' bao:GpsLat='23.3646' gps:Vung='Đông Bắc' tiff:ImageWidth='6000'>
${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>`;

const unknown = `<bao:Dot><rdf:Seq><rdf:li>một</rdf:li><rdf:li>hai</rdf:li></rdf:Seq></bao:Dot>
<bao:Noi rdf:parseType='Resource'><bao:Longitude>105.3161</bao:Longitude><bao:Nha>Cột cờ</bao:Nha></bao:Noi>
<bao:toado><rdf:Description><bao:geoPoint>23.3646,105.3161</bao:geoPoint><bao:Coordinates>x</bao:Coordinates></rdf:Description></bao:toado>
<dc:caLa>ngoài từ điển</dc:caLa>
<exif:GPSLatitude>23,21.876N</exif:GPSLatitude>
<dc:creator><rdf:Seq><rdf:li>Người cũ</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Lời cũ</rdf:li><rdf:li xml:lang='en'>Old</rdf:li></rdf:Alt></dc:description>
`;
const kept = {
  'XMP-bao:Ban': 'Bàn ảnh & đồ họa',
  'XMP-bao:Dot': ['một', 'hai'],
  'XMP-bao:NoiNha': 'Cột cờ',
  'XMP-dc:CaLa': 'ngoài từ điển',
  'XMP-dc:Creator': 'Đỗ Mạnh',
  'XMP-dc:Description': 'Lời của tòa soạn',
  'XMP-dc:Description-en': 'Old',
};

const extensions = { jpeg: 'jpg', png: 'png', webp: 'webp', tiff: 'tif', heic: 'heic' } as const;
type Format = keyof typeof extensions;
const heic = () => readFileSync(new URL('../../../fixtures/photos/display-p3.heic', import.meta.url));

const drawn = (format: Format) =>
  format === 'heic' ? heic() : drawPhoto(120, 90).toFormat(format).toBuffer();

function put(name: string, bytes: Uint8Array | string): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** The file as it stands after exiftool has put this packet into it unread. */
async function withPacket(format: Format, packet: string, ...words: readonly string[]): Promise<Uint8Array> {
  const file = put(`goc.${extensions[format]}`, await drawn(format));
  await photoTools().exiftool.write([file], {}, [`-XMP<=${put('goi.xmp', asGiven(packet))}`, ...words]);
  return readFileSync(file);
}

type Exported = { readonly files: readonly [string, string, string]; readonly said: PhotoMetadata };

/** A JPEG and a WebP made from the photo, and the photo itself, as they go out. */
async function exportPhoto(
  bytes: Uint8Array,
  format: Format,
  change: Partial<PhotoMetadata>,
  keepPosition = false,
): Promise<Exported> {
  const [source, original] = [
    put(`nguon.${extensions[format]}`, bytes),
    put(`goc.${extensions[format]}`, bytes),
  ];
  const jpeg = put('anh.jpg', await drawPhoto(60, 45).jpeg().toBuffer());
  const webp = put('anh.webp', await drawPhoto(60, 45).webp().toBuffer());
  const { metadata: said } = await readMetadata(photoTools().exiftool, source);
  await writeMetadata(
    [
      { file: jpeg, format: 'jpeg', role: 'width' },
      { file: webp, format: 'webp', role: 'width' },
      { file: original, format, role: 'original' },
    ],
    { ...said, ...change },
    { original: source, keepPosition },
  );
  return { files: [jpeg, webp, original], said };
}

const words = { creator: 'Đỗ Mạnh', caption: 'Lời của tòa soạn' };
/** What no name of a tag tells: the bytes themselves. */
const numbers = /23\.3646|105\.3161|23,21\.876/;

describe('words in a namespace of their own', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff', 'heic'] as const)(
    'of a %s go into every picture made from it, without a position',
    async (format) => {
      const { files } = await exportPhoto(await withPacket(format, rdf(unknown)), format, words);
      for (const file of files) {
        expect(await readTags(file)).toMatchObject(kept);
        expect(readFileSync(file, 'latin1')).not.toMatch(numbers);
        expect(Object.keys(await readTags(file)).filter((name) => /Gps|Longitude|Coord/i.test(name))).toEqual(
          [],
        );
      }
      expect(await readTags(files[0])).not.toHaveProperty('XMP-tiff:ImageWidth');
      expect(await validate(files[0])).toBe(await validate(files[1]));
      expect(execFileSync('exiv2', ['-g', 'Xmp.bao.Ban', '-Pv', files[0]], { encoding: 'utf8' })).toContain(
        'Bàn ảnh',
      );
    },
  );

  it('keep their position where the desk wants it kept', async () => {
    const { files } = await exportPhoto(await withPacket('jpeg', rdf(unknown)), 'jpeg', words, true);
    for (const file of files)
      expect(await readTags(file)).toMatchObject({
        ...kept,
        'XMP-bao:GpsLat': 23.3646,
        'XMP-bao:NoiLongitude': 105.3161,
        'XMP-gps:Vung': 'Đông Bắc',
      });
  });

  it('are carried beside more words than one piece of a JPEG holds', async () => {
    const terms = 'Điều khoản. '.repeat(5000).trim();
    const long = await withWords(
      await withPacket('jpeg', rdf(unknown)),
      'jpg',
      `-XMP-xmpRights:UsageTerms=${terms}`,
    );
    const { files } = await exportPhoto(long, 'jpeg', words);
    for (const file of files) {
      expect(await readTags(file)).toMatchObject({ ...kept, 'XMP-xmpRights:UsageTerms': terms });
      expect(readFileSync(file, 'latin1')).not.toMatch(numbers);
    }
  });

  it('of a packet that nobody can read do not stop the others', async () => {
    const broken = rdf(unknown).replace('</bao:Dot>', '');
    const { files } = await exportPhoto(await withPacket('jpeg', broken, '-IPTC:City=Huế'), 'jpeg', words);
    for (const file of [files[0], files[1]])
      expect(await readTags(file)).toMatchObject({ 'XMP-dc:Creator': 'Đỗ Mạnh' });
    for (const file of files) expect(readFileSync(file, 'latin1')).not.toMatch(numbers);
  });
});

describe('second copies of the words', () => {
  const copies = [
    '-XMP-tiff:Artist=Người cũ',
    '-XMP-tiff:ImageDescription=Lời cũ',
    '-XMP-tiff:Copyright=© cũ',
    '-IFD0:XPAuthor=Người cũ',
    '-IFD0:XPKeywords=cũ',
    '-IFD0:XPComment=Lời cũ',
    '-IFD0:XPTitle=Tên tệp',
    '-XMP-dc:Creator=Người cũ',
    '-XMP-dc:Description=Lời cũ',
    '-XMP-dc:Rights=© cũ',
    '-XMP-dc:Subject=cũ',
  ];

  it('change with what the desk changed', async () => {
    const bytes = await withWords(await drawPhoto(120, 90).jpeg().toBuffer(), 'jpg', ...copies);
    const change = {
      creator: 'Đỗ Mạnh, Hà Thu',
      caption: 'Lời mới',
      copyright: '© mới',
      keywords: ['biên giới', 'Huế'],
    };
    const { files } = await exportPhoto(bytes, 'jpeg', change);
    for (const file of files) {
      const tags = await readTags(file);
      expect(tags).toMatchObject({
        'XMP-tiff:Artist': 'Đỗ Mạnh;Hà Thu',
        'XMP-tiff:ImageDescription': 'Lời mới',
        'XMP-tiff:Copyright': '© mới',
        'IFD0:XPAuthor': 'Đỗ Mạnh;Hà Thu',
        'IFD0:XPKeywords': 'biên giới;Huế',
        'IFD0:XPComment': 'Lời mới',
        'IFD0:XPTitle': 'Tên tệp',
      });
      expect(JSON.stringify(tags)).not.toMatch(/Người cũ|Lời cũ|© cũ/);
    }
  });

  it('stay where the desk changed nothing, and are not made where there are none', async () => {
    const bytes = await withWords(
      await drawPhoto(120, 90).jpeg().toBuffer(),
      'jpg',
      '-XMP-dc:Creator=Phương Hoa',
      '-IFD0:XPAuthor=Phương Hoa, phòng Ảnh',
    );
    const { files } = await exportPhoto(bytes, 'jpeg', { caption: 'Lời mới' });
    for (const file of files) {
      const tags = await readTags(file);
      expect(tags).toMatchObject({ 'IFD0:XPAuthor': 'Phương Hoa, phòng Ảnh' });
      expect(Object.keys(tags).filter((name) => /^XMP-tiff:(Artist|ImageD)|XPComment/.test(name))).toEqual(
        [],
      );
    }
  });
});
