import type { InterfaceLanguage } from '../desk';
import { assertNever } from '../problems';
import type { LibraryAccess } from '../upkeep';
import { translate } from './strings';

const locales: Readonly<Record<InterfaceLanguage, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Why a check could write nothing, who has the library open, and what to do; undefined where it could. */
export function accessText(access: LibraryAccess, language: InterfaceLanguage): string | undefined {
  if (access.type === 'readWrite') return undefined;
  switch (access.reason) {
    case 'lockedElsewhere':
      return heldText(access, language);
    case 'folderReadOnly':
      return translate(language, 'upkeep.isReadOnly');
    case 'newerFormat':
    case 'diskFull':
      return translate(language, `app.${access.reason}`);
    default:
      return assertNever(access.reason);
  }
}

function heldText(held: { readonly holder: string; readonly since: string }, language: InterfaceLanguage) {
  const holder = held.holder === '' ? translate(language, 'app.somebody') : held.holder;
  const since = new Date(held.since);
  if (Number.isNaN(since.getTime())) return translate(language, 'upkeep.isHeld', { holder });
  const time = since.toLocaleTimeString(locales[language], { hour: '2-digit', minute: '2-digit' });
  const date = since.toLocaleDateString(locales[language]);
  return translate(language, 'upkeep.isHeldSince', { holder, time, date });
}
