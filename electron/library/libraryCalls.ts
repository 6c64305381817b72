import { type Article, articleId, type StoredArticle, type TextBase } from '../../shared/article/article';
import type { DeskSettings } from '../../shared/article/page';
import { type Photo, photo as photoSchema } from '../../shared/article/photo';
import { keysWithTerms } from '../../shared/article/rights';
import type { SaveOutcome, TrashOutcome } from '../../shared/desk';
import { writeDay } from '../../shared/export/newsroomTime';
import { DeskError } from '../../shared/problems';
import { checkArticle } from './checkArticle';
import { deskSettings, firstDeskSettings } from './deskSettings';
import type { Drafts } from './drafts';
import type { History } from './history';
import type { KeptTexts } from './keptTexts';
import { articlePlace, deskPlace, generationFile, photoPlace } from './layout';
import type { Library } from './library';
import { linkedFrom } from './linkedFrom';
import type { RecordContent } from './record';
import { articleRules, deskRules, photoRules } from './recordRules';
import type { ReadRecord, Records } from './records';
import type { Room } from './room';
import type { Search } from './search';
import { moveToTrash } from './trash';

export type Parts = {
  readonly room: Room;
  readonly records: Records;
  readonly history: History;
  readonly drafts: Drafts;
  readonly search: Search;
  readonly kept: KeptTexts;
};

function toStored(id: string, { revision, checksum, savedAt, body }: ReadRecord): StoredArticle {
  return {
    revision,
    checksum,
    savedAt,
    article: checkArticle(body, generationFile(articlePlace(id), 'current')),
  };
}

export function articleCalls(parts: Parts & Pick<Library, 'keepVersion'>) {
  const { room, records, history, drafts, search } = parts;
  /** Of versions later than the file that was put back, the newest is kept for good once a save counts on from it. */
  async function save(article: Article, base: number | TextBase): Promise<SaveOutcome> {
    const checked = checkArticle(article, article.headline);
    const typed = drafts.count(article.id);
    const outcome = await records.save(articlePlace(article.id), articleRules, checked, base);
    if (outcome.status === 'conflict') {
      if (outcome.content === null) throw new DeskError('articleMissing', article.id);
      return { status: 'conflict', current: toStored(article.id, outcome.content) };
    }
    const { record, before } = outcome;
    if (before !== undefined && record.content.revision > before.content.revision + 1)
      await parts.keepVersion(article.id, record.content.revision - 1, 'restore');
    history.saved(article.id, record, before);
    drafts.saved(article.id, base, typed);
    refresh(article.id);
    const { revision, savedAt } = record.content;
    return { status: 'saved', revision, checksum: record.checksum, savedAt };
  }

  /** Nobody waits for it: questions asked after this one are answered after it. */
  function refresh(id: string): void {
    search.refresh([id]).catch(() => undefined);
  }

  return {
    async createArticle(article) {
      const outcome = await save(article, 0);
      if (outcome.status === 'conflict') throw new Error(`article ${article.id} exists already`);
      const { revision, checksum, savedAt } = outcome;
      return { revision, checksum, savedAt, article };
    },
    /** What is typed as an id may lead to any file of the disk, which would be set aside as a damaged article. */
    async readArticle(id) {
      if (!articleId.safeParse(id).success) throw new DeskError('articleMissing', id);
      const content = await records.read(articlePlace(id), articleRules);
      if (content === null) {
        await room.requireFolder();
        throw new DeskError('articleMissing', id);
      }
      return toStored(id, content);
    },
    saveArticle: save,
    async trashArticle(id): Promise<TrashOutcome> {
      await room.fence();
      const stories = await linkedFrom(search, id);
      await history.flush(id);
      await records.inTurn(articlePlace(id), () => moveToTrash(room, id));
      refresh(id);
      return { status: 'trashed', linkedFrom: stories };
    },
  } satisfies Partial<Library>;
}

export function photoCalls({ records, search, kept }: Parts, readDesk: Library['readDesk']) {
  async function readPhoto(id: string): Promise<Photo | undefined> {
    const content = await records.read(photoPlace(id), photoRules);
    return content === null ? undefined : photoSchema.parse(content.body);
  }

  async function photosOfFiles(sha256s: readonly string[]): Promise<readonly Photo[]> {
    /** The record named after the hash is looked for on the disk itself: it is where most rights are set. */
    const named = sha256s.map((sha256) => sha256.slice(0, 32));
    const ids = new Set([...named, ...(await search.photoRecords(sha256s))]);
    const photos = await Promise.all(Array.from(ids, readPhoto));
    return photos.filter((photo) => photo !== undefined);
  }

  return {
    /** The terms of the agencies are read only where rights are asked for. */
    async listPhotos(query) {
      const agencies = query.rights === null ? [] : (await readDesk()).agencies;
      const terms = {
        today: writeDay(new Date().toISOString()),
        denied: keysWithTerms(agencies, 'denied'),
        ask: keysWithTerms(agencies, 'ask'),
      };
      return search.listPhotos({ ...query, terms });
    },
    async photoUse(id) {
      const [placements, photo] = await Promise.all([search.placements(id), readPhoto(id)]);
      const records = photo?.file ? await photosOfFiles([photo.file.sha256]) : [];
      return { placements, twins: records.filter((record) => record.id !== id) };
    },
    readPhoto,
    photosOfFiles,
    async savePhoto(photo) {
      const place = photoPlace(photo.id);
      const outcome = await records.save(place, photoRules, photoSchema.parse(photo), 'any');
      if (outcome.status === 'saved') await kept.keep(place, outcome.record.content);
      search.refreshPhoto(photo.id).catch(() => undefined);
    },
  } satisfies Partial<Library>;
}

export function deskRecordCalls({ room, records, search, kept }: Parts) {
  async function readDeskRecord(): Promise<RecordContent | null> {
    try {
      return await records.read(deskPlace, deskRules);
    } catch (error) {
      if (error instanceof DeskError && error.code === deskRules.damaged) return null;
      throw error;
    }
  }

  const noteLoss = () => room.found({ type: 'unreadable', name: generationFile(deskPlace, 'current') });

  return {
    /** Where the file is lost or damaged, the first settings are shown and the loss is reported; nothing is written. */
    async readDesk(): Promise<DeskSettings> {
      const parsed = deskSettings.safeParse((await readDeskRecord())?.body);
      if (parsed.success) return parsed.data;
      // A library that has gone has lost nothing by that.
      await room.requireFolder().then(noteLoss, () => undefined);
      return firstDeskSettings;
    },
    async saveDesk(settings) {
      const outcome = await records.save(deskPlace, deskRules, deskSettings.parse(settings), 'any');
      if (outcome.status === 'saved') await kept.keep(deskPlace, outcome.record.content);
      search.refreshDesk(null).catch(() => undefined);
    },
  } satisfies Partial<Library>;
}
