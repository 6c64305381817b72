import { join } from 'node:path';
import { fillSample } from './importing/fillSample';
import type { Library } from './library/library';
import { openLibrary } from './library/openLibrary';
import type { MachineChoices } from './preferences';

export type LibraryPlace = { readonly folder: string; readonly isDefault: boolean };

/** The folder named at the start, else the one chosen last, else the default one in the app's own folder. */
export function placeOfLibrary(
  named: string | undefined,
  choices: MachineChoices,
  userFolder: string,
): LibraryPlace {
  const chosen = named ?? choices.library;
  if (chosen !== null && chosen !== undefined) return { folder: chosen, isDefault: false };
  return { folder: join(userFolder, 'library'), isDefault: true };
}

/** Only the default library is ever made at a start; a chosen folder that has gone is said, not made anew. */
export function openPlace(place: LibraryPlace, userFolder: string): Promise<Library> {
  return openLibrary(place.folder, { create: place.isDefault, cacheFolder: join(userFolder, 'cache') });
}

/** Gives the default library of a first start its sample articles while the window is already in use. */
export async function offerSample(
  library: Library,
  place: LibraryPlace,
  choices: MachineChoices,
  choose: (change: Partial<MachineChoices>) => Promise<void>,
): Promise<void> {
  if (!place.isDefault || choices.hasSample || library.mode.type === 'readOnly') return;
  await fillSample(library, {});
  await choose({ hasSample: true });
}
