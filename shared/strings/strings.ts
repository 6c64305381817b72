import type { InterfaceLanguage } from '../desk';
import { appTexts } from './app';
import { commandGroupNames, commandNames } from './commands';
import { cropTexts } from './crop';
import { deskChecksTexts } from './deskChecks';
import { editorTexts } from './editor';
import { exportDialogTexts } from './exportDialog';
import { actionNames, findingNames } from './findings';
import { findTexts } from './find';
import { historyTexts } from './history';
import { importDialogTexts } from './importDialog';
import { fileWordNames, inspectorTexts } from './inspector';
import { listTexts } from './list';
import { typedFilterTexts } from './typedFilters';
import { namesTexts } from './names';
import { photoBoardTexts, photoProblemNames } from './photoBoard';
import { photoLibraryTexts } from './photoLibrary';
import { pickerTexts } from './picker';
import { mostReadFaultNames, pageListsTexts } from './pageLists';
import { pageStyleTexts } from './pageStyle';
import { fileFaultNames, sectionFaultNames, sectionsTexts } from './sections';
import { publishingTexts } from './publishing';
import { siteTexts } from './site';
import { staleTexts } from './stale';
import { previewTexts } from './preview';
import { type PlaceholderNames, type TextTable, type TextValues, fillText } from './text';
import { copyPlaceNames, fileKindCounts, fileKindNames, jobStepNames, upkeepTexts } from './upkeep';
import {
  checkFixNames,
  checkLevelNames,
  kindNames,
  languageNames,
  pageListNames,
  statusNames,
} from './words';

/** Every text of the interface. A part has its own file; its name here is the first half of its keys. */
export const strings = {
  command: commandNames,
  commandGroup: commandGroupNames,
  kind: kindNames,
  status: statusNames,
  language: languageNames,
  pageList: pageListNames,
  checkLevel: checkLevelNames,
  checkFix: checkFixNames,
  deskChecks: deskChecksTexts,
  site: siteTexts,
  app: appTexts,
  list: listTexts,
  typedFilters: typedFilterTexts,
  inspector: inspectorTexts,
  fileWord: fileWordNames,
  preview: previewTexts,
  names: namesTexts,
  photoBoard: photoBoardTexts,
  photoProblem: photoProblemNames,
  photoLibrary: photoLibraryTexts,
  picker: pickerTexts,
  publishing: publishingTexts,
  stale: staleTexts,
  editor: editorTexts,
  find: findTexts,
  crop: cropTexts,
  history: historyTexts,
  exportDialog: exportDialogTexts,
  importDialog: importDialogTexts,
  pageLists: pageListsTexts,
  pageStyle: pageStyleTexts,
  mostReadFault: mostReadFaultNames,
  sections: sectionsTexts,
  sectionFault: sectionFaultNames,
  fileFault: fileFaultNames,
  upkeep: upkeepTexts,
  jobStep: jobStepNames,
  finding: findingNames,
  findingAction: actionNames,
  fileKind: fileKindNames,
  fileKindCount: fileKindCounts,
  copyPlace: copyPlaceNames,
} as const satisfies Record<string, TextTable>;

type Parts = typeof strings;
type PartKeys<Part extends keyof Parts> = `${Part}.${keyof Parts[Part] & string}`;

/** `part.key`, for example `command.saveNow`. */
export type TextKey = { [Part in keyof Parts]: PartKeys<Part> }[keyof Parts];

type VietnameseText<Key extends TextKey> = Key extends `${infer Part}.${infer Name}`
  ? Part extends keyof Parts
    ? Name extends keyof Parts[Part]
      ? Parts[Part][Name] extends { readonly vi: infer Text extends string }
        ? Text
        : never
      : never
    : never
  : never;

type Names<Key extends TextKey> = PlaceholderNames<VietnameseText<Key>>;

/** Nothing for a plain text; the values of its placeholders for a text that has them. */
export type ValuesOf<Key extends TextKey> = [Names<Key>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Key>, string | number>>];

export function translate<Key extends TextKey>(
  language: InterfaceLanguage,
  key: Key,
  ...values: ValuesOf<Key>
): string {
  const filled: TextValues = values[0] ?? {};
  return fillText(textOf(language, key), filled);
}

const tables: Readonly<Record<string, TextTable>> = strings;

function textOf(language: InterfaceLanguage, key: TextKey): string {
  const [part = '', name = ''] = key.split('.');
  return tables[part]?.[name]?.[language] ?? key;
}
