import { useState } from 'react';
import { cleanLine } from '../../shared/vietnamese/normalize';
import type { Problem } from '../../shared/problems';
import { problemText } from '../../shared/strings/problems';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

type NameDialogProps = {
  readonly name: string;
  /** Why the name could not be kept a moment ago. */
  readonly problem: Problem | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

export function NameDialog({ name, problem, onName, onClose }: NameDialogProps) {
  const t = useText();
  const language = useLanguage();
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
      <form id="version-name" noValidate onSubmit={finish}>
        <TextField
          label={t('history.nameLabel')}
          hint={t('history.nameHint')}
          error={problem === null ? undefined : problemText(problem, language)}
          value={typed}
          maxLength={200}
          onChange={setTyped}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
