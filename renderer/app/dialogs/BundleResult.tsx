import type { BroughtArticle, BundleImport, OnDifferent } from '../../../shared/bundle';
import { broughtNames, bundleNoteText, bundleProblemText } from '../../../shared/strings/bundle';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import { showDialog } from '../../workspace';
import { openArticle } from '../articles';
import styles from './ImportDialog.module.css';

type BundleResultProps = {
  readonly outcome: BundleImport;
  readonly onAgain: (choice: OnDifferent) => void;
};

type OpenedBundle = Exclude<BundleImport, { status: 'refused' }>;

const isDone = ({ status, articles }: OpenedBundle) => status === 'read' && articles.length > 0;

/** What was stopped as asked is neither a success nor a fault. */
function toneOf(outcome: OpenedBundle) {
  if (outcome.status === 'stopped') return undefined;
  return isDone(outcome) ? styles.good : styles.none;
}

function sentenceOf(outcome: OpenedBundle) {
  if (outcome.status === 'stopped') return 'importDialog.stopped';
  return isDone(outcome) ? 'importDialog.bundleRead' : 'importDialog.bundleEmpty';
}

export function BundleResult({ outcome, onAgain }: BundleResultProps) {
  const t = useText();
  const { bundle } = outcome;
  if (outcome.status === 'refused') return <RefusedBundle outcome={outcome} />;
  const { articles } = outcome;
  return (
    <>
      <p role="status" className={toneOf(outcome)}>
        {t(sentenceOf(outcome), { bundle })}
      </p>
      <ul className={styles.articles}>
        {articles.map((article) => (
          <BroughtLine key={article.id} article={article} />
        ))}
      </ul>
      {articles.some(({ result }) => result === 'differs') && <Differing onAgain={onAgain} />}
    </>
  );
}

const mostShown = 20;

function RefusedBundle({ outcome }: { readonly outcome: Extract<BundleImport, { status: 'refused' }> }) {
  const t = useText();
  const language = useLanguage();
  const { bundle, problems } = outcome;
  return (
    <section role="alert" className={part.part}>
      <p className={styles.failed}>{t('importDialog.bundleRefused', { bundle })}</p>
      <ul className={styles.refused}>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={index}>{bundleProblemText(problem, language)}</li>
        ))}
      </ul>
      {problems.length > mostShown && (
        <p>{t('importDialog.moreProblems', { count: problems.length - mostShown })}</p>
      )}
    </section>
  );
}

const isInLibrary = ({ result }: BroughtArticle) => result === 'received' || result === 'savedOver';

function BroughtLine({ article }: { readonly article: BroughtArticle }) {
  const t = useText();
  const language = useLanguage();
  const { id, result, notes } = article;
  const headline = article.headline || t('picker.noHeadline');
  const open = () => {
    showDialog(null);
    void openArticle(id);
  };
  return (
    <li className={styles.article}>
      <div className={styles.listWords}>
        <p>{t('importDialog.articleResult', { headline, result: broughtNames[result][language] })}</p>
        {notes.length > 0 && (
          <ul>
            {notes.map((note, index) => (
              <li key={index}>{bundleNoteText(note, language)}</li>
            ))}
          </ul>
        )}
      </div>
      {isInLibrary(article) && (
        <Button isSmall aria-label={t('importDialog.openNamed', { headline })} onPress={open}>
          {t('importDialog.open')}
        </Button>
      )}
    </li>
  );
}

function Differing({ onAgain }: Pick<BundleResultProps, 'onAgain'>) {
  const t = useText();
  return (
    <section className={part.part}>
      <p>{t('importDialog.differsHelp')}</p>
      <div className={styles.choices}>
        <Button onPress={() => onAgain('copy')}>{t('importDialog.takeCopies')}</Button>
        <Button onPress={() => onAgain('save')}>{t('importDialog.saveOver')}</Button>
      </div>
    </section>
  );
}
