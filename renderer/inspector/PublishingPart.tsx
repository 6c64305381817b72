import { X } from 'lucide-react';
import type { ArticleUpdate } from '../../shared/article/article';
import { attempt } from '../problems';
import { publishStory } from '../publishStory';
import { useLanguage, useText } from '../strings';
import { formatDate, formatTime } from '../times';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { changeFields, showDialog } from '../workspace';
import { DraftArea } from './DraftField';
import { FieldPlace } from './FieldPlace';
import styles from './Inspector.module.css';
import part from './PublishingPart.module.css';
import { useField } from './useField';

function useMoment() {
  const language = useLanguage();
  return (instant: string) =>
    `${formatTime(instant, language).slice(0, 5)}, ${formatDate(instant, language)}`;
}

/** Where the story stands with its readers: when they saw it first, what they were told since, or why it is gone. */
export function PublishingPart() {
  const t = useText();
  const status = useField('status');
  return (
    <section aria-label={t('publishing.part')} className={part.part}>
      <FirstPublished />
      {status === 'withdrawn' ? <Withdrawal /> : <Notices />}
      <div className={part.acts}>
        {status === 'published' ? <ActsOnPublished /> : <MarkButton />}
        {status !== 'withdrawn' && (
          <Button isSmall tone="quiet" onPress={() => showDialog({ type: 'withdraw' })}>
            {t('publishing.withdraw')}
          </Button>
        )}
      </div>
    </section>
  );
}

function MarkButton() {
  const t = useText();
  return (
    <Button isSmall onPress={() => void attempt(publishStory)}>
      {t('publishing.mark')}
    </Button>
  );
}

function ActsOnPublished() {
  const t = useText();
  return (
    <>
      <Button isSmall onPress={() => showDialog({ type: 'notice', notice: 'update' })}>
        {t('publishing.addUpdate')}
      </Button>
      <Button isSmall onPress={() => showDialog({ type: 'notice', notice: 'correction' })}>
        {t('publishing.addCorrection')}
      </Button>
    </>
  );
}

function FirstPublished() {
  const t = useText();
  const moment = useMoment();
  const first = useField('firstPublished');
  if (first === null) return null;
  return (
    <p className={styles.hint}>
      {t('publishing.first', { time: moment(first.at), revision: first.revision })}
    </p>
  );
}

function Withdrawal() {
  const t = useText();
  const moment = useMoment();
  const withdrawal = useField('withdrawal');
  const at = withdrawal?.at ?? null;
  const write = (reason: string) =>
    changeFields({ withdrawal: { at: at ?? new Date().toISOString(), reason } });
  return (
    <FieldPlace field="withdrawal">
      {at !== null && <p className={styles.hint}>{t('publishing.withdrawnAt', { time: moment(at) })}</p>}
      <DraftArea
        label={t('publishing.reason')}
        hint={t('publishing.reasonHint')}
        maxLength={2000}
        value={withdrawal?.reason ?? ''}
        onChange={write}
      />
    </FieldPlace>
  );
}

function Notices() {
  const updates = useField('updates');
  if (updates.length === 0) return null;
  return (
    <FieldPlace field="updates">
      {updates.map((notice, index) => (
        <Notice key={`${notice.at} ${index}`} notice={notice} index={index} all={updates} />
      ))}
    </FieldPlace>
  );
}

type NoticeProps = {
  readonly notice: ArticleUpdate;
  readonly index: number;
  readonly all: readonly ArticleUpdate[];
};

function Notice({ notice, index, all }: NoticeProps) {
  const t = useText();
  const moment = useMoment();
  const words = { type: t(`publishing.${notice.type}`), time: moment(notice.at) };
  const write = (text: string) =>
    changeFields({ updates: all.map((each, at) => (at === index ? { ...each, text } : each)) });
  const remove = () => changeFields({ updates: all.filter((_, at) => at !== index) });
  return (
    <div className={part.notice}>
      <DraftArea
        label={t('publishing.notice', words)}
        maxLength={2000}
        value={notice.text}
        onChange={write}
      />
      <IconButton isSmall label={t('publishing.removeNotice', words)} onPress={remove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
