import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Article, TextBase } from '../../shared/article/article';
import { articlePlace, generationFile } from '../../electron/library/layout';
import type { Library } from '../../electron/library/library';
import { DeskError } from '../../shared/problems';
import { type Campaign, hold, type Turn } from './campaign';
import { pick, randomId, textOf } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle, recordBytes } from './testLibraries';

let library: Library;

async function prepare(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f11-'));
  copyTemplate(folder);
  library = await openAt(folder);
}

async function finish(): Promise<void> {
  await library.close();
  rmSync(library.folder, { recursive: true, force: true });
}

const withText = (article: Article, text: string): Article => ({
  ...article,
  body: { type: 'doc', content: [paragraph(text)] },
});
const textIn = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';

/** Names that sync services and file managers give to the copy they keep. */
const copyNames = [
  (id: string) => `${id} (conflicted copy 2026-11-22).json`,
  (id: string) => `${id} (1).json`,
  (id: string) => `${id}-MÁY-LAN.json`,
  (id: string) => `${id}.sync-conflict-20261122-101112-ABCDEFG.json`,
];

const kinds = [
  'ownRevision',
  'otherText',
  'otherRevision',
  'rubbish',
  'deleted',
  'deletedBoth',
  'syncCopy',
] as const;

type Change = {
  readonly kind: (typeof kinds)[number];
  /** The text the outside put there, which may not vanish. */
  readonly outside: string | undefined;
};

function changeOutside(article: Article, { random }: Turn): Change {
  const kind = pick(random, kinds);
  const at = (generation: 'current' | 'prev') =>
    path.join(library.folder, generationFile(articlePlace(article.id), generation));
  const outside = textOf(77, 300);
  switch (kind) {
    case 'ownRevision':
    case 'otherText':
    case 'otherRevision': {
      const above = { ownRevision: 0, otherText: 1, otherRevision: 1 + Math.floor(random() * 9) };
      writeFileSync(at('current'), recordBytes(article.id, 2 + above[kind], withText(article, outside)));
      return { kind, outside };
    }
    case 'rubbish':
      writeFileSync(at('current'), pick(random, ['', 'rác', '{"headline":"x"}']));
      return { kind, outside: undefined };
    case 'deleted':
    case 'deletedBoth':
      rmSync(at('current'));
      if (kind === 'deletedBoth') rmSync(at('prev'), { force: true });
      return { kind, outside: undefined };
    case 'syncCopy': {
      const name = pick(random, copyNames)(article.id);
      copyFileSync(at('current'), path.join(path.dirname(at('current')), name));
      return { kind, outside: undefined };
    }
  }
}

/** The article at revision 2, and what its editor goes on from. */
async function openEdited({ random }: Turn): Promise<{ article: Article; base: TextBase }> {
  const article = plainArticle(randomId(random), textOf(1, 300));
  await library.createArticle(article);
  const saved = await library.saveArticle(withText(article, textOf(2, 300)), 1);
  if (saved.status !== 'saved') throw new Error('nobody else has written yet');
  return { article, base: { revision: saved.revision, checksum: saved.checksum } };
}

async function changeWhileEditing(turn: Turn): Promise<void> {
  const { article, base } = await openEdited(turn);
  const { kind, outside } = changeOutside(article, turn);
  const mine = withText(article, textOf(3, 300));
  const outcome = await library.saveArticle(mine, base).catch((error: unknown) => error);
  if (outcome instanceof Error)
    hold(outcome instanceof DeskError, 'wrong', `${kind}: ${String(outcome.stack)}`);
  const status = outcome instanceof Error ? 'refused' : (outcome as { readonly status: string }).status;
  if (kind === 'syncCopy') hold(status === 'saved', 'wrong', `${kind}: ${status}`);
  if (outside !== undefined) {
    hold(status === 'conflict', 'lost', `${kind}: ${status} over another text`);
    const stored = await library.readArticle(article.id);
    hold(textIn(stored.article) === outside, 'lost', `${kind}: the other text is gone`);
  }
  const stored = await library.readArticle(article.id).catch((error: unknown) => error);
  if (status === 'saved' && !(stored instanceof Error)) {
    hold(textIn((stored as { article: Article }).article) === textIn(mine), 'lost', `${kind}: said saved`);
  }
  if (kind === 'deleted' || kind === 'rubbish') {
    hold(!(stored instanceof Error), 'lost', `${kind}: the generation before is gone: ${String(stored)}`);
  }
  if (kind === 'syncCopy') expectCopyLeft(article);
}

function expectCopyLeft(article: Article): void {
  const folder = path.dirname(path.join(library.folder, generationFile(articlePlace(article.id), 'current')));
  const copy = copyNames.map((name) => path.join(folder, name(article.id))).find(existsSync);
  hold(copy !== undefined, 'lost', 'the copy of the sync service was removed');
  hold(readFileSync(copy, 'utf8').includes(textOf(2, 300)), 'lost', 'the copy was written over');
}

/** Writes what its editor holds, whatever stands there now. */
async function saveOverOutside(turn: Turn): Promise<void> {
  const { article } = await openEdited(turn);
  const { outside } = changeOutside(article, turn);
  const file = path.join(library.folder, generationFile(articlePlace(article.id), 'current'));
  writeFileSync(file, recordBytes(article.id, 3, withText(article, textOf(3, 300))));
  const stored = await library.readArticle(article.id);
  if (outside !== undefined) hold(textIn(stored.article) === outside, 'lost', 'the other text is gone');
}

/**
 * Another program writes, damages or deletes the file of an article that is being edited, or a sync service lays a
 * copy beside it: a save never replaces a text it has not seen, not even one under the number of its own; the generation before comes back, copies stay.
 * Control: the file is written over without a look.
 */
export const outsideChanges: Campaign = {
  id: 'F11',
  name: 'outside changes, deletions, sync copies',
  sizes: { everyRun: 100, long: 1000 },
  atOnce: 4,
  prepare,
  finish,
  run: changeWhileEditing,
  control: saveOverOutside,
};
