import type { Check, CheckPlace } from '../article/check';
import type { InterfaceLanguage } from '../desk';
import { type TextTable, fillText } from './text';

const names = {
  figure: { vi: 'Ảnh {number}', en: 'Photo {number}' },
  video: { vi: 'Ảnh bìa của video {number}', en: 'The poster of video {number}' },
  film: { vi: 'Video {number}', en: 'Video {number}' },
  teaser: { vi: 'Ảnh của hộp tin {number}', en: 'The picture of teaser box {number}' },
  related: {
    vi: 'Ảnh của tin liên quan “{headline}”',
    en: 'The picture of the related story “{headline}”',
  },
  leadPhoto: { vi: 'Ảnh đại diện', en: 'The lead photo' },
  list: {
    vi: 'Ảnh của bài “{headline}” trong các khối tin',
    en: 'The picture of the story “{headline}” in the page’s lists',
  },
} as const satisfies TextTable;

function kindOf(where: CheckPlace): keyof typeof names {
  switch (where.type) {
    case 'video':
      return where.field === 'credit' ? 'film' : 'video';
    case 'figure':
    case 'teaser':
    case 'related':
      return where.type;
    default:
      return where.type === 'field' && where.field === 'leadPhoto' ? 'leadPhoto' : 'list';
  }
}

/** How a check calls the photo it speaks of, after where it stands. */
export const photoName = (where: CheckPlace, values: Check['values'], language: InterfaceLanguage) =>
  fillText(names[kindOf(where)][language], values);
