import { type CommandGroup, commands } from '../../shared/commands';
import { type Translate, useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { showDialog } from '../workspace';
import styles from './Shortcuts.module.css';
import { keysOf, keysText } from '../keys';
import { commandIds } from './findCommands';

const groups = [...new Set(commandIds.map((id) => commands[id].group))];

export function Shortcuts() {
  const t = useText();
  const close = () => showDialog(null);
  const others = [
    { name: t('app.keyNextPane'), keys: 'F6 / Shift+F6' },
    { name: t('app.keyPalette'), keys: keysText('CmdOrCtrl+Shift+P') },
    { name: t('app.keyReorder'), keys: 'Alt+↑ / Alt+↓' },
    { name: t('app.keyContext'), keys: 'Shift+F10' },
  ];
  return (
    <Dialog
      title={t('command.showShortcuts')}
      isWide
      onClose={close}
      foot={<Button onPress={close}>{t('app.close')}</Button>}
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <KeyTable key={group} title={t(`commandGroup.${group}`)} rows={rowsOf(group, t)} />
        ))}
        <KeyTable title={t('app.shortcutsOther')} rows={others} />
      </div>
    </Dialog>
  );
}

type KeyRow = { readonly name: string; readonly keys: string };

function rowsOf(group: CommandGroup, t: Translate): readonly KeyRow[] {
  return commandIds
    .filter((id) => commands[id].group === group)
    .flatMap((id) => {
      const keys = keysOf(id);
      return keys === undefined ? [] : [{ name: t(`command.${id}`), keys }];
    });
}

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(({ name, keys }) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
