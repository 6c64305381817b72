import { rmSync } from 'node:fs';
import path from 'node:path';
import { article as articleSchema } from '../../shared/article/article';
import { type Photo, photo as photoSchema } from '../../shared/article/photo';
import { articleEntry } from './articleEntry';
import { deskSettings } from './deskSettings';
import { articlePlace, deskPlace, generationFile, photoPlace } from './layout';
import { claimedRevision, findOthers, readRecord, type Scan, scanRecords, sweepTemps } from './libraryScan';
import { articleRules, deskRules, photoRules } from './recordRules';
import { SearchIndex } from './searchIndex';
import { isSyncCopy } from './syncCopies';

/** What the search worker saw and only the main process may act on. */
export type IndexerNote =
  | { readonly type: 'changed' }
  | { readonly type: 'needsRepair'; readonly kind: 'article' | 'photo'; readonly id: string }
  | { readonly type: 'needsRepair'; readonly kind: 'desk' }
  /** Photos whose text as it stands is not the last one that is kept of them. */
  | { readonly type: 'unkept'; readonly photos: readonly string[] }
  /** Articles show it, and nothing is left of it. */
  | { readonly type: 'lostPhoto'; readonly id: string }
  /** An article that has a history and no file. */
  | { readonly type: 'lost'; readonly id: string }
  /** An article that stands below the newest version of its history. */
  | { readonly type: 'later'; readonly id: string }
  | { readonly type: 'newerFormat' | 'unreadable' | 'syncCopies'; readonly name: string }
  | { readonly type: 'scanned'; readonly articles: number; readonly sweptTempFiles: number };

export type IndexerOptions = {
  readonly folder: string;
  readonly indexFile: string;
  readonly token: string;
  /** A second opener removes nothing. */
  readonly canSweep: boolean;
};

const batchSize = 20;

function openIndex(file: string): SearchIndex {
  // The lock folder of a killed session would keep us out; library.lock says that nobody else is here.
  rmSync(`${file}.lock`, { recursive: true, force: true });
  return new SearchIndex(file);
}

