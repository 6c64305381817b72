import type { StaleExport } from '../../shared/article/exported';
import { stalePartText, staleText } from '../../shared/strings/stale';
import { desk } from '../desk';
import { useLanguage, useText } from '../strings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import part from '../ui/Part.module.css';
import { showDialog } from '../workspace';
import { headlineOf, openArticle } from './articles';
import { exportArticles } from './runCommand';
import { Answered } from './upkeep/Answered';
import { momentOf } from './upkeep/moment';
import { Sentence } from './upkeep/Sentence';
import styles from './upkeep/upkeep.module.css';
import { useAnswer } from './upkeep/useAnswer';

const close = () => showDialog(null);
const ask = () => desk.listStale({});

function exportAgain(ids: readonly string[]) {
  close();
  void exportArticles(ids);
}

/** Bundles that an export would write otherwise now, and what changed since. */
export function StaleDialog() {
  const t = useText();
  const { answer } = useAnswer(ask);
  const ids = answer.type === 'read' ? [...new Set(answer.value.map(({ id }) => id))] : [];
  return (
    <Dialog
      title={t('stale.title')}
      isWide
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('stale.close')}</Button>
          {ids.length > 1 && (
            <Button tone="accent" onPress={() => exportAgain(ids)}>
              {t('stale.exportAll')}
            </Button>
          )}
        </>
      }
    >
      <Answered answer={answer}>{(stale) => <StaleList stale={stale} />}</Answered>
    </Dialog>
  );
}

function StaleList({ stale }: { readonly stale: readonly StaleExport[] }) {
  const t = useText();
  if (stale.length === 0) return <p className={part.hint}>{t('stale.none')}</p>;
  return (
    <>
      <p className={part.hint}>{t('stale.some', { count: stale.length })}</p>
      <ul className={styles.rows} aria-label={t('stale.title')}>
        {stale.map((bundle) => (
          <StaleRow key={bundle.bundle + bundle.id} bundle={bundle} />
        ))}
      </ul>
    </>
  );
}

function StaleRow({ bundle }: { readonly bundle: StaleExport }) {
  const t = useText();
  const language = useLanguage();
  const facts = [
    t('stale.exported', momentOf(bundle.exportedAt, language)),
    bundle.isThere ? bundle.bundle : t('stale.gone'),
  ];
  const open = () => {
    close();
    void openArticle(bundle.id);
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{headlineOf(bundle)}</span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        {bundle.page.map((part) => (
          <Sentence key={part} tone="heed">
            {stalePartText(part, language)}
          </Sentence>
        ))}
        {bundle.stories.map(({ id, headline, changes }) => (
          <Sentence key={id} tone="heed">
            {staleText(headline, changes, language)}
          </Sentence>
        ))}
      </div>
      <Button onPress={open}>{t('stale.open')}</Button>
      <Button onPress={() => exportAgain([bundle.id])}>{t('stale.exportAgain')}</Button>
    </li>
  );
}
