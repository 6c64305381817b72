import type { InterfaceLanguage } from '../desk';
import { assertNever } from '../problems';
import type { Suggestion, SuggestionReason } from '../suggestion';
import { translate } from './strings';

function reasonText(reason: SuggestionReason, language: InterfaceLanguage): string {
  switch (reason.type) {
    case 'tags':
      return translate(language, 'picker.sameTags', { names: reason.tags.join(', ') });
    case 'names':
      return translate(language, 'picker.sameNames', { names: reason.names.join(', ') });
    case 'words':
      return translate(language, 'picker.sameWords', { names: reason.words.join(', ') });
    case 'subsection':
      return translate(language, 'picker.sameSubsection');
    case 'section':
      return translate(language, 'picker.sameSection');
    default:
      return assertNever(reason);
  }
}

/** Why a story is suggested, in one line. */
export function whyText({ reasons }: Pick<Suggestion, 'reasons'>, language: InterfaceLanguage): string {
  return reasons.map((reason) => reasonText(reason, language)).join(' · ');
}
