import { readdirSync } from 'node:fs';
import path from 'node:path';
import { exportPhotos } from '../../../../electron/exporting/exportPhotos';
import { gatherPage } from '../../../../electron/exporting/gatherPage';
import type { Library } from '../../../../electron/library/library';
import type { Exiftool } from '../../../../electron/photos/exiftool';
import { importPhoto } from '../../../../electron/photos/importPhoto';
import { blankArticle } from '../../../../shared/article/blankArticle';
import type { Photo } from '../../../../shared/article/photo';
import { body, figure, id } from '../../../unit/shared/article/pages';
import { type FilledFormat, makeFilledPhoto } from './filledPhoto';
import { newFolder } from './testPhotos';

export const deskCaption = 'Chiến sĩ Đồn Biên phòng Lũng Cú tuần tra, ngày 1/3/2026.';

/** The photo on a page: cropped, captioned by the desk, in a library of real files. */
async function placePhoto(library: Library, photo: Photo) {
  const crop = { x: 0.1, y: 0.1, width: 0.7, height: 0.8 };
  const placed = figure(photo.id, deskCaption, '');
  const now = '2026-03-02T01:00:00Z';
  const article = {
    ...blankArticle({ id: id(700), kind: 'news', language: 'vi', now }),
    headline: 'Giữ đất nơi cực Bắc',
    body: body({ ...placed, attrs: { ...placed.attrs, crop } }),
  };
  return { article, context: await gatherPage(library, article) };
}

export type FilledExport = {
  /** The photo as it came. */
  readonly original: string;
  /** Everything that was exported of it, the original included. */
  readonly exported: readonly string[];
  readonly photo: Photo;
};

/** Import, crop, words of the desk, export: what a filled photo goes through. */
export async function exportFilled(
  library: Library,
  exiftool: Exiftool,
  format: FilledFormat,
): Promise<FilledExport> {
  const bytes = await makeFilledPhoto(exiftool, format);
  const outcome = await importPhoto(library, { name: `filled.${format}`, bytes });
  if (outcome.status === 'refused' || outcome.photo.file === null) throw new Error('refused');
  const folder = newFolder();
  const { signal } = new AbortController();
  const page = await placePhoto(library, outcome.photo);
  await exportPhotos(page, { library, cacheFolder: newFolder(), folder, signal, onPhoto: () => undefined });
  const original = await library.findMedia(outcome.photo.file.sha256);
  if (original === undefined) throw new Error('no original');
  const media = path.join(folder, 'media');
  const exported = readdirSync(media).map((name) => path.join(media, name));
  return { original, exported, photo: outcome.photo };
}

/** Every tag that exiftool finds, by its block: structures in their parts. */
export async function readFields(exiftool: Exiftool, file: string): Promise<ReadonlySet<string>> {
  const tags = await exiftool.read(file, ['-G1', '-api', 'Struct=0', '-XMP:all', '-IPTC:all', '-EXIF:all']);
  return new Set(Object.keys(tags).filter((name) => /^(XMP-|IPTC:|IFD|ExifIFD|GPS|Interop)/.test(name)));
}

export type Block = 'XMP' | 'IIM' | 'EXIF';

export function blockOf(field: string): Block {
  if (field.startsWith('XMP-')) return 'XMP';
  return field.startsWith('IPTC:') ? 'IIM' : 'EXIF';
}

export const countFields = (fields: Iterable<string>, block: Block) =>
  [...fields].filter((field) => blockOf(field) === block).length;

export const isPosition = (field: string) => /^GPS:|GPS/.test(field);

/** What an exported picture may not say, because it is about the pixels of the original. */
export const factsOfPixels: ReadonlySet<string> = new Set([
  ...['XMP-tiff:ImageWidth', 'XMP-exif:ExifImageWidth', 'XMP-crs:HasCrop', 'XMP-crs:CropTop'],
  ...['XMP-photoshop:ColorMode', 'XMP-photoshop:ICCProfileName', 'ExifIFD:SubjectArea'],
  ...['RegionBoundaryRbShape', 'RegionBoundaryRbUnit', 'RegionBoundaryRbX', 'RegionBoundaryRbY'].map(
    (part) => `XMP-iptcExt:ImageRegion${part}`,
  ),
  ...['RegionBoundaryRbW', 'RegionBoundaryRbH', 'RId', 'Name'].map(
    (part) => `XMP-iptcExt:ImageRegion${part}`,
  ),
]);
