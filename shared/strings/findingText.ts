import type { InterfaceLanguage } from '../desk';
import type { DoctorFinding } from '../upkeep';
import { findingNames } from './findings';
import { translate } from './strings';

/** What was found; of a version that was to be kept for good with the name it was kept under. */
export function findingText(
  { code, kept }: Pick<DoctorFinding, 'code' | 'kept'>,
  language: InterfaceLanguage,
): string {
  const what = findingNames[code][language];
  if (kept === undefined) return what;
  const name = kept.type === 'named' ? kept.name : translate(language, `history.${kept.type}`);
  return translate(language, 'upkeep.keptAs', { what, name });
}
