import type { KnownAgency, KnownName } from '../shared/article/knownName';
import type { CreditField } from '../shared/vietnamese/spellings';
import { useWorkspace } from './workspace';

const none: readonly never[] = [];

/** The agencies of the desk's list; the same array until they change. */
export const useAgencies = (): readonly KnownAgency[] =>
  useWorkspace(({ settings }) => settings?.agencies ?? none);

/** The names of the desk's list for a field of a credit. */
export const useKnownNames = (field: CreditField): readonly KnownName[] =>
  useWorkspace(
    ({ settings }) => (field === 'photographer' ? settings?.photographers : settings?.agencies) ?? none,
  );
