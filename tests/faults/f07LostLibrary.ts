import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { type Disk, realDisk } from '../../electron/library/disk';
import type { Library } from '../../electron/library/library';
import { DeskError } from '../../shared/problems';
import { namesBelow } from '../namesBelow';
import { type Campaign, hold, type Turn } from './campaign';
import { refusal } from './faultyDisk';
import { pick, randomId, textOf, upTo } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';

const honest = [
  'libraryGone',
  'libraryReplaced',
  'libraryReadOnly',
  'diskReadOnly',
  'accessDenied',
  'diskFailed',
];
const bodyOf = (text: string): Article['body'] => ({ type: 'doc', content: [paragraph(text)] });
const textIn = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';

/** A disk on which one folder turns read-only while it is in use. */
function turningDisk(folder: string) {
  let isReadOnly = false;
  const reads: readonly (keyof Disk)[] = ['readFile', 'readdir', 'stat'];
  const disk = new Proxy(realDisk, {
    get(real, name: keyof Disk) {
      const call = real[name] as (...input: unknown[]) => Promise<unknown>;
      return (...input: unknown[]) => {
        const isReading = reads.includes(name) || (name === 'open' && input[1] === 'r');
        const isInside = input.some((each) => String(each).startsWith(folder));
        return isReadOnly && isInside && !isReading ? Promise.reject(refusal('EROFS', name)) : call(...input);
      };
    },
  });
  return { disk, turn: (next: boolean) => (isReadOnly = next) };
}

/** The save is refused in time and honestly, and the typing is kept elsewhere. */
async function expectRefusal(turn: Turn, library: Library, article: Article, revision: number, told: string) {
  const startedAt = performance.now();
  const outcome = await library.saveArticle(article, revision).catch((error: unknown) => error);
  const seconds = (performance.now() - startedAt) / 1000;
  turn.measure('seconds until it is said', seconds);
  hold(outcome instanceof DeskError, 'lost', `${told}: a save answers ${JSON.stringify(outcome)}`);
  hold(honest.includes(outcome.code), 'wrong', `${told}: told as ${outcome.code}`);
  hold(seconds < 2, 'wrong', `${told}: said after ${seconds.toFixed(1)} s`);
  await library.keepDraft(article, revision).catch((error: unknown) => {
    hold(false, 'lost', `${told}: the draft is not kept: ${String(error)}`);
  });
  const draft = await library.readDraft(article.id);
  hold(draft !== null && textIn(draft.article) === textIn(article), 'lost', `${told}: the draft is gone`);
}

async function loseLibrary(turn: Turn): Promise<void> {
  const folder = path.join(turn.folder, 'thư viện');
  const away = path.join(turn.folder, 'mất');
  copyTemplate(folder);
  const { disk, turn: turnReadOnly } = turningDisk(folder);
  const options = { disk, secondCopyFolder: path.join(turn.folder, 'bản sao') };
  const library = await openAt(folder, options);
  const first = plainArticle(randomId(turn.random), textOf(1, 3_000));
  await library.createArticle(first);
  let revision = 1;
  for (let saves = upTo(turn.random, 3); saves > 0; saves -= 1, revision += 1)
    await library.saveArticle({ ...first, body: bodyOf(textOf(revision + 1, 3_000)) }, revision);
  const kind = pick(turn.random, ['gone', 'replaced', 'readOnly'] as const);
  const typed = { ...first, body: bodyOf(textOf(99, 3_000)) };
  const other = path.join(turn.folder, 'khác');
  if (kind === 'replaced') await (await openAt(other)).close();
  if (kind === 'readOnly') turnReadOnly(true);
  else renameSync(folder, away);
  if (kind === 'replaced') renameSync(other, folder);
  const before = kind === 'replaced' ? namesBelow(folder) : [];
  await expectRefusal(turn, library, typed, revision, kind);
  if (kind === 'gone')
    hold(!existsSync(folder), 'lost', `made anew and empty: ${readdirSync(turn.folder).join(', ')}`);
  if (kind === 'replaced') {
    const added = namesBelow(folder).filter((name) => !before.includes(name));
    hold(added.length === 0, 'wrong', `written into another library: ${added.join(', ')}`);
    renameSync(folder, other);
  }
  if (kind !== 'readOnly') renameSync(away, folder);
  turnReadOnly(false);
  await expectWorkGoesOn(library, typed, revision, kind);
  await library.close();
  const again = await openAt(folder, options);
  const stored = await again.readArticle(first.id);
  hold(textIn(stored.article) === textIn(typed), 'lost', `${kind}: what was typed`);
  await again.close();
}

async function expectWorkGoesOn(library: Library, typed: Article, revision: number, told: string) {
  const outcome = await library.saveArticle(typed, revision).catch((error: unknown) => error);
  hold(!(outcome instanceof Error), 'wrong', `${told}, and back again: ${String(outcome)}`);
  const { status } = outcome as { readonly status: string };
  hold(status === 'saved', 'wrong', `${told}, and back again: ${status}`);
}

/** Makes the folders it needs and writes: the library has become an empty one. */
async function writeAnyway({ folder }: Turn): Promise<void> {
  const library = path.join(folder, 'thư viện');
  copyTemplate(library);
  renameSync(library, path.join(folder, 'mất'));
  await realDisk.mkdir(path.join(library, 'articles'), { recursive: true });
  await realDisk.writeFile(path.join(library, 'articles/bài.json'), 'x');
  hold(!existsSync(library), 'lost', 'made anew and empty');
}

/**
 * The folder of the library disappears, makes way for that of another library, or turns read-only, while an article is
 * edited: that is said within 2 s, the typing is kept in a draft outside, nothing is made anew or written into the other library, and the next save goes through when it is back. Control:
 * folders are made as needed.
 */
export const lostLibrary: Campaign = {
  id: 'F7',
  name: 'the library disappears or turns read-only',
  sizes: { everyRun: 20, long: 200 },
  atOnce: 2,
  run: loseLibrary,
  control: writeAnyway,
};
