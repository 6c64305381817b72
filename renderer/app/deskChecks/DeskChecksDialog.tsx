import { useState } from 'react';
import type { DeskCheckLevel, DeskSettings } from '../../../shared/article/page';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import part from '../../ui/Part.module.css';
import { SearchField } from '../../ui/SearchField';
import { changeWorkspace, showDialog, useWorkspace } from '../../workspace';
import { CheckTable, levelKeys } from './CheckTable';
import { changedCodes, rowsFor } from './checkRows';
import styles from './DeskChecks.module.css';

const close = () => showDialog(null);

/** The newest settings keep everything but what this dialog shows. */
async function save(checkLevels: readonly DeskCheckLevel[]) {
  const settings = await attempt(async () =>
    desk.saveDesk({ settings: { ...(await desk.readDesk({})), checkLevels } }),
  );
  if (settings === undefined) return;
  changeWorkspace({ settings });
  close();
}

/** How grave each check is, for all kinds of articles and for each: one table, which panel, CLI and export obey. */
export function DeskChecksDialog() {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <DeskChecks before={settings.checkLevels} />;
}

function DeskChecks({ before }: { readonly before: DeskSettings['checkLevels'] }) {
  const t = useText();
  const language = useLanguage();
  const [levels, setLevels] = useState(before);
  const [text, setText] = useState('');
  const [onlyChanged, setOnlyChanged] = useState<ReturnType<typeof changedCodes> | null>(null);
  const rows = rowsFor({ text, onlyChanged }, language);
  const changed = changedCodes(levels);
  return (
    <Dialog
      title={t('deskChecks.title')}
      isLarge
      holdsWork
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('deskChecks.cancel')}</Button>
          <Button tone="accent" onPress={() => void save(levels)}>
            {t('deskChecks.save')}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <p className={part.hint}>{t('deskChecks.help', levelKeys)}</p>
        <div className={styles.find}>
          <SearchField
            label={t('deskChecks.find')}
            placeholder={t('deskChecks.find')}
            clearLabel={t('deskChecks.clear')}
            value={text}
            onChange={setText}
          />
          <Checkbox
            isSelected={onlyChanged !== null}
            onChange={(isOnly) => setOnlyChanged(isOnly ? changed : null)}
          >
            {t('deskChecks.onlyChanged', { count: changed.length })}
          </Checkbox>
        </div>
        {rows.length === 0 ? (
          <p className={part.hint}>{t('deskChecks.none')}</p>
        ) : (
          <CheckTable codes={rows} levels={levels} onChange={setLevels} />
        )}
      </div>
    </Dialog>
  );
}
