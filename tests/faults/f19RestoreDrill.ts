import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { backUpLibrary } from '../../electron/backup/backUpLibrary';
import { restoreBackup } from '../../electron/backup/restoreBackup';
import { articlePlace, generationFile } from '../../electron/library/layout';
import type { Library } from '../../electron/library/library';
import { type Campaign, hold, type Turn } from './campaign';
import { randomId, textOf, upTo } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';

const bodyOf = (text: string): Article['body'] => ({ type: 'doc', content: [paragraph(text)] });
const textIn = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';

type Drill = {
  readonly library: Library;
  readonly folder: string;
  readonly article: Article;
  readonly turn: Turn;
};

async function expectArticle(library: Library, { id }: Article, version: number, told: string) {
  const stored = await library.readArticle(id).catch((error: unknown) => error);
  hold(!(stored instanceof Error), 'unreadable', `${told}: ${String(stored)}`);
  const text = textIn((stored as { readonly article: Article }).article);
  hold(text === textOf(version, 900), 'lost', `${told}: ${text.slice(0, 16)}`);
}

/** Deleted by mistake: one call lists the bin, one brings it back. */
async function outOfTheBin({ library, article }: Drill): Promise<void> {
  await library.trashArticle(article.id);
  const trashed = (await library.listTrash()).find(({ id }) => id === article.id);
  hold(trashed !== undefined, 'lost', 'the bin does not list it');
  const outcome = await library.restoreTrashed(trashed.key);
  hold(outcome.status === 'restored', 'lost', `the bin answers ${outcome.status}`);
  await expectArticle(library, article, 3, 'out of the bin');
  hold((await library.listVersions(article.id)).length > 1, 'lost', 'the bin lost its history');
}

/** An older text: one call lists the timeline, one reads it, a save puts it in place. */
async function backToAnOlderText({ library, article }: Drill): Promise<void> {
  const { article: old } = await library.readVersion(article.id, 1);
  await library.saveArticle(old, 3);
  await expectArticle(library, article, 1, 'an older text');
  const latest = await library.readVersion(article.id, 3);
  hold(textIn(latest.article) === textOf(3, 900), 'lost', 'what stood before the restoring');
}

/** No generation can be read any more. */
async function outOfHistory({ library, folder, article, turn }: Drill): Promise<void> {
  for (const generation of ['current', 'prev'] as const) {
    const file = path.join(folder, generationFile(articlePlace(article.id), generation));
    if (turn.random() < 0.5) writeFileSync(file, 'rác');
    else rmSync(file, { force: true });
  }
  const read = await library.readArticle(article.id).catch(() => undefined);
  if (read === undefined) {
    const [newest] = await library.listVersions(article.id);
    hold(newest !== undefined, 'lost', 'history offers nothing');
    await library.recoverArticle(article.id, newest.revision);
  }
  const { article: stood } = await library.readArticle(article.id);
  hold(
    [1, 2, 3].some((version) => textIn(stood) === textOf(version, 900)),
    'lost',
    'out of history',
  );
}

/** The folder is gone: the archive, restored elsewhere. */
async function outOfABackup({ library, folder, article, turn }: Drill): Promise<void> {
  const out = path.join(turn.folder, 'sao lưu');
  mkdirSync(out);
  const controls = { signal: new AbortController().signal, onProgress: () => undefined };
  const place = { type: 'folder', path: out, name: 'toasoan' } as const;
  const { path: archive } = await backUpLibrary({ ...controls, folder, place, now: new Date() });
  await library.close();
  rmSync(folder, { recursive: true, force: true });
  const elsewhere = path.join(turn.folder, 'nơi khác');
  await restoreBackup({ ...controls, archive, folder: elsewhere });
  const restored = await openAt(elsewhere);
  await expectArticle(restored, article, 3, 'out of a backup');
  hold((await restored.readVersion(article.id, 1)).revision === 1, 'lost', 'the backup lost its history');
  await restored.close();
}

async function prepareDrill(turn: Turn): Promise<Drill> {
  const folder = path.join(turn.folder, 'thư viện');
  copyTemplate(folder);
  const library = await openAt(folder, { secondCopyFolder: path.join(turn.folder, 'bản sao') });
  const article = plainArticle(randomId(turn.random), textOf(1, 900));
  await library.createArticle(article);
  await library.markVersion(article.id, 1, { type: 'named', name: 'Bản đầu' });
  for (const version of [2, 3])
    await library.saveArticle({ ...article, body: bodyOf(textOf(version, 900)) }, version - 1);
  await library.markVersion(article.id, 3, { type: 'named', name: 'Bản ba' });
  for (let others = upTo(turn.random, 4); others > 0; others -= 1)
    await library.createArticle(plainArticle(randomId(turn.random), 'Bài khác'));
  return { library, folder, article, turn };
}

const drills = [outOfTheBin, backToAnOlderText, outOfHistory, outOfABackup] as const;

async function runDrill(turn: Turn): Promise<void> {
  const drill = await prepareDrill(turn);
  await (drills[turn.number % drills.length] ?? outOfTheBin)(drill);
  await drill.library.close();
}

/** A copy made by hand before the last save. */
async function restoreOldCopy(turn: Turn): Promise<void> {
  const { library, folder, article } = await prepareDrill(turn);
  const copy = path.join(turn.folder, 'chép tay');
  cpSync(folder, copy, { recursive: true, filter: (file) => !file.endsWith('library.lock') });
  await library.saveArticle({ ...article, body: bodyOf(textOf(4, 900)) }, 3);
  await library.close();
  const restored = await openAt(copy);
  try {
    await expectArticle(restored, article, 4, 'a copy made by hand');
  } finally {
    await restored.close();
  }
}

/**
 * An article is deleted, overwritten, damaged in every generation, or its whole library is gone: with the calls that
 * the window offers (bin, timeline, recovery, backup) all of it comes back. Control: a copy of the folder made by
 * hand before the last save.
 */
export const restoreDrill: Campaign = {
  id: 'F19',
  name: 'restore drill: bin, timeline, history, backup',
  sizes: { everyRun: 20, long: 200 },
  atOnce: 2,
  run: runDrill,
  control: restoreOldCopy,
};
