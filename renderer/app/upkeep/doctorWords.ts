import type { InterfaceLanguage } from '../../../shared/desk';
import { assertNever } from '../../../shared/problems';
import { accessText } from '../../../shared/strings/accessText';
import { problemText } from '../../../shared/strings/problems';
import type { DoctorCode, DoctorFinding, DoctorReport } from '../../../shared/upkeep';
import type { Translate } from '../../strings';
import { formatSize } from './formatSize';

export type Tone = 'good' | 'heed' | 'bad';
export type Told = { readonly tone: Tone; readonly text: string };

/** What a person decides about, and no program: repair leaves them as they are. */
const forPeople: readonly DoctorCode[] = [
  'newerFormat',
  'syncCopy',
  'foreign',
  'missingMedia',
  'missingPhoto',
  'setAside',
  'linked',
  'later',
];

/** What lies whole in quarantine can be put back; nothing is lost. */
const isWholeAside = ({ code, isLoss }: DoctorFinding) => code === 'setAside' && !isLoss;

export const isOpen = (finding: DoctorFinding) =>
  finding.action === 'none' && (!forPeople.includes(finding.code) || isWholeAside(finding));

/** Repair is offered where it would do something. */
export const canRepair = ({ findings }: DoctorReport) => findings.some(isOpen);

/** The answer in one or two sentences, before any detail. */
export function verdictOf({ isWhole, findings }: DoctorReport, t: Translate): readonly Told[] {
  const losses = findings.filter(({ isLoss }) => isLoss).length;
  const lost: readonly Told[] =
    losses === 0 ? [] : [{ tone: 'bad', text: t('upkeep.losses', { count: losses }) }];
  return [verdict(isWhole, findings.length, t), ...lost];
}

function verdict(isWhole: boolean, count: number, t: Translate): Told {
  if (!isWhole) return { tone: 'heed', text: t('upkeep.notWhole', { count }) };
  if (count === 0) return { tone: 'good', text: t('upkeep.whole') };
  return { tone: 'good', text: t('upkeep.wholeWithNotes', { count }) };
}

/** The disk under the library, and what a test article on it came to. */
export function diskWords(report: DoctorReport, t: Translate, language: InterfaceLanguage): readonly Told[] {
  const { freeBytes, isDiskNearlyFull, access, syncService } = report;
  const refusal = accessText(access, language);
  const size = formatSize(freeBytes, language);
  return [
    isDiskNearlyFull
      ? { tone: 'heed', text: t('upkeep.nearlyFull', { size }) }
      : { tone: 'good', text: t('upkeep.freeSpace', { size }) },
    ...(refusal === undefined ? [] : [{ tone: 'heed' as const, text: refusal }]),
    ...(syncService === null
      ? []
      : [{ tone: 'heed' as const, text: t('upkeep.inSyncFolder', { service: syncService }) }]),
    testWords(report.testCopy, t, language),
  ];
}

function testWords(test: DoctorReport['testCopy'], t: Translate, language: InterfaceLanguage): Told {
  switch (test.status) {
    case 'restored':
      return { tone: 'good', text: t('upkeep.testRestored') };
    case 'failed':
      return { tone: 'bad', text: t('upkeep.testFailed', { reason: problemText(test.problem, language) }) };
    case 'notTried':
      return { tone: 'heed', text: t('upkeep.testNotTried') };
    default:
      return assertNever(test);
  }
}
