import { CircleCheck, FolderOpen } from 'lucide-react';
import type { ExportOutcome } from '../../../shared/desk';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import styles from './ExportDialog.module.css';

type ExportedBundleProps = { readonly outcome: Extract<ExportOutcome, { status: 'exported' }> };

export function ExportedBundle({ outcome: { path, articles, files } }: ExportedBundleProps) {
  const t = useText();
  return (
    <div className={part.part}>
      <p role="status" className={styles.good}>
        <CircleCheck aria-hidden />
        {t('exportDialog.exported', { articles, files })}
      </p>
      <h3 className={part.heading}>{t('exportDialog.exportedTo')}</h3>
      <div className={styles.destination}>
        <output aria-label={t('exportDialog.exportedTo')} className={styles.path}>
          {path}
        </output>
        <Button autoFocus onPress={() => void attempt(() => desk.revealExport({}))}>
          <FolderOpen aria-hidden />
          {t('exportDialog.reveal')}
        </Button>
      </div>
    </div>
  );
}
