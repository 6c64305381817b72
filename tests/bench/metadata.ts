import path from 'node:path';
import { openLibrary } from '../../electron/library/openLibrary';
import { closePhotoTools, photoTools } from '../../electron/photos/photoTools';
import {
  type Block,
  countFields,
  exportFilled,
  factsOfPixels,
  isPosition,
  readFields,
} from '../disk/electron/photos/filledExport';
import { type FilledFormat, filledFormats } from '../disk/electron/photos/filledPhoto';
import { newFolder, removeFolders } from '../disk/electron/photos/testPhotos';

const blocks = ['XMP', 'IIM', 'EXIF'] as const satisfies readonly Block[];

type Counted = { readonly name: string; readonly fields: ReadonlySet<string> };

const cells = (fields: Iterable<string>) => {
  const all = [...fields];
  return blocks.map((block) => String(countFields(all, block)).padStart(5)).join(' ');
};

/** Beside the counts: how many of the fields that are gone are no position and no fact of the pixels. */
function print({ name, fields }: Counted, before: Counted): void {
  const gone = [...before.fields].filter((field) => !fields.has(field));
  const allowed = gone.filter((field) => isPosition(field) || factsOfPixels.has(field)).length;
  const isWebp = name.endsWith('webp');
  const iim = isWebp ? gone.filter((field) => field.startsWith('IPTC:')).length : 0;
  const lost = gone.length - allowed - iim;
  console.log(
    `  ${name.padEnd(24)} ${cells(fields)} ${String(allowed).padStart(9)} ${String(lost).padStart(5)}`,
  );
}

/** Import, crop and export of a photo with every field filled; what exiftool counts before and after. */
async function measure(format: FilledFormat): Promise<void> {
  const library = await openLibrary(newFolder(), { create: true });
  const { exiftool } = photoTools();
  const { original, exported } = await exportFilled(library, exiftool, format);
  const count = async (file: string, name = path.basename(file)): Promise<Counted> => ({
    name,
    fields: await readFields(exiftool, file),
  });
  const before = await count(original, 'before');
  console.log(
    `${format.toUpperCase().padEnd(26)} ${blocks.map((block) => block.padStart(5)).join(' ')}   pos+pix  lost`,
  );
  print(before, before);
  for (const file of exported) print(await count(file), before);
  await library.close();
}

async function run(): Promise<void> {
  try {
    for (const format of filledFormats) await measure(format);
    console.log(
      'pos+pix: position and facts of the original’s pixels; IIM of a WebP, which has no place for it, is not counted as lost',
    );
  } finally {
    await closePhotoTools();
    removeFolders();
  }
}

void run();
