import type { PageList } from '../article/article';

/** Does this list print a picture beside each headline? */
export const showsPictures = ({ type }: Pick<PageList, 'type'>): boolean =>
  type === 'section' || type === 'multimedia';
