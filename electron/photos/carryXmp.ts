import { readFile, rm, writeFile } from 'node:fs/promises';
import { diskProblem } from '../library/disk';
import { type Carrying, carryTags, carryWithPacket, editPacket, wholePacket } from './carryTags';
import type { Exiftool, WrittenTags } from './exiftool';
import { asGiven, isContinued } from './xmpPacket';

/** What a JPEG holds in one piece (XMP specification part 3, 1.1.3); exiftool cuts larger XMP up only where it edits it. */
const mostBytes = 65_000;

type Pictures = readonly [string, ...string[]];
type WithPacket = Carrying & { readonly packet: string };

/** One edit for all pictures. False where the packet is too much for one piece. */
async function carryAtOnce(
  exiftool: Exiftool,
  pictures: Pictures,
  { words, carrying, file }: Task,
): Promise<boolean> {
  const edited = editPacket(words, carrying);
  await exiftool.write([file], edited.tags, edited.arguments);
  const packet = await readFile(file, 'utf8');
  if (Buffer.byteLength(packet) > mostBytes) return false;
  await writeFile(file, asGiven(packet));
  const carried = carryWithPacket(words, carrying, file);
  await exiftool.write(pictures, carried.tags, carried.arguments);
  return true;
}

/** The packet as it is into every picture, and the edit there. */
async function carryOneByOne(exiftool: Exiftool, pictures: Pictures, { words, carrying, file }: Task) {
  await writeFile(file, asGiven(carrying.packet));
  await exiftool.write(pictures, {}, wholePacket(file));
  const carried = carryTags(words, carrying);
  const edited = editPacket(words, carrying);
  await exiftool.write(pictures, carried.tags, [...edited.arguments, ...carried.arguments]);
}

type Task = { readonly words: WrittenTags; readonly carrying: WithPacket; readonly file: string };

/**
 * Writes the words into pictures of a photo together with all that its original says, in namespaces that exiftool
 * does not know too. `packet` is the XMP of the original.
 */
export async function carryXmp(
  exiftool: Exiftool,
  pictures: Pictures,
  words: WrittenTags,
  carrying: WithPacket,
): Promise<void> {
  const task = { words, carrying, file: `${pictures[0]}.xmp` };
  try {
    await writeFile(task.file, carrying.packet).catch((error: unknown) => {
      throw diskProblem(error, task.file);
    });
    const isDone = !isContinued(carrying.packet) && (await carryAtOnce(exiftool, pictures, task));
    if (!isDone) await carryOneByOne(exiftool, pictures, task);
  } finally {
    await rm(task.file, { force: true });
  }
}
