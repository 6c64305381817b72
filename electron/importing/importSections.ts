import { type FileTaking, takeFile } from '../../shared/sections/joinFile';
import type { Library } from '../library/library';

/** Puts the sections, tags and kinds of a file into the desk's, in one save; a bad entry leaves everything as it is. */
export async function importSections(library: Library, text: string): Promise<FileTaking> {
  const settings = await library.readDesk();
  const taking = takeFile(settings, text);
  if (taking.status === 'joined') await library.saveDesk({ ...settings, ...taking.joined.desk });
  return taking;
}
