import { userInfo } from 'node:os';
import type { LibraryView } from '../shared/desk';
import type { Library } from './library/library';

/** What the window is told of an open library. */
export const viewLibrary = ({ folder, mode, report }: Library): LibraryView => ({
  folder,
  mode,
  report,
  user: userInfo().username,
});
