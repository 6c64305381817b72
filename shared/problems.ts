/** Every way the world outside the app can fail us. `strings/` turns each code into a sentence that says what happened and what to do next. */
export const problemCodes = [
  'libraryUnreadable',
  'libraryNotWritable',
  'libraryNewerFormat',
  'libraryReadOnly',
  'libraryGone',
  'libraryReplaced',
  'libraryLinked',
  'lockInTheWay',
  'notALibrary',
  'folderNotEmpty',
  'articleMissing',
  'articleDamaged',
  'articleNewerFormat',
  'articleInvalid',
  'articleFull',
  'diskFull',
  'diskReadOnly',
  'accessDenied',
  'fileBusy',
  'diskFailed',
  'folderMissing',
  'photoMissing',
  'photoEmpty',
  'photoNotAnImage',
  'photoDamaged',
  'photoTooLarge',
  'photoFormatUnsupported',
  'filmNotAFilm',
  'filmDamaged',
  'filmTooLarge',
  'filmFormatUnsupported',
  'fileMissing',
  'fileTooLarge',
  'fileNotText',
  'importEmpty',
  'exportFolderNotWritable',
  'exportVerifyFailed',
  'printingFailed',
  'printerMissing',
  'bundleUnreadable',
  'backupDamaged',
  'backupInsideLibrary',
  'exportInsideLibrary',
  'restoreInsideLibrary',
  'toolMissing',
  'badRequest',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A problem as it crosses the gate: `detail` names the thing (a file name, a headline), never a full path. */
export type Problem = { readonly code: ProblemCode; readonly detail?: string };

export class DeskError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;

  constructor(code: ProblemCode, detail?: string, options?: { cause: unknown }) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'DeskError';
    this.code = code;
    this.detail = detail;
  }
}

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
