import { type ExportFormat, exportFormats, formats } from '../../../shared/export/formats';

export type ExportChoices = {
  readonly isZip: boolean;
  /** Each export asks anew: what goes along with one article says nothing of the next. */
  readonly withSideStories: boolean;
  readonly formats: readonly ExportFormat[];
};

/** A bundle without these is none: they are in, whatever is chosen. */
export const isFixed = (format: ExportFormat) => formats[format].included === 'always';

const usualFormats = exportFormats.filter((format) => isFixed(format) || formats[format].use === 'daily');
const usual: ExportChoices = { isZip: false, withSideStories: false, formats: usualFormats };
const place = 'toasoan.export';

/** What was chosen last; anything unreadable is the usual. */
export function parseChoices(kept: string | null): ExportChoices {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return usual;
    const isZip = 'isZip' in value && value.isZip === true;
    const named: readonly unknown[] =
      'formats' in value && Array.isArray(value.formats) ? value.formats : usualFormats;
    const chosen = exportFormats.filter((format) => isFixed(format) || named.includes(format));
    return { ...usual, isZip, formats: chosen };
  } catch {
    return usual;
  }
}

export const readChoices = () => parseChoices(localStorage.getItem(place));

export function keepChoices({ isZip, formats }: ExportChoices) {
  localStorage.setItem(place, JSON.stringify({ isZip, formats }));
}
