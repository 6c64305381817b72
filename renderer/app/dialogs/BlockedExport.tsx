import { useState } from 'react';
import type { ArticleChecks } from '../../../shared/desk';
import { checkText } from '../../../shared/strings/checks';
import { CheckLine } from '../../CheckLine';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import part from '../../ui/Part.module.css';
import { goToCheck } from '../goToCheck';
import styles from './ExportDialog.module.css';
import { type BlockingError, errorsOf, ownReason, type TypedReasons, withOwnReason } from './overrideReasons';

export type ReasonsProps = {
  readonly reasons: TypedReasons;
  readonly onReasons: (reasons: TypedReasons) => void;
};

type BlockedExportProps = ReasonsProps & { readonly articles: readonly ArticleChecks[] };

/** What must be mended first, or typed reasons for going on without: one for all errors, or each its own. */
export function BlockedExport({ articles, reasons, onReasons }: BlockedExportProps) {
  const t = useText();
  const blocked = articles.filter((article) => errorsOf(article).length > 0);
  const count = blocked.flatMap(errorsOf).length;
  return (
    <>
      <p role="alert" className={styles.failed}>
        {t('exportDialog.blocked', { count })}
      </p>
      {blocked.map((article) => (
        <section key={article.id} className={part.part}>
          <h3 className={part.heading}>{article.headline || t('picker.noHeadline')}</h3>
          <ul className={styles.errors}>
            {errorsOf(article).map((error, index) => (
              <BlockedError
                key={index}
                error={error}
                isAlone={count === 1}
                reasons={reasons}
                onReasons={onReasons}
              />
            ))}
          </ul>
        </section>
      ))}
      <TextArea
        label={t('exportDialog.override')}
        hint={t(count === 1 ? 'exportDialog.overrideHint' : 'exportDialog.overrideAllHint')}
        maxLength={2000}
        value={reasons.forAll}
        onChange={(forAll) => onReasons({ ...reasons, forAll })}
      />
    </>
  );
}

type BlockedErrorProps = ReasonsProps & { readonly error: BlockingError; readonly isAlone: boolean };

/** The reason for all is that of an error which stands alone. */
function BlockedError({ error, isAlone, reasons, onReasons }: BlockedErrorProps) {
  const t = useText();
  const language = useLanguage();
  const reason = ownReason(reasons, error);
  const [isOpen, setIsOpen] = useState(reason !== '');
  const { article, check } = error;
  return (
    <li className={styles.blocking}>
      <div className={styles.error}>
        <CheckLine check={check} />
        {!isAlone && !isOpen && (
          <Button isSmall tone="quiet" onPress={() => setIsOpen(true)}>
            {t('exportDialog.ownReason')}
          </Button>
        )}
        <Button isSmall tone="quiet" onPress={() => void goToCheck(article, check.where)}>
          {t('exportDialog.goTo')}
        </Button>
      </div>
      {isOpen && (
        <TextField
          label={t('exportDialog.ownReasonFor', { error: checkText(check, language) })}
          isLabelHidden
          placeholder={t('exportDialog.ownReasonHint')}
          maxLength={2000}
          autoFocus={reason === ''}
          value={reason}
          onChange={(typed) => onReasons(withOwnReason(reasons, error, typed))}
        />
      )}
    </li>
  );
}
