import { readFile, rm, writeFile } from 'node:fs/promises';
import { diskProblem } from '../library/disk';
import { type Carried, type Carrying, carryBesideXmp, editPacket, wholePacket } from './carryTags';
import type { Exiftool, WrittenTags } from './exiftool';
import { fitsJpeg, isJpeg, joinPieces, withPacket } from './jpegXmp';
import { asGiven } from './xmpPacket';

type Pictures = readonly [string, ...string[]];
type WithPacket = Carrying & { readonly packet: string };

async function write(
  exiftool: Exiftool,
  pictures: readonly string[],
  carried: Carried,
  more: Carried['arguments'],
) {
  const [first, ...others] = pictures;
  if (first === undefined) return;
  await exiftool.write([first, ...others], carried.tags, [...carried.arguments, ...more]);
}

/** Puts the packet into those of the pictures that are JPEG, in pieces, and says which they are. */
async function putPieces(pictures: Pictures, packet: string): Promise<readonly string[]> {
  const jpegs: string[] = [];
  for (const picture of pictures) {
    const bytes = await readFile(picture);
    if (!isJpeg(bytes)) continue;
    await writeFile(picture, withPacket(bytes, packet));
    jpegs.push(picture);
  }
  return jpegs;
}

/**
 * Writes the words into pictures of a photo together with all that its original says, in namespaces that exiftool
 * does not know too: one edit of the original's XMP, `packet`, for all pictures. exiftool takes no packet that is
 * more than one piece of a JPEG holds, but joins pieces that are there.
 */
export async function carryXmp(
  exiftool: Exiftool,
  pictures: Pictures,
  words: WrittenTags,
  carrying: WithPacket,
): Promise<void> {
  const file = `${pictures[0]}.xmp`;
  const onDisk = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw diskProblem(error, file);
    });
  try {
    await onDisk(writeFile(file, carrying.packet));
    const edited = editPacket(words, carrying);
    await exiftool.write([file], edited.tags, edited.arguments);
    const packet = await onDisk(readFile(file, 'utf8'));
    await onDisk(writeFile(file, asGiven(packet)));
    const inPieces = fitsJpeg(packet) ? [] : await onDisk(putPieces(pictures, packet));
    const others = pictures.filter((picture) => !inPieces.includes(picture));
    const carried = carryBesideXmp(words, carrying);
    await write(exiftool, others, carried, wholePacket(file));
    await write(exiftool, inPieces, carried, joinPieces);
  } finally {
    await rm(file, { force: true });
  }
}
