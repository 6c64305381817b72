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
  readonly user: string;
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
  return { library: path.join(turn.folder, 'thư viện'), user: path.join(turn.folder, 'user'), typed, at };
}

const textOfNode = ({ text = '', content = [] }: DocumentNode): string =>
  text + content.map(textOfNode).join('');
const lastWord = (article: Article | undefined) =>
  Math.max(0, ...(article === undefined ? [] : textOfNode(article.body).trim().split(/\s+/).map(Number)));

/** The last word that the next start finds: in the article, or in the draft beside it. */
async function findLastWord(folder: string): Promise<{ readonly found: number; readonly firstSave: number }> {
  const library = await openAt(folder);
  await library.indexed();
  const query = { text: '', status: null, section: '', kind: null, offset: 0, limit: 5 };
  const [row] = (await library.list(query)).rows;
  hold(row !== undefined, 'lost', 'the article');
  const { article } = await library.readArticle(row.id);
  const draft = await library.readDraft(row.id);
  const [oldest] = (await library.listVersions(row.id)).slice(-1);
  const first = oldest === undefined ? undefined : await library.readVersion(row.id, oldest.revision);
  await library.close();
  return {
    found: Math.max(lastWord(article), lastWord(draft?.article)),
    firstSave: lastWord(first?.article),
  };
}

function expectTwoSeconds(turn: Turn, { typed, at }: Killed, found: number): void {
  const missing = typed.find(({ word }) => word > found);
  const lost = missing === undefined ? 0 : (at - missing.at) / 1000;
  turn.measure('seconds of typing lost', lost);
  hold(lost <= 2, 'lost', `${lost.toFixed(1)} s: ${found} of ${typed.length} words`);
}

/** The last session that was killed, and what its first save held: the control judges it again. */
let last: { readonly killed: Killed; readonly firstSave: number } | undefined;

async function killTyping(turn: Turn): Promise<void> {
  const killed = await typeUntilKilled(turn);
  const { found, firstSave } = await findLastWord(killed.library);
  last = { killed, firstSave };
  expectTwoSeconds(turn, killed, found);
}

/** An editor that saves when it is told to, and nobody told it. */
function forgetSaves(turn: Turn): Promise<void> {
  if (last === undefined) throw new Error('no session was killed');
  expectTwoSeconds(turn, last.killed, last.firstSave);
  return Promise.resolve();
}

/**
 * The real window is typed into and killed (kill -9, every process): the next start finds all but at most the last
 * 2 s. Control: only the first save counts, as if nobody had pressed save since.
 */
export const killedTyping: Campaign = {
  id: 'F18',
  name: 'kill -9 of the window while typing',
  sizes: { everyRun: 2, long: 200 },
  refusal: () => (process.env['TOASOAN_EXECUTABLE'] === undefined ? 'no app was prepared' : undefined),
  run: killTyping,
  controlTurns: 1,
  control: forgetSaves,
};
