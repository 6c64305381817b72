import {
  ArrowDownUp,
  Bookmark,
  Camera,
  Captions,
  Flag,
  Images,
  ListTree,
  type LucideIcon,
  MessageSquareText,
  Pilcrow,
  SquarePen,
} from 'lucide-react';
import type { Version, VersionChange } from '../../shared/article/version';
import { useLanguage, useText } from '../strings';
import { formatNumber, formatTime } from '../times';
import { GroupedList } from '../ui/GroupedList';
import { Said } from '../ui/Said';
import { joinClasses } from '../ui/joinClasses';
import styles from './Timeline.module.css';
import { groupByDay } from './dayGroups';
import { dayName, describeVersion, milestoneName, otherNames } from './timelineWords';

type TimelineProps = {
  readonly versions: readonly Version[];
  readonly latest: number;
  readonly chosen: number;
  readonly onChoose: (revision: number) => void;
};

/** Every version that is kept, newest first, under the day it was saved on. */
export function Timeline({ versions, latest, chosen, onChoose }: TimelineProps) {
  const t = useText();
  const words = { t, language: useLanguage() };
  const groups = groupByDay(versions).map(({ day, versions: ofDay }) => ({
    id: `day ${ofDay[0]?.revision ?? day}`,
    name: dayName(day, ofDay[0]?.savedAt ?? day, words),
    items: ofDay.map((version) => ({ ...version, id: String(version.revision) })),
  }));
  return (
    <GroupedList
      label={t('history.timeline')}
      groups={groups}
      nameOf={(version) => describeVersion(version, words)}
      selected={String(chosen)}
      onSelect={(id) => onChoose(Number(id))}
      isFocusedFirst
    >
      {(version) => <Entry version={version} isLatest={version.revision === latest} />}
    </GroupedList>
  );
}

type EntryProps = { readonly version: Version; readonly isLatest: boolean };

function Entry({ version, isLatest }: EntryProps) {
  const t = useText();
  const language = useLanguage();
  const { savedAt, savedBy, milestone, from } = version;
  return (
    <div className={styles.entry}>
      {milestone !== null && (
        <span className={joinClasses(styles.milestone, milestone.type === 'named' && styles.named)}>
          {milestone.type === 'named' ? <Bookmark aria-hidden /> : <Flag aria-hidden />}
          {milestoneName(milestone, { t, language })}
        </span>
      )}
      <span className={styles.line}>
        <time dateTime={savedAt} className={styles.time}>
          {formatTime(savedAt, language)}
        </time>
        <span className={styles.who}>{savedBy}</span>
        {isLatest && <span className={styles.badge}>{t('history.nowOpen')}</span>}
        {from === 'secondCopy' && <span className={styles.badge}>{t('history.fromSecondCopy')}</span>}
      </span>
      <ChangeGlance version={version} />
    </div>
  );
}

const icons = {
  moved: ArrowDownUp,
  format: Pilcrow,
  photos: Images,
  captions: Captions,
  credits: Camera,
  related: ListTree,
  fields: SquarePen,
  remarks: MessageSquareText,
} as const satisfies Record<VersionChange['others'][number], LucideIcon>;

function ChangeGlance({ version: { change, words } }: { readonly version: Version }) {
  const t = useText();
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  if (change === null)
    return (
      <span className={styles.line}>
        {t('history.firstVersion')} · {t('history.words', { count: words })}
      </span>
    );
  return (
    <span className={styles.line}>
      {change.wordsAdded > 0 && (
        <span className={styles.added} title={t('history.wordsAdded', { count: change.wordsAdded })}>
          <span aria-hidden>+{count(change.wordsAdded)}</span>
          <Said>{t('history.wordsAdded', { count: change.wordsAdded })}</Said>
        </span>
      )}
      {change.wordsRemoved > 0 && (
        <span className={styles.removed} title={t('history.wordsRemoved', { count: change.wordsRemoved })}>
          <span aria-hidden>−{count(change.wordsRemoved)}</span>
          <Said>{t('history.wordsRemoved', { count: change.wordsRemoved })}</Said>
        </span>
      )}
      {change.others.map((other) => {
        const Icon = icons[other];
        return (
          <span key={other} role="img" aria-label={t(otherNames[other])} title={t(otherNames[other])}>
            <Icon aria-hidden className={styles.icon} />
          </span>
        );
      })}
      <span className={styles.total}>{t('history.words', { count: words })}</span>
    </span>
  );
}
