import type { ProblemCode } from '../../shared/problems';

/** Library and disk problems are 3, a wrong name is 2, what was checked and refused is 1. */
export function exitCodeOf(code: ProblemCode): number {
  switch (code) {
    case 'libraryUnreadable':
    case 'libraryNotWritable':
    case 'libraryNewerFormat':
    case 'libraryReadOnly':
    case 'libraryLinked':
    case 'lockInTheWay':
    case 'notALibrary':
    case 'folderNotEmpty':
    case 'diskFull':
    case 'diskReadOnly':
    case 'accessDenied':
    case 'fileBusy':
    case 'diskFailed':
    case 'folderMissing':
    case 'exportFolderNotWritable':
    case 'exportInsideLibrary':
    case 'backupInsideLibrary':
    case 'restoreInsideLibrary':
      return 3;
    case 'articleMissing':
    case 'fileMissing':
    case 'badRequest':
    case 'printerMissing':
      return 2;
    default:
      return 1;
  }
}
