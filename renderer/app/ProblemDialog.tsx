import type { Problem } from '../../shared/problems';
import { problemText } from '../../shared/strings/problems';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { showDialog } from '../workspace';

export function ProblemDialog({ problem }: { readonly problem: Problem }) {
  const t = useText();
  const language = useLanguage();
  const close = () => showDialog(null);
  const foot = (
    <Button tone="accent" autoFocus onPress={close}>
      {t('app.ok')}
    </Button>
  );
  return (
    <Dialog title={t('app.problemTitle')} isAlert onClose={close} foot={foot}>
      <p>{problemText(problem, language)}</p>
    </Dialog>
  );
}
