import type { ImportNoteCode, ImportOutcome, ImportReport } from '../../../shared/importing';
import { importNoteTexts } from '../../../shared/strings/importNotes';
import { problemText } from '../../../shared/strings/problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import part from '../../ui/Part.module.css';
import { showDialog } from '../../workspace';
import { openArticle } from '../articles';
import styles from './ImportDialog.module.css';
import { ImportedLists } from './ImportedLists';

type ImportResultProps = { readonly outcome: ImportOutcome };

export function ImportResult({ outcome }: ImportResultProps) {
  const t = useText();
  const count = outcome.articles.length;
  return (
    <>
      <p role="status" className={count === 0 ? styles.none : styles.good}>
        {count === 0 ? t('importDialog.madeNone') : t('importDialog.made', { count })}
      </p>
      <MadeArticles outcome={outcome} />
      <Refused outcome={outcome} />
      <ImportedLists outcome={outcome} />
      {outcome.report.map((report) => (
        <FileReport key={report.file} report={report} />
      ))}
    </>
  );
}

function MadeArticles({ outcome: { articles } }: ImportResultProps) {
  const t = useText();
  const open = (id: string) => {
    showDialog(null);
    void openArticle(id);
  };
  return (
    <ul className={styles.articles}>
      {articles.map(({ id, headline }) => (
        <li key={id} className={styles.article}>
          <span>{headline || t('picker.noHeadline')}</span>
          <Button isSmall aria-label={t('importDialog.openNamed', { headline })} onPress={() => open(id)}>
            {t('importDialog.open')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Refused({ outcome: { refused } }: ImportResultProps) {
  const t = useText();
  const language = useLanguage();
  if (refused.length === 0) return null;
  return (
    <section role="alert" className={part.part}>
      <h3 className={part.heading}>{t('importDialog.refused')}</h3>
      <ul className={styles.refused}>
        {refused.map(({ file, problem }) => (
          <li key={file}>
            <strong>{file}</strong>: {problemText(problem, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Note = ImportReport['notes'][number];

function byCode(notes: readonly Note[]): ReadonlyMap<ImportNoteCode, readonly Note[]> {
  const groups = new Map<ImportNoteCode, readonly Note[]>();
  for (const note of notes) groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  return groups;
}

function FileReport({ report: { file, notes } }: { readonly report: ImportReport }) {
  const t = useText();
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <section className={part.part}>
      <h3 className={part.heading}>
        {t('importDialog.report')}: {file}
      </h3>
      {[...byCode(notes)].map(([code, found]) => (
        <div key={code} className={styles.notes}>
          <p>
            {code === 'photoMissing'
              ? t('importDialog.figuresWaiting', { count: found.length })
              : importNoteTexts[code][language]}
          </p>
          <ul>
            {found.map(({ text }, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
