import { type Article, type PageList, pageListTypes } from '../../shared/article/article';
import type { DeskSettings, StoryAtAddress, StoryCard } from '../../shared/article/page';
import { addressKey } from '../../shared/pageLists/addressKey';
import { addressesOn, identifyStories } from '../../shared/pageLists/identifyStories';
import {
  fillPage,
  type ListQuestion,
  pinnedStories,
  questionsOf,
  rulesFor,
} from '../../shared/pageLists/fillPage';
import type { Library } from '../library/library';

const hasContent = ({ items, subsections }: PageList) => items.length > 0 || subsections.length > 0;

function without(list: PageList, ids: ReadonlySet<string>): PageList {
  const items = list.items.filter(({ target }) => target.type === 'page' || !ids.has(target.id));
  return { ...list, items };
}

const articlesIn = (lists: readonly PageList[]) =>
  lists.flatMap(({ items }) => items.flatMap(({ target }) => (target.type === 'article' ? [target.id] : [])));

/** Whether readers may not see the headline yet when the page appears. */
function isHeld({ embargo }: StoryCard, page: Article, now: number): boolean {
  const appears = Math.max(now, page.embargo === null ? now : Date.parse(page.embargo));
  return embargo !== null && Date.parse(embargo) > appears;
}

/** The article's own lists stand where the desk has lists of their kind, the others behind. */
function inOrder(own: readonly PageList[], filled: readonly PageList[], looks: readonly PageList['type'][]) {
  const types = [...new Set([...looks, ...pageListTypes])];
  return types.flatMap((type) => [...own, ...filled].filter((list) => list.type === type));
}

/** What the page points at by an address that an article of the library has; its own too. */
export async function findAddresses(
  library: Library,
  article: Article,
  settings: DeskSettings,
): Promise<readonly StoryAtAddress[]> {
  const asked = addressesOn({ article, rules: rulesFor(article, settings), desk: settings });
  const found = asked.length === 0 ? [] : await library.findAddresses(asked);
  const own = addressKey(article.publicUrl);
  const others = found.filter(({ key }) => key !== own);
  return asked.includes(own) ? [...others, { key: own, id: article.id }] : others;
}

/** The lists of the page in page order: those fixed for it, and for each kind it has none of, the desk's rules. */
export async function fillLists(
  library: Library,
  opened: Article,
  settings: DeskSettings,
  addresses: readonly StoryAtAddress[],
  now = Date.now(),
): Promise<readonly PageList[]> {
  const known = new Map(addresses.map(({ key, id }) => [key, id]));
  const page = { article: opened, rules: rulesFor(opened, settings), desk: settings };
  const { article, rules, desk } = identifyStories(page, known);
  const questions = [...questionsOf(article, rules, desk, now)];
  const mayShow = (story: StoryCard) => !isHeld(story, article, now);
  const answer = async (question: ListQuestion) => (await library.newest(question)).filter(mayShow);
  const [answers, pinned, owned] = await Promise.all([
    Promise.all(questions.map(async ([id, question]) => [id, await answer(question)] as const)),
    library.readStories(pinnedStories(rules, desk)),
    library.readStories(articlesIn(article.pageLists)),
  ]);
  const seen = pinned.filter((story) => story.status === 'published' && mayShow(story)).map(({ id }) => id);
  const found = { byRule: new Map(answers), pinned: new Set(seen) };
  const held = owned.filter((story) => !mayShow(story)).map(({ id }) => id);
  const own = article.pageLists.map((list) => without(list, new Set([article.id, ...held])));
  const filled = fillPage(article, rules, desk, found).filter(hasContent);
  return inOrder(
    own,
    filled,
    rules.map(({ look }) => look),
  );
}
