import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  existsSync,
  copyFileSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { checkClosed } from '../../electron/library/doctor/checkClosed';
import { readLibraryId } from '../../electron/library/libraryId';
import {
  articlePlace,
  generationFile,
  generations,
  historyFile,
  revisionOfHistoryFile,
} from '../../electron/library/layout';
import { historyHome } from '../../electron/library/doctor/historyHome';
import { ownerOf } from '../../electron/library/doctor/owner';
import { decodeRecord, encodeRecord } from '../../electron/library/record';
import { idInHead } from '../../electron/library/recordHead';
import { articleRules } from '../../electron/library/recordRules';
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

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;

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
  const isBehindFile =
    existsSync(path.join(folder, path.dirname(name))) && !isFolder(path.dirname(path.join(folder, name)));
  if (!isBehindFile) rmSync(path.join(folder, name), { recursive: true, force: true });
};

/** Two articles have each other's histories, whole or one version of each. */
const swapHistories: Harm = ({ folder }, random) => {
  const root = path.join(folder, 'history');
  const ids = isFolder(root) ? readdirSync(root) : [];
  const [one, other] = [pick(random, [...ids, '']), pick(random, [...ids, ''])];
  if (one === '' || other === '' || one === other) return;
  const name = random() < 0.5 ? '' : `${newest}.json.gz`;
  const [first, second] = [path.join(root, one, name), path.join(root, other, name)];
  if (!existsSync(first) || !existsSync(second)) return;
  renameSync(first, `${root}.đổi`);
  renameSync(second, first);
  renameSync(`${root}.đổi`, second);
};

const idIn = (name: string) => /([0-9a-f]{32})(?:\.prev|\.pending)?\.json$/.exec(name)?.[1];

/** Writes one record anew, whole by its checksum. */
function writeAnew({ folder }: Harmed, random: Random, encode: (id: string) => Buffer): void {
  const names = recordsIn(folder);
  const name = names.length === 0 ? '' : pick(random, names);
  const id = idIn(name);
  if (id !== undefined) writeFileSync(path.join(folder, name), encode(id));
}

const makeUseless: Harm = (harmed, random) =>
  writeAnew(harmed, random, (id) =>
    recordBytes(
      id,
      newest,
      pick(random, [{}, null, { ...textOf(id, newest), body: { type: 'doc', content: 1 } }]),
    ),
  );

const makeNewer: Harm = (harmed, random) =>
  writeAnew(harmed, random, (id) =>
    encodeRecord(id, { revision: newest + 1, savedAt: '', savedBy: '', body: { từ: 'bản sau' } }, 99),
  );

const putFileThere: Harm = ({ folder }, random) => {
  const name = path.join(
    folder,
    pick(random, ['history', 'drafts', 'desk', 'photos', 'quarantine', 'media']),
  );
  rmSync(name, { recursive: true, force: true });
  writeFileSync(name, 'một tệp ở chỗ của thư mục');
};

const harms: readonly Harm[] = [
  swapHistories,
  makeUseless,
  makeUseless,
  makeNewer,
  putFileThere,
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
      if (!/^(history|quarantine)\W.*\d\.json\.gz/.test(name)) continue;
      // Also under the name of another article.
      const bytes = readFileSync(path.join(root, name));
      const home = await historyHome(name, bytes);
      const decoded = home && (await decodeVersion(home.id, revisionOfHistoryFile(home.file) ?? 0, bytes));
      if (home !== undefined && decoded?.status === 'valid') add(home.id, decoded.version.revision);
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
      const isText = decoded?.status === 'valid' && articleRules.isUsable(decoded.content.body);
      return isText ? [decoded.content] : [];
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
    .map((finding) => JSON.stringify(finding))
    .sort()
    .join('\n');

/** What a newer app wrote, by the article whose name it bears. */
function newerIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = filesIn(folder).flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const id = idInHead(bytes) ?? '';
    return decodeRecord(id, bytes).status === 'newerFormat' ? [[id, bytes.toString('hex')] as const] : [];
  });
  return new Map(
    found.map(([id]) => [id, found.filter(([other]) => other === id).map(([, bytes]) => bytes)]),
  );
}

/** Nothing of a newer app is written over or taken away, and what stands beside it is left to that app. */
function expectNewer(folder: string, before: ReturnType<typeof newerIn>): void {
  const after = newerIn(folder);
  for (const [id, files] of before)
    for (const file of files)
      hold(after.get(id)?.includes(file) === true, 'lost', `${id}: what a newer app wrote has gone`);
}

function expectTexts({ folder, ids }: Harmed, left: ReadonlyMap<string, number>, report: DoctorReport) {
  const newer = newerIn(folder);
  for (const id of ids.filter((each) => !newer.has(each))) {
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
  const newer = newerIn(harmed.folder);
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
  expectNewer(harmed.folder, newer);
}
