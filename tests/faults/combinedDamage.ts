import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  existsSync,
  copyFileSync,
} from 'node:fs';
import path from 'node:path';
import { checkClosed } from '../../electron/library/doctor/checkClosed';
import { readLibraryId } from '../../electron/library/libraryId';
import { articlePlace, generationFile, generations, historyFile } from '../../electron/library/layout';
import { ownerOf } from '../../electron/library/doctor/owner';
import { decodeRecord } from '../../electron/library/record';
import { decodeVersion, encodeVersion } from '../../electron/library/versionFile';
import type { Article } from '../../shared/article/article';
import type { DoctorReport } from '../../shared/upkeep';
import { hold, type Random, type Turn } from './campaign';
import { damageNames, damages } from './damages';
import { pick, randomId, upTo } from './oneRecord';
import { copyTemplate, plainArticle, recordBytes, writeArticle } from './testLibraries';

const articlesInAll = 5;
const newest = 2;

type Harmed = { readonly folder: string; readonly copies: string; readonly ids: readonly string[] };

const textOf = (id: string, revision: number): Article => ({
  ...plainArticle(id, 'Thân bài'),
  headline: `Bản ${revision}`,
});

async function writeVersion(root: string, id: string, revision: number): Promise<void> {
  const file = path.join(root, historyFile(id, revision));
  mkdirSync(path.dirname(file), { recursive: true });
  const savedAt = new Date().toISOString();
  writeFileSync(
    file,
    await encodeVersion(id, { revision, savedAt, savedBy: '', body: textOf(id, revision) }, {}),
  );
}

function writeInBin(folder: string, id: string): void {
  const entry = path.join(folder, 'trash', id);
  mkdirSync(entry, { recursive: true });
  writeFileSync(path.join(entry, `${id}.json`), recordBytes(id, newest, textOf(id, newest)));
  writeFileSync(path.join(entry, 'trashed.json'), recordBytes(id, 1, { headline: '' }));
}

/** Articles with and without a generation before, a history and a second copy; the last one lies in the bin. */
async function prepare({ folder, random }: Turn, fill: (folder: string) => void): Promise<Harmed> {
  const library = path.join(folder, 'thư viện');
  fill(library);
  const copies = path.join(folder, 'bản sao');
  const copy = path.join(copies, (await readLibraryId(library)) ?? '');
  const ids = Array.from({ length: articlesInAll }, () => randomId(random));
  for (const [index, id] of ids.entries()) {
    if (index === ids.length - 1) writeInBin(library, id);
    else writeArticle(library, textOf(id, newest), newest);
    if (index === ids.length - 1) continue;
    if (random() < 0.7) writeArticle(library, textOf(id, 1), 1, 'prev');
    if (random() < 0.5) for (const revision of [1, newest]) await writeVersion(library, id, revision);
    if (random() < 0.4) await writeVersion(copy, id, newest);
  }
  return { folder: library, copies, ids };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)));

const recordsIn = (folder: string) =>
  filesIn(folder).filter((name) => /^(articles|trash)\W.*[0-9a-f]{32}[^/]*\.json$/.test(name));

type Harm = (harmed: Harmed, random: Random) => void;

const changeContent: Harm = ({ folder }, random) => {
  const names = filesIn(folder).filter((name) => /\.json(\.gz)?$/.test(name));
  const file = path.join(folder, pick(random, names));
  const bytes = readFileSync(file);
  writeFileSync(file, damages[pick(random, damageNames)]?.(bytes, random) ?? '');
};

const removeFile: Harm = ({ folder }, random) => rmSync(path.join(folder, pick(random, filesIn(folder))));

/** An older text put back over its own newer one is someone's wish. */
const isOfOne = (one: string, other: string) =>
  path.basename(one).slice(0, 32) === path.basename(other).slice(0, 32);

const swapFiles: Harm = ({ folder }, random) => {
  const names = recordsIn(folder);
  if (names.length < 2) return;
  const [one, other] = [pick(random, names), pick(random, names)].map((name) => path.join(folder, name));
  if (one === undefined || other === undefined || isOfOne(one, other)) return;
  renameSync(one, `${one}.đổi`);
  renameSync(other, one);
  renameSync(`${one}.đổi`, other);
};

const copyOver: Harm = ({ folder }, random) => {
  const names = recordsIn(folder);
  if (names.length < 2) return;
  const [one, other] = [pick(random, names), pick(random, names)];
  if (isOfOne(one, other)) return;
  copyFileSync(path.join(folder, one), path.join(folder, other));
};

const rename: Harm = ({ folder }, random) => {
  const names = recordsIn(folder);
  if (names.length === 0) return;
  const from = path.join(folder, pick(random, names));
  renameSync(from, path.join(path.dirname(from), `${randomId(random)}.json`));
};

