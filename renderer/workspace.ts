import { create } from 'zustand';
import type { Article, DocumentNode, StoredArticle, StoryTarget, TextBase } from '../shared/article/article';
import type { CheckPlace } from '../shared/article/check';
import type { DeskSettings, StoryCard } from '../shared/article/page';
import type { Credit, Cut, Framing, Photo, PhotoRights, PlacedCut } from '../shared/article/photo';
import type { CommandId } from '../shared/commands';
import type { InterfaceLanguage, LibraryView, Preferences } from '../shared/desk';
import type { Problem } from '../shared/problems';
import type { RecoveredDraft } from '../shared/upkeep';

/** The honest states of the status line. `saved` with no time is an article as it was opened. */
export type SaveState =
  | { readonly type: 'saved'; readonly at: string | null }
  | { readonly type: 'editing' }
  /** The disk has not answered for a second: nothing is lost and nothing is saved yet. */
  | { readonly type: 'stillSaving' }
  | { readonly type: 'notSaved'; readonly problem: Problem }
  | { readonly type: 'conflict'; readonly current: StoredArticle }
  /** The article was opened for reading: no part of the window changes it. */
  | { readonly type: 'readOnly' };

/** Everything of an article that is not its body: the body's truth is the editor state. */
export type ArticleFields = Omit<Article, 'body'>;

/** With the text on disk that this editor loaded or last saved. */
export type OpenArticle = TextBase & {
  readonly fields: ArticleFields;
  /** The body as it was opened; the editor starts from it. */
  readonly openedBody: DocumentNode;
  /** A picture of the body for checks, preview and inspector, taken at most every 300 ms. Never saved. */
  readonly bodySnapshot: DocumentNode;
  /** The body of a draft that was found: the editor's first step puts it in, so that undo takes it out again. */
  readonly draftBody: DocumentNode | null;
};

export type EditorSelection =
  | { readonly type: 'none' }
  | { readonly type: 'text' }
  | { readonly type: 'figure'; readonly index: number; readonly photo: string | null }
  | { readonly type: 'teaser'; readonly index: number };

/** What a version brings back: a whole body, and those fields and credits that are to be as they were. */
export type Restoration = {
  readonly body: DocumentNode;
  readonly fields: Partial<Omit<ArticleFields, 'id' | 'createdAt' | 'updatedAt'>>;
  readonly credits: Readonly<Record<string, Credit>>;
};

/** The place of a photo in the text, counted from 0 among its kind. */
export type PhotoPlace = { readonly type: 'figure' | 'video'; readonly index: number };

/** Other words for a photo: the credit is the photo's (of a video its own), caption and alt text are the place's. */
export type WordsChange =
  | { readonly field: 'credit'; readonly photo: string; readonly credit: Credit }
  | { readonly field: 'videoCredit'; readonly index: number; readonly credit: Credit }
  | { readonly field: 'alt'; readonly place: PhotoPlace; readonly alt: string }
  | { readonly field: 'caption'; readonly place: PhotoPlace; readonly content: readonly DocumentNode[] };

export type TeaserChange = {
  readonly target?: StoryTarget;
  readonly headline?: string | null;
  readonly summary?: string | null;
  readonly photo?: string | null;
  readonly crop?: PlacedCut | null;
};

/** Letters of the text: `block` counts the text blocks of the body from 0 in document order. */
export type TextPlace = { readonly block: number; readonly from: number; readonly to: number };

