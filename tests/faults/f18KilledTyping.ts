import { type ElectronApplication, _electron } from '@playwright/test';
import path from 'node:path';
import type { Article, DocumentNode } from '../../shared/article/article';
import { killTree } from '../e2e/processTree';
import { type Campaign, hold, type Turn } from './campaign';
import { openAt } from './testLibraries';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A word, and when its last letter was in the window. */
type Typed = { readonly word: number; readonly at: number };
type Killed = {
  readonly library: string;
  readonly typed: readonly Typed[];
  readonly at: number;
};

function startApp({ folder }: Turn): Promise<ElectronApplication> {
  const [library, user, exports] = ['thư viện', 'user', 'out'].map((name) => path.join(folder, name));
  const shared = JSON.parse(process.env['TOASOAN_ARGUMENTS'] ?? '[]') as string[];
  return _electron.launch({
    executablePath: process.env['TOASOAN_EXECUTABLE'] ?? '',
    args: [
      ...shared,
      `--library=${library}`,
      `--user-data-dir=${user}`,
      `--export-folder=${exports}`,
      '--lang=vi',
    ],
    env: { ...process.env, LANGUAGE: 'vi', LANG: 'vi_VN.UTF-8' },
  });
}

/** Types numbered words until the moment comes, then every process of the app ends at once. */
async function typeUntilKilled(turn: Turn): Promise<Killed> {
  const app = await startApp(turn);
  const closed = app.waitForEvent('close');
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'Bài mới' }).first().waitFor();
  await page.keyboard.press('Control+n');
  await page.locator('.ProseMirror').click();
  const typed: Typed[] = [];
  const end = performance.now() + 2_500 + turn.random() * 6_000;
  for (let word = 1; performance.now() < end; word += 1) {
    await page.keyboard.type(`${word} `);
    typed.push({ word, at: performance.now() });
    await wait(turn.random() < 0.05 ? turn.random() * 1_200 : turn.random() * 60);
  }
  const at = performance.now();
  const { pid } = app.process();
  if (pid !== undefined) killTree(pid);
  await closed;
  return { library: path.join(turn.folder, 'thư viện'), typed, at };
}

const textOfNode = ({ text = '', content = [] }: DocumentNode): string =>
  text + content.map(textOfNode).join('');
const lastWord = (article: Article | undefined) =>
  Math.max(0, ...(article === undefined ? [] : textOfNode(article.body).trim().split(/\s+/).map(Number)));

/** The last word that the next start finds: in the article, or in the draft beside it. */
async function findLastWord(folder: string): Promise<number> {
  const library = await openAt(folder);
  await library.indexed();
  const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 5 };
  const [row] = (await library.list(query)).rows;
  hold(row !== undefined, 'lost', 'the article');
  const { article } = await library.readArticle(row.id);
  const draft = await library.readDraft(row.id);
  await library.close();
  return Math.max(lastWord(article), lastWord(draft?.article));
}

function expectTwoSeconds(turn: Turn, { typed, at }: Killed, found: number): void {
  const missing = typed.find(({ word }) => word > found);
  const lost = missing === undefined ? 0 : (at - missing.at) / 1000;
  turn.measure('seconds of typing lost', lost);
  hold(lost <= 2, 'lost', `${lost.toFixed(1)} s: ${found} of ${typed.length} words`);
}

/** The last session that was killed: the control judges it again. */
let last: Killed | undefined;

async function killTyping(turn: Turn): Promise<void> {
  last = await typeUntilKilled(turn);
  expectTwoSeconds(turn, last, await findLastWord(last.library));
}

/** An editor that saves every five seconds. */
async function saveSeldom(turn: Turn): Promise<void> {
  if (last === undefined) throw new Error('no session was killed');
  const savedAt = last.at - 5_000;
  const saved = last.typed.filter(({ at }) => at <= savedAt).length;
  expectTwoSeconds(turn, last, saved);
}

/**
 * The real window is typed into and killed (kill -9, every process): the next start finds all but at most the last
 * 2 s. Control: only what had been typed five seconds before the end is found.
 */
export const killedTyping: Campaign = {
  id: 'F18',
  name: 'kill -9 of the window while typing',
  sizes: { everyRun: 2, long: 200 },
  refusal: () => (process.env['TOASOAN_EXECUTABLE'] === undefined ? 'no app was prepared' : undefined),
  run: killTyping,
  controlTurns: 1,
  control: saveSeldom,
};
