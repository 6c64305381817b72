import type { Article } from '../../shared/article/article';
import type { DeskSettings, ShownList, StoryAtAddress, StoryCard } from '../../shared/article/page';
import { addressKey } from '../../shared/pageLists/addressKey';
import { addressesOn, identifyStories } from '../../shared/pageLists/identifyStories';
import {
  chosenStories,
  fillPage,
  type ListQuestion,
  questionsOf,
  rulesFor,
} from '../../shared/pageLists/fillPage';
import type { Library } from '../library/library';

/** Whether readers may not see the headline yet when the page appears. */
function isHeld({ embargo }: StoryCard, page: Article, now: number): boolean {
  const appears = Math.max(now, page.embargo === null ? now : Date.parse(page.embargo));
  return embargo !== null && Date.parse(embargo) > appears;
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

/** The newest that readers may see: for each that they may not, one more is asked for. */
async function newestShown(
  library: Library,
  question: ListQuestion,
  mayShow: (story: StoryCard) => boolean,
): Promise<readonly StoryCard[]> {
  const found = await library.newest(question);
  const hidden = found.filter((story) => !mayShow(story)).map(({ id }) => id);
  if (hidden.length === 0 || found.length < question.limit) return found.filter(mayShow);
  const excluding = [...question.excluding, ...hidden];
  return newestShown(library, { ...question, excluding }, mayShow);
}

/**
 * The lists of the page in page order: those fixed for it, and for each look it has none of, the desk's rules. That of
 * the related stories is there also while nothing stands behind those of the article.
 */
export async function fillLists(
  library: Library,
  opened: Article,
  settings: DeskSettings,
  addresses: readonly StoryAtAddress[],
  now = Date.now(),
): Promise<readonly ShownList[]> {
  const known = new Map(addresses.map(({ key, id }) => [key, id]));
  const page = { article: opened, rules: rulesFor(opened, settings), desk: settings };
  const { article, rules, desk } = identifyStories(page, known);
  const questions = [...questionsOf(article, rules, desk, now)];
  const mayShow = (story: StoryCard) => story.status === 'published' && !isHeld(story, article, now);
  const [answers, chosen] = await Promise.all([
    Promise.all(
      questions.map(async ([id, question]) => [id, await newestShown(library, question, mayShow)] as const),
    ),
    library.readStories(chosenStories(article, rules, desk)),
  ]);
  const seen = chosen.filter(mayShow).map(({ id }) => id);
  const filled = fillPage(article, rules, desk, { byRule: new Map(answers), chosen: new Set(seen) });
  return filled.filter(
    ({ type, items, subsections }) => type === 'related' || items.length > 0 || subsections.length > 0,
  );
}
