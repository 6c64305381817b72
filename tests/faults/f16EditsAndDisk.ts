import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article, DocumentNode } from '../../shared/article/article';
import { articleStatuses } from '../../shared/article/article';
import { articlePlace, generationFile } from '../../electron/library/layout';
import type { Library } from '../../electron/library/library';
import { decodeRecord } from '../../electron/library/record';
import { type Campaign, hold, type Random, type Turn } from './campaign';
import { pick, randomId, upTo } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';

const editsInTurn = 25;
const words = [
  'sóng',
  'Trường Sa',
  '“gió”',
  'e\u0302',
  'ế',
  '\u200b',
  '🌊',
  '<b>',
  '&',
  '"',
  '\\n',
  'ﷺ',
  '\u00a0',
];

const sentence = (random: Random) =>
  Array.from({ length: 1 + upTo(random, 30) }, () => pick(random, words)).join(' ');

const nodes: readonly ((random: Random) => DocumentNode)[] = [
  (random) => paragraph(sentence(random)),
  () => paragraph(''),
  (random) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: sentence(random), marks: [{ type: 'bold' }] }],
  }),
  (random) => ({
    type: 'heading',
    attrs: { level: 2 },
    content: [{ type: 'text', text: sentence(random) }],
  }),
  (random) => ({ type: 'blockquote', content: [paragraph(sentence(random))] }),
];

function editBody(body: DocumentNode, random: Random): DocumentNode {
  const content = [...(body.content ?? [])];
  const at = upTo(random, content.length);
  const change = pick(random, ['insert', 'insert', 'remove', 'replace', 'move'] as const);
  const [taken] = change === 'insert' || content.length < 2 ? [] : content.splice(at, 1);
  if (change === 'insert' || change === 'replace') content.splice(at, 0, pick(random, nodes)(random));
  if (change === 'move' && taken !== undefined) content.splice(upTo(random, content.length), 0, taken);
  return { ...body, content };
}

function edit(article: Article, random: Random): Article {
  const changes: readonly (() => Partial<Article>)[] = [
    () => ({ body: editBody(article.body, random) }),
    () => ({ body: editBody(article.body, random) }),
    () => ({ body: editBody(article.body, random) }),
    () => ({ headline: sentence(random) }),
    () => ({ standfirst: sentence(random) }),
    () => ({ status: pick(random, articleStatuses) }),
    () => ({ tags: [sentence(random).slice(0, 40)] }),
    () => ({ bylines: [] }),
    () => ({
      related: [
        ...article.related,
        { target: { type: 'article' as const, id: randomId(random) }, headline: null },
      ].slice(-9),
    }),
  ];
  return { ...article, ...pick(random, changes)() };
}

/** What the file says, byte for byte, without the library's own reading of it. */
function readDisk(folder: string, id: string) {
  const decoded = decodeRecord(
    id,
    readFileSync(path.join(folder, generationFile(articlePlace(id), 'current'))),
  );
  hold(decoded.status === 'valid', 'unreadable', `the file is ${decoded.status}`);
  return decoded.content;
}

/** In memory and on disk: undefined fields do not exist in JSON. */
const asWritten = (article: Article): unknown => JSON.parse(JSON.stringify(article));

let library: Library;

async function editAndCompare({ random }: Turn): Promise<void> {
  let article = plainArticle(randomId(random), 'Thân bài');
  let { revision } = await library.createArticle(article);
  for (let number = 1; number <= editsInTurn; number += 1) {
    article = edit(article, random);
    const outcome = await library.saveArticle(article, revision);
    hold(outcome.status === 'saved', 'wrong', `edit ${number}: ${outcome.status}`);
    hold(outcome.revision === revision + 1, 'wrong', `edit ${number}: revision ${outcome.revision}`);
    revision = outcome.revision;
    const onDisk = readDisk(library.folder, article.id);
    hold(onDisk.revision === revision, 'lost', `edit ${number}: the disk holds revision ${onDisk.revision}`);
    hold(isDeepStrictEqual(onDisk.body, asWritten(article)), 'lost', `edit ${number}: another text`);
  }
}

/** Says saved when the write has begun, as a library does that gathers writes. */
async function acknowledgeEarly({ random }: Turn): Promise<void> {
  let article = plainArticle(randomId(random), 'Thân bài');
  const { revision } = await library.createArticle(article);
  article = edit(article, random);
  const writing = library.saveArticle(article, revision);
  try {
    hold(readDisk(library.folder, article.id).revision === revision + 1, 'lost', 'said saved, and was not');
  } finally {
    await writing;
  }
}

/**
 * Random edits of text and fields; after every "saved" the file is read past the library and compared. Control: saved
 * is said when the write has begun.
 */
export const editsAndDisk: Campaign = {
  id: 'F16',
  name: 'random edits against the disk after every save',
  sizes: { everyRun: 20, long: 400 },
  casesInTurn: editsInTurn,
  atOnce: 4,
  async prepare() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f16-'));
    copyTemplate(folder);
    library = await openAt(folder);
  },
  async finish() {
    await library.close();
    rmSync(library.folder, { recursive: true, force: true });
  },
  run: editAndCompare,
  control: acknowledgeEarly,
};
