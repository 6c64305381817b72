import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../../../shared/article/article';
import { openLibrary } from '../../../../electron/library/openLibrary';

/**
 * Saves one article again and again until it is killed, and says each acknowledged revision. Every paragraph
 * of a version holds the same number, so that a mixed text is seen. `plain` is the negative control.
 */
const [, , way, folder, id, size] = process.argv;
if (folder === undefined || id === undefined) throw new Error('savingChild WAY FOLDER ID CHARACTERS');

const say = (revision: number) => writeSync(1, `${revision}\n`);

function textOf(number: number): string {
  return `${number} `.padEnd(8, '·').repeat(Math.ceil(Number(size) / 8));
}

function bodyOf(number: number): Article['body'] {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: textOf(number) }] }] };
}

async function saveForEver(): Promise<void> {
  const library = await openLibrary(folder ?? '', { create: false });
  let { revision, article } = await library.readArticle(id ?? '');
  for (;;) {
    article = { ...article, headline: String(revision + 1), body: bodyOf(revision + 1) };
    const outcome = await library.saveArticle(article, revision);
    if (outcome.status !== 'saved') throw new Error(outcome.status);
    revision = outcome.revision;
    say(revision);
  }
}

async function writeForEver(): Promise<void> {
  const file = path.join(folder ?? '', 'plain.json');
  const body = textOf(0);
  for (let number = 1; ; number += 1) {
    await writeFile(file, JSON.stringify({ headline: String(number), body }));
    say(number);
  }
}

if (way === 'plain') void writeForEver();
else void saveForEver();
