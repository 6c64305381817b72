import type { Article, DocumentNode, TextBase } from '../../shared/article/article';
import type { Photo, PhotoChange } from '../../shared/article/photo';
import { assertNever } from '../../shared/problems';
import type { MilestoneType } from '../../shared/article/version';
import { desk } from '../desk';
import { keepVersion } from '../keepVersion';
import { problemOf } from '../problems';
import {
  type ArticleFields,
  type Workspace,
  changeWorkspace,
  readWorkspace,
  useWorkspace,
} from '../workspace';
import { type AutosaveLoop, type SaveAttempt, createAutosaveLoop } from './autosaveLoop';

type Reason = Exclude<MilestoneType, 'named'>;
type Photos = Workspace['photos'];

/** The text of an article as the library took it. */
export type SavedText = TextBase & { readonly body: DocumentNode };
/** Without what else came along: the main process takes nothing but these. */
export const baseOf = ({ revision, checksum }: TextBase): TextBase => ({ revision, checksum });
type NoteSaved = (saved: SavedText) => void;

const changeOf = ({ credit, framing, rights }: Photo): PhotoChange => ({ credit, framing, rights });
const isSame = (one: PhotoChange, other: PhotoChange) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Saves one open article: its fields, its body, and the photo records changed with it. It keeps what it saves
 * apart from the workspace, so that a save that ends after another article was opened writes its own text.
 */
class ArticleSaver {
  private fields: ArticleFields;
  private base: TextBase;
  private photos: Photos;
  /** The photos as the library holds them. */
  private readonly savedPhotos = new Map<string, PhotoChange>();
  private readonly stopFollowing: () => void;
  private readBody: () => DocumentNode;
  private readonly noteSaved: NoteSaved;
  /** Texts to be kept for good, saved before what stands now. */
  private moments: readonly { readonly article: Article; readonly reason: Reason }[] = [];
  readonly loop: AutosaveLoop;

  constructor(fields: ArticleFields, base: TextBase, readBody: () => DocumentNode, noteSaved: NoteSaved) {
    this.noteSaved = noteSaved;
    this.fields = fields;
    this.base = base;
    this.readBody = readBody;
    this.photos = {};
    this.meetPhotos(readWorkspace().photos);
    this.loop = createAutosaveLoop({
      attempt: () => this.attempt(),
      keepDraft: () => this.keepDraft(),
      show: (save) => changeWorkspace({ save }),
    });
    this.stopFollowing = useWorkspace.subscribe((state) => this.follow(state));
  }

  /** The editor goes: what is unsaved is saved from what is known now, and no state is shown any more. */
  leave() {
    const body = this.readBody();
    this.readBody = () => body;
    this.stopFollowing();
    this.loop.stop();
    void this.loop.flush();
  }

  private follow({ open, photos }: Workspace) {
    if (open === null || open.fields.id !== this.fields.id) return;
    if (photos !== this.photos) this.meetPhotos(photos);
    if (open.fields === this.fields) return;
    this.fields = open.fields;
    this.loop.touch();
  }

  /** A record that appears comes from the library, as the library holds it. */
  private meetPhotos(photos: Photos) {
    this.photos = photos;
    for (const photo of Object.values(photos)) {
      if (!this.savedPhotos.has(photo.id)) this.savedPhotos.set(photo.id, changeOf(photo));
    }
  }

  private async attempt(): Promise<SaveAttempt> {
    try {
      for (const photo of this.changedPhotos()) await this.savePhoto(photo);
      return (await this.saveMoments()) ?? (await this.save(this.article()));
    } catch (error) {
      return { type: 'notSaved', problem: problemOf(error) };
    }
  }

  private article(): Article {
    return { ...this.fields, updatedAt: new Date().toISOString(), body: this.readBody() };
  }

  /** A draft that cannot be kept either is tried again; the status line already says that nothing is saved. */
  async keepDraft(): Promise<boolean> {
    try {
      await desk.keepDraft({ article: this.article(), base: this.base });
      changeWorkspace({ draftKeptAt: new Date().toISOString() });
      return true;
    } catch (error) {
      problemOf(error);
      changeWorkspace({ draftKeptAt: null });
      return false;
    }
  }

  private changedPhotos(): readonly Photo[] {
    return Object.values(this.photos).filter((photo) => {
      const saved = this.savedPhotos.get(photo.id);
      return saved !== undefined && !isSame(saved, changeOf(photo));
    });
  }

  private async savePhoto(photo: Photo) {
    const change = changeOf(photo);
    await desk.editPhoto({ photoId: photo.id, change });
    this.savedPhotos.set(photo.id, change);
  }

  /** Keeps the text as it is at this moment for good, whatever is typed before it is saved. */
  keepText(reason: Reason) {
    if (this.loop.isSaved()) void this.keepSaved(reason);
    else this.moments = [...this.moments, { article: this.article(), reason }];
  }

  /** The text itself is safe whether or not it can be marked. */
  private async keepSaved(reason: Reason) {
    await keepVersion(this.fields.id, this.base.revision, reason).catch(problemOf);
  }

  /** Undefined once all are saved. Marked one by one: a version that is not may be merged with the next. */
  private async saveMoments(): Promise<SaveAttempt | undefined> {
    for (const moment of this.moments) {
      const attempt = await this.save(moment.article);
      if (attempt.type !== 'saved') return attempt;
      this.moments = this.moments.filter((other) => other !== moment);
      await this.keepSaved(moment.reason);
    }
    return undefined;
  }

  private async save(article: Article): Promise<SaveAttempt> {
    const outcome = await desk.saveArticle({ article, base: this.base });
    switch (outcome.status) {
      case 'saved':
        this.base = baseOf(outcome);
        this.noteSaved({ ...this.base, body: article.body });
        this.showBase();
        return { type: 'saved', at: outcome.savedAt };
      case 'conflict':
        return { type: 'conflict', current: outcome.current };
      default:
        return assertNever(outcome);
    }
  }

  private showBase() {
    const { fields, base } = this;
    changeWorkspace(({ open }) =>
      open?.fields.id === fields.id ? { open: { ...open, ...base }, draftKeptAt: null } : {},
    );
  }
}

let saver: ArticleSaver | undefined;

/** Starts to save the article that an editor holds; answers the function that ends it. What is on disk is noted also after that. */
export function startAutosave(
  fields: ArticleFields,
  base: TextBase,
  readBody: () => DocumentNode,
  noteSaved: NoteSaved = () => undefined,
) {
  const started = new ArticleSaver(fields, base, readBody, noteSaved);
  saver = started;
  return () => {
    started.leave();
    if (saver === started) saver = undefined;
  };
}

/** The body or a credit of the open article changed. Its fields are followed by themselves. */
export function touch() {
  saver?.loop.touch();
}

/** Keeps the open article for good as it is before something large happens to it. */
export function keepTextBefore(reason: Reason) {
  saver?.keepText(reason);
}

/** Keeps the typing of the open article as a draft now. False: it lies on no disk. */
export function keepTyping(): Promise<boolean> {
  return saver?.keepDraft() ?? Promise.resolve(false);
}

/** Saves the open article now. False: some of it is still only in this window. */
export function flushAutosave(): Promise<boolean> {
  return saver?.loop.flush() ?? Promise.resolve(true);
}
