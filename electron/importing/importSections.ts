import { joinFile, type JoinedSections } from '../../shared/sections/joinFile';
import { type FileFault, readSectionsFile } from '../../shared/sections/sectionsFile';
import type { Library } from '../library/library';

export type SectionsOutcome =
  | { readonly status: 'imported'; readonly joined: JoinedSections }
  | { readonly status: 'refused'; readonly faults: readonly FileFault[] };

/** Puts the sections, tags and kinds of a file into the desk's, in one save; a bad entry leaves everything as it is. */
export async function importSections(library: Library, text: string): Promise<SectionsOutcome> {
  const reading = readSectionsFile(text);
  if (reading.status === 'refused') return reading;
  const settings = await library.readDesk();
  const joined = joinFile(settings, reading.file);
  await library.saveDesk({ ...settings, ...joined.desk });
  return { status: 'imported', joined };
}
