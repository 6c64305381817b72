import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type StoryTarget, storyTarget } from '../../../shared/article/article';
import type { StoryCard } from '../../../shared/article/page';
import type { InterfaceLanguage } from '../../../shared/desk';
import { placedTeasers } from '../figures';

/** Null: the library was asked and has no such story. */
type Cards = ReadonlyMap<string, StoryCard | null>;

export type TeaserSpec = {
  /** Undefined: not asked yet. */
  readonly card: StoryCard | null | undefined;
  readonly interfaceLanguage: InterfaceLanguage;
};

type StoryCards = {
  readonly cards: Cards;
  readonly interfaceLanguage: InterfaceLanguage;
  readonly decorations: DecorationSet;
};

export type StoryCardsOptions = {
  readonly readStories: (ids: readonly string[]) => Promise<readonly StoryCard[]>;
  /** Calls back when the library changed; answers the function that stops it. */
  readonly onLibraryChanged: (listener: () => void) => () => void;
  readonly readLanguage: () => InterfaceLanguage;
};

const key = new PluginKey<StoryCards>('storyCards');
const pause = 50;

export function targetOf(node: Node): StoryTarget {
  return storyTarget.parse(node.attrs['target']);
}

function wantedStories(doc: Node): ReadonlySet<string> {
  const targets = placedTeasers(doc).map(({ node }) => targetOf(node));
  return new Set(targets.flatMap((target) => (target.type === 'article' ? [target.id] : [])));
}

function decorate(doc: Node, cards: Cards, interfaceLanguage: InterfaceLanguage): DecorationSet {
  const decorations = placedTeasers(doc).map(({ node, pos }) => {
    const target = targetOf(node);
    const card = target.type === 'article' ? cards.get(target.id) : null;
    const spec: TeaserSpec = { card, interfaceLanguage };
    return Decoration.node(pos, pos + node.nodeSize, {}, { teaser: true, ...spec });
  });
  return DecorationSet.create(doc, decorations);
}

const notDecorated: TeaserSpec = { card: undefined, interfaceLanguage: 'vi' };

/** TipTap draws the document once before its plugins are there; the decorated drawing follows at once. */
export function readTeaserSpec(decorations: readonly Decoration[]): TeaserSpec {
  const spec: unknown = decorations.find((decoration) => 'teaser' in Object(decoration.spec))?.spec;
  return spec === undefined ? notDecorated : (spec as TeaserSpec);
}

/** Asks for the stories the teasers point at, outside the key path: when a new one appears and when the library changed. */
class CardReader {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopListening: () => void;

  constructor(
    private readonly view: EditorView,
    private readonly options: StoryCardsOptions,
  ) {
    this.stopListening = options.onLibraryChanged(() => this.askFor(wantedStories(view.state.doc)));
    this.update(view);
  }

  update(view: EditorView) {
    const cards = key.getState(view.state)?.cards;
    const missing = [...wantedStories(view.state.doc)].filter((id) => cards?.has(id) !== true);
    if (missing.length > 0 && this.timer === undefined) this.askFor(new Set(missing));
  }

  destroy() {
    clearTimeout(this.timer);
    this.stopListening();
  }

  private askFor(ids: ReadonlySet<string>) {
    clearTimeout(this.timer);
    if (ids.size > 0) this.timer = setTimeout(() => void this.read([...ids]), pause);
  }

  private async read(ids: readonly string[]) {
    const stories = await this.options.readStories(ids);
    this.timer = undefined;
    if (this.view.isDestroyed) return;
    const found = new Map(stories.map((story) => [story.id, story]));
    const cards = new Map(key.getState(this.view.state)?.cards);
    for (const id of ids) cards.set(id, found.get(id) ?? null);
    this.view.dispatch(this.view.state.tr.setMeta(key, cards).setMeta('addToHistory', false));
  }
}

/** Keeps a card of every story a teaser points at, so that a teaser shows the story's own headline and picture. */
export function storyCards(options: StoryCardsOptions): Plugin<StoryCards> {
  return new Plugin<StoryCards>({
    key,
    state: {
      init: (_config, { doc }) => {
        const interfaceLanguage = options.readLanguage();
        return {
          cards: new Map(),
          interfaceLanguage,
          decorations: decorate(doc, new Map(), interfaceLanguage),
        };
      },
      apply(transaction, before) {
        const cards = (transaction.getMeta(key) ?? before.cards) as Cards;
        const interfaceLanguage = options.readLanguage();
        const isSame = cards === before.cards && interfaceLanguage === before.interfaceLanguage;
        if (isSame && !transaction.docChanged) return before;
        return { cards, interfaceLanguage, decorations: decorate(transaction.doc, cards, interfaceLanguage) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (view) => new CardReader(view, options),
  });
}
