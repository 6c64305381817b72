import type { DeskSettings } from '../../../shared/article/page';
import { type ExportFormat, exportFormats, formats } from '../../../shared/export/formats';
import {
  type SiteFault,
  type SiteField,
  faultOfWidths,
  faultsOfSite,
  printWidths,
  readWidths,
} from '../../../shared/export/siteFaults';

/** The desk's site and exports as they are typed; `widths` is the line of numbers. */
export type SiteDraft = Pick<
  DeskSettings['site'],
  'name' | 'publisher' | 'baseUrl' | 'urlPattern' | 'licencePage' | 'language'
> & {
  readonly formats: readonly ExportFormat[];
  readonly widths: string;
  readonly hasAvif: boolean;
};

export const isFixed = (format: ExportFormat) => formats[format].included === 'always';

/** What a desk that has never chosen has ticked: what a newsroom takes every day. */
export const usualFormats = exportFormats.filter(
  (format) => isFixed(format) || formats[format].use === 'daily',
);

/** Empty is a desk that has never chosen; formats of another version are left out. */
export function formatsOfDesk(chosen: readonly string[]): readonly ExportFormat[] {
  if (chosen.length === 0) return usualFormats;
  return exportFormats.filter((format) => isFixed(format) || chosen.includes(format));
}

export function draftOf({ site, exports }: DeskSettings): SiteDraft {
  const { logo: _logo, ...words } = site;
  return {
    ...words,
    formats: formatsOfDesk(exports.formats),
    widths: printWidths(exports),
    hasAvif: exports.hasAvif,
  };
}

export function faultsOfDraft(draft: SiteDraft): ReadonlyMap<SiteField, SiteFault> {
  const faults = new Map(faultsOfSite(draft, { widths: [] }));
  const wrong = faultOfWidths(draft.widths);
  if (wrong !== undefined) faults.set('widths', wrong);
  return faults;
}

/** The desk's settings with what was typed; everything that the dialog does not show stays. */
export function withDraft(settings: DeskSettings, draft: SiteDraft): DeskSettings {
  const { formats: chosen, widths, hasAvif, name, publisher, language } = draft;
  const site = {
    ...settings.site,
    name: name.trim(),
    publisher: publisher.trim(),
    baseUrl: draft.baseUrl.trim().replace(/\/+$/, ''),
    urlPattern: draft.urlPattern.trim().replace(/^\/+|\/+$/g, ''),
    licencePage: draft.licencePage.trim(),
    language,
  };
  return { ...settings, site, exports: { formats: [...chosen], widths: [...readWidths(widths)], hasAvif } };
}
