import path from 'node:path';
import type { Adapter } from 'lowdb';
import { DeskError } from '../../shared/problems';
import { diskProblem, hasCode, removeIfThere } from './disk';
import { linkOrCopy, renamePatiently, stampOf, syncFolder, writeNewFile } from './durable';
import {
  type Generation,
  generationFile,
  generations,
  kindOfPlace,
  type Place,
  quarantineFolder,
} from './layout';
import { encodeRecord, type RecordContent } from './record';
import type { RecordRules } from './recordRules';
import { quarantine, type Room } from './room';
import { noSpareTexts, type SpareTexts } from './spareTexts';
import { type HeldRecord, standingIn, type Stamps, type Survey, surveyRecord } from './survey';

/** Somebody else wrote the record after it was read: nothing was written over it. */
export class Overtaken extends Error {}

/**
 * Our lowdb adapter: one checksummed file with the generation before it. `read` answers the highest valid
 * revision, null only where nothing ever stood, and throws for damage, so that lowdb never falls back to a
 * default. `write` resolves after the disk has said so; when it throws, both generations are whole.
 */
export class RecordFile implements Adapter<RecordContent | null> {
  readonly #room: Room;
  readonly #place: Place;
  readonly #rules: RecordRules;
  readonly #spare: SpareTexts;
  #held: HeldRecord | undefined;
  #hasPending = false;
  #isPreviousAnother = false;
  #isWhole = false;
  /** Of the current file as we know it; undefined where we know of none. */
  #stamp: string | undefined;
  #standing: readonly Generation[] = generations;
  #unrepaired: unknown;

  constructor(room: Room, place: Place, rules: RecordRules, spare: SpareTexts = noSpareTexts) {
    this.#room = room;
    this.#place = place;
    this.#rules = rules;
    this.#spare = spare;
  }

  /** What the last `read` found, or the last `write` left behind (acknowledged or not). */
  get held(): HeldRecord | undefined {
    return this.#held;
  }

  /** Nothing was damaged, nothing waits, and the text stands in the current file. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The stamp of the current file as it was found, or as the last `write` left it behind. */
  get stamp(): string | undefined {
    return this.#stamp;
  }

  /** Begins with the files that stood there before anything is read of them. */
  begin(stamps: Stamps): void {
    this.#stamp = stamps.current;
    this.#standing = standingIn(stamps);
  }

  /** Goes on from what was read or written before, where the very same files still stand. */
  resume(held: HeldRecord, stamps: Stamps): void {
    this.begin(stamps);
    this.#held = held;
    this.#isWhole = true;
    // Two names of one file have one stamp.
    this.#isPreviousAnother = stamps.prev !== stamps.current;
  }

