import type { Desk } from '../shared/desk';

type UpkeepCalls = Pick<
  Desk,
  'checkLibrary' | 'backUpLibrary' | 'restoreBackup' | 'readBackup' | 'chooseBackupFolder' | 'cancelJob'
>;

const unbuilt = async () => {
  throw new Error('not built yet');
};

/** The calls that look after a library as a whole. */
export function upkeepCalls(): UpkeepCalls {
  return {
    checkLibrary: unbuilt,
    backUpLibrary: unbuilt,
    restoreBackup: unbuilt,
    readBackup: unbuilt,
    chooseBackupFolder: unbuilt,
    cancelJob: unbuilt,
  };
}
