import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { noCredit, blankPhoto } from '../../shared/article/photo';
import {
  articlePlace,
  deskPlace,
  generationFile,
  historyFile,
  libraryPlace,
  photoPlace,
  type Place,
} from '../../electron/library/layout';
import type { Library } from '../../electron/library/library';
import { DeskError } from '../../shared/problems';
import { type Campaign, hold, type Turn } from './campaign';
import { combineDamage } from './combinedDamage';
import { damageNames, damages } from './damages';
import { pick, randomId, textOf, upTo } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';
import { newAgency } from '../../shared/article/knownName';

let shared: string;
let library: Library;

async function prepare(): Promise<void> {
  shared = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f08-'));
  const folder = path.join(shared, 'thư viện');
  copyTemplate(folder);
  library = await openAt(folder, { secondCopyFolder: path.join(shared, 'bản sao') });
}

async function finish(): Promise<void> {
  await library.close();
  rmSync(shared, { recursive: true, force: true });
}

const bodyOf = (text: string): Article['body'] => ({ type: 'doc', content: [paragraph(text)] });
const textIn = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';
const isKnown = (error: unknown) => error instanceof DeskError;

/** Damages a file; answers whether it now differs from what it was. */
function damage(file: string, { number, random }: Turn): { readonly told: string; readonly bad: Buffer } {
  const name = damageNames[number % damageNames.length] ?? 'emptied';
  const good = readFileSync(file);
  let bad = damages[name]?.(good, random) ?? good;
  if (bad.equals(good)) bad = Buffer.alloc(0);
  writeFileSync(file, bad);
  return { told: `${path.basename(file)} ${name}`, bad };
}

function expectSetAside(bad: Buffer, told: string): void {
  const quarantine = path.join(library.folder, 'quarantine');
  const isThere = readdirSync(quarantine).some((name) =>
    readFileSync(path.join(quarantine, name)).equals(bad),
  );
  hold(isThere, 'lost', `${told}: the damaged file was not kept`);
}

const fileOf = (place: Place, generation: 'current' | 'prev') =>
  path.join(library.folder, generationFile(place, generation));

/** Three saves of one article; the first is a milestone, kept in history and in its second copy. */
async function saveThrice({ random }: Turn): Promise<Article> {
  const article = plainArticle(randomId(random), textOf(1, 400 + upTo(random, 3_000)));
  await library.createArticle(article);
  await library.markVersion(article.id, 1, { type: 'named', name: 'Bản đầu' });
  await library.saveArticle({ ...article, body: bodyOf(textOf(2, 400)) }, 1);
  await library.saveArticle({ ...article, body: bodyOf(textOf(3, 400)) }, 2);
  return article;
}

const isOfRevision = (text: string, revision: number) =>
  text.startsWith(`${revision} `) && /^(\d+ ·*)\1*$/.test(text);

async function damageCurrent(turn: Turn): Promise<void> {
  const { id } = await saveThrice(turn);
  const { told, bad } = damage(fileOf(articlePlace(id), 'current'), turn);
  const { article, revision } = await library.readArticle(id);
  hold(revision >= 2 && isOfRevision(textIn(article), revision), 'lost', `${told}: revision ${revision}`);
  expectSetAside(bad, told);
  const outcome = await library.saveArticle({ ...article, body: bodyOf(textOf(4, 400)) }, revision);
  hold(outcome.status === 'saved', 'wrong', `${told}: the next save answers ${outcome.status}`);
}

async function damagePrevious(turn: Turn): Promise<void> {
  const { id } = await saveThrice(turn);
  const { told, bad } = damage(fileOf(articlePlace(id), 'prev'), turn);
  const { article, revision } = await library.readArticle(id);
  hold(revision === 3 && isOfRevision(textIn(article), 3), 'lost', `${told}: revision ${revision}`);
  expectSetAside(bad, told);
}

