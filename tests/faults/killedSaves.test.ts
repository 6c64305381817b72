import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { article as articleSchema } from '../../shared/article/article';
import { articlePlace } from '../../electron/library/layout';
import { openRecords } from '../../electron/library/records';
import type { Finding } from '../../electron/library/room';
import { builtFile } from '../built.mjs';
import { articleCodes, roomForTests } from '../disk/electron/library/roomForTests';
import { newArticle, newFolder, openTestLibrary } from '../disk/electron/library/testLibrary';

const seed = Number(process.env['TOASOAN_SEED'] ?? 20_261_122);

/** Long runs: TOASOAN_MORE=100. */
const more = Number(process.env['TOASOAN_MORE'] ?? 1);

/** Small, fast, and the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Lets a child save until the moment comes; answers the last revision it was told is safe. */
async function killWhileSaving(way: string, folder: string, id: string, size: number, after: number) {
  const child = spawn(process.execPath, [await builtFile('savingChild'), way, folder, id, String(size)]);
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

/** The same record files, without waiting for a search thread to start after every kill. */
async function readWithoutSearch(folder: string, id: string) {
  const findings: Finding[] = [];
  const room = roomForTests(folder, { found: (finding) => findings.push(finding) });
  const content = await openRecords(room).read(articlePlace(id), articleCodes);
  expect(findings).toEqual([]);
  return { revision: content?.revision ?? 0, article: articleSchema.parse(content?.body) };
}

describe('a library whose process is killed while it saves', () => {
  it.each([
    [5_000, 5 * more],
    [50_000, 5 * more],
    [500_000, 2 * more],
  ])(
    'holds the last acknowledged text of %i characters or the one being saved, never a mixture (%i kills)',
    async (size, kills) => {
      console.log(`seed ${seed}`);
      const random = randomFrom(seed + size);
      const folder = newFolder();
      const article = newArticle();
      const first = await openTestLibrary(folder);
      await first.createArticle(article);
      await first.close();
      for (let kill = 0; kill < kills; kill += 1) {
        const acknowledged = await killWhileSaving('library', folder, article.id, size, random() * 60);
        const { revision, article: read } = await readWithoutSearch(folder, article.id);
        const text = read.body.content?.[0]?.content?.[0]?.text ?? '';
        expect([acknowledged, acknowledged + 1]).toContain(revision);
        expect(read.headline).toBe(String(revision));
        expect(text).toBe(`${revision} `.padEnd(8, '·').repeat(text.length / 8));
        expect(text.length).toBeGreaterThanOrEqual(size);
      }
      const last = await openTestLibrary(folder);
      await last.indexed();
      expect(last.report).toMatchObject({ quarantined: [], unreadable: [] });
      const left = readdirSync(folder, { recursive: true }).map(String);
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
    60_000 * more,
  );

  it('would have lost the text with a plain writeFile (the negative control)', async () => {
    const random = randomFrom(seed);
    let broken = 0;
    for (let kill = 0; kill < 60 && broken === 0; kill += 1) {
      const folder = newFolder();
      const acknowledged = await killWhileSaving('plain', folder, 'none', 400_000, random() * 60);
      try {
        const text = readFileSync(path.join(folder, 'plain.json'), 'utf8');
        const { headline } = JSON.parse(text) as { headline: string };
        if (Number(headline) < acknowledged) broken += 1;
      } catch {
        broken += 1;
      }
    }
    expect(broken).toBeGreaterThan(0);
  }, 60_000);
});
