import { useState } from 'react';
import { type CommandId, commands } from '../../shared/commands';
import { commandNames } from '../../shared/strings/commands';
import { useText } from '../strings';
import { ComboList } from '../ui/ComboList';
import { Dialog } from '../ui/Dialog';
import { showDialog } from '../workspace';
import styles from './Palette.module.css';
import { keysOf } from '../keys';
import { commandIds, findCommands } from './findCommands';
import { runCommand } from './runCommand';

const named = commandIds.map((id) => ({ id, names: [commandNames[id].vi, commandNames[id].en] }));

/** The palette itself, and pasting: only keys and menu may reach the clipboard unasked. */
const elsewhere: readonly CommandId[] = ['showPalette', 'pastePlain'];

export function Palette() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = findCommands(typed, named).filter((id) => !elsewhere.includes(id));
  const run = (id: CommandId) => {
    showDialog(null);
    // After the dialog has given the focus back to where the command is to act.
    window.setTimeout(() => runCommand(id), 0);
  };
  return (
    <Dialog title={t('command.showPalette')} onClose={() => showDialog(null)}>
      <ComboList
        label={t('app.paletteCommands')}
        prompt={t('app.palettePrompt')}
        typed={typed}
        onType={setTyped}
        items={found}
        onChoose={run}
        empty={t('app.paletteNone', { text: typed })}
      >
        {(id) => <PaletteRow id={id} />}
      </ComboList>
    </Dialog>
  );
}

function PaletteRow({ id }: { readonly id: CommandId }) {
  const t = useText();
  const keys = keysOf(id);
  return (
    <>
      <span className={styles.name}>{t(`command.${id}`)}</span>
      <span className={styles.group}>{t(`commandGroup.${commands[id].group}`)}</span>
      <kbd className={styles.keys}>{keys}</kbd>
    </>
  );
}
