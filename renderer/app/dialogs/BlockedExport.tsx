import type { Check } from '../../../shared/article/check';
import type { ArticleChecks } from '../../../shared/desk';
import { CheckLine } from '../../CheckLine';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/TextArea';
import part from '../../ui/Part.module.css';
import { goToCheck } from '../goToCheck';
import styles from './ExportDialog.module.css';

type BlockedExportProps = {
  readonly articles: readonly ArticleChecks[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

const errorsOf = (checks: readonly Check[]) => checks.filter(({ level }) => level === 'error');

/** What must be mended first, or a typed reason for going on without. */
export function BlockedExport({ articles, reason, onReason }: BlockedExportProps) {
  const t = useText();
  const blocked = articles.filter(({ checks }) => errorsOf(checks).length > 0);
  const count = blocked.reduce((sum, { checks }) => sum + errorsOf(checks).length, 0);
  return (
    <>
      <p role="alert" className={styles.failed}>
        {t('exportDialog.blocked', { count })}
      </p>
      {blocked.map((article) => (
        <BlockedArticle key={article.id} article={article} />
      ))}
      <TextArea
        label={t('exportDialog.override')}
        hint={t('exportDialog.overrideHint')}
        maxLength={2000}
        value={reason}
        onChange={onReason}
      />
    </>
  );
}

function BlockedArticle({ article: { id, headline, checks } }: { readonly article: ArticleChecks }) {
  const t = useText();
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{headline || t('picker.noHeadline')}</h3>
      <ul className={styles.errors}>
        {errorsOf(checks).map((check, index) => (
          <li key={index} className={styles.error}>
            <CheckLine check={check} />
            <Button isSmall tone="quiet" onPress={() => void goToCheck(id, check.where)}>
              {t('exportDialog.goTo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
