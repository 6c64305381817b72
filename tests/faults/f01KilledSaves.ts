import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { article as articleSchema } from '../../shared/article/article';
import { articlePlace } from '../../electron/library/layout';
import { openLibrary } from '../../electron/library/openLibrary';
import { openRecords } from '../../electron/library/records';
import type { Finding } from '../../electron/library/room';
import { textRules, roomForTests } from '../disk/electron/library/roomForTests';
import { type Campaign, hold, type Turn } from './campaign';
import { randomId, tempsIn } from './oneRecord';
import { copyTemplate, plainArticle, writeArticle } from './testLibraries';

const sizes = [5_000, 50_000, 500_000];

/** Lets a child save until the moment comes; answers the last revision it was told is safe. */
async function killWhileSaving(args: readonly string[], after: number): Promise<number> {
  const child = spawn(process.execPath, [path.join(__dirname, 'savingChild.cjs'), ...args]);
  let said = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += chunk.toString();
    });
    child.on('close', () => (said === '' ? reject(new Error(errors)) : resolve()));
  });
  // A number cut off in the middle was not said.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}

/** The same record files, without waiting for a search worker to start after every kill. */
async function readRecord(folder: string, id: string) {
  const findings: Finding[] = [];
  const room = roomForTests(folder, { found: (finding) => findings.push(finding) });
  const content = await openRecords(room)
    .read(articlePlace(id), textRules)
    .catch((error: unknown) => {
      hold(false, 'unreadable', String(error));
    });
  hold(findings.length === 0, 'wrong', JSON.stringify(findings));
  return { revision: content?.revision ?? 0, article: articleSchema.parse(content?.body) };
}

async function expectSwept(folder: string): Promise<void> {
  const library = await openLibrary(folder, { create: false, reserveBytes: 4096 });
  await library.indexed();
  await library.close();
  hold(tempsIn(folder).length === 0, 'wrong', `left: ${tempsIn(folder).join(', ')}`);
}

async function killLibrary({ number, random, folder }: Turn): Promise<void> {
  copyTemplate(folder);
  const article = plainArticle(randomId(random), 'Thân bài');
  writeArticle(folder, article, 1);
  const size = sizes[number % sizes.length] ?? 5_000;
  const after = random() * 60;
  const acknowledged = await killWhileSaving(['library', folder, article.id, String(size)], after);
  const what = `${size} characters, killed after ${after.toFixed(1)} ms, acknowledged ${acknowledged}`;
  const { revision, article: read } = await readRecord(folder, article.id);
  hold([acknowledged, acknowledged + 1].includes(revision), 'lost', `${what}: revision ${revision}`);
  const text = read.body.content?.[0]?.content?.[0]?.text ?? '';
  const expected = `${revision} `.padEnd(8, '·').repeat(text.length / 8);
  hold(read.headline === String(revision) && text === expected, 'lost', `${what}: a mixture`);
  hold(text.length >= size, 'lost', `${what}: ${text.length} characters`);
  if (number % 10 === 0) await expectSwept(folder);
}

async function killPlain({ random, folder }: Turn): Promise<void> {
  const acknowledged = await killWhileSaving(['plain', folder, 'none', '400000'], random() * 60);
  let headline = '';
  try {
    const text = readFileSync(path.join(folder, 'plain.json'), 'utf8');
    headline = (JSON.parse(text) as { headline: string }).headline;
  } catch (error) {
    hold(false, 'unreadable', String(error));
  }
  hold(Number(headline) >= acknowledged, 'lost', headline);
}

/**
 * A process is killed (kill -9) at a random moment of its saves of 5, 50 and 500 KB: the library holds the last
 * acknowledged text or the one being saved, never a mixture, and the next start sweeps what was unfinished.
 * Control: the same with a plain `writeFile`.
 */
export const killedSaves: Campaign = {
  id: 'F1',
  name: 'kill -9 while saving 5, 50, 500 KB',
  sizes: { everyRun: 300, long: 3000 },
  atOnce: 3,
  controlTurns: 60,
  run: killLibrary,
  control: killPlain,
};
