import type { RightsState } from '../article/rights';
import type { InterfaceLanguage } from '../desk';
import { printDay } from '../export/newsroomTime';
import { type TextTable, fillText } from './text';

const sentences = {
  usable: { vi: 'Hôm nay được dùng.', en: 'May be used today.' },
  expired: {
    vi: 'Hết hạn dùng từ sau ngày {day}. Bài có ảnh này không xuất được.',
    en: 'Expired after {day}. A story that shows it cannot be exported.',
  },
  denied: {
    vi: 'Không được dùng. Bài có ảnh này không xuất được. {note}',
    en: 'Must not be used. A story that shows it cannot be exported. {note}',
  },
  agencyDenied: {
    vi: 'Tòa soạn không được dùng ảnh của {agency}. Bài có ảnh này không xuất được. {note}',
    en: 'The desk may not use photos by {agency}. A story that shows it cannot be exported. {note}',
  },
  askFirst: {
    vi: 'Phải hỏi {agency} trước mỗi lần dùng. {note}',
    en: 'Ask {agency} before each use. {note}',
  },
} as const satisfies TextTable;

/** What may be done with a photo, in a sentence, and the note that says why. */
export function rightsText(state: RightsState, language: InterfaceLanguage): string {
  const key = state.type === 'denied' && state.agency !== '' ? 'agencyDenied' : state.type;
  const day = state.type === 'expired' ? printDay(state.usableUntil, language) : '';
  return fillText(sentences[key][language], { ...state, day }).trim();
}