function removeIndex(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** A damaged index may refuse even to be closed; its file goes all the same. Answers whether it closed. */
function closeDamaged(index: SearchIndex): boolean {
  try {
    index.close();
    return true;
  } catch {
    return false;
  }
}

/** An index that cannot be opened is no loss: it is deleted and derived again. */
function openOrRebuild(file: string): SearchIndex {
  try {
    return openIndex(file);
  } catch {
    removeIndex(file);
    return openIndex(file);
  }
}

/** Keeps the index in step with the files. */
export class Indexer {
  readonly #options: IndexerOptions;
  readonly #note: (note: IndexerNote) => void;
  readonly #waiting = new Set<string>();
  readonly #waitingPhotos = new Set<string>();
  #index: SearchIndex;
  #isScanning = true;
  /** Of which last texts are kept, whether a file of their own is left or not. */
  #keptPhotos: ReadonlySet<string> = new Set();

  constructor(options: IndexerOptions, note: (note: IndexerNote) => void) {
    this.#options = options;
    this.#note = note;
    this.#index = openOrRebuild(options.indexFile);
  }

  get index(): SearchIndex {
    return this.#index;
  }

  get isBehind(): boolean {
    return this.#isScanning || this.#waiting.size > 0;
  }

  get isBehindOnPhotos(): boolean {
    return this.isBehind || this.#waitingPhotos.size > 0;
  }

  /** Says that the index cannot be kept in step at all. */
  giveUp(): void {
    this.#note({ type: 'unreadable', name: path.basename(this.#options.indexFile) });
  }

  /** Something could not be written: the files must be compared with the index again. */
  fallBehind(): void {
    this.#isScanning = true;
  }

  close(): void {
    this.#index.close();
  }

  /** Starts again from nothing: the index file turned out to be damaged. */
  rebuild(): void {
    closeDamaged(this.#index);
    removeIndex(this.#options.indexFile);
    this.#index = openIndex(this.#options.indexFile);
    this.#isScanning = true;
  }

  /** Compares names and times with the index, then reads what differs. Yields between small steps. */
  *catchUp(): Generator<undefined, void> {
    const { folder, token, canSweep } = this.#options;
    this.#arrange();
    const scan = yield* scanRecords(folder, 'articles');
    const photos = yield* scanRecords(folder, 'photos');
    this.#compare(scan.stamps, scan.uneven);
    const others = findOthers(folder);
    this.#comparePhotos(photos, others.keptPhotos);
    const temps = [...scan.temps, ...photos.temps, ...others.temps];
    const sweptTempFiles = canSweep ? sweepTemps(folder, temps, token) : 0;
    this.#noteForeign([...scan.foreign, ...photos.foreign, ...others.syncCopies]);
    for (const name of [...scan.refused, ...photos.refused, ...others.refused])
      this.#note({ type: 'unreadable', name });
    const standing = new Set([...scan.stamps.keys(), ...scan.uneven]);
    for (const id of others.histories.keys()) if (!standing.has(id)) this.#note({ type: 'lost', id });
    this.#note({ type: 'scanned', articles: scan.stamps.size, sweptTempFiles });
    this.#isScanning = false;
    while (this.#waiting.size > 0) {
      this.#readBatch([...this.#waiting].slice(0, batchSize));
      this.#note({ type: 'changed' });
      yield undefined;
    }
    this.#noteLater(others.histories);
    // After the articles: the list is what an editor looks at first, and a photo finds its placements.
    while (this.#waitingPhotos.size > 0) {
      this.#readPhotos([...this.#waitingPhotos].slice(0, batchSize));
      this.#note({ type: 'changed' });
      yield undefined;
    }
    this.#noteLostPhotos();
    this.#note({ type: 'changed' });
    if (canSweep) yield* this.#compareKept([...photos.stamps.keys()], others.keptPhotos);
  }

  /** By what the index knows of the articles: none is read for it. */
  #noteLater(histories: ReadonlyMap<string, number>): void {
    for (const [id, revision] of this.#index.revisions())
      if ((histories.get(id) ?? 0) > revision) this.#note({ type: 'later', id });
  }

  /** What is kept of the others is brought back. */
  #noteLostPhotos(): void {
    for (const id of this.#index.photos.unrecorded().filter((each) => !this.#keptPhotos.has(each))) {
      const { status } = readRecord(this.#options.folder, photoPlace(id), photoRules);
      if (status === 'missing') this.#note({ type: 'lostPhoto', id });
    }
  }

  *#compareKept(ids: readonly string[], kept: ReadonlyMap<string, number>): Generator<undefined, void> {
    const { folder } = this.#options;
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = ids.slice(start, start + batchSize);
      const photos = batch.filter((id) => claimedRevision(folder, photoPlace(id)) !== kept.get(id));
      if (photos.length > 0) this.#note({ type: 'unkept', photos });
      yield undefined;
    }
  }

  /** After a save: at once, whatever else is waiting. */
  refresh(ids: readonly string[]): void {
    this.#readBatch(ids);
    this.#note({ type: 'changed' });
  }

  /** After the desk's settings were changed. */
  refreshDesk(): void {
    this.#arrange();
    this.#note({ type: 'changed' });
  }

  /** Settings that cannot be read leave every story where it stands, until the main process has repaired them. */
  #arrange(): void {
    const reading = readRecord(this.#options.folder, deskPlace, deskRules);
    if (reading.status !== 'read' || !reading.isSound) this.#note({ type: 'needsRepair', kind: 'desk' });
    if (reading.status !== 'read') return;
    this.#index.arrange(deskSettings.parse(reading.content.body));
  }

  /** After a record was changed: the articles that show the photo are read again, for its credit. */
  refreshPhoto(id: string): void {
    this.#readPhotos([id]);
    this.refresh(this.#index.showing(id));
  }

  #noteForeign(names: readonly string[]): void {
    for (const name of names) {
      const type = isSyncCopy(path.basename(name)) ? 'syncCopies' : 'unreadable';
      this.#note({ type, name });
    }
  }

  #compare(stamps: ReadonlyMap<string, string>, uneven: readonly string[]): void {
    const indexed = this.#index.stamps('stories');
    // An article the scan did not see may have been written while it ran: it is looked for again before it goes.
    for (const id of indexed.keys()) if (!stamps.has(id)) this.#waiting.add(id);
    for (const [id, stamp] of stamps) if (indexed.get(id) !== stamp) this.#waiting.add(id);
    for (const id of uneven) this.#waiting.add(id);
  }

  #comparePhotos({ stamps, uneven }: Scan, kept: ReadonlyMap<string, number>): void {
    const indexed = this.#index.stamps('photos');
    const changed = [...stamps].filter(([id, stamp]) => indexed.get(id) !== stamp).map(([id]) => id);
    const gone = [...indexed.keys(), ...kept.keys()].filter((id) => !stamps.has(id));
    this.#keptPhotos = new Set(kept.keys());
    for (const id of [...changed, ...gone, ...uneven]) {
      this.#waitingPhotos.add(id);
      for (const article of this.#index.showing(id)) this.#waiting.add(article);
    }
  }

  #readBatch(ids: readonly string[]): void {
    this.#index.together(() => ids.forEach((id) => this.#readArticle(id)));
    for (const id of ids) this.#waiting.delete(id);
  }

  #readArticle(id: string): void {
    const reading = readRecord(this.#options.folder, articlePlace(id), articleRules);
    switch (reading.status) {
      case 'missing':
        return this.#index.remove(id);
      case 'newerFormat':
        this.#note({ type: 'newerFormat', name: generationFile(articlePlace(id), 'current') });
        return this.#index.remove(id);
      case 'damaged':
        this.#note({ type: 'needsRepair', kind: 'article', id });
        return this.#index.remove(id);
      case 'refused':
        this.#note({ type: 'unreadable', name: generationFile(articlePlace(id), 'current') });
        return this.#index.remove(id);
      case 'read': {
        if (!reading.isSound) this.#note({ type: 'needsRepair', kind: 'article', id });
        const article = articleSchema.parse(reading.content.body);
        const entry = articleEntry(article, (photo) => this.#photoRecord(photo)?.photo.credit);
        return this.#index.put(entry, reading.stamp, reading.content.revision);
      }
    }
  }

  #readPhotos(ids: readonly string[]): void {
    this.#index.together(() => ids.forEach((id) => this.#readPhoto(id)));
    for (const id of ids) this.#waitingPhotos.delete(id);
  }

  /** A record that cannot be read has no row; what can be said of it is said where it is opened. */
  #readPhoto(id: string): void {
    const read = this.#photoRecord(id);
    if (read === undefined) this.#index.photos.remove(id);
    else this.#index.photos.put(read.photo, read.stamp);
  }

  #photoRecord(id: string): { readonly photo: Photo; readonly stamp: string } | undefined {
    const reading = readRecord(this.#options.folder, photoPlace(id), photoRules);
    const isGone = reading.status === 'missing' && this.#keptPhotos.has(id);
    const isUneven = reading.status === 'read' && !reading.isSound;
    if (reading.status === 'damaged' || isGone || isUneven)
      this.#note({ type: 'needsRepair', kind: 'photo', id });
    if (reading.status !== 'read') return undefined;
    return { photo: photoSchema.parse(reading.content.body), stamp: reading.stamp };
  }
}
