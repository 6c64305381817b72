import { assertNever } from '../../shared/problems';
import { problemText } from '../../shared/strings/problems';
import { writeCredit } from '../../shared/vietnamese/credit';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { readWorkspace } from '../workspace';
import type { PhotoNotice, Refusal } from './photoIntake';
import styles from './PhotoNotices.module.css';
import { UsedCaptionsNotice } from './UsedCaptionsNotice';

type NoticeProps = { readonly notice: PhotoNotice | null; readonly dismiss: () => void };

/** What became of photos that came in: stays until it was read. */
export function PhotoNotices({ notice, dismiss }: NoticeProps) {
  if (notice === null) return null;
  switch (notice.type) {
    case 'intake':
      return <IntakeNotice {...notice} dismiss={dismiss} />;
    case 'keepCredit':
      return <KeepCreditNotice notice={notice} dismiss={dismiss} />;
    case 'usedCaptions':
      return <UsedCaptionsNotice {...notice} dismiss={dismiss} />;
    default:
      return assertNever(notice);
  }
}

type IntakeProps = {
  readonly refusals: readonly Refusal[];
  readonly left: readonly string[];
  readonly unread: readonly string[];
  readonly dismiss: () => void;
};

function IntakeNotice({ refusals, left, unread, dismiss }: IntakeProps) {
  const t = useText();
  const actions = (
    <Button isSmall onPress={dismiss}>
      {t('editor.dismiss')}
    </Button>
  );
  return (
    <Notice tone={refusals.length > 0 ? 'danger' : 'warning'} actions={actions}>
      {refusals.length > 0 && <Refusals refusals={refusals} />}
      {left.length > 0 && <p>{t('editor.stoppedImport', { count: left.length, names: left.join(', ') })}</p>}
      {unread.length > 0 && <p>{t('editor.unreadTitle', { names: unread.join(', ') })}</p>}
    </Notice>
  );
}

function Refusals({ refusals }: Pick<IntakeProps, 'refusals'>) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <strong>{t('editor.refusedTitle', { count: refusals.length })}</strong>
      <ul className={styles.list}>
        {refusals.map(({ name, problem }, index) => (
          <li key={index}>
            {explain(name, problemText({ ...problem, detail: problem.detail ?? name }, language))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Most sentences name the file themselves. */
const explain = (name: string, sentence: string) =>
  sentence.includes(name) ? sentence : `${name}: ${sentence}`;

type KeepCreditProps = {
  readonly notice: Extract<PhotoNotice, { readonly type: 'keepCredit' }>;
  readonly dismiss: () => void;
};

function KeepCreditNotice({ notice: { photo, credit }, dismiss }: KeepCreditProps) {
  const t = useText();
  const keep = () => {
    readWorkspace().editor?.setCredit(photo, credit);
    dismiss();
  };
  const actions = (
    <>
      <Button isSmall tone="accent" onPress={keep}>
        {t('editor.keepCreditYes')}
      </Button>
      <Button isSmall onPress={dismiss}>
        {t('editor.dismiss')}
      </Button>
    </>
  );
  return (
    <Notice tone="note" actions={actions}>
      {t('editor.keepCredit', { credit: writeCredit(credit, 'vi') })}
    </Notice>
  );
}
