import type { ReactNode } from 'react';
import { findingText } from '../../../shared/strings/findingText';
import type { DoctorFinding, DoctorReport } from '../../../shared/upkeep';
import { useLanguage, useText } from '../../strings';
import { formatNumber } from '../../times';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import { showDialog } from '../../workspace';
import { Sentence } from './Sentence';
import { diskWords, isOpen, verdictOf } from './doctorWords';
import { momentOf } from './moment';
import styles from './upkeep.module.css';

const shownFindings = 200;

/** What the check says, the verdict first. */
export function CheckedLibrary({ report }: { readonly report: DoctorReport }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className={styles.body}>
      <div className={part.part}>
        {verdictOf(report, t).map(({ tone, text }) => (
          <Sentence key={text} tone={tone}>
            {text}
          </Sentence>
        ))}
        <Counts counts={report.counts} />
      </div>
      <Findings findings={report.findings} />
      <Part title={t('upkeep.copies')}>
        <Copies copies={report.copies} />
      </Part>
      <Part title={t('upkeep.disk')}>
        {diskWords(report, t, language).map(({ tone, text }) => (
          <Sentence key={text} tone={tone}>
            {text}
          </Sentence>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{title}</h3>
      {children}
    </section>
  );
}

const countOrder = ['article', 'photo', 'media', 'version', 'draft', 'trash', 'desk', 'library'] as const;

function Counts({ counts }: Pick<DoctorReport, 'counts'>) {
  const t = useText();
  const language = useLanguage();
  const told = countOrder
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`fileKindCount.${kind}`, { count: formatNumber(counts[kind], language) }));
  return <p className={styles.counts}>{`${t('upkeep.counts')}: ${told.join(' · ')}`}</p>;
}

function Findings({ findings }: Pick<DoctorReport, 'findings'>) {
  const t = useText();
  if (findings.length === 0) return null;
  const rest = findings.length - shownFindings;
  return (
    <Part title={t('upkeep.findings')}>
      <ul className={styles.rows} aria-label={t('upkeep.findings')}>
        {findings.slice(0, shownFindings).map((finding) => (
          <FindingRow key={`${finding.name} ${finding.code}`} finding={finding} />
        ))}
      </ul>
      {rest > 0 && <p className={part.hint}>{t('upkeep.moreFindings', { count: rest })}</p>}
    </Part>
  );
}

function FindingRow({ finding }: { readonly finding: DoctorFinding }) {
  const t = useText();
  const language = useLanguage();
  const { name, kind, action, isLoss } = finding;
  const tone = isLoss || isOpen(finding) ? 'bad' : action === 'none' ? undefined : 'good';
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{`${t(`fileKind.${kind}`)}: ${findingText(finding, language)}`}</span>
        <span className={styles.facts}>{name}</span>
      </div>
      <span className={styles.facts} data-tone={tone}>
        {isOpen(finding) ? t('upkeep.notRepaired') : t(`findingAction.${action}`)}
      </span>
    </li>
  );
}

function Copies({ copies }: Pick<DoctorReport, 'copies'>) {
  const t = useText();
  const hasBackup = copies.some(({ what }) => what === 'backup');
  const turnOn = () => showDialog({ type: 'backup', start: 'choosing' });
  return (
    <>
      <ul className={styles.rows} aria-label={t('upkeep.copies')}>
        {copies.map((copy) => (
          <CopyRow key={`${copy.what} ${copy.folder}`} copy={copy} />
        ))}
      </ul>
      {!hasBackup && (
        <div className={styles.row}>
          <span className={styles.facts}>{t('upkeep.noBackupYet')}</span>
          <Button isSmall onPress={turnOn}>
            {t('upkeep.turnOnBackup')}
          </Button>
        </div>
      )}
    </>
  );
}

function CopyRow({ copy }: { readonly copy: DoctorReport['copies'][number] }) {
  const t = useText();
  const language = useLanguage();
  const { what, folder, isThere, newestAt, versions } = copy;
  const newest =
    newestAt === null ? t('upkeep.copyEmpty') : t('upkeep.copyNewest', momentOf(newestAt, language));
  const read = versions && t(versions.damaged === 0 ? 'upkeep.copySound' : 'upkeep.copyDamaged', versions);
  // The second copy's folder is made with the first version that is kept there.
  const isGone = !isThere && what !== 'secondCopy';
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{t(`copyPlace.${what}`)}</span>
        <span className={styles.facts}>{folder}</span>
        {read !== undefined && <span className={styles.facts}>{read}</span>}
      </div>
      <span className={styles.facts} data-tone={isGone ? 'bad' : undefined}>
        {isGone ? t('upkeep.copyGone') : newest}
      </span>
    </li>
  );
}
