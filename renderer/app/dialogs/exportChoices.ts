import { type ExportFormat, exportFormats } from '../../../shared/desk';

export type ExportChoices = {
  readonly isZip: boolean;
  /** Each export asks anew: what goes along with one article says nothing of the next. */
  readonly withSideStories: boolean;
  readonly formats: readonly ExportFormat[];
};

/** A bundle without these is none: they are in, whatever is chosen. */
export const fixedFormats: readonly ExportFormat[] = ['html', 'ninjs'];

const usual: ExportChoices = { isZip: false, withSideStories: false, formats: exportFormats };
const place = 'toasoan.export';

/** What was chosen last; anything unreadable is the usual. */
export function parseChoices(kept: string | null): ExportChoices {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return usual;
    const isZip = 'isZip' in value && value.isZip === true;
    const named: readonly unknown[] =
      'formats' in value && Array.isArray(value.formats) ? value.formats : exportFormats;
    const formats = exportFormats.filter((format) => fixedFormats.includes(format) || named.includes(format));
    return { ...usual, isZip, formats };
  } catch {
    return usual;
  }
}

export const readChoices = () => parseChoices(localStorage.getItem(place));

export function keepChoices({ isZip, formats }: ExportChoices) {
  localStorage.setItem(place, JSON.stringify({ isZip, formats }));
}
