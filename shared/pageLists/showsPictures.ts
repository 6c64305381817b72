import type { ShownList } from '../article/page';

/** Does this list print a picture beside each headline? */
export const showsPictures = ({ type }: Pick<ShownList, 'type'>): boolean =>
  type === 'related' || type === 'section' || type === 'multimedia';
