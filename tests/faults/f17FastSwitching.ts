import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Article, DocumentNode, TextBase } from '../../shared/article/article';
import type { Library } from '../../electron/library/library';
import { baseOf, flushAutosave, startAutosave, touch } from '../../renderer/editor/autosave';
import { changeWorkspace } from '../../renderer/workspace';
import { type Campaign, hold, type Turn } from './campaign';
import { pick, randomId, upTo } from './oneRecord';
import { copyTemplate, openAt, paragraph, plainArticle } from './testLibraries';

const switchesInTurn = 50;
const marks = ['an', 'binh', 'chi', 'dung'];
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let library: Library;

/** The window's bridge, straight to the library. */
const bridge = {
  async saveArticle({ article, base }: { article: Article; base: TextBase }) {
    return { ok: true, value: await library.saveArticle(article, base) };
  },
  async keepDraft({ article, base }: { article: Article; base: TextBase }) {
    await library.keepDraft(article, base);
    return { ok: true, value: {} };
  },
};

const bodyOf = (text: string): DocumentNode => ({ type: 'doc', content: [paragraph(text)] });
const textIn = ({ body }: Article) => body.content?.[0]?.content?.[0]?.text ?? '';

type Story = { readonly id: string; readonly mark: string; typed: string };

async function makeStories({ random }: Turn): Promise<readonly Story[]> {
  const stories = marks.map((mark) => ({ id: randomId(random), mark, typed: `${mark}0` }));
  for (const { id, typed } of stories) await library.createArticle(plainArticle(id, typed));
  return stories;
}

/** The one editor of the window: what it holds changes with the article that is open. */
const editor = { text: '' };

async function openStory(story: Story): Promise<() => void> {
  const { article, ...stored } = await library.readArticle(story.id);
  hold(textIn(article) === story.typed, 'lost', `${story.mark} opens with ${textIn(article).slice(-20)}`);
  const base = baseOf(stored);
  const { body, ...fields } = article;
  editor.text = textIn(article);
  changeWorkspace({
    open: { fields, ...base, openedBody: body, bodySnapshot: body, draftBody: null },
    photos: {},
  });
  return startAutosave(fields, base, () => bodyOf(editor.text));
}

function type(story: Story, number: number): void {
  story.typed += ` ${story.mark}${number}`;
  editor.text = story.typed;
  touch();
}

async function expectOwnText({ id, mark, typed }: Story): Promise<void> {
  const { article } = await library.readArticle(id);
  const words = textIn(article).split(' ');
  hold(
    words.every((word) => word.startsWith(mark)),
    'lost',
    `${mark} holds the text of another: ${words.at(-1)}`,
  );
  hold(
    textIn(article) === typed,
    'lost',
    `${mark} holds ${words.at(-1)}, typed was ${typed.split(' ').at(-1)}`,
  );
}

async function switchFast(turn: Turn): Promise<void> {
  const { random } = turn;
  const stories = await makeStories(turn);
  let story = pick(random, stories);
  let leave = await openStory(story);
  for (let number = 1; number <= switchesInTurn; number += 1) {
    for (let keys = upTo(random, 4); keys > 0; keys -= 1) type(story, number);
    if (random() < 0.3) await wait(random() * 8);
    const flushing = flushAutosave();
    // A key pressed while the save is under way.
    if (random() < 0.4) type(story, number);
    hold(await flushing, 'wrong', 'the article could not be left');
    story = pick(
      random,
      stories.filter((other) => other !== story),
    );
    leave();
    leave = await openStory(story);
  }
  await flushAutosave();
  leave();
  for (const each of stories) await expectOwnText(each);
}

/** Asks the window what it holds only when the disk is ready. */
async function saveWhateverIsOpen(turn: Turn): Promise<void> {
  const stories = await makeStories(turn);
  for (let number = 1; number <= 8; number += 1) {
    const story = pick(turn.random, stories);
    const { article, revision } = await library.readArticle(story.id);
    editor.text = `${textIn(article)} ${story.mark}${number}`;
    story.typed = editor.text;
    void wait(3).then(() => library.saveArticle({ ...article, body: bodyOf(editor.text) }, revision));
    await wait(turn.random() * 6);
  }
  await wait(100);
  for (const each of stories) await expectOwnText(each);
}

/**
 * The window's own autosave against a real library: articles are opened, typed into and left as fast as the disk
 * answers, with keys pressed while a save is under way. No text of one stands in another, no key is missing. Control:
 * a saver that asks for the text when the disk is ready.
 */
export const fastSwitching: Campaign = {
  id: 'F17',
  name: 'fast switching between articles',
  sizes: { everyRun: 6, long: 100 },
  casesInTurn: switchesInTurn,
  async prepare() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-f17-'));
    copyTemplate(folder);
    library = await openAt(folder);
    Object.assign(globalThis, { window: { desk: bridge } });
  },
  async finish() {
    Reflect.deleteProperty(globalThis, 'window');
    await library.close();
    rmSync(library.folder, { recursive: true, force: true });
  },
  run: switchFast,
  control: saveWhateverIsOpen,
};
