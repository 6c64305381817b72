import { problemText } from '../../shared/strings/problems';
import { assertNever } from '../../shared/problems';
import { type Translate, useLanguage, useText } from '../strings';
import { formatTime } from '../times';
import { Button } from '../ui/Button';
import type { InterfaceLanguage } from '../../shared/desk';
import { type SaveState, useWorkspace } from '../workspace';
import styles from './StatusLine.module.css';
import { flushAutosave } from '../editor/autosave';
import { saveCopy } from './upkeep/saveCopy';

/** Says only what the disk has said: editing, saved at, or not saved and why. */
export function SaveWords() {
  const t = useText();
  const language = useLanguage();
  const save = useWorkspace(({ save }) => save);
  const keptAt = useWorkspace(({ draftKeptAt }) => draftKeptAt);
  const hasArticle = useWorkspace(({ open }) => open !== null);
  const isAway = useWorkspace(({ library }) => library?.isAway === true);
  const words = hasArticle ? wordsOf(save, t, language) : t('app.noArticle');
  /** A text that is not saved says why by itself. */
  const isOnlyAway = isAway && (!hasArticle || save.type === 'saved' || save.type === 'readOnly');
  const isUnsafe = hasArticle && isUnsaved(save);
  return (
    <>
      <span
        role="status"
        className={styles.save}
        data-save={isOnlyAway ? 'away' : hasArticle ? save.type : 'none'}
      >
        {isOnlyAway ? t('app.libraryAway') : words}
        {isUnsafe && keptAt !== null && ` ${t('app.draftKept', { time: formatTime(keptAt, language) })}`}
      </span>
      {save.type === 'notSaved' && (
        <Button isSmall tone="danger" onPress={() => void flushAutosave()}>
          {t('app.saveAgain')}
        </Button>
      )}
      {isUnsafe && (
        <Button isSmall onPress={() => void saveCopy()}>
          {t('app.saveCopy')}
        </Button>
      )}
    </>
  );
}

const isUnsaved = ({ type }: SaveState) =>
  type === 'notSaved' || type === 'conflict' || type === 'stillSaving';

function wordsOf(save: SaveState, t: Translate, language: InterfaceLanguage): string {
  switch (save.type) {
    case 'saved':
      return save.at === null
        ? t('app.unchanged')
        : t('app.savedAt', { time: formatTime(save.at, language) });
    case 'editing':
      return t('app.editing');
    case 'stillSaving':
      return t('app.stillSaving');
    case 'notSaved':
      return t('app.notSaved', { reason: problemText(save.problem, language) });
    case 'conflict':
      return t('app.conflict');
    case 'readOnly':
      return t('app.readOnlyArticle');
    default:
      return assertNever(save);
  }
}
