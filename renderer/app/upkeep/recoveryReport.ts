import { type OpenReport, recoveredByKind } from '../../../shared/openReport';
import type { Translate } from '../../strings';

/** One line of what the opener found: a sentence with its count, and the names it is about. */
export type Found = { readonly sentence: string; readonly names: readonly string[] };

const decisions = [
  ['recoverable', 'upkeep.foundRecoverable'],
  ['later', 'upkeep.foundLater'],
  ['notKept', 'upkeep.foundNotKept'],
  ['lostPhotos', 'upkeep.foundLostPhotos'],
] as const satisfies readonly (readonly [keyof OpenReport, string])[];

const others = [
  ['keptSince', 'upkeep.foundKeptSince'],
  ['drafts', 'upkeep.foundDrafts'],
  ['quarantined', 'upkeep.foundQuarantined'],
  ['setAside', 'upkeep.foundSetAside'],
  ['unreadable', 'upkeep.foundUnreadable'],
  ['syncCopies', 'upkeep.foundSyncCopies'],
  ['newerFormat', 'upkeep.foundNewerFormat'],
] as const satisfies readonly (readonly [keyof OpenReport, string])[];

type Line = (typeof decisions | typeof others)[number];

/** Ids of articles and photos say nothing to an editor: they stand for no name. */
const nameOf = (entry: OpenReport[Line[0]][number]): readonly string[] => {
  if (typeof entry === 'string') return [entry];
  return 'headline' in entry ? [entry.headline].filter(Boolean) : [];
};

const rebuilt = { anew: 'upkeep.foundRebuilt', reunited: 'upkeep.foundReunited' } as const;

/** What calls for a decision first. */
export function foundIn(report: OpenReport, t: Translate): readonly Found[] {
  const ofLibrary = report.rebuilt === null ? [] : [{ sentence: t(rebuilt[report.rebuilt]), names: [] }];
  const ofLine = ([name, key]: Line): readonly Found[] => {
    const entries = report[name];
    if (entries.length === 0) return [];
    return [
      {
        sentence: t(key, { count: entries.length }),
        names: name === 'lostPhotos' ? [] : entries.flatMap(nameOf),
      },
    ];
  };
  const recovered = recoveredByKind(report).map(({ key, count }) => ({
    sentence: t(key, { count }),
    names: [],
  }));
  return [...decisions.flatMap(ofLine), ...recovered, ...others.flatMap(ofLine), ...ofLibrary];
}

/** Whether the start was bad enough to be told of before work begins. A newer format, or a whole text set aside, is no damage. */
export function isBadStart(report: OpenReport): boolean {
  const { recovered, recoverable, later, lostPhotos, drafts, quarantined, unreadable, syncCopies } = report;
  const found = [recovered, recoverable, later, lostPhotos, drafts, quarantined, unreadable, syncCopies];
  return report.rebuilt !== null || found.some((entries) => entries.length > 0);
}
