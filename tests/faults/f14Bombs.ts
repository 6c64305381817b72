import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import yazl from 'yazl';
import { verifyBundle } from '../../electron/exporting/verifyBundle';
import { importDumps } from '../../electron/importing/importDumps';
import type { Library } from '../../electron/library/library';
import { importPhoto } from '../../electron/photos/importPhoto';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { drawPhoto } from '../disk/electron/photos/testPhotos';
import { type Campaign, hold, type Random, type Turn } from './campaign';
import { pick, upTo } from './oneRecord';
import { namesBelow } from '../namesBelow';
import { copyTemplate, openAt } from './testLibraries';

const megabyte = 1024 * 1024;
const between = (random: Random, least: number, most: number) => least + upTo(random, most - least);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A small file that says it is a huge picture. */
function pngOf(width: number, height: number, bytes: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', bytes), end]);
}

const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * megabyte));

function bombPng(random: Random): Buffer {
  const side = () => between(random, 30_001, 2_000_000_000);
  return pngOf(side(), pick(random, [1, 40_000, side()]), zeros(between(random, 1, 64)));
}

/** The size stands in the header of the frame: FF C0, length, depth, height, width. */
async function bombJpeg(random: Random): Promise<Buffer> {
  const bytes = await drawPhoto(64, 64).jpeg().toBuffer();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(between(random, 30_001, 65_535), frame + 5);
  bytes.writeUInt16BE(between(random, 30_001, 65_535), frame + 7);
  return bytes;
}

async function bombTiff(random: Random): Promise<Buffer> {
  const bytes = await drawPhoto(64, 64).tiff({ compression: 'deflate' }).toBuffer();
  const directory = bytes.readUInt32LE(4);
  for (let entry = directory + 2; entry < directory + 2 + 12 * bytes.readUInt16LE(directory); entry += 12) {
    if ([256, 257].includes(bytes.readUInt16LE(entry)))
      bytes.writeUInt32LE(between(random, 30_001, 2_000_000_000), entry + 8);
  }
  return bytes;
}

const photoBombs: readonly ((random: Random) => Buffer | Promise<Buffer>)[] = [bombPng, bombJpeg, bombTiff];

let folder: string;
let library: Library;

const filesIn = () => namesBelow(library.folder).filter((name) => /^(articles|photos|media)/.test(name));

/** In seconds: the worker that reads is ended at 20, and must be started and ended besides. */
const longest = 25;

/** While the work runs, the memory of the process may not swell. */
async function withinMeasure(turn: Turn, told: string, work: () => Promise<void>): Promise<void> {
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  try {
    await work();
  } finally {
    clearInterval(watching);
  }
  most = Math.max(most, process.memoryUsage().rss);
  const seconds = (performance.now() - startedAt) / 1000;
  const grown = (most - before) / megabyte;
  turn.measure('seconds', seconds);
  turn.measure('megabytes more', grown);
  hold(seconds < longest, 'wrong', `${told}: ${seconds.toFixed(1)} s`);
  hold(grown < 512, 'wrong', `${told}: ${grown.toFixed(0)} MB`);
}

async function importBomb(turn: Turn): Promise<void> {
  const make = pick(turn.random, photoBombs);
  const bytes = await make(turn.random);
  const before = filesIn();
  await withinMeasure(turn, make.name, async () => {
    const outcome = await importPhoto(library, { name: 'bom.jpg', bytes });
    hold(outcome.status === 'refused', 'wrong', `${make.name} was imported`);
    const isTold = ['photoTooLarge', 'photoDamaged'].includes(outcome.problem.code);
    hold(isTold, 'wrong', `${make.name}: ${outcome.problem.code}`);
  });
  hold(filesIn().length === before.length, 'wrong', `${make.name}: the library changed`);
}

/** A page that never ends in one way or another; it is read in time or refused. */
async function importEndlessDump(turn: Turn): Promise<void> {
  const pieces = ['![[(', '![]()', 'Ảnh: ', '|\n', '&amp', '[Video] x\n', '![](x.jpg) | ![](y.jpg)\n', 'a'];
  const piece = pick(turn.random, pieces);
  const text = `Tít\n${piece.repeat(between(turn.random, 10_000, 400_000))}`;
  const bytes = Buffer.from(text).subarray(0, 4 * megabyte);
  await withinMeasure(turn, JSON.stringify(piece), async () => {
    const outcome = await importDumps(library, [{ name: 'dài.txt', bytes }]);
    hold(outcome.articles.length + outcome.refused.length === 1, 'wrong', `${piece}: no answer`);
  });
}

async function verifyBomb(turn: Turn): Promise<void> {
  const file = path.join(turn.folder, 'bom.zip');
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'), 'bom/bagit.txt');
  for (let number = 0; number < 3; number += 1)
    zip.addBuffer(Buffer.alloc(between(turn.random, 20, 60) * megabyte), `bom/data/${number}.txt`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  await withinMeasure(turn, 'a bundle', async () => {
    hold(!(await verifyBundle(file)).ok, 'wrong', 'a bomb was called a whole bundle');
  });
}

const ways = [importBomb, importBomb, importBomb, importEndlessDump, verifyBomb] as const;

/** Unpacks what it is given, and looks at the size afterwards. */
async function unpackFirst(turn: Turn): Promise<void> {
  const packed = zeros(600);
  const unpacked: Buffer[] = [];
  await withinMeasure(turn, 'unpacked first', () => {
    unpacked.push(inflateSync(packed).fill(1));
    return Promise.resolve();
  });
  hold(unpacked.length === 1, 'wrong', 'nothing was unpacked');
}

/**
 * Photos whose headers claim up to two thousand million pixels a side, pages that repeat what is hardest to read
 * 400,000 times, bundles that unpack to hundreds of megabytes: refused or read within 20 s and 512 MB, the library
 * unchanged on refusal. Control: unpacked first, looked at afterwards.
 */
export const bombs: Campaign = {
  id: 'F14',
  name: 'decompression bombs and endless pages',
  sizes: { everyRun: 10, long: 100 },
  async prepare() {
    folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f14-'));
    copyTemplate(folder);
    library = await openAt(folder);
  },
  async finish() {
    await library.close();
    await closePhotoTools();
    rmSync(folder, { recursive: true, force: true });
  },
  run: (turn) => (ways[turn.number % ways.length] ?? importBomb)(turn),
  control: unpackFirst,
};
