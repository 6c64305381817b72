import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { atOnce } from '../../electron/exporting/atOnce';
import type { Library } from '../../electron/library/library';
import { openLibrary } from '../../electron/library/openLibrary';
import { importPhoto } from '../../electron/photos/importPhoto';
import { makeRenditions } from '../../electron/photos/makeRenditions';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { planRenditions } from '../../electron/photos/planRenditions';
import { plainFraming } from '../../shared/article/photo';
import type { Placement } from '../../shared/article/placements';

/** As a camera of today delivers them: 24 megapixels. */
export const cameraSize = { width: 6000, height: 4000 };
export const placements: readonly Placement[] = [{ crop: null, layout: 'column' }];
export const picturesOfOne = planRenditions(cameraSize, plainFraming, placements).length;

/** As many photos at a time as an export takes. */
const photosAtOnce = 3;
const bases = 3;

/** What one pass says when it is done; `each` are the milliseconds of each photo where they went one by one. */
export type PassResult = {
  readonly milliseconds: number;
  /** Of all threads: it says how much work it was, however busy the machine is. */
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
  readonly each: readonly number[];
};

export type PassName = 'draw' | 'import' | 'render' | 'alone';

/** Sky over land with the grain of a sensor, so that it weighs what a photo weighs. */
async function drawBase(seed: number): Promise<Buffer> {
  const { width, height } = cameraSize;
  const hill = (at: number) => `L${(at * width) / 6} ${height * (0.45 + 0.25 * Math.sin(seed * 7 + at * 2))}`;
  const svg = `<svg width="${width}" height="${height}"><defs><linearGradient id="s" x2="0.2" y2="1">
    <stop stop-color="hsl(${seed * 50},60%,40%)"/><stop offset="1" stop-color="hsl(${seed * 50 + 40},70%,80%)"/>
    </linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/>
    <path d="M0 ${height} ${[0, 1, 2, 3, 4, 5, 6].map(hill).join(' ')} L${width} ${height}Z" fill="#2a4a38"/></svg>`;
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 24 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(Buffer.from(svg), { limitInputPixels: false })
    .flatten()
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The same pictures under another hash each: a comment of its own after the first marker. */
function withComment(bytes: Buffer, number: number): Buffer {
  const text = Buffer.from(`photo ${number}`);
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, text, bytes.subarray(2)]);
}

const baseFile = (folder: string, index: number) => path.join(folder, 'drawn', `${index % bases}.jpg`);

async function draw(folder: string): Promise<readonly number[]> {
  mkdirSync(path.join(folder, 'drawn'), { recursive: true });
  for (let index = 0; index < bases; index += 1)
    writeFileSync(baseFile(folder, index), await drawBase(index + 1));
  return [];
}

const openBenchLibrary = (folder: string): Promise<Library> =>
  openLibrary(path.join(folder, 'library'), { create: true });

async function importAll(folder: string, count: number): Promise<readonly number[]> {
  const library = await openBenchLibrary(folder);
  const each: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const bytes = withComment(readFileSync(baseFile(folder, index)), index);
    const startedAt = performance.now();
    const outcome = await importPhoto(library, { name: `${index}.jpg`, bytes });
    each.push(performance.now() - startedAt);
    if (outcome.status === 'refused') throw new Error(outcome.problem.code);
  }
  await library.close();
  return each;
}

const originalsIn = (folder: string) =>
  readdirSync(path.join(folder, 'library', 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jpg'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

async function renderAll(folder: string): Promise<readonly number[]> {
  await atOnce(originalsIn(folder), photosAtOnce, async (original) => {
    const sha256 = path.basename(original, '.jpg');
    const file = { sha256, format: 'jpeg', bytes: 1, ...cameraSize, originalName: '' } as const;
    const places = { folder: path.join(folder, 'out'), cacheFolder: path.join(folder, 'cache') };
    await makeRenditions({ file, framing: plainFraming }, original, { ...places, name: sha256, placements });
  });
  return [];
}

/** As anyone would call sharp: each picture from the original, all of a photo at once. The focal point is the middle. */
async function renderAlone(folder: string): Promise<readonly number[]> {
  mkdirSync(path.join(folder, 'alone'));
  const plan = planRenditions(cameraSize, plainFraming, placements);
  await atOnce(originalsIn(folder), photosAtOnce, async (original) => {
    await Promise.all(
      plan.map(({ role, format, width, height }) => {
        const picture = sharp(original).autoOrient().resize(width, height, { fit: 'cover' });
        const encoded =
          format === 'jpeg' ? picture.jpeg({ quality: 82 }) : picture.webp({ quality: 78, effort: 3 });
        return encoded.toFile(
          path.join(folder, 'alone', `${path.basename(original)}-${role}-${width}.${format}`),
        );
      }),
    );
  });
  return [];
}

const passes: Readonly<Record<PassName, (folder: string, count: number) => Promise<readonly number[]>>> = {
  draw,
  import: importAll,
  render: renderAll,
  alone: renderAlone,
};

/** One pass, in a process of its own: its peak is that of this process, worker threads and libvips included, exiftool not. */
export async function runPass(name: PassName, folder: string, count: number): Promise<PassResult> {
  const startedAt = performance.now();
  const each = await passes[name](folder, count);
  const milliseconds = performance.now() - startedAt;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  await closePhotoTools();
  const cpuMilliseconds = (userCPUTime + systemCPUTime) / 1000;
  return { milliseconds, cpuMilliseconds, peakMegabytes: maxRSS / 1024, each };
}