/** No generation is left: history brings the article back, at once or when it is asked. */
async function damageBoth(turn: Turn): Promise<void> {
  const { id } = await saveThrice(turn);
  damage(fileOf(articlePlace(id), 'prev'), turn);
  const { told } = damage(fileOf(articlePlace(id), 'current'), turn);
  const read = await library.readArticle(id).catch((error: unknown) => error);
  if (read instanceof Error) {
    hold(isKnown(read), 'wrong', `${told}: ${read.message}`);
    const [newest] = await library.listVersions(id);
    hold(newest !== undefined, 'lost', `${told}: history offers nothing`);
    await library.recoverArticle(id, newest.revision);
  }
  const { article } = await library.readArticle(id);
  hold(/^[123] /.test(textIn(article)), 'lost', `${told}: ${textIn(article).slice(0, 20)}`);
}

async function damageVersion(turn: Turn): Promise<void> {
  const { id } = await saveThrice(turn);
  const { told } = damage(path.join(library.folder, historyFile(id, 1)), turn);
  const version = await library.readVersion(id, 1).catch((error: unknown) => error);
  hold(!(version instanceof Error), 'unreadable', `${told}, the second copy is whole: ${String(version)}`);
  hold(isOfRevision(textIn((version as { article: Article }).article), 1), 'lost', told);
}

async function damagePhoto(turn: Turn): Promise<void> {
  const id = randomId(turn.random);
  const photo = { ...blankPhoto(id), credit: { ...noCredit, photographer: 'Một' } };
  await library.savePhoto(photo);
  await library.savePhoto({ ...photo, credit: { ...noCredit, photographer: 'Hai' } });
  const generation = pick(turn.random, ['current', 'prev'] as const);
  const { told, bad } = damage(fileOf(photoPlace(id), generation), turn);
  const read = await library.readPhoto(id);
  // What was kept beside the generations holds the newest text.
  hold(read?.credit.photographer === 'Hai', 'lost', told);
  expectSetAside(bad, told);
}

async function damageOriginal(turn: Turn): Promise<void> {
  const bytes = randomBytes(2_000);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await library.writeMedia(sha256, 'jpg', bytes);
  const file = (await library.findMedia(sha256)) ?? '';
  const { told, bad } = damage(file, turn);
  await library.writeMedia(sha256, 'jpg', bytes);
  hold(readFileSync(file).equals(bytes), 'lost', `${told}: it arrived again and is still damaged`);
  expectSetAside(bad, told);
}

/** A library of its own: these files are read when it is opened. */
async function damageClosed(turn: Turn, damageFiles: (folder: string) => string): Promise<Library> {
  copyTemplate(turn.folder);
  const before = await openAt(turn.folder);
  const settings = await before.readDesk();
  await before.saveDesk({ ...settings, agencies: [newAgency('TTXVN')] });
  await before.createArticle(plainArticle(randomId(turn.random), textOf(1, 400)));
  await before.indexed();
  await before.close();
  const told = damageFiles(turn.folder);
  return openAt(turn.folder).catch((error: unknown) => {
    hold(false, 'unreadable', `${told}: ${String(error)}`);
  });
}

async function damageLibraryFile(turn: Turn): Promise<void> {
  const generation = pick(turn.random, ['current', 'prev'] as const);
  const opened = await damageClosed(
    turn,
    (folder) => damage(path.join(folder, generationFile(libraryPlace, generation)), turn).told,
  );
  hold(opened.mode.type === 'readWrite', 'wrong', 'a damaged library.json');
  await opened.close();
}

async function damageDesk(turn: Turn): Promise<void> {
  const opened = await damageClosed(
    turn,
    (folder) => damage(path.join(folder, generationFile(deskPlace, 'current')), turn).told,
  );
  const { agencies } = await opened.readDesk();
  hold(agencies.length > 0, 'lost', 'the settings of the desk');
  hold(opened.report.quarantined.length === 1, 'wrong', 'the damage of the settings is not said');
  await opened.close();
}

async function damageIndex(turn: Turn): Promise<void> {
  const opened = await damageClosed(turn, (folder) => damage(path.join(folder, 'search.sqlite'), turn).told);
  const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 5 };
  let total = 0;
  for (let patience = 300; patience > 0 && total !== 1; patience -= 1) {
    total = await opened.list(query).then(
      (rows) => rows.total,
      () => 0,
    );
    if (total !== 1) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await opened.close();
  hold(total === 1, 'wrong', `the list holds ${total} of 1`);
}

