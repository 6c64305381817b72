import body from '../../resources/page/body.css?raw';
import gallery from '../../resources/page/gallery.css?raw';
import lists from '../../resources/page/lists.css?raw';
import page from '../../resources/page/page.css?raw';
import print from '../../resources/page/print.css?raw';
import type { PageStyle } from '../article/page';
import { writePageStyle } from './pageStyle';

/** The one sheet of a page, the desk's style over the app's own and what paper needs over both. */
export const pageSheet = (style: PageStyle): string =>
  [body, page, lists, gallery, writePageStyle(style), print].filter((part) => part !== '').join('\n');
