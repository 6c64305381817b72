import type { InterfaceLanguage } from '../desk';
import { type ExportFormat, formats } from '../export/formats';

/** What the table of formats calls it. */
export const formatText = (id: ExportFormat, language: InterfaceLanguage): string =>
  formats[id].name[language];
