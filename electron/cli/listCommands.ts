import { basename } from 'node:path';
import type { PageListItem } from '../../shared/article/article';
import type { PageContext } from '../../shared/article/page';
import { relatedOnPage } from '../../shared/pageLists/relatedOnPage';
import { readMostReadFile } from '../../shared/pageLists/readMostRead';
import { mostReadFaultText } from '../../shared/strings/pageLists';
import { gatherPage } from '../exporting/gatherPage';
import type { Library } from '../library/library';
import { type Command, type CommandResult, noWords, onlyWord, toLines, UsageError } from './command';
import { readNamed } from './libraryCommands';
import { language, say } from './terminal';
import { withLibrary } from './withLibrary';

async function showRules(library: Library): Promise<CommandResult> {
  const { listRules, listTemplates, mostRead } = await library.readDesk();
  const lines = listRules.map(({ id, look, count, title }) => `${id}  ${look} ${count}  ${title}`);
  return { value: { listRules, listTemplates, mostRead }, lines: toLines(lines), isDone: true };
}

function titleOf({ target }: Pick<PageListItem, 'target'>, { stories }: PageContext): string {
  if (target.type === 'page') return target.title;
  return stories.find(({ id }) => id === target.id)?.headline ?? '';
}

async function showPage(library: Library, id: string): Promise<CommandResult> {
  await library.indexed();
  const { article } = await library.readArticle(id);
  const context = await gatherPage(library, article);
  const value = context.lists.map(({ type, title, subsections, items }) => ({
    type,
    title,
    subsections,
    items: [
      ...(type === 'related' ? relatedOnPage(article) : []).map(({ story }) => ({
        ...story,
        headline: story.headline ?? titleOf(story, context),
      })),
      ...items.map((item) => ({ ...item, headline: titleOf(item, context) })),
    ],
  }));
  const lines = value.flatMap(({ type, title, items }) => [
    `${type}  ${title}`,
    ...items.map(({ headline }) => `  ${headline}`),
  ]);
  return { value, lines: toLines(lines), isDone: true };
}

/** The good lines are taken although others are bad: tomorrow's file comes anyway. */
async function takeMostRead(library: Library, file: string): Promise<CommandResult> {
  const { bytes } = await readNamed(file);
  const { items, faults } = readMostReadFile(bytes, TextDecoder);
  const named = faults.map((fault) => ({ ...fault, message: mostReadFaultText(fault, language) }));
  for (const { message } of named) say(`${basename(file)}: ${message}`);
  if (items.length > 0) {
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, mostRead: { ...settings.mostRead, items: [...items] } });
  }
  const value = { taken: items.length, faults: named };
  return { value, lines: toLines([String(items.length)]), isDone: faults.length === 0 };
}

/** How the desk fills the lists of a page; with an id, the lists of that page as they are filled now. */
export const lists: Command = async (words, given) => {
  const file = given['most-read'];
  if (file !== undefined) noWords(words);
  if (file === '') throw new UsageError('--most-read is missing');
  return withLibrary(given, (library) => {
    if (file !== undefined) return takeMostRead(library, file);
    return words.length === 0 ? showRules(library) : showPage(library, onlyWord(words, 'ID'));
  });
};
