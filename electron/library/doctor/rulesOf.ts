import { assertNever } from '../../../shared/problems';
import { deskPlace } from '../layout';
import {
  articleRules,
  deskRules,
  exportRules,
  libraryRules,
  marksRules,
  photoRules,
  type RecordRules,
} from '../recordRules';
import type { FoundRecord } from './weighLoss';

/** How the library itself judges a record that was found there. */
export function rulesOf({ kind, place }: Pick<FoundRecord, 'kind' | 'place'>): RecordRules {
  switch (kind) {
    case 'library':
      return libraryRules;
    case 'desk':
      return place.base === deskPlace.base ? deskRules : exportRules;
    case 'photo':
      return photoRules;
    case 'version':
      return marksRules;
    case 'article':
    case 'trash':
      return articleRules;
    default:
      return assertNever(kind);
  }
}
