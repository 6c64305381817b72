import { isDeepStrictEqual } from 'node:util';
import type { Article, TextBase } from '../../shared/article/article';
import type { OpenReport } from '../../shared/openReport';
import { DeskError } from '../../shared/problems';
import type { RecoveredDraft } from '../../shared/upkeep';
import { diskProblem, isDiskError } from './disk';
import type { DraftFolder, Journal } from './draftFolder';
import { encodeDraft } from './draftLine';
import { openQueue } from './queue';

/** Typing that is not saved yet, each session in journals of its own. */
export type Drafts = {
  keep(article: Article, base: number | TextBase): Promise<void>;
  /** Takes away what this session kept of the article, and what was shown to the editor: other typing waits to be shown. */
  drop(id: string): Promise<void>;
  /** The newest typing that differs from the text that stands; `stored` is null where none stands. */
  newest(id: string, stored: Article | null): Promise<RecoveredDraft | null>;
  /** How often this session kept typing of the article: asked before a save, handed in after it. */
  count(id: string): number;
  /** Takes away what the save made needless: typing kept since it began stays. */
  saved(id: string, base: number | TextBase, count: number): void;
  /** What dead sessions left that differs from what stands. */
  findLeft(readStored: (id: string) => Promise<Article | null>): Promise<OpenReport['drafts']>;
  drained(): Promise<void>;
};

type Options = {
  /** In the order of preference; journals of live sessions are not among what is read. */
  readonly folders: () => readonly { readonly folder: DraftFolder; readonly isReadable: boolean }[];
  readonly instance: string;
};

type Found = { readonly journal: Journal; readonly folder: DraftFolder; readonly draft: RecoveredDraft };

const isRefusal = (error: unknown) => isDiskError(error) || error instanceof DeskError;

/** The time of the last change is no text. */
const isSameText = (one: Article, other: Article | null) =>
  other !== null && isDeepStrictEqual({ ...one, updatedAt: '' }, { ...other, updatedAt: '' });

const isTextOf =
  (shown: RecoveredDraft) =>
  ({ draft }: Found) =>
    isSameText(draft.article, shown.article);

const writeBase = (base: number | TextBase) =>
  typeof base === 'number'
    ? { baseRevision: base }
    : { baseRevision: base.revision, baseChecksum: base.checksum };

function isTypedInto(draft: RecoveredDraft, base: number | TextBase): boolean {
  if (typeof base === 'number') return draft.baseRevision === base;
  const isUnder = draft.baseRevision === base.revision;
  return isUnder && (draft.baseChecksum ?? base.checksum) === base.checksum;
}

/** The text with the higher base was typed later, whatever the clock says. */
const byAge = ({ draft: one }: Found, { draft: other }: Found) =>
  one.baseRevision - other.baseRevision || one.typedAt.localeCompare(other.typedAt);

export function openDrafts({ folders, instance }: Options): Drafts {
  const queue = openQueue();
  const counts = new Map<string, number>();
  /** What was shown to the editor: a save from the same base has taken it up. Other typing waits to be shown. */
  const offered = new Map<string, readonly Found[]>();

  async function append(id: string, line: Buffer): Promise<void> {
    let refusal: unknown = new DeskError('libraryReadOnly');
    for (const { folder } of folders()) {
      try {
        return await folder.append(id, line);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refusal = error;
      }
    }
    throw diskProblem(refusal, id);
  }

  async function findIn(folder: DraftFolder, id: string | undefined): Promise<readonly Found[]> {
    const journals = (await folder.list()).filter((journal) => id === undefined || journal.id === id);
    const found: Found[] = [];
    for (const journal of journals) {
      const draft = await folder.newest(journal);
      if (draft !== undefined) found.push({ journal, folder, draft });
    }
    return found;
  }

  /** Folders that cannot be read have nothing to tell. */
  async function find(id?: string): Promise<readonly Found[]> {
    const readable = folders().filter(({ isReadable }) => isReadable);
    const all = readable.map(({ folder }) =>
      findIn(folder, id).catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
        return [];
      }),
    );
    return (await Promise.all(all)).flat();
  }

  async function removeOwn(id: string): Promise<void> {
    for (const { folder } of folders()) await folder.removeOwn(id);
  }

  const inTurn = <T>(id: string, work: () => Promise<T>) => queue.run(id, work);

  return {
    keep(article, base) {
      counts.set(article.id, (counts.get(article.id) ?? 0) + 1);
      const line = encodeDraft({ article, ...writeBase(base), typedAt: new Date().toISOString() });
      return inTurn(article.id, () => append(article.id, line));
    },
    drop: (id) =>
      inTurn(id, async () => {
        await removeOwn(id);
        for (const { folder, journal } of offered.get(id) ?? []) await folder.remove(journal);
        offered.delete(id);
      }),
    newest: (id, stored) =>
      inTurn(id, async () => {
        const differing = (await find(id)).filter(({ draft }) => !isSameText(draft.article, stored));
        const draft = [...differing].sort(byAge).at(-1)?.draft ?? null;
        offered.set(id, draft === null ? [] : differing.filter(isTextOf(draft)));
        return draft;
      }),
    count: (id) => counts.get(id) ?? 0,
    saved(id, base, count) {
      const needless = (offered.get(id) ?? []).filter(({ draft }) => isTypedInto(draft, base));
      if ((counts.get(id) ?? 0) === 0 && needless.length === 0) return;
      const clearing = inTurn(id, async () => {
        if (counts.get(id) === count) await removeOwn(id);
        for (const { folder, journal } of needless)
          if (journal.instance !== instance) await folder.remove(journal);
        offered.delete(id);
      });
      // What could not be removed is found again and seen to be what stands.
      clearing.catch(() => undefined);
    },
    async findLeft(readStored) {
      const left: Found[] = [];
      for (const found of (await find()).filter(({ journal }) => journal.instance !== instance)) {
        const { journal, folder, draft } = found;
        if (isSameText(draft.article, await readStored(journal.id))) await folder.remove(journal);
        else left.push(found);
      }
      const newest = new Map([...left].sort(byAge).map(({ draft }) => [draft.article.id, draft.typedAt]));
      return [...newest].map(([id, typedAt]) => ({ id, typedAt }));
    },
    async drained() {
      await queue.drained();
      await Promise.all(folders().map(({ folder }) => folder.drained()));
    },
  };
}
