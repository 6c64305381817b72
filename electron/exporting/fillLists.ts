import {
  type Article,
  type ArticleKind,
  type PageList,
  type PageListItem,
  pageListTypes,
} from '../../shared/article/article';
import type { DeskSettings, StoryCard } from '../../shared/article/page';
import { findPlace } from '../../shared/sections/findPlace';
import { storiesOf } from '../../shared/article/walk';
import type { Library, NewestQuery } from '../library/library';

const sizes = { otherStories: 5, section: 4, multimedia: 8 } as const;
/** The library answers stories of any status; drafts among them must not crowd the published ones out. */
const reach = 100;

/** What is more to look at than to read has a list of its own. */
const multimediaKinds: readonly ArticleKind[] = ['infographic', 'video', 'photoStory'];
const readKinds: readonly ArticleKind[] = ['news', 'feature'];

const listOf = (type: PageList['type'], items: readonly PageListItem[], change: Partial<PageList> = {}) => ({
  type,
  title: '',
  subsections: [],
  items: [...items],
  ...change,
});

const itemOf = ({ id }: StoryCard): PageListItem => ({
  target: { type: 'article', id },
  kind: null,
  thumbnail: null,
});

type Wanted = Partial<NewestQuery> & { readonly limit: number };

/** The lists that are filled by rule, one after another: no story stands twice on a page, and never itself. */
class ListFiller {
  readonly #shown: Set<string>;

  constructor(
    readonly library: Library,
    article: Article,
  ) {
    this.#shown = new Set([article.id, ...storiesOf(article)]);
  }

  take(items: readonly PageListItem[]): readonly PageListItem[] {
    return items.filter(({ target }) => {
      if (target.type === 'page') return true;
      const isNew = !this.#shown.has(target.id);
      this.#shown.add(target.id);
      return isNew;
    });
  }

  /** Readers are shown what is published: a draft's headline is nobody's business yet. */
  async newest({ limit, ...wanted }: Wanted): Promise<readonly PageListItem[]> {
    const query = {
      section: '',
      subsection: '',
      kinds: [],
      excluding: [...this.#shown],
      ...wanted,
      limit: reach,
    };
    const cards = await this.library.newest(query);
    return this.take(
      cards
        .filter(({ status }) => status === 'published')
        .slice(0, limit)
        .map(itemOf),
    );
  }
}

async function fillList(
  type: PageList['type'],
  filler: ListFiller,
  article: Article,
  settings: DeskSettings,
): Promise<PageList | undefined> {
  switch (type) {
    case 'otherStories':
      return listOf(
        type,
        await filler.newest({
          section: findPlace(article, settings.sections).section,
          kinds: readKinds,
          limit: sizes.otherStories,
        }),
      );
    case 'mostRead':
      return listOf(type, filler.take(settings.mostRead.items), { title: settings.mostRead.title });
    case 'section':
      return fillSection(filler, settings);
    case 'multimedia':
      return listOf(type, await filler.newest({ kinds: multimediaKinds, limit: sizes.multimedia }));
    case 'loose':
      return undefined;
  }
}

async function fillSection(filler: ListFiller, settings: DeskSettings): Promise<PageList | undefined> {
  const wanted = findPlace({ section: settings.sectionBlock, subsection: '' }, settings.sections).section;
  const section = settings.sections.find(({ id }) => id === wanted);
  if (section === undefined) return undefined;
  const items = await filler.newest({ section: section.id, kinds: readKinds, limit: sizes.section });
  const subsections = section.subsections.map(({ name }) => name);
  return listOf('section', items, { title: section.name, subsections });
}

/** What the desk chose for most read is not taken away by a rule. */
const fillOrder: readonly PageList['type'][] = ['mostRead', 'otherStories', 'section', 'multimedia', 'loose'];

const hasContent = ({ items, subsections }: PageList) => items.length > 0 || subsections.length > 0;

/** The lists of the page in page order: those fixed for it, and for each type it has none of, the desk's rule. */
export async function fillLists(
  library: Library,
  article: Article,
  settings: DeskSettings,
): Promise<readonly PageList[]> {
  const filler = new ListFiller(library, article);
  const lists = article.pageLists.map((list) => withoutItself(list, article));
  for (const type of fillOrder) {
    const isFixed = article.pageLists.some((list) => list.type === type);
    const filled = isFixed ? undefined : await fillList(type, filler, article, settings);
    if (filled !== undefined && hasContent(filled)) lists.push(filled);
  }
  return pageListTypes.flatMap((type) => lists.filter((list) => list.type === type));
}

function withoutItself(list: PageList, article: Article): PageList {
  const items = list.items.filter(({ target }) => target.type === 'page' || target.id !== article.id);
  return { ...list, items };
}
