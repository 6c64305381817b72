import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { photoTools } from '../../../../electron/photos/photoTools';
import {
  blockOf,
  countFields,
  deskCaption,
  exportFilled,
  factsOfPixels,
  type FilledExport,
  isPosition,
  readFields,
} from './filledExport';
import { filledFormats } from './filledPhoto';
import { openPhotoRoom, openTestLibrary } from './photoTest';
import { readTags, validate } from './testPhotos';

openPhotoRoom();

const isOriginal = (file: string) => path.basename(file).includes('original');
const isPicture = (file: string) => !isOriginal(file);

/** What the desk has words of its own for, on this page. */
const ofTheDesk =
  /^XMP-(dc:(Description(-vi)?|Subject)|photoshop:(Headline|Credit|Source))$|^IPTC:(Caption-Abstract|Headline|Credit|Source|Keywords)$/;

function mustKeep(name: string, file: string): boolean {
  if (!/^(XMP-|IPTC:)/.test(name) || ofTheDesk.test(name) || /^XMP-x:|ImageRegion$/.test(name)) return false;
  if (file.endsWith('webp') && name.startsWith('IPTC:')) return false;
  return !isPosition(name) && !factsOfPixels.has(name);
}

const withoutPosition = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (name: string, part: unknown) =>
    name.startsWith('GPS') ? undefined : part,
  );

describe.each(filledFormats)('a %s with every field filled', (format) => {
  let filled: FilledExport;
  let before: ReadonlySet<string>;

  beforeAll(async () => {
    const { exiftool } = photoTools();
    filled = await exportFilled(await openTestLibrary(), exiftool, format);
    before = await readFields(exiftool, filled.original);
  }, 180_000);

  it('is as full as it says', () => {
    const blocks = (['XMP', 'IIM', 'EXIF'] as const).map((block) => countFields(before, block));
    expect(blocks[0]).toBeGreaterThan(150);
    expect(blocks[1]).toBeGreaterThan(format === 'jpeg' ? 35 : -1);
    expect(blocks[2]).toBeGreaterThan(30);
    for (const fact of factsOfPixels) expect([...before]).toContain(fact);
    expect([...before].filter(isPosition).length).toBeGreaterThan(8);
  });

  it('is read whole on import', () => {
    expect(filled.photo.metadata).toEqual({
      caption: 'Tuần tra ở Lũng Cú',
      headline: 'Giữ đất cực Bắc',
      creator: 'Phương Hoa',
      credit: 'TTXVN',
      source: 'Báo Biên phòng',
      copyright: '© 2026 Báo Biên phòng',
      usageTerms: 'Chỉ dùng cho báo chí',
      alt: 'Hai người lính trên đường đá',
      keywords: ['biên giới'],
      takenAt: '2026-03-01T05:58:00+07:00',
      place: 'Lũng Cú, Đồng Văn, Hà Giang, Việt Nam',
    });
  });

  it('loses its position, in the original and in every picture, and in pictures what is about the pixels', async () => {
    const { exiftool } = photoTools();
    expect(filled.exported.filter(isPicture).length).toBeGreaterThan(8);
    for (const file of filled.exported) {
      const after = await readFields(exiftool, file);
      const mayGo = (field: string) =>
        isPosition(field) ||
        (isPicture(file) && factsOfPixels.has(field)) ||
        (file.endsWith('webp') && blockOf(field) === 'IIM');
      const lost = [...before].filter((field) => !after.has(field) && !mayGo(field));
      expect([path.basename(file), lost]).toEqual([path.basename(file), []]);
      expect([path.basename(file), [...after].filter(isPosition)]).toEqual([path.basename(file), []]);
      if (isPicture(file)) expect([...after].filter((field) => factsOfPixels.has(field))).toEqual([]);
    }
  });

  it('keeps every value that the desk did not change, in languages and structures too', async () => {
    const { exiftool } = photoTools();
    const whole = ['-G1', '-api', 'Struct=1', '-XMP:all', '-IPTC:all'];
    const then = await exiftool.read(filled.original, whole);
    const jpeg = filled.exported.find((file) => isPicture(file) && file.endsWith('jpg'))!;
    const webp = filled.exported.find((file) => file.endsWith('webp'))!;
    for (const file of [jpeg, webp, filled.exported.find(isOriginal)!]) {
      const now = await exiftool.read(file, whole);
      const kept = Object.keys(then).filter((name) => mustKeep(name, file));
      expect(kept.length).toBeGreaterThan(60);
      expect(Object.fromEntries(kept.map((name) => [name, withoutPosition(now[name])]))).toEqual(
        Object.fromEntries(kept.map((name) => [name, withoutPosition(then[name])])),
      );
      expect(now['XMP-dc:Description-en']).toBe('On patrol at Lung Cu');
      expect(now['XMP-dc:Description-vi']).toBe(deskCaption);
    }
  });

  it('says what the desk says, and no judge finds fault with it', async () => {
    for (const file of filled.exported) {
      expect([path.basename(file), await validate(file)]).toEqual([path.basename(file), 'OK']);
      expect(await readTags(file)).toMatchObject({
        'XMP-dc:Description': deskCaption,
        'IFD0:ImageDescription': deskCaption,
        ...(file.endsWith('jpg') && { 'IPTC:Caption-Abstract': deskCaption }),
      });
    }
  });

  it('is read by exiv2 with every accent', () => {
    const keys = ['Iptc.Application2.Caption', 'Xmp.dc.description', 'Exif.Image.ImageDescription'];
    const [file = ''] = filled.exported.filter((name) => isPicture(name) && name.endsWith('jpg'));
    for (const key of keys) {
      const read = execFileSync('exiv2', ['-g', key, '-Pv', file], { encoding: 'utf8' });
      expect(read).toContain(deskCaption);
    }
  });
});

it('keeps the position where the desk wants it kept', async () => {
  const library = await openTestLibrary();
  await library.saveDesk({ ...(await library.readDesk()), photos: { keepPosition: true } });
  const { exported, original } = await exportFilled(library, photoTools().exiftool, 'jpeg');
  const before = [...(await readFields(photoTools().exiftool, original))].filter(isPosition);
  for (const file of [exported.find(isPicture), exported.find(isOriginal)])
    expect([...(await readFields(photoTools().exiftool, file!))].filter(isPosition)).toEqual(before);
}, 120_000);
