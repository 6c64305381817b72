import { ArrowDown, ArrowUp, Bookmark, BookmarkX, History } from 'lucide-react';
import { useState } from 'react';
import type { Milestone, Version } from '../../shared/article/version';
import type { Problem } from '../../shared/problems';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import { showDialog } from '../workspace';
import { NameDialog } from './NameDialog';
import styles from './VersionHead.module.css';
import { milestoneName, momentOf } from './timelineWords';
import type { Against } from './useSides';

type VersionHeadProps = {
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly against: Against;
  readonly onAgainst: (against: Against) => void;
  readonly onStep: (step: 1 | -1) => void;
  /** Left out in a read-only library. */
  readonly onMark: MarkVersion | undefined;
  readonly onRestoreAll: (() => void) | undefined;
};

/** The chosen version: what it is held against, and what can be done with the whole of it. */
export function VersionHead(props: VersionHeadProps) {
  const { version, onStep, onMark, onRestoreAll } = props;
  const t = useText();
  const words = { t, language: useLanguage() };
  const name = version.milestone === null ? '' : milestoneName(version.milestone, words);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        {t('history.chosen', { moment: momentOf(version, words) })}
        {name !== '' && <span className={styles.name}>{name}</span>}
      </h2>
      <div className={styles.tools}>
        <AgainstSelect {...props} />
        <span className={styles.steps}>
          <IconButton isSmall label={t('history.previousChange')} keys="Shift+F7" onPress={() => onStep(-1)}>
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton isSmall label={t('history.nextChange')} keys="F7" onPress={() => onStep(1)}>
            <ArrowDown aria-hidden />
          </IconButton>
        </span>
        <span className={styles.actions}>
          {onMark !== undefined && <Naming key={version.revision} version={version} onMark={onMark} />}
          {onRestoreAll !== undefined && (
            <Button tone="accent" onPress={onRestoreAll}>
              <History aria-hidden />
              {t('history.restoreAll')}
            </Button>
          )}
        </span>
      </div>
    </header>
  );
}

function AgainstSelect({ version, versions, against, onAgainst }: VersionHeadProps) {
  const t = useText();
  const words = { t, language: useLanguage() };
  const isOldest = versions.at(-1)?.revision === version.revision;
  const others = versions.filter(({ revision }) => revision !== version.revision);
  const choices = [
    { id: 'current', name: t('history.current') },
    ...(isOldest ? [] : [{ id: 'previous', name: t('history.previous') }]),
    ...others.map((other) => {
      const name = other.milestone === null ? '' : ` · ${milestoneName(other.milestone, words)}`;
      return { id: String(other.revision), name: momentOf(other, words) + name };
    }),
  ];
  const choose = (id: string) => onAgainst(id === 'current' || id === 'previous' ? id : Number(id));
  return (
    <div className={styles.against}>
      <span aria-hidden>{t('history.compareWith')}</span>
      <Select
        label={t('history.compareWith')}
        isLabelHidden
        choices={choices}
        value={String(against)}
        onChange={choose}
      />
    </div>
  );
}

/** Answers why the mark could not be kept; null once it is. */
export type MarkVersion = (milestone: Milestone | null) => Promise<Problem | null>;

type NamingProps = {
  readonly version: Version;
  readonly onMark: MarkVersion;
};

function Naming({ version: { milestone }, onMark }: NamingProps) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const isNamed = milestone?.type === 'named';
  const [problem, setProblem] = useState<Problem | null>(null);
  /** A name that could not be kept stays in its field. */
  const name = async (typed: string) => {
    const failed = await onMark({ type: 'named', name: typed });
    setProblem(failed);
    setAsking(failed !== null);
  };
  const unname = async () => {
    const failed = await onMark(null);
    if (failed !== null) showDialog({ type: 'problem', problem: failed });
  };
  const ask = (isAsked: boolean) => {
    setProblem(null);
    setAsking(isAsked);
  };
  return (
    <>
      <Button tone="quiet" onPress={() => ask(true)}>
        <Bookmark aria-hidden />
        {t(isNamed ? 'history.rename' : 'history.name')}
      </Button>
      {isNamed && (
        <IconButton label={t('history.unname')} onPress={() => void unname()}>
          <BookmarkX aria-hidden />
        </IconButton>
      )}
      {isAsking && (
        <NameDialog
          name={isNamed ? milestone.name : ''}
          problem={problem}
          onName={(typed) => void name(typed)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
