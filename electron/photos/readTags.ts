import type { Exiftool } from './exiftool';
import { listOf, type Tags } from './mendTags';
import { readArguments } from './metadataFromTags';

/** exiftool prints a byte that is no UTF-8 as a question mark. */
const mayBeBroken = (tags: Tags) =>
  tags['IPTC:CodedCharacterSet'] === 'UTF8' &&
  Object.entries(tags).some(
    ([name, value]) => name.startsWith('IPTC:') && listOf(value).join().includes('?'),
  );

/** Gives a text that is not in the encoding its block is marked with as `base64:` and its bytes. */
const brokenTexts = ['-b', '-charset', 'iptc=Latin', '-G1', '-IPTC:all', '--IPTC:ObjectPreviewData'];

/** What a photo says in the tags that we know; texts of IIM may need mendTags. */
export async function readTags(
  exiftool: Exiftool,
  file: string,
  more: readonly string[] = [],
): Promise<Tags> {
  const tags = await exiftool.read(file, [...readArguments, ...more]);
  return mayBeBroken(tags) ? { ...tags, ...(await exiftool.read(file, brokenTexts)) } : tags;
}
