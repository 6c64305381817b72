import { problemText } from '../../shared/strings/problems';
import { writeCredit } from '../../shared/vietnamese/credit';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { readWorkspace } from '../workspace';
import type { PhotoNotice, Refusal } from './photoIntake';
import styles from './PhotoNotices.module.css';

type NoticeProps = { readonly notice: PhotoNotice | null; readonly dismiss: () => void };

/** What became of photos that came in: stays until it was read. */
export function PhotoNotices({ notice, dismiss }: NoticeProps) {
  if (notice === null) return null;
  return notice.type === 'refused' ? (
    <RefusedNotice refusals={notice.refusals} dismiss={dismiss} />
  ) : (
    <KeepCreditNotice notice={notice} dismiss={dismiss} />
  );
}

type RefusedProps = { readonly refusals: readonly Refusal[]; readonly dismiss: () => void };

function RefusedNotice({ refusals, dismiss }: RefusedProps) {
  const t = useText();
  const language = useLanguage();
  const actions = (
    <Button isSmall onPress={dismiss}>
      {t('editor.dismiss')}
    </Button>
  );
  return (
    <Notice tone="danger" actions={actions}>
      <strong>{t('editor.refusedTitle', { count: refusals.length })}</strong>
      <ul className={styles.list}>
        {refusals.map(({ name, problem }, index) => (
          <li key={index}>
            {explain(name, problemText({ ...problem, detail: problem.detail ?? name }, language))}
          </li>
        ))}
      </ul>
    </Notice>
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
