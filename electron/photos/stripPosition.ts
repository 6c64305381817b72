import { readFile, rm, writeFile } from 'node:fs/promises';
import { diskProblem } from '../library/disk';
import { copyKnown, wholePacket } from './carryTags';
import type { Exiftool } from './exiftool';
import { isJpeg, joinPieces, withPacket } from './jpegXmp';
import { asGiven, readPacket, withoutPositions } from './xmpPacket';

async function replacePacket(exiftool: Exiftool, photo: string, packet: string): Promise<void> {
  const aside = `${photo}.xmp`;
  const onDisk = (error: unknown) => {
    throw diskProblem(error, photo);
  };
  try {
    const bytes = await readFile(photo).catch(onDisk);
    if (isJpeg(bytes)) {
      await writeFile(photo, withPacket(bytes, packet)).catch(onDisk);
      await exiftool.write([photo], {}, joinPieces);
    } else {
      await writeFile(aside, asGiven(packet)).catch(onDisk);
      await exiftool.write([photo], {}, wholePacket(aside));
    }
  } finally {
    await rm(aside, { force: true });
  }
}

/** Takes the positions out of a photo's XMP that exiftool knows no names for and so cannot take out. */
export async function stripPosition(exiftool: Exiftool, photo: string): Promise<void> {
  const said = await readPacket(exiftool, photo);
  const kept = said.type === 'text' ? withoutPositions(said.text) : undefined;
  if (said.type === 'none' || (said.type === 'text' && kept === said.text)) return;
  if (kept === undefined) await exiftool.write([photo], { 'XMP:all': '' }, copyKnown('@'));
  else await replacePacket(exiftool, photo, kept);
}