  async read(): Promise<RecordContent | null> {
    if (this.#isWhole && this.#held !== undefined) return this.#held.content;
    const survey = await this.#onDisk(() =>
      surveyRecord(this.#room, this.#place, this.#rules.isUsable, this.#standing),
    );
    this.#held = survey.held;
    this.#hasPending = survey.present.includes('pending');
    this.#isWhole = survey.held?.generation === 'current' && survey.damaged.length === 0 && !this.#hasPending;
    if (survey.hasNewerFormat) throw new DeskError(this.#rules.newerFormat, this.#place.id);
    const names = await this.#onDisk(() => this.#repair(survey));
    if (this.#held !== undefined) return this.#held.content;
    const last = await this.#onDisk(() => this.#spare.last(this.#place));
    if (last !== undefined) return this.#standIn(last);
    const damagedName = names[0] ?? (await this.#findQuarantined());
    if (damagedName !== undefined) throw new DeskError(this.#rules.damaged, damagedName);
    return null;
  }

  async write(content: RecordContent | null): Promise<void> {
    if (content === null) throw new Error('nothing is never written over a record');
    if (this.#unrepaired !== undefined) throw diskProblem(this.#unrepaired, this.#name('current'));
    const bytes = encodeRecord(this.#place.id, content);
    try {
      await this.#writeGeneration(content, bytes);
    } catch (error) {
      const isFull = hasCode(error, 'ENOSPC', 'EDQUOT');
      if (!isFull || !(await this.#room.releaseReserve())) throw diskProblem(error, this.#name('current'));
      await this.#onDisk(() => this.#writeGeneration(content, bytes));
    }
  }

  #name(generation: Generation): string {
    return generationFile(this.#place, generation);
  }

  #path(generation: Generation): string {
    return this.#room.at(this.#name(generation));
  }

  async #onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw diskProblem(error, this.#name('current'));
    }
  }

  /** Answers where the damaged generations are now. Where repair fails, the text is still read, but not written over. */
  async #repair(survey: Survey): Promise<readonly string[]> {
    if (!this.#room.canWrite()) return survey.damaged.map((generation) => this.#name(generation));
    try {
      return await this.#repairOnDisk(survey);
    } catch (error) {
      if (survey.held === undefined) throw error;
      this.#unrepaired = error;
      this.#room.found({ type: 'unreadable', name: this.#name('current') });
      return [];
    }
  }

  /** Sets damaged generations aside and brings the highest revision back into its place. */
  async #repairOnDisk({ held, damaged }: Survey): Promise<readonly string[]> {
    const names: string[] = [];
    for (const generation of damaged) names.push(await quarantine(this.#room, this.#name(generation)));
    if (damaged.includes('current')) this.#stamp = undefined;
    if (held === undefined || held.generation === 'current') return names;
    const newer = await this.#spare.newer(this.#place, held.content.revision);
    if (newer === undefined) await this.#bringBack(held.generation);
    else await this.#writeGeneration(newer, encodeRecord(this.#place.id, newer));
    const from = newer === undefined ? held.generation : 'history';
    this.#room.found({ type: 'recovered', kind: kindOfPlace(this.#place), id: this.#place.id, from });
    return names;
  }

  /** No generation is left. Where the text cannot be written, it is still read. */
  async #standIn(last: RecordContent): Promise<RecordContent> {
    if (!this.#room.canWrite()) return last;
    try {
      await this.#writeGeneration(last, encodeRecord(this.#place.id, last));
      this.#room.found({
        type: 'recovered',
        kind: kindOfPlace(this.#place),
        id: this.#place.id,
        from: 'history',
      });
    } catch (error) {
      this.#unrepaired = error;
      this.#room.found({ type: 'unreadable', name: this.#name('current') });
    }
    return last;
  }

  async #bringBack(from: 'prev' | 'pending'): Promise<void> {
    const { disk } = this.#room;
    const temp = this.#room.temp(this.#path('current'));
    await linkOrCopy(disk, this.#path(from), temp);
    const stamp = stampOf(await disk.stat(temp));
    const outcome = await this.#moveIntoPlace(temp);
    if (outcome === 'heldByOthers') {
      await removeIfThere(disk, temp);
      throw new DeskError('fileBusy', this.#name('current'));
    }
    this.#stamp = stamp;
    if (from === 'pending') await removeIfThere(disk, this.#path('pending'));
    await syncFolder(disk, path.dirname(temp));
  }

  /**
   * The current file becomes the generation before, the temp file becomes the current one. `first` becomes the
   * generation before where nothing is current yet. On any error both temp files go.
   */
  async #moveIntoPlace(temp: string, first?: Uint8Array): Promise<'renamed' | 'heldByOthers'> {
    const before = this.#room.temp(this.#path('prev'));
    try {
      if ((await this.#keepPrevious(before, first)) === 'heldByOthers') return 'heldByOthers';
      return await this.#rename(temp, 'current');
    } catch (error) {
      await Promise.all([temp, before].map((file) => removeIfThere(this.#room.disk, file)));
      throw error;
    }
  }

  #rename(temp: string, generation: Generation): Promise<'renamed' | 'heldByOthers'> {
    const { disk, patience } = this.#room;
    return renamePatiently(disk, temp, this.#path(generation), patience, () => this.#refuseOvertaken());
  }

  /** While the text was on its way to the disk, this process may have slept and another one taken over and saved. */
  async #refuseOvertaken(): Promise<void> {
    // In this order: a lock that was away for a while is taken again, and what was saved meanwhile is seen.
    await this.#room.fence();
    const stamp = await this.#stampNow();
    if (stamp !== undefined && stamp !== this.#stamp) throw new Overtaken(this.#name('current'));
  }

  async #stampNow(): Promise<string | undefined> {
    try {
      return stampOf(await this.#room.disk.stat(this.#path('current')));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async #writeGeneration(content: RecordContent, bytes: Buffer): Promise<void> {
    const { disk } = this.#room;
    if (this.#held === undefined) await this.#room.ensure(path.dirname(this.#place.base));
    const temp = this.#room.temp(this.#path('current'));
    const stamp = await writeNewFile(disk, temp, bytes);
    const outcome = await this.#moveIntoPlace(temp, this.#rules.isDoubled === true ? bytes : undefined);
    const generation = outcome === 'renamed' ? 'current' : 'pending';
    if (generation === 'pending') await disk.rename(temp, this.#path('pending'));
    if (generation === 'current') this.#stamp = stamp;
    this.#held = { generation, bytes, content, checksum: bytes.toString('latin1', 0, 64) };
    if (generation === 'current' && this.#hasPending) await removeIfThere(disk, this.#path('pending'));
    await syncFolder(disk, path.dirname(temp));
    if (generation === 'pending') throw new DeskError('fileBusy', this.#name('pending'));
  }

  /** The current file gets a second name, which then replaces the generation before. */
  async #keepPrevious(temp: string, first?: Uint8Array): Promise<'renamed' | 'heldByOthers'> {
    const { disk } = this.#room;
    try {
      await linkOrCopy(disk, this.#path('current'), temp);
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
      if (first === undefined) return 'renamed';
      await writeNewFile(disk, temp, first);
    }
    let isGone = false;
    try {
      const outcome = await this.#rename(temp, 'prev');
      isGone = outcome === 'renamed' && this.#isPreviousAnother;
      this.#isPreviousAnother = false;
      return outcome;
    } finally {
      // A rename between two names of one file does nothing and leaves both (POSIX rename).
      if (!isGone) await removeIfThere(disk, temp);
    }
  }

  /** A record of which only damaged files were left is still damaged, not missing. */
  async #findQuarantined(): Promise<string | undefined> {
    try {
      const names = await this.#room.disk.readdir(this.#room.at(quarantineFolder));
      const own = generations.map((generation) => `${path.basename(this.#name(generation))}.`);
      const name = names.find((candidate) => own.some((start) => candidate.startsWith(start)));
      return name === undefined ? undefined : path.join(quarantineFolder, name);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw diskProblem(error, quarantineFolder);
    }
  }
}