const putFolderThere: Harm = ({ folder }, random) => {
  const names = recordsIn(folder);
  if (names.length === 0) return;
  const file = path.join(folder, pick(random, names));
  rmSync(file);
  mkdirSync(file);
};

const removeFolder: Harm = ({ folder, ids }, random) => {
  const id = pick(random, ids);
  const name = pick(random, [
    path.dirname(articlePlace(id).base),
    path.join('history', id),
    'history',
    'desk',
  ]);
  rmSync(path.join(folder, name), { recursive: true, force: true });
};

const harms: readonly Harm[] = [
  changeContent,
  changeContent,
  removeFile,
  swapFiles,
  swapFiles,
  copyOver,
  rename,
  putFolderThere,
  removeFolder,
];

const headlineOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'headline' in body ? String(body.headline) : '';

/** The newest sound text of each article that lies anywhere: under whatever name, in history, in the second copy. */
async function textsLeft({ folder, copies }: Harmed): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>();
  const add = (id: string, revision: number) => left.set(id, Math.max(revision, left.get(id) ?? 0));
  for (const name of filesIn(folder)) {
    const owner = ownerOf(readFileSync(path.join(folder, name)));
    if (owner !== undefined) add(owner.id, owner.revision);
  }
  mkdirSync(copies, { recursive: true });
  const copy = readdirSync(copies, { withFileTypes: true }).map((item) =>
    path.join(item.parentPath, item.name),
  );
  for (const root of [folder, ...copy]) {
    for (const name of filesIn(root)) {
      const [, id = '', revision = ''] = /^history\W([0-9a-f]{32})\W(\d+)\.json\.gz$/.exec(name) ?? [];
      if (id === '') continue;
      const decoded = await decodeVersion(id, Number(revision), readFileSync(path.join(root, name)));
      if (decoded.status === 'valid') add(id, decoded.version.revision);
    }
  }
  return left;
}

/** What stands for an article, among the others or in the bin. */
function standing(folder: string, id: string): string | undefined {
  const bases = [articlePlace(id).base, path.join('trash', id, id)];
  for (const base of bases) {
    const sound = generations.flatMap((generation) => {
      const file = path.join(folder, generationFile({ base, id }, generation));
      const isFile = existsSync(file) && filesIn(path.dirname(file)).includes(path.basename(file));
      const decoded = isFile ? decodeRecord(id, readFileSync(file)) : undefined;
      return decoded?.status === 'valid' ? [decoded.content] : [];
    });
    const [best] = sound.sort((one, other) => other.revision - one.revision);
    if (best !== undefined) return headlineOf(best.body);
  }
  return undefined;
}

const check = ({ folder, copies }: Harmed, isRepair: boolean): Promise<DoctorReport> =>
  checkClosed({
    folder,
    secondCopies: copies,
    isRepair,
    savedBy: 'thử',
    lockPatience: 100,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

const linesOf = ({ findings }: DoctorReport) =>
  findings
    .map((finding) => Object.values(finding).join(' '))
    .sort()
    .join('\n');

function expectTexts({ folder, ids }: Harmed, left: ReadonlyMap<string, number>, report: DoctorReport) {
  for (const id of ids) {
    const text = standing(folder, id);
    const best = left.get(id);
    const expected = best === undefined ? undefined : `Bản ${best}`;
    hold(
      text === expected,
      'lost',
      `${id} is ${text ?? 'gone'}, and ${expected ?? 'nothing'} was left\n${linesOf(report)}`,
    );
    // A name that still tells of it is enough to know that it was there.
    const isNamed = filesIn(folder).some((name) => path.basename(name).startsWith(`${id}.json`));
    if (text === undefined && isNamed)
      hold(!report.isWhole, 'wrong', `${id} is lost, and the library is called whole\n${linesOf(report)}`);
  }
}

/**
 * One to six kinds of damage at once, on files and folders of a closed library. Whatever sound text is left anywhere
 * stands after one repair; what is lost is never called whole; a second repair changes and says nothing new.
 */
export async function combineDamage(turn: Turn, fill = copyTemplate): Promise<void> {
  const harmed = await prepare(turn, fill);
  for (let count = 1 + upTo(turn.random, 6); count > 0; count -= 1)
    pick(turn.random, harms)(harmed, turn.random);
  const left = await textsLeft(harmed);
  await check(harmed, false);
  const first = await check(harmed, true);
  expectTexts(harmed, left, first);
  const second = await check(harmed, true);
  const third = await check(harmed, true);
  const isQuiet = second.findings.every(({ action }) => action === 'none');
  hold(isQuiet, 'wrong', `the second repair still repairs\n${linesOf(second)}\nafter\n${linesOf(first)}`);
  hold(
    linesOf(second) === linesOf(third),
    'wrong',
    `the third differs\n${linesOf(second)}\n${linesOf(third)}`,
  );
  hold(!first.isWhole || second.isWhole, 'wrong', `whole, then not\n${linesOf(second)}`);
  expectTexts(harmed, left, second);
}