/** What other panes may ask of the editor; the editor registers itself when it mounts. */
export type EditorHandle = {
  /** The body as it is now, for a save. */
  readonly body: () => DocumentNode;
  /** True if the command is the editor's and was carried out. */
  readonly run: (id: CommandId) => boolean;
  readonly insertPhotos: (files: readonly File[]) => void;
  /** A photo of the library as a new figure: its credit comes with it, the captions it has had are offered. */
  readonly reusePhoto: (photo: Photo, captions: readonly string[]) => void;
  readonly insertTeaser: (target: StoryTarget) => void;
  /** Another story, other words or another picture in a teaser: one step of the undo history. */
  readonly changeTeaser: (teaser: number, change: TeaserChange) => void;
  /** Links the selected text, or inserts `text` as the link where nothing is selected. */
  readonly setLink: (href: string, text: string) => void;
  readonly setAlt: (figure: number, alt: string) => void;
  readonly setCaption: (figure: number, caption: string) => void;
  /** All of them as one step of the undo history; calls one after another with the same `typing` are one step too. */
  readonly changeWords: (changes: readonly WordsChange[], typing?: string) => void;
  /** Another body in place of the one that stands, as one step of the article's undo history. */
  readonly replaceBody: (body: DocumentNode) => void;
  /** A step of the article's undo history, though the credit belongs to the photo. */
  readonly setCredit: (photo: string, credit: Credit) => void;
  /** A step of the undo history, as the credit is. */
  readonly setRights: (photo: string, rights: PhotoRights) => void;
  /** How the desk looks at the figure's photo, and the crop of this placement: one step of the undo history. */
  readonly framePhoto: (figure: number, framing: Framing, crop: Cut | null) => void;
  /** A step of the undo history, though the lead photo is a field of the article. */
  readonly setLeadPhoto: (photo: string | null) => void;
  /** The same for a photo by itself; its placements keep showing what they showed. */
  readonly framePhotoAlone: (photo: string, framing: Framing) => void;
  readonly replacePhoto: (figure: number, file: File) => void;
  readonly focusPlace: (place: CheckPlace) => void;
  /** What is typed of one remark without a pause elsewhere is one step of the undo history. */
  readonly changeRemark: (remark: string, text: string) => void;
  /** Takes the remark away, and with `accept` puts its words in: one step of the undo history. The focus is then in the text. */
  readonly settleRemark: (remark: string, how: 'done' | 'accept') => void;
  /** Selects the words of the remark; the focus is then in the text. */
  readonly showRemark: (remark: string) => void;
  /** Marks these places in the text as found, until others are; the one at `current` more than the rest. */
  readonly markFound: (places: readonly TextPlace[], current: number | null) => void;
  /** Selects the letters and scrolls to them; the focus stays where it is. */
  readonly selectText: (place: TextPlace) => void;
  /** Saves the open article now. False: some of it is still only in this window. */
  readonly save: () => Promise<boolean>;
  /** One step of the article's undo history, which brings all of it back. */
  readonly restore: (restoration: Restoration) => void;
};

/** What the inspector shows. Selecting a figure turns to `photo` and back. */
export type InspectorPage = 'article' | 'photo' | 'related' | 'remarks' | 'checks';

export type PickerUse = 'related' | 'teaser' | 'link';

/** Where a story stands beside its picture, counted from 0 in the related list or among the teasers. */
export type StoryPlace = { readonly type: 'related' | 'teaser'; readonly index: number };

export type Dialog =
  | { readonly type: 'palette' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'storyPicker'; readonly use: PickerUse }
  /** The picker for one of the lists that the page has of its own, counted from 0. */
  | { readonly type: 'listPicker'; readonly list: number }
  | { readonly type: 'placement'; readonly place: StoryPlace }
  | { readonly type: 'withdraw' }
  /** What readers are told of a change to a published story. */
  | { readonly type: 'notice'; readonly notice: 'update' | 'correction' }
  /** Exported bundles that other stories have outrun. */
  | { readonly type: 'stale' }
  | { readonly type: 'export'; readonly ids: readonly string[] }
  | { readonly type: 'import' }
  | { readonly type: 'crop'; readonly figure: number }
  | { readonly type: 'cropPhoto'; readonly photo: Photo }
  | { readonly type: 'cropTeaser'; readonly teaser: number; readonly photo: Photo }
  | { readonly type: 'trash'; readonly story: StoryCard }
  | { readonly type: 'bin' }
  | { readonly type: 'recovery' }
  | { readonly type: 'bringBack' }
  /** The desk's tree of sections, its tags and kinds. */
  | { readonly type: 'sections' }
  /** Which lists a page has, and how each is filled; `at` is what is to be edited first. */
  | { readonly type: 'pageLists'; readonly at: Extract<CheckPlace, { readonly type: 'rule' }> | null }
  /** How the desk's pages look. */
  | { readonly type: 'pageStyle' }
  /** The desk's agencies and photographers. */
  | { readonly type: 'names' }
  /** How grave the desk holds each check to be. */
  | { readonly type: 'deskChecks' }
  /** The desk's site, and what it exports. */
  | { readonly type: 'site' }
  | { readonly type: 'checkLibrary' }
  | { readonly type: 'backup'; readonly start: 'choosing' | 'backUp' | 'restore' }
  /** Typing found beside an article that has been saved since. */
  | { readonly type: 'draft'; readonly draft: RecoveredDraft; readonly stored: Article }
  /** The article is left, or the window closed, while files are on their way into the text. */
  | { readonly type: 'photosComing' }
  | { readonly type: 'problem'; readonly problem: Problem };

