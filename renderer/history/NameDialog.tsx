import { useState } from 'react';
import { cleanLine } from '../../shared/vietnamese/normalize';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

type NameDialogProps = {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

export function NameDialog({ name, onName, onClose }: NameDialogProps) {
  const t = useText();
  const [typed, setTyped] = useState(name);
  const clean = cleanLine(typed);
  const finish = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    if (clean !== '') onName(clean);
  };
  return (
    <Dialog
      title={t('history.nameTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('history.cancel')}</Button>
          <Button tone="accent" type="submit" form="version-name" isDisabled={clean === ''}>
            {t('history.nameKeep')}
          </Button>
        </>
      }
    >
      <form id="version-name" onSubmit={finish}>
        <TextField
          label={t('history.nameLabel')}
          hint={t('history.nameHint')}
          value={typed}
          maxLength={200}
          onChange={setTyped}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
