import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
  xmlns:xmpNote='http://ns.adobe.com/xmp/note/'
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

/** In the place of a packet of the same length, as exiftool would not write it. */
async function withRawPacket(format: Format, raw: Buffer): Promise<Uint8Array> {
  const [head, tail] = rdf('\n').split('\n</rdf:Description>') as [string, string];
  const end = Buffer.byteLength(`\n</rdf:Description>${tail}`);
  const room = Buffer.from(
    `${head}${' '.repeat(raw.length - end - Buffer.byteLength(head))}\n</rdf:Description>${tail}`,
  );
  const bytes = Buffer.from(await withPacket(format, room.toString()));
  raw.copy(bytes, bytes.indexOf(room));
  return bytes;
}

const segment = (...data: readonly (Buffer | string)[]) => {
  const bytes = Buffer.concat(data.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.of(0xff, 0xe1, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff), bytes]);
};

const numbersOf = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
};

/** A JPEG with a second packet in two pieces, as the XMP specification part 3 (1.1.3.1) has it. */
async function continued(
  properties: string,
  more: string,
  note: (guid: string) => string,
): Promise<Uint8Array> {
  const second = Buffer.from(more);
  const guid = createHash('md5').update(second).digest('hex').toUpperCase();
  const first = rdf(`${properties}${note(guid)}`);
  const piece = (from: number, to: number) =>
    segment(
      'http://ns.adobe.com/xmp/extension/\0',
      guid,
      numbersOf(second.length, from),
      second.subarray(from, to),
    );
  const jpeg = await drawn('jpeg');
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment('http://ns.adobe.com/xap/1.0/\0', first),
    piece(0, 60_000),
    piece(60_000, second.length),
    jpeg.subarray(2),
  ]);
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
/** With long texts, in place of which exiftool else says how long they are. */
const readWhole = (file: string) => photoTools().exiftool.read(file, ['-G1', '-a', '-b', '-XMP:all']);
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

  const long = 'Nhật ký sửa ảnh. '.repeat(4500).trim();

  it.each(['png', 'webp', 'tiff', 'heic'] as const)(
    'of a %s are carried where they are more than a piece of a JPEG holds',
    async (format) => {
      const packet = rdf(`${unknown}<bao:NhatKy>${long}</bao:NhatKy>`);
      const { files } = await exportPhoto(await withPacket(format, packet), format, words);
      for (const file of files) {
        expect(await readWhole(file)).toMatchObject({ ...kept, 'XMP-bao:NhatKy': long });
        expect(readFileSync(file, 'latin1')).not.toMatch(numbers);
      }
      expect(await validate(files[0])).toBe(await validate(files[1]));
    },
  );

  it('of a packet too large to be looked through take no position along', async () => {
    const packet = rdf(`${unknown}<bao:NhatKy>${'x'.repeat(17 * 1024 * 1024)}</bao:NhatKy>`);
    const { files } = await exportPhoto(await withPacket('webp', packet), 'webp', words);
    for (const file of files) {
      expect(readFileSync(file, 'latin1')).not.toMatch(numbers);
      expect(await readTags(file)).toMatchObject({ 'XMP-dc:Creator': words.creator });
    }
  });

  const note = (guid: string) => `<xmpNote:HasExtendedXMP>${guid}</xmpNote:HasExtendedXMP>`;
  const noteApart = (guid: string) =>
    `<ghi:HasExtendedXMP xmlns:ghi='http://ns.adobe.com/xmp/note/'>\n${guid}\n</ghi:HasExtendedXMP>`;

  it.each([
    [false, 'plainly', note],
    [true, 'plainly', note],
    [false, 'in a namespace of its own', noteApart],
    [true, 'in a namespace of its own', noteApart],
  ])(
    'are carried from the second packet of a JPEG: position kept %s, named %s',
    async (keeps, _how, named) => {
      const more = `<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
      <rdf:Description rdf:about='' xmlns:kho='https://example.org/kho/' kho:Lat='23.3646'><kho:NhatKy>${long}</kho:NhatKy></rdf:Description></rdf:RDF></x:xmpmeta>`;
      const { files } = await exportPhoto(await continued(unknown, more, named), 'jpeg', words, keeps);
      for (const file of files) {
        const tags = await readWhole(file);
        expect(tags).toMatchObject({ ...kept, 'XMP-kho:NhatKy': long });
        expect(tags['XMP-kho:Lat']).toBe(keeps ? 23.3646 : undefined);
        expect(numbers.test(readFileSync(file, 'latin1'))).toBe(keeps);
      }
    },
  );

  it.each([
    ['jpeg', 'UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
    ['tiff', 'UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['webp', 'UTF-32BE', (text: string) => numbersOf(...Array.from(text, (one) => one.codePointAt(0) ?? 0))],
    ['heic', 'UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
  ] as const)('of a %s are carried where they are in %s', async (format, _name, encode) => {
    const packet = rdf(unknown).replace("begin=''", "begin='\ufeff'");
    const { files } = await exportPhoto(await withRawPacket(format, encode(packet)), format, words);
    for (const file of files) {
      expect(await readTags(file)).toMatchObject(kept);
      expect(readFileSync(file, 'latin1').replaceAll('\0', '')).not.toMatch(numbers);
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

const readPlus = (file: string) => photoTools().exiftool.read(file, ['-G1', '-struct', '-XMP-plus:all']);

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
    '-XMP-plus:ImageCreator=[{ImageCreatorID=7,ImageCreatorName=Người cũ},{ImageCreatorID=8,ImageCreatorName=Hà Thu}]',
    '-XMP-plus:CopyrightOwner=[{CopyrightOwnerName=Báo Biên phòng}]',
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
      expect(await readPlus(file)).toMatchObject({
        'XMP-plus:ImageCreator': [
          { ImageCreatorName: 'Đỗ Mạnh' },
          { ImageCreatorID: 8, ImageCreatorName: 'Hà Thu' },
        ],
        'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'Báo Biên phòng' }],
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
      '-XMP-plus:ImageCreator=[{ImageCreatorName=P. Hoa}]',
    );
    const { files } = await exportPhoto(bytes, 'jpeg', { caption: 'Lời mới' });
    for (const file of files) {
      const tags = await readTags(file);
      expect(tags).toMatchObject({ 'IFD0:XPAuthor': 'Phương Hoa, phòng Ảnh' });
      expect(await readPlus(file)).toMatchObject({
        'XMP-plus:ImageCreator': [{ ImageCreatorName: 'P. Hoa' }],
      });
      expect(Object.keys(tags).filter((name) => /^XMP-tiff:(Artist|ImageD)|XPComment/.test(name))).toEqual(
        [],
      );
    }
  });
});