export type Workspace = {
  readonly library: LibraryView | null;
  readonly settings: DeskSettings | null;
  readonly preferences: Preferences;
  readonly systemLanguage: InterfaceLanguage;
  readonly open: OpenArticle | null;
  /** Grows with every article that is opened: the editor pane starts anew. */
  readonly opening: number;
  readonly save: SaveState;
  /** When the text that is not saved was last kept as a draft; null where none is. */
  readonly draftKeptAt: string | null;
  /** The article as the library holds it, while typing found in a draft stands in the editor instead. */
  readonly replayedOver: { readonly article: Article; readonly typedAt: string } | null;
  /** How many versions of the open article are later than its file was when it was opened, until they are dismissed. */
  readonly laterVersions: number;
  /** Records of the photos of the open article, by id; the credits in them are live. */
  readonly photos: Readonly<Record<string, Photo>>;
  /** Other records of their files, known a moment after the article is opened: what one forbids is forbidden. */
  readonly twins: readonly Photo[];
  /** Files on their way into the open article, the one that is coming in included; null where none is. */
  readonly intake: { readonly toCome: number; readonly isStopping: boolean } | null;
  readonly selection: EditorSelection;
  readonly editor: EditorHandle | null;
  readonly inspectorPage: InspectorPage;
  /** The remark whose field takes the focus as soon as it stands in the inspector. */
  readonly askedRemark: string | null;
  readonly isPreviewShown: boolean;
  /** The article whose history stands over the editor; another article shows its text. */
  readonly historyOf: string | null;
  /** The article whose photo board stands over the editor, as its history does. */
  readonly photoBoardOf: string | null;
  /** The opening over which the photo library stands; null where it is closed. The next article shows its text. */
  readonly photoLibraryOver: number | null;
  readonly dialog: Dialog | null;
};

const start: Workspace = {
  library: null,
  settings: null,
  preferences: { language: 'system', theme: 'system', textSize: 100 },
  systemLanguage: 'vi',
  open: null,
  opening: 0,
  save: { type: 'saved', at: null },
  draftKeptAt: null,
  replayedOver: null,
  laterVersions: 0,
  photos: {},
  twins: [],
  intake: null,
  selection: { type: 'none' },
  editor: null,
  inspectorPage: 'article',
  askedRemark: null,
  isPreviewShown: false,
  historyOf: null,
  photoBoardOf: null,
  photoLibraryOver: null,
  dialog: null,
};

/** The one store of the window. Panes select the parts they show; nothing else keeps state of the article. */
export const useWorkspace = create<Workspace>(() => start);

export const readWorkspace = useWorkspace.getState;
export const changeWorkspace = useWorkspace.setState;

/** An article opened for reading takes no change. */
export function changeFields(change: Partial<ArticleFields>) {
  changeWorkspace(({ open, save }) =>
    open === null || save.type === 'readOnly'
      ? {}
      : { open: { ...open, fields: { ...open.fields, ...change } } },
  );
}

export function showDialog(dialog: Dialog | null) {
  changeWorkspace({ dialog });
}

/** After the dialog that is open now, so that neither hides the other. */
export function showDialogNext(dialog: Dialog) {
  if (readWorkspace().dialog === null) {
    showDialog(dialog);
    return;
  }
  const stop = useWorkspace.subscribe(() => {
    if (readWorkspace().dialog !== null) return;
    stop();
    showDialog(dialog);
  });
}
