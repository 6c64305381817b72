import { type Disk, realDisk } from '../../../../electron/library/disk';
import { articleRules, type RecordRules } from '../../../../electron/library/recordRules';
import { type Finding, newToken, openRoom, type Room } from '../../../../electron/library/room';

/** The record files of a folder without lock and search. */
export function roomForTests(
  folder: string,
  {
    disk = realDisk,
    found = () => undefined,
    releaseReserve = () => Promise.resolve(false),
  }: {
    readonly disk?: Disk;
    readonly found?: (finding: Finding) => void;
    readonly releaseReserve?: () => Promise<boolean>;
  } = {},
): Room {
  return openRoom({
    folder,
    token: newToken(),
    savedBy: 'lan',
    disk,
    patience: 60,
    fence: () => Promise.resolve(),
    requireFolder: () => Promise.resolve(),
    canWrite: () => true,
    found,
    releaseReserve,
  });
}

/** Records of tests hold whatever is put into them. */
export const textRules: RecordRules = { ...articleRules, isUsable: () => true };
