import { copyFile, rm, writeFile } from 'node:fs/promises';
import { diskProblem } from '../library/disk';
import { copyKnown, wholePacket } from './carryTags';
import type { Exiftool } from './exiftool';
import { asGiven, isContinued, readPacket, withoutPositions } from './xmpPacket';

/** A second packet goes with the first, and what exiftool knows of both comes back from a copy of the photo. */
async function replacePacket(exiftool: Exiftool, photo: string, packet: string, copy: string): Promise<void> {
  await copyFile(photo, copy);
  await exiftool.write([photo], { 'XMP:all': '' }, []);
  await exiftool.write([photo], {}, wholePacket(packet));
  await exiftool.write([photo], {}, copyKnown(copy));
}

/** Takes the positions out of a photo's XMP that exiftool knows no names for and so cannot take out. */
export async function stripPosition(exiftool: Exiftool, photo: string): Promise<void> {
  const said = await readPacket(exiftool, photo);
  const kept = said === undefined ? undefined : withoutPositions(said);
  if (said === undefined || kept === said) return;
  if (kept === undefined) return exiftool.write([photo], { 'XMP:all': '' }, copyKnown('@'));
  const [packet, copy] = [`${photo}.xmp`, `${photo}.copy`];
  try {
    await writeFile(packet, asGiven(kept)).catch((error: unknown) => {
      throw diskProblem(error, photo);
    });
    if (isContinued(said)) await replacePacket(exiftool, photo, packet, copy);
    else await exiftool.write([photo], {}, wholePacket(packet));
  } finally {
    await rm(packet, { force: true });
    await rm(copy, { force: true });
  }
}
