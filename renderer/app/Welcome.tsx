import { NotebookPen } from 'lucide-react';
import type { CommandId } from '../../shared/commands';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './Welcome.module.css';
import { keysOf } from '../keys';
import { runCommand } from './runCommand';

const firstSteps = ['focusSearch', 'importDump', 'chooseLibrary', 'showPalette', 'showShortcuts'] as const;

/** Stands where the editor will stand: what one can do first, with the keys for it. */
export function Welcome() {
  const t = useText();
  return (
    <EmptyState icon={<NotebookPen aria-hidden />} title={t('app.welcome')} help={t('app.welcomeHelp')}>
      <Button tone="accent" onPress={() => runCommand('newArticle')}>
        {t('command.newArticle')}
        <Keys id="newArticle" />
      </Button>
      <div className={styles.steps}>
        {firstSteps.map((id) => (
          <Button key={id} tone="quiet" onPress={() => runCommand(id)}>
            {t(`command.${id}`)}
            <Keys id={id} />
          </Button>
        ))}
      </div>
    </EmptyState>
  );
}

function Keys({ id }: { readonly id: CommandId }) {
  const keys = keysOf(id);
  return keys === undefined ? null : <kbd className={styles.keys}>{keys}</kbd>;
}
