import { z } from 'zod';
import { isCheckCode } from '../../shared/article/checkCodes';
import type { DeskSettings } from '../../shared/article/page';
import { heldFor } from '../../shared/article/weighChecks';
import { isExportFormat } from '../../shared/export/formats';
import { type SiteFault, faultsOfSite } from '../../shared/export/siteFaults';
import { deskSettings } from './deskSettings';

/** What of the desk's settings travels in this file: sections, tags and kinds have one of their own. */
export type SettingsOfDesk = Pick<DeskSettings, 'site' | 'pageStyle' | 'checkLevels' | 'exports'>;

const format = 'toasoan-settings';
const version = 1;

export type SettingsFault =
  | {
      readonly code: 'notJson' | 'notSettings' | 'newerFile' | 'notUnderstood' | 'checkUnknown' | 'checkHeld';
      readonly place: string;
      readonly value: string;
    }
  | { readonly code: 'formatUnknown'; readonly place: string; readonly value: string }
  | { readonly code: 'siteFault'; readonly place: string; readonly fault: SiteFault };

type Reading =
  | { readonly status: 'read'; readonly settings: SettingsOfDesk }
  | { readonly status: 'refused'; readonly faults: readonly SettingsFault[] };

const refused = (...faults: readonly SettingsFault[]): Reading => ({ status: 'refused', faults });

const part = z.record(z.string(), z.unknown()).optional();
const file = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  site: part,
  pageStyle: part,
  checkLevels: z.unknown().optional(),
  exports: part,
});

const settingsOfDesk = deskSettings.pick({ site: true, pageStyle: true, checkLevels: true, exports: true });

export function writeSettingsFile({ site, pageStyle, checkLevels, exports }: DeskSettings): string {
  return `${JSON.stringify({ format, version, site, pageStyle, checkLevels, exports }, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const header = z.object({ format: z.literal(format), version: z.number() });

function faultsOfValues({ site, checkLevels, exports }: SettingsOfDesk): readonly SettingsFault[] {
  const typed = [...faultsOfSite(site, exports)].map(([field, fault]) => ({
    code: 'siteFault' as const,
    place: field === 'widths' ? 'exports.widths' : `site.${field}`,
    fault,
  }));
  const checks = checkLevels.flatMap(({ code, level }, index): readonly SettingsFault[] => {
    const place = `checkLevels[${index}]`;
    if (!isCheckCode(code)) return [{ code: 'checkUnknown', place, value: code }];
    const isHeld = heldFor(code) !== undefined && level !== 'error';
    return isHeld ? [{ code: 'checkHeld', place, value: code }] : [];
  });
  const formats = exports.formats.flatMap((value, index): readonly SettingsFault[] =>
    isExportFormat(value) ? [] : [{ code: 'formatUnknown', place: `exports.formats[${index}]`, value }],
  );
  return [...typed, ...checks, ...formats];
}

const notUnderstood = ({ issues }: z.ZodError): Reading =>
  refused(
    ...issues.map(({ path, message }) => ({
      code: 'notUnderstood' as const,
      place: path.join('.'),
      value: message,
    })),
  );

/** The desk's settings with those of a file in them, all or none. */
export function readSettingsFile(text: string, desk: SettingsOfDesk): Reading {
  const value = parse(text);
  if (value === undefined) return refused({ code: 'notJson', place: '', value: '' });
  const head = header.safeParse(value);
  if (!head.success) return refused({ code: 'notSettings', place: '', value: '' });
  if (head.data.version > version) {
    return refused({ code: 'newerFile', place: 'version', value: String(head.data.version) });
  }
  const read = file.safeParse(value);
  if (!read.success) return notUnderstood(read.error);
  const { site, pageStyle, checkLevels, exports } = read.data;
  // What a file does not say stays as the desk has it.
  const merged = settingsOfDesk.safeParse({
    site: { ...desk.site, ...site },
    pageStyle: { ...desk.pageStyle, ...pageStyle },
    checkLevels: checkLevels ?? desk.checkLevels,
    exports: { ...desk.exports, ...exports },
  });
  if (!merged.success) return notUnderstood(merged.error);
  const faults = faultsOfValues(merged.data);
  return faults.length > 0 ? refused(...faults) : { status: 'read', settings: merged.data };
}
