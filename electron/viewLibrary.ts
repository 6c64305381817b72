import { userInfo } from 'node:os';
import type { LibraryView } from '../shared/desk';
import type { Library } from './library/library';

/** What the window is told of an open library. */
export const viewLibrary = ({ folder, mode, isAway, report }: Library): LibraryView => ({
  folder,
  mode,
  isAway,
  report,
  user: userInfo().username,
});
