import path from 'node:path';
import type { DoctorAction, DoctorCode, DoctorFinding } from '../../../shared/upkeep';
import type { Suspect } from './weighLoss';

const keyOf = ({ name, code }: Pick<Suspect, 'name' | 'code'>) => `${code} ${name}`;

/** What became of something that is no longer found, though nobody repaired it by name. */
const cures: Partial<Record<DoctorCode, DoctorAction>> = {
  damaged: 'quarantined',
  wrongName: 'quarantined',
  missing: 'putBack',
  missingPhoto: 'putBack',
  missingMedia: 'putBack',
  setAside: 'putBack',
};

/** Quarantine names begin with the name of the file that was set aside. */
const wentInto = (name: string, { action, ...finding }: DoctorFinding) =>
  action === 'quarantined' && path.basename(name).startsWith(`${path.basename(finding.name)}.`);

function settled(suspect: Suspect): DoctorFinding {
  return { ...suspect, isLoss: false, action: cures[suspect.code] ?? 'none' };
}

/**
 * What was found, what was done about it, and what is still found afterwards: only a second look tells whether a
 * repair came to anything. A file that repair itself set aside, and that nothing else is left of, is a loss.
 */
export function mergeFindings(
  before: readonly Suspect[],
  acted: readonly DoctorFinding[],
  after: readonly Suspect[],
): readonly DoctorFinding[] {
  const findings = new Map(before.map((suspect) => [keyOf(suspect), settled(suspect)]));
  for (const finding of acted) findings.set(keyOf(finding), finding);
  for (const suspect of after) {
    const known = findings.get(keyOf(suspect));
    const origin = [...findings.values()].find((finding) => wentInto(suspect.name, finding));
    if (known === undefined && suspect.code === 'setAside' && origin !== undefined)
      findings.set(keyOf(origin), { ...origin, isLoss: true });
    else findings.set(keyOf(suspect), { ...suspect, action: 'none' });
  }
  return [...findings.values()];
}
