import type { Article } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import { type Pointer, pointersOf, usesOf } from '../../shared/article/pointers';
import { addressesOf, identifyPointers } from '../../shared/article/identifyPointers';
import { addressKey } from '../../shared/pageLists/addressKey';
import { storiesOf } from '../../shared/article/walk';
import { stalePartText, staleText } from '../../shared/strings/stale';
import { whyText } from '../../shared/strings/suggestionReason';
import { findStale } from '../exporting/findStale';
import type { Library } from '../library/library';
import { usedInLists } from '../library/usedInLists';
import { resolveRelated } from './articleCommands';
import { type Command, noWords, onlyWord, toLines } from './command';
import { withLibrary } from './withLibrary';

const mostSuggested = 20;

/** The related stories of an article as it stands; with --suggest the stories that are like it, and why. */
export const related: Command = async (words, given, { language }) => {
  const id = onlyWord(words, 'ID');
  return withLibrary(given, async (library) => {
    await library.indexed();
    const { article } = await library.readArticle(id);
    if (given.suggest !== true) {
      const stories = await resolveRelated(library, article);
      return { value: stories, lines: toLines(stories.map(({ title }) => title)), isDone: true };
    }
    const suggested = await library.suggest({ article, limit: mostSuggested });
    const value = suggested.map(({ story, score, reasons }) => ({
      id: story.id,
      headline: story.headline,
      score,
      reason: whyText({ reasons }, language),
    }));
    const lines = value.map(({ score, headline, reason }) => `${score.toFixed(2)}  ${headline}  (${reason})`);
    return { value, lines: toLines(lines), isDone: true };
  });
};

/** `status` is null for a story that is not in the library, and for an outside page. */
function resolvePointer({ use, target, text }: Pointer, cards: ReadonlyMap<string, StoryCard>) {
  if (target.type === 'page') {
    return { use, type: target.type, url: target.url, headline: text || target.title, status: null };
  }
  const card = cards.get(target.id);
  const headline = text || (card?.headline ?? '');
  return { use, type: target.type, id: target.id, headline, status: card?.status ?? null };
}

async function linksFrom(library: Library, stored: Article) {
  const addresses = await library.findAddresses(addressesOf(stored));
  const article = identifyPointers(stored, new Map(addresses.map(({ key, id }) => [key, id])));
  const cards = new Map((await library.readStories(storiesOf(article))).map((card) => [card.id, card]));
  return pointersOf(article).map((pointer) => resolvePointer(pointer, cards));
}

async function linksTo(library: Library, { id, publicUrl }: Article) {
  const known = new Map([[addressKey(publicUrl), id]]);
  const cards = await library.linksTo(id);
  return Promise.all(
    cards.map(async ({ id: from, headline, status }) => {
      const { article } = await library.readArticle(from);
      return { id: from, headline, status, uses: usesOf(identifyPointers(article, known), id) };
    }),
  );
}

/** What an article points at, which articles point at it, and which lists of the desk hold it by hand. */
export const links: Command = async (words, given) => {
  const id = onlyWord(words, 'ID');
  return withLibrary(given, async (library) => {
    await library.indexed();
    const { article } = await library.readArticle(id);
    const [to, from, lists] = await Promise.all([
      linksFrom(library, article),
      linksTo(library, article),
      usedInLists(library, id),
    ]);
    const lines = [
      ...to.map(({ use, headline }) => `→ ${use.padEnd(8)}  ${headline}`),
      ...from.map(({ uses, headline }) => `← ${uses.join(', ').padEnd(8)}  ${headline}`),
      ...lists.map(({ use, look, title }) => `← ${use.padEnd(8)}  ${title || look}`),
    ];
    return {
      value: { id, headline: article.headline, to, from, lists },
      lines: toLines(lines),
      isDone: true,
    };
  });
};

/** Bundles already exported that an export would write otherwise now, and what changed since. */
export const stale: Command = async (words, given, { language }) => {
  noWords(words);
  return withLibrary(given, async (library) => {
    const value = await findStale(library);
    const lines = value.flatMap(({ headline, bundle, page, stories }) => [
      `${headline}  ${bundle}`,
      ...page.map((part) => `  ${stalePartText(part, language)}`),
      ...stories.map(({ headline: story, changes }) => `  ${staleText(story, changes, language)}`),
    ]);
    return { value, lines: toLines(lines), isDone: true };
  });
};
