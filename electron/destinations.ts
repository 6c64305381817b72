import { basename } from 'node:path';
import type { DestinationChange, Destinations } from '../shared/desk';
import type { MachineChoices } from './preferences';

const mostKnown = 6;

type Known = MachineChoices['destinations'];
type Change = Partial<Pick<MachineChoices, 'exportFolder' | 'destinations'>>;

export const readDestinations = (
  { exportFolder, destinations }: Pick<MachineChoices, 'exportFolder' | 'destinations'>,
  usual: string,
): Destinations => ({ folder: exportFolder ?? usual, known: destinations });

/** A folder is known by its own name until it is given another. */
export function withDestination(known: Known, folder: string): Known {
  const standing = known.find((each) => each.folder === folder);
  const others = known.filter((each) => each.folder !== folder);
  return [standing ?? { folder, name: basename(folder) }, ...others].slice(0, mostKnown);
}

/** A place in the list that is gone by now changes nothing. */
export function changeDestination(
  { exportFolder, destinations }: Pick<MachineChoices, 'exportFolder' | 'destinations'>,
  at: number,
  change: DestinationChange,
): Change {
  const wanted = destinations[at];
  if (wanted === undefined) return {};
  const others = destinations.filter((each) => each !== wanted);
  switch (change.type) {
    case 'choose':
      return { exportFolder: wanted.folder };
    case 'name': {
      const name = change.name.trim() || basename(wanted.folder);
      return { destinations: destinations.map((each) => (each === wanted ? { ...each, name } : each)) };
    }
    case 'forget':
      return {
        destinations: others,
        exportFolder: exportFolder === wanted.folder ? null : exportFolder,
      };
  }
}
