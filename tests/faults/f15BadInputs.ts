import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { article as articleSchema } from '../../shared/article/article';
import { checkDocument } from '../../shared/article/document';
import { importDumps } from '../../electron/importing/importDumps';
import { type ImportJob, runImportJob } from '../../electron/importing/importJob';
import type { Library } from '../../electron/library/library';
import { importPhoto } from '../../electron/photos/importPhoto';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { drawPhoto } from '../disk/electron/photos/testPhotos';
import { type Campaign, hold, type Random, type Turn } from './campaign';
import { damageNames, damages } from './damages';
import { pick, randomId, upTo } from './oneRecord';
import { namesBelow } from '../namesBelow';
import { copyTemplate, openAt } from './testLibraries';
import { allSpellings } from '../../shared/vietnamese/spellings';

const inputsInTurn = 10;

let parent: string;
let library: Library;
let server: Server;
let requests = 0;
let dumps: readonly Buffer[];
let photos: readonly Buffer[];

/** Whoever fetches anything of a page or a photo is seen here. */
function startServer(): Promise<string> {
  server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '');
    });
  });
}

function hostileDumps(address: string): readonly Buffer[] {
  const folder = path.resolve('tests/fixtures/dumps');
  const real = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  const hostile = [
    `Tít\n![a](${address}/a.jpg)\nẢnh: Lan/TTXVN\n<img src="${address}/b.png" onerror="fetch('${address}')">\n`,
    `Tít\n<script src="${address}/c.js"></script>\n![x](../../../../etc/passwd)\n![y](file:///etc/passwd)\n`,
    `Tít\n<!DOCTYPE x SYSTEM "${address}/d.dtd"><!ENTITY e SYSTEM "${address}/e">&e;\n`,
  ].map((text) => Buffer.from(text));
  return [...real, ...hostile];
}

async function prepare(): Promise<void> {
  parent = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f15-'));
  const folder = path.join(parent, 'thư viện');
  copyTemplate(folder);
  library = await openAt(folder);
  dumps = hostileDumps(await startServer());
  const drawn = drawPhoto(96, 64);
  photos = await Promise.all([
    drawn.clone().jpeg().toBuffer(),
    drawn.clone().png().toBuffer(),
    drawn.clone().webp().toBuffer(),
    drawn.clone().tiff({ compression: 'deflate' }).toBuffer(),
    Promise.resolve(readFileSync(path.resolve('tests/fixtures/photos/display-p3.heic'))),
  ]);
}

async function finish(): Promise<void> {
  await library.close();
  await closePhotoTools();
  server.close();
  rmSync(parent, { recursive: true, force: true });
}

/** One of the eleven kinds of damage, or a few, or bytes of no meaning. */
function spoil(bytes: Buffer, random: Random): Buffer {
  let spoiled = bytes;
  for (let times = upTo(random, 3); times >= 0; times -= 1) {
    const damage = damages[pick(random, damageNames)];
    if (damage !== undefined && spoiled.length > 1) spoiled = damage(spoiled, random);
  }
  if (random() < 0.1)
    spoiled = Buffer.from(Array.from({ length: upTo(random, 3_000) }, () => upTo(random, 256)));
  return spoiled;
}

const told = ({ seed }: Turn, number: number) => `seed ${seed}, input ${number}`;

async function readDumps(turn: Turn): Promise<void> {
  const { sections, agencies } = await library.readDesk();
  for (let number = 0; number < inputsInTurn; number += 1) {
    const bytes = spoil(pick(turn.random, dumps), turn.random);
    const job: ImportJob = { bytes, sections, agencies: allSpellings(agencies), now: '2026-11-22T01:02:03Z' };
    const startedAt = performance.now();
    const reply = runImportJob(job, () => randomId(turn.random));
    hold(performance.now() - startedAt < 20_000, 'wrong', `${told(turn, number)}: too slow`);
    if (reply.type === 'refused') continue;
    const parsed = articleSchema.safeParse(reply.draft.article);
    hold(parsed.success, 'wrong', `${told(turn, number)}: ${parsed.error?.message}`);
    checkDocument(parsed.data.body);
  }
}

const countFiles = () =>
  namesBelow(library.folder).filter((name) => /^(articles|photos|media)/.test(name)).length;

async function importOneDump(turn: Turn): Promise<void> {
  const bytes = spoil(pick(turn.random, dumps), turn.random);
  const outcome = await importDumps(library, [{ name: '../../ngoài.txt', bytes }]);
  hold(outcome.articles.length + outcome.refused.length === 1, 'wrong', 'no answer');
  for (const { id } of outcome.articles) await library.readArticle(id);
}

async function importPhotos(turn: Turn): Promise<void> {
  for (let number = 0; number < inputsInTurn; number += 1) {
    const bytes = spoil(pick(turn.random, photos), turn.random);
    const before = countFiles();
    const outcome = await importPhoto(library, { name: `../../${number}.jpg`, bytes });
    if (outcome.status === 'refused')
      hold(countFiles() === before, 'wrong', `${told(turn, number)}: refused, and the library changed`);
    else hold((await library.readPhoto(outcome.photo.id)) !== undefined, 'lost', told(turn, number));
  }
}

async function feedBadInputs(turn: Turn): Promise<void> {
  await (turn.number % 2 === 0 ? importPhotos : readDumps)(turn);
  if (turn.number % 20 === 1) await importOneDump(turn);
  hold(
    readdirSync(parent).length === 1,
    'wrong',
    `files outside the library: ${readdirSync(parent).join(', ')}`,
  );
  hold(requests === 0, 'wrong', `${requests} requests`);
}

/** Fetches the pictures of a page, as an importer would that knows no newsroom without a network. */
async function fetchPictures(): Promise<void> {
  const before = requests;
  for (const dump of dumps) {
    for (const [address] of dump.toString('utf8').matchAll(/http:\/\/127\.0\.0\.1:\d+\/\w+\.\w+/g))
      await fetch(address);
  }
  const made = requests - before;
  requests = before;
  hold(made === 0, 'wrong', `${made} requests`);
}

/**
 * Photos and page dumps with the eleven kinds of damage, hostile addresses and bytes of no meaning: each is refused
 * or imported whole; no crash, no hang, no file outside the library, no request. Control: pictures are fetched.
 */
export const badInputs: Campaign = {
  id: 'F15',
  name: 'bad photos and page dumps',
  sizes: { everyRun: 60, long: 2_000 },
  casesInTurn: inputsInTurn,
  prepare,
  finish,
  run: feedBadInputs,
  control: fetchPictures,
};
