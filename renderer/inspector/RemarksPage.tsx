import { Check, MessageSquare, PencilLine, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { type Remark, remarksOf } from '../../shared/article/remarks';
import { keysOf } from '../keys';
import { useLanguage, useText } from '../strings';
import { formatAge } from '../times';
import { Button } from '../ui/Button';
import { isComposing } from '../ui/isComposing';
import { changeWorkspace, readWorkspace, useWorkspace } from '../workspace';
import { DraftArea } from './DraftField';
import page from './Inspector.module.css';
import styles from './RemarksPage.module.css';

const none: readonly Remark[] = [];

/** What editors said of words of the open article, in the order of the text. */
export function useRemarks(): readonly Remark[] {
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  return useMemo(() => (body === undefined ? none : remarksOf(body)), [body]);
}

export function RemarksPage() {
  const t = useText();
  const remarks = useRemarks();
  const keys = { comment: keysOf('addComment') ?? '', suggest: keysOf('suggestWords') ?? '' };
  if (remarks.length === 0) return <p className={page.empty}>{t('inspector.remarksNone', keys)}</p>;
  return (
    <div className={page.page}>
      <ul className={styles.list}>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <RemarkItem remark={remark} />
          </li>
        ))}
      </ul>
      <p className={page.hint}>{t('inspector.remarksHint')}</p>
    </div>
  );
}

/** Gives its field the focus once it is asked for. */
function useAskedFocus(id: string) {
  const item = useRef<HTMLElement>(null);
  const isAsked = useWorkspace(({ askedRemark }) => askedRemark === id);
  useLayoutEffect(() => {
    if (!isAsked) return;
    item.current?.querySelector('textarea')?.focus();
    changeWorkspace({ askedRemark: null });
  }, [isAsked]);
  return item;
}

type RemarkItemProps = { readonly remark: Remark };

function RemarkItem({ remark }: RemarkItemProps) {
  const t = useText();
  const language = useLanguage();
  const { id, type, text, words, by, at } = remark;
  const item = useAskedFocus(id);
  const show = () => readWorkspace().editor?.showRemark(id);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.stopPropagation();
    show();
  };
  const Icon = type === 'comment' ? MessageSquare : PencilLine;
  const age = formatAge(at, language);
  return (
    <article ref={item} className={styles.remark} data-type={type} onKeyDown={leave}>
      <p className={styles.facts}>
        <Icon aria-hidden />
        {by === '' ? age : t('inspector.remarkBy', { by, age })}
      </p>
      <PlainButton
        className={styles.words ?? ''}
        aria-label={t('inspector.remarkWords', { words })}
        onPress={show}
      >
        {words}
      </PlainButton>
      <DraftArea
        label={t(`inspector.${type}`)}
        value={text}
        maxLength={5_000}
        onChange={(typed) => readWorkspace().editor?.changeRemark(id, typed)}
        {...(type === 'suggestion' ? { hint: t('inspector.suggestionHint') } : {})}
      />
      <Settling remark={remark} />
    </article>
  );
}

function Settling({ remark: { id, type } }: RemarkItemProps) {
  const t = useText();
  const settle = (how: 'done' | 'accept') => () => readWorkspace().editor?.settleRemark(id, how);
  if (type === 'comment') {
    return (
      <div className={styles.actions}>
        <Button isSmall onPress={settle('done')}>
          <Check aria-hidden />
          {t('inspector.remarkDone')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button isSmall onPress={settle('accept')}>
        <Check aria-hidden />
        {t('inspector.remarkAccept')}
      </Button>
      <Button isSmall tone="quiet" onPress={settle('done')}>
        <X aria-hidden />
        {t('inspector.remarkReject')}
      </Button>
    </div>
  );
}
