import { type ExportFormat, exportFormats } from '../../../shared/export/formats';
import { readWorkspace } from '../../workspace';
import { formatsOfDesk, isFixed } from '../site/siteDraft';

export type ExportChoices = {
  readonly isZip: boolean;
  /** Each export asks anew: what goes along with one article says nothing of the next. */
  readonly withSideStories: boolean;
  readonly formats: readonly ExportFormat[];
  /** Those that are wanted now and then are shown too. */
  readonly areAllShown: boolean;
};

const usual = (desk: readonly string[]): ExportChoices => ({
  isZip: false,
  withSideStories: false,
  formats: formatsOfDesk(desk),
  areAllShown: false,
});
const place = 'toasoan.export';

/** What was chosen last on this machine; anything unreadable is what the desk has ticked. */
export function parseChoices(kept: string | null, desk: readonly string[] = []): ExportChoices {
  const first = usual(desk);
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return first;
    const isZip = 'isZip' in value && value.isZip === true;
    const areAllShown = 'areAllShown' in value && value.areAllShown === true;
    const named: readonly unknown[] =
      'formats' in value && Array.isArray(value.formats) ? value.formats : first.formats;
    const chosen = exportFormats.filter((format) => isFixed(format) || named.includes(format));
    return { ...first, isZip, formats: chosen, areAllShown };
  } catch {
    return first;
  }
}

export const readChoices = () =>
  parseChoices(localStorage.getItem(place), readWorkspace().settings?.exports.formats);

export function keepChoices({ isZip, formats: chosen, areAllShown }: ExportChoices) {
  localStorage.setItem(place, JSON.stringify({ isZip, formats: chosen, areAllShown }));
}
