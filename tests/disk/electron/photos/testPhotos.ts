import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { photoTools } from '../../../../electron/photos/photoTools';

/** Every tag that exiftool finds. The process is the one of the app: starting perl for each file is slow. */
export function readTags(file: string): Promise<Readonly<Record<string, unknown>>> {
  return photoTools().exiftool.read(file, ['-G1', '-a']);
}

/** The answer of exiftool's own validation: `OK`, or how many errors and warnings there are. */
export async function validate(file: string): Promise<string> {
  const found = await photoTools().exiftool.read(file, ['-validate', '-warning', '-error', '-a']);
  const { Validate, Warning, Error } = found;
  return Warning === undefined && Error === undefined && Validate === 'OK' ? 'OK' : JSON.stringify(found);
}

/** A photograph-like picture: smooth, with edges and noise, the same for the same size. */
export function drawPhoto(width = 320, height = 214): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200" preserveAspectRatio="none">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#1f4d8f"/><stop offset="1" stop-color="#f2c38b"/></linearGradient></defs>
    <rect width="300" height="200" fill="url(#sky)"/><path d="M0 150 L80 70 L150 140 L220 60 L300 130 V200 H0Z" fill="#24503a"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
}

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-photos-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The same picture with words written into it by exiftool. */
export async function withWords(
  bytes: Uint8Array,
  extension: string,
  ...words: readonly string[]
): Promise<Uint8Array> {
  const file = path.join(newFolder(), `photo.${extension}`);
  writeFileSync(file, bytes);
  await photoTools().exiftool.write([file], { 'XMP-xmp:Nickname': 'thử' }, words);
  return readFileSync(file);
}