/** Any file of a closed library; *check my library* finds what opening has not repaired already, and repairs it. */
async function damageAnyFile(turn: Turn): Promise<void> {
  copyTemplate(turn.folder);
  const secondCopyFolder = path.join(turn.folder, '..', `${path.basename(turn.folder)}-copy`);
  try {
    const options = { secondCopyFolder };
    const before = await openAt(turn.folder, options);
    const article = plainArticle(randomId(turn.random), textOf(1, 400));
    await before.createArticle(article);
    await before.saveArticle({ ...article, body: bodyOf(textOf(2, 400)) }, 1);
    await before.markVersion(article.id, 2, { type: 'named', name: 'Bản hai' });
    await before.close();
    const names = readdirSync(turn.folder, { recursive: true }).map(String);
    const records = names.filter((name) => /\.json(\.gz)?$/.test(name));
    const { told } = damage(path.join(turn.folder, pick(turn.random, records)), turn);
    const opened = await openAt(turn.folder, options);
    await opened.indexed();
    await expectRepaired(opened, told);
    await opened.close();
  } finally {
    rmSync(secondCopyFolder, { recursive: true, force: true });
  }
}

async function expectRepaired(opened: Library, told: string): Promise<void> {
  const signal = new AbortController().signal;
  const check = (isRepair: boolean) => opened.check({ isRepair, signal, onProgress: () => undefined });
  const first = await check(true);
  const aside = opened.report.quarantined.length + opened.report.setAside.length;
  const found = first.findings.length + aside;
  hold(found > 0, 'wrong', `${told}: the doctor sees nothing`);
  // Settings and marks have no history: the generation before may lack their last change, and that is said.
  const lost = first.findings.filter(({ isLoss, action }) => isLoss && action !== 'fromPrevious');
  hold(lost.length === 0, 'lost', `${told}: ${JSON.stringify(lost)}`);
  const second = await check(false);
  hold(second.isWhole, 'wrong', `${told}: repaired, and ${JSON.stringify(second.findings)}`);
}

const kinds = [
  damageCurrent,
  damagePrevious,
  damageBoth,
  damageVersion,
  damagePhoto,
  damageOriginal,
] as const;
const closedKinds = [
  damageLibraryFile,
  damageDesk,
  damageIndex,
  damageAnyFile,
  combineDamage,
  combineDamage,
] as const;

async function damageOne(turn: Turn): Promise<void> {
  const round = Math.floor(turn.number / damageNames.length);
  const isClosed = round % 10 > 7;
  const kind = isClosed ? pick(turn.random, closedKinds) : (kinds[round % kinds.length] ?? damageCurrent);
  await kind(turn);
}

/** Bare JSON.parse takes what it can parse for whole. */
async function parseDamaged(turn: Turn): Promise<void> {
  const { id } = await saveThrice(turn);
  const file = fileOf(articlePlace(id), 'current');
  const body = readFileSync(file, 'utf8').split('\n')[1] ?? '';
  const plain = path.join(turn.folder, 'bài.json');
  writeFileSync(plain, body);
  damage(plain, { ...turn, number: damageNames.indexOf('bits flipped') });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(plain, 'utf8'));
  } catch {
    return;
  }
  hold(JSON.stringify(parsed) === body, 'lost', 'damaged, and taken for whole');
}

/**
 * Eleven kinds of damage on every kind of file: article (either generation and both), version, photo record, original,
 * library.json, settings of the desk, index; and swapped, copied, renamed, removed files and folders, swapped histories,
 * useless bodies under right checksums, files of newer apps, files in the place of folders, several at once
 * (combinedDamage). It is detected, the damaged bytes are kept in quarantine, and the
 * generation before, history or the second copy stands in. Control: bare JSON.parse.
 */
export const damagedFiles: Campaign = {
  id: 'F8',
  name: '11 kinds of damage on every kind of file',
  sizes: { everyRun: 330, long: 11_000 },
  atOnce: 4,
  controlTurns: 60,
  prepare,
  finish,
  run: damageOne,
  control: parseDamaged,
};
