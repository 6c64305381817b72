import { assertNever, DeskError } from '../../shared/problems';
import type { Announcer } from './announcer';
import type { IndexerNote } from './indexer';
import { articlePlace, deskPlace, photoPlace, type Place } from './layout';
import type { MakingUp } from './makeUpText';
import type { GrowingReport } from './openReport';
import { articleRules, deskRules, photoRules, type RecordRules } from './recordRules';
import { type RecoveryParts, tellRecoverable } from './recovery';
import type { Search } from './search';

type Findings = RecoveryParts & {
  readonly report: GrowingReport;
  readonly changes: Announcer;
  readonly search: () => Search;
  readonly makingUp: MakingUp;
};

/** Acts on what the search worker saw: it reads, only the main process moves files. */
export function receiveNotes(findings: Findings) {
  const { room, records, report, changes, search, makingUp } = findings;
  const repaired = new Set<string>();

  async function repairArticle(id: string): Promise<void> {
    try {
      await records.read(articlePlace(id), articleRules);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (error.code === articleRules.damaged) await tellRecoverable(findings, id);
      else room.found({ type: 'unreadable', name: articlePlace(id).base });
    }
    if (room.canWrite()) await search().refresh([id]);
  }

  /** What is damaged beyond repair is said to whoever opens it. */
  async function repairOther(
    place: Place,
    rules: RecordRules,
    refresh: () => Promise<void>,
  ): Promise<boolean> {
    if (!room.canWrite()) return true;
    const content = await records.read(place, rules);
    await refresh();
    return content !== null;
  }

  /** Of one that no article shows, the doctor tells. */
  async function repairPhoto(id: string): Promise<void> {
    if (await repairOther(photoPlace(id), photoRules, () => search().refreshPhoto(id))) return;
    if ((await search().placements(id)).length > 0) room.found({ type: 'lostPhoto', id });
  }

  /** Once a session: what cannot be repaired would be noted again and again. */
  async function repair(note: Extract<IndexerNote, { type: 'needsRepair' }>): Promise<void> {
    const id = note.kind === 'desk' ? 'desk' : note.id;
    if (repaired.has(id)) return;
    repaired.add(id);
    switch (note.kind) {
      case 'article':
        return repairArticle(id);
      case 'photo':
        return repairPhoto(id);
      case 'desk':
        await repairOther(deskPlace, deskRules, () => search().refreshDesk(null));
        return;
      default:
        assertNever(note);
    }
  }

  /** One after the other: a folder that was lost whole would open thousands of files at once. */
  let telling = Promise.resolve();
  function tell(id: string): void {
    telling = telling.then(() => tellRecoverable(findings, id)).catch(() => changes.announce());
  }

  return (note: IndexerNote): void => {
    switch (note.type) {
      case 'changed':
        return changes.announce();
      case 'newerFormat':
      case 'unreadable':
      case 'syncCopies':
      case 'lostPhoto':
        return room.found(note);
      case 'scanned':
        report.scanned(note.articles, note.sweptTempFiles);
        return changes.announce();
      case 'lost':
      case 'later':
        return tell(note.id);
      case 'unkept':
        return makingUp.add(note.photos.map(photoPlace));
      case 'needsRepair':
        // The thread may end before it answers; then there is nothing to refresh.
        repair(note).catch(() => changes.announce());
        return;
      default:
        assertNever(note);
    }
  };
}
