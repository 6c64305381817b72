import { readRecordName } from './layout';

/** Names of ours with something put in before the ending, as OneDrive, Dropbox, iCloud, Nextcloud and Syncthing do. */
const ownNameWithMore = /^(?:[0-9a-f]{32}|milestones-[0-9a-f]{32}|library|settings)(?:[ ._~(-].*)\.json$/;
const ownGeneration = /^(?:milestones-[0-9a-f]{32}|library|settings)(?:\.prev|\.pending)?\.json$/;
const marks = /conflicted copy|\.sync-conflict-| \(\d+\)\.| - copy\b|\(bản sao/i;

/** Whether a sync service made this file beside one of ours. Such copies are listed, never merged or removed. */
export function isSyncCopy(name: string): boolean {
  if (readRecordName(name) !== undefined || ownGeneration.test(name)) return false;
  return ownNameWithMore.test(name) || marks.test(name);
}
