import type { InterfaceLanguage } from '../../../shared/desk';
import { formatDate, formatTime } from '../../times';

/** The values of a text that says on which day and when. */
export const momentOf = (instant: string, language: InterfaceLanguage) => ({
  date: formatDate(instant, language),
  time: formatTime(instant, language),
});
