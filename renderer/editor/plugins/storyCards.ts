import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type StoryTarget, storyTarget } from '../../../shared/article/article';
import type { StoryCard } from '../../../shared/article/page';
import { cropOf } from '../../../shared/article/framing';
import type { Photo } from '../../../shared/article/photo';
import { photoAddress } from '../../../shared/article/photoAddress';
import { cropOfTeaser } from '../../../shared/article/placements';
import type { InterfaceLanguage } from '../../../shared/desk';
import { photoOf, placedTeasers } from '../figures';

/** What the library answered: null is a story or a photo it does not have. */
type Answers = {
  readonly cards: ReadonlyMap<string, StoryCard | null>;
  readonly pictures: ReadonlyMap<string, Photo | null>;
};

export type TeaserSpec = {
  /** Undefined: not asked yet. */
  readonly card: StoryCard | null | undefined;
  /** The address of the picture to show, if there is one to be seen. */
  readonly picture: string | null;
  readonly interfaceLanguage: InterfaceLanguage;
};

type StoryCards = {
  readonly answers: Answers;
  readonly interfaceLanguage: InterfaceLanguage;
  readonly decorations: DecorationSet;
};

export type StoryCardsOptions = {
  readonly readStories: (ids: readonly string[]) => Promise<readonly StoryCard[]>;
  readonly readPhotos: (ids: readonly string[]) => Promise<readonly Photo[]>;
  /** Calls back when the library changed; answers the function that stops it. */
  readonly onLibraryChanged: (listener: () => void) => () => void;
  readonly readLanguage: () => InterfaceLanguage;
};

const key = new PluginKey<StoryCards>('storyCards');
const pause = 50;
const noAnswers: Answers = { cards: new Map(), pictures: new Map() };

export function targetOf(node: Node): StoryTarget {
  return storyTarget.parse(node.attrs['target']);
}

function wantedStories(doc: Node): readonly string[] {
  const targets = placedTeasers(doc).map(({ node }) => targetOf(node));
  return [...new Set(targets.flatMap((target) => (target.type === 'article' ? [target.id] : [])))];
}

/** The pictures that teasers name themselves: those of this placement, and of outside pages. */
function ownPhotos(doc: Node): readonly string[] {
  return placedTeasers(doc).flatMap(({ node }) => photoOf(node) ?? photoOfPage(targetOf(node)) ?? []);
}

const photoOfPage = (target: StoryTarget) => (target.type === 'page' ? target.photo : undefined);

/** The part that prints: the teaser's own crop, else the desk's 4:3. */
function pictureOf({ attrs }: Node, photo: Photo | null | undefined): string | null {
  if (!photo?.file) return null;
  const cut = cropOfTeaser({ attrs }, photo) ?? cropOf(photo.file, photo.framing, '4x3');
  return photoAddress(photo, 'thumbnail', cut);
}

function describeTeaser(node: Node, { cards, pictures }: Answers): Omit<TeaserSpec, 'interfaceLanguage'> {
  const target = targetOf(node);
  const card = target.type === 'article' ? cards.get(target.id) : null;
  const photo = photoOf(node) ?? card?.leadPhoto ?? photoOfPage(target) ?? null;
  return { card, picture: pictureOf(node, pictures.get(photo ?? '')) };
}

function decorate(doc: Node, answers: Answers, interfaceLanguage: InterfaceLanguage): DecorationSet {
  const decorations = placedTeasers(doc).map(({ node, pos }) => {
    const spec: TeaserSpec = { ...describeTeaser(node, answers), interfaceLanguage };
    return Decoration.node(pos, pos + node.nodeSize, {}, { teaser: true, ...spec });
  });
  return DecorationSet.create(doc, decorations);
}

const notDecorated: TeaserSpec = { card: undefined, picture: null, interfaceLanguage: 'vi' };

/** TipTap draws the document once before its plugins are there; the decorated drawing follows at once. */
export function readTeaserSpec(decorations: readonly Decoration[]): TeaserSpec {
  const spec: unknown = decorations.find((decoration) => 'teaser' in Object(decoration.spec))?.spec;
  return spec === undefined ? notDecorated : (spec as TeaserSpec);
}

/** Asks for the stories the teasers point at, outside the key path: when the text is shown, when a new one appears, when the library changed. */
class CardReader {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopListening: () => void;

  constructor(
    private readonly view: EditorView,
    private readonly options: StoryCardsOptions,
  ) {
    const askForAll = () => this.askFor(wantedStories(view.state.doc));
    this.stopListening = options.onLibraryChanged(askForAll);
    askForAll();
  }

  update(view: EditorView) {
    if (this.timer !== undefined) return;
    const cards = key.getState(view.state)?.answers.cards;
    this.askFor(wantedStories(view.state.doc).filter((id) => cards?.has(id) !== true));
  }

  destroy() {
    clearTimeout(this.timer);
    this.stopListening();
  }

  private askFor(ids: readonly string[]) {
    if (ids.length === 0 && this.unseenPhotos().length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(ids), pause);
  }

  private async read(ids: readonly string[]) {
    try {
      const stories = await this.options.readStories(ids);
      const wanted = [
        ...ownPhotos(this.view.state.doc),
        ...stories.flatMap(({ leadPhoto }) => leadPhoto ?? []),
      ];
      const photos = await this.options.readPhotos([...new Set(wanted)]);
      if (!this.view.isDestroyed) this.tell(ids, stories, wanted, photos);
    } finally {
      this.timer = undefined;
    }
  }

  private unseenPhotos(): readonly string[] {
    const pictures = key.getState(this.view.state)?.answers.pictures;
    return ownPhotos(this.view.state.doc).filter((photo) => pictures?.has(photo) !== true);
  }

  private tell(
    ids: readonly string[],
    stories: readonly StoryCard[],
    wanted: readonly string[],
    photos: readonly Photo[],
  ) {
    const before = key.getState(this.view.state)?.answers ?? noAnswers;
    const found = new Map(stories.map((story) => [story.id, story]));
    const known = new Map(photos.map((photo) => [photo.id, photo]));
    const answers: Answers = {
      cards: new Map([...before.cards, ...ids.map((id) => [id, found.get(id) ?? null] as const)]),
      pictures: new Map([...before.pictures, ...wanted.map((id) => [id, known.get(id) ?? null] as const)]),
    };
    this.view.dispatch(this.view.state.tr.setMeta(key, answers).setMeta('addToHistory', false));
  }
}

/** Keeps a card of every story a teaser points at, so that a teaser shows the story's own headline and picture. */
export function storyCards(options: StoryCardsOptions): Plugin<StoryCards> {
  const describe = (doc: Node, answers: Answers): StoryCards => {
    const interfaceLanguage = options.readLanguage();
    return { answers, interfaceLanguage, decorations: decorate(doc, answers, interfaceLanguage) };
  };
  return new Plugin<StoryCards>({
    key,
    state: {
      init: (_config, { doc }) => describe(doc, noAnswers),
      apply(transaction, before) {
        const answers = (transaction.getMeta(key) ?? before.answers) as Answers;
        const isSame = answers === before.answers && options.readLanguage() === before.interfaceLanguage;
        return isSame && !transaction.docChanged ? before : describe(transaction.doc, answers);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (view) => new CardReader(view, options),
  });
}
