import type { StoryTarget } from '../article/article';
import { addressKey } from './addressKey';

/** One key for one story, however its address is written; an outside page without an address is its title. */
export function targetKey(target: StoryTarget): string {
  if (target.type === 'article') return `article:${target.id}`;
  const url = target.url.trim();
  const words = url === '' ? target.title.trim().normalize('NFC') : addressKey(url) || url;
  return words === '' ? '' : `page:${words}`;
}
