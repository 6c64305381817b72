import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Library } from './library/library';
import { openLibrary } from './library/openLibrary';
import type { MachineChoices } from './preferences';

/** `remembered` is the folder chosen last; if it has gone, that is said and it is not made anew. */
export type LibraryPlace = { readonly folder: string; readonly from: 'switch' | 'remembered' | 'default' };

/** The folder named at the start, else the one chosen last, else the default one in the app's own folder. */
export function placeOfLibrary(
  named: string | undefined,
  choices: MachineChoices,
  userFolder: string,
): LibraryPlace {
  if (named !== undefined) return { folder: named, from: 'switch' };
  if (choices.library !== null) return { folder: choices.library, from: 'remembered' };
  return { folder: join(userFolder, 'library'), from: 'default' };
}

/** A library with all that this app keeps of it in the user's own folder. */
export function openFolder(folder: string, userFolder: string, create: boolean): Promise<Library> {
  return openLibrary(folder, {
    create,
    savedBy: userInfo().username,
    cacheFolder: join(userFolder, 'cache'),
    secondCopyFolder: join(userFolder, 'second-copy'),
  });
}

export function openPlace(place: LibraryPlace, userFolder: string): Promise<Library> {
  return openFolder(place.folder, userFolder, place.from !== 'remembered');
}

/** Gives the default library of a first start its sample articles while the window is already in use. */
export async function offerSample(
  library: Library,
  place: LibraryPlace,
  choices: MachineChoices,
  choose: (change: Partial<MachineChoices>) => Promise<void>,
): Promise<void> {
  if (place.from !== 'default' || choices.hasSample || library.mode.type === 'readOnly') return;
  const { fillSample } = await import('./importing/fillSample');
  await fillSample(library, {});
  await choose({ hasSample: true });
}
