import type { StoredArticle } from '../../shared/article/article';
import {
  addNotice,
  lastAct,
  markPublished,
  type PublishingChange,
  takeBack,
  withdraw,
} from '../../shared/article/publishing';
import type { Library } from '../library/library';
import { type Command, type CommandOptions, onlyWord, toLines, UsageError } from './command';
import { withLibrary } from './withLibrary';

const acts = ['update', 'correction', 'withdraw', 'take-back'] as const;
type Act = 'publish' | (typeof acts)[number];

function readAct(given: CommandOptions): Act {
  const named = acts.filter((act) => given[act] !== undefined);
  if (named.length > 1) throw new UsageError(`only one of ${named.map((act) => `--${act}`).join(', ')}`);
  return named[0] ?? 'publish';
}

function readWords(given: CommandOptions, act: 'update' | 'correction' | 'withdraw'): string {
  const words = given[act]?.trim() ?? '';
  if (words === '') throw new UsageError(`--${act} needs words for the readers`);
  if (words.length > 2000) throw new UsageError(`--${act} takes at most 2000 characters`);
  return words;
}

/** Throws UsageError for an act that the story, as it stands, does not allow. */
function changeFor(act: Act, given: CommandOptions, { article, revision }: StoredArticle): PublishingChange {
  const at = new Date().toISOString();
  switch (act) {
    case 'publish':
      return markPublished(article, { at, revision });
    case 'withdraw':
      return withdraw(at, readWords(given, act));
    case 'update':
    case 'correction': {
      const text = readWords(given, act);
      if (article.status !== 'published') throw new UsageError('the article is not published yet');
      return addNotice(article, { type: act, at, text });
    }
    case 'take-back':
      if (lastAct(article) === null) throw new UsageError('nothing was published that could be taken back');
      return takeBack(article);
  }
}

/** The text that readers see first is kept for good before the story says so. */
async function save(library: Library, { article, ...base }: StoredArticle, change: PublishingChange) {
  const first = change.firstPublished;
  if (first && article.firstPublished === null)
    await library.keepVersion(article.id, base.revision, 'published');
  const changed = { ...article, ...change, updatedAt: new Date().toISOString() };
  return { changed, outcome: await library.saveArticle(changed, base) };
}

export const publish: Command = async (words, given) => {
  const id = onlyWord(words, 'ID');
  const act = readAct(given);
  return withLibrary(given, async (library) => {
    const stored = await library.readArticle(id);
    const { changed, outcome } = await save(library, stored, changeFor(act, given, stored));
    const { status, publishedAt, firstPublished, updates, withdrawal } = changed;
    const value = { id, act, status, publishedAt, firstPublished, updates, withdrawal };
    return { value, lines: toLines([`${id}  ${status}`]), isDone: outcome.status === 'saved' };
  });
};
