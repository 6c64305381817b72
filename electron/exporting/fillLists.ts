import { type Article, type PageList, pageListTypes } from '../../shared/article/article';
import type { DeskSettings } from '../../shared/article/page';
import { addressKey } from '../../shared/pageLists/addressKey';
import { addressesOn, identifyStories } from '../../shared/pageLists/identifyStories';
import { fillPage, pinnedStories, questionsOf, rulesFor } from '../../shared/pageLists/fillPage';
import type { Library } from '../library/library';

const hasContent = ({ items, subsections }: PageList) => items.length > 0 || subsections.length > 0;

function withoutItself(list: PageList, article: Article): PageList {
  const items = list.items.filter(({ target }) => target.type === 'page' || target.id !== article.id);
  return { ...list, items };
}

/** The article's own lists stand where the desk has lists of their kind, the others behind. */
function inOrder(own: readonly PageList[], filled: readonly PageList[], looks: readonly PageList['type'][]) {
  const types = [...new Set([...looks, ...pageListTypes])];
  return types.flatMap((type) => [...own, ...filled].filter((list) => list.type === type));
}

/** Of two ways to say one story, by its id and by its public address, the id is left. */
async function identify(library: Library, article: Article, settings: DeskSettings) {
  const page = { article, rules: rulesFor(article, settings), desk: settings };
  const asked = addressesOn(page);
  const found = asked.length === 0 ? [] : await library.findAddresses(asked);
  const known = new Map(found.map(({ key, id }) => [key, id]));
  const own = addressKey(article.publicUrl);
  if (own !== '') known.set(own, article.id);
  return identifyStories(page, known);
}

/** The lists of the page in page order: those fixed for it, and for each kind it has none of, the desk's rules. */
export async function fillLists(
  library: Library,
  opened: Article,
  settings: DeskSettings,
  now = Date.now(),
): Promise<readonly PageList[]> {
  const { article, rules, desk } = await identify(library, opened, settings);
  const questions = [...questionsOf(article, rules, desk, now)];
  const [answers, pinned] = await Promise.all([
    Promise.all(questions.map(async ([id, question]) => [id, await library.newest(question)] as const)),
    library.readStories(pinnedStories(rules, desk)),
  ]);
  const seen = pinned.filter(({ status }) => status === 'published').map(({ id }) => id);
  const found = { byRule: new Map(answers), pinned: new Set(seen) };
  const own = article.pageLists.map((list) => withoutItself(list, article));
  const filled = fillPage(article, rules, desk, found).filter(hasContent);
  return inOrder(
    own,
    filled,
    rules.map(({ look }) => look),
  );
}
