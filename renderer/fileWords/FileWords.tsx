import { useState } from 'react';
import type { Photo, PhotoFile } from '../../shared/article/photo';
import type { InterfaceLanguage } from '../../shared/desk';
import { useLanguage, useText } from '../strings';
import { formatDate, formatNumber } from '../times';
import { Button } from '../ui/Button';
import styles from './FileWords.module.css';
import { FoldedText } from './FoldedText';
import {
  type DeskWords,
  type FileWord,
  type FileWordId,
  type FilledField,
  isReplacing,
  readFileWords,
} from './readFileWords';

function formatSize(bytes: number, language: InterfaceLanguage): string {
  const megabytes = Math.round(bytes / 100_000) / 10;
  return megabytes >= 1
    ? `${formatNumber(megabytes, language)} MB`
    : `${formatNumber(Math.ceil(bytes / 1000), language)} kB`;
}

type FileWordsProps = {
  readonly photo: Photo;
  readonly desk: DeskWords;
  readonly onFill: (filled: FilledField) => void;
  /** Takes back what was filled in last. */
  readonly onUndo: () => void;
};

/** What the file itself says, beside the desk's words: nothing of it prints until somebody takes it over. */
export function FileWords({ photo, desk, onFill, onUndo }: FileWordsProps) {
  const t = useText();
  const [replaced, setReplaced] = useState<FileWordId | null>(null);
  if (photo.file === null) return null;
  const words = readFileWords(photo, desk);
  const take = (word: FileWord) => {
    if (word.fill !== null) onFill(word.fill);
    setReplaced(isReplacing(word) ? word.id : null);
  };
  const undo = () => {
    onUndo();
    setReplaced(null);
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('inspector.fromFile')}</h2>
      <FileFacts file={photo.file} />
      {words.length === 0 ? (
        <p className={styles.none}>{t('inspector.fromFileNone')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('inspector.wordOf')}</th>
              <th scope="col">{t('inspector.fileSays')}</th>
              <th scope="col">{t('inspector.deskSays')}</th>
            </tr>
          </thead>
          <tbody>
            {words.map((word) => (
              <WordRow
                key={word.id}
                word={word}
                onTake={() => take(word)}
                onUndo={replaced === word.id ? undo : null}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function FileFacts({ file }: { readonly file: PhotoFile }) {
  const t = useText();
  const language = useLanguage();
  const { width, height, originalName } = file;
  const facts = t('inspector.pixels', { width, height, size: formatSize(file.bytes, language) });
  return (
    <p className={styles.facts}>
      <span className={styles.fileName}>{originalName}</span>
      <span>{`${facts} · ${file.format.toUpperCase()}`}</span>
    </p>
  );
}

type RowProps = {
  readonly word: FileWord;
  readonly onTake: () => void;
  /** Set right after the desk's own words went. */
  readonly onUndo: (() => void) | null;
};

function shownText({ id, file }: FileWord, language: InterfaceLanguage): string {
  return id !== 'takenAt' || Number.isNaN(Date.parse(file)) ? file : formatDate(file, language);
}

function WordRow({ word, onTake, onUndo }: RowProps) {
  const t = useText();
  const language = useLanguage();
  const name = t(`fileWord.${word.id}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <FoldedText text={shownText(word, language)} />
      </td>
      <td>
        {word.desk !== null && (word.desk === '' ? <DeskEmpty /> : <FoldedText text={word.desk} />)}
        <TakeButton word={word} name={name} onTake={onTake} />
        {onUndo !== null && (
          <p role="status" className={styles.replaced}>
            {t('inspector.replaced')}{' '}
            <Button isSmall tone="quiet" onPress={onUndo}>
              {t('command.undo')}
            </Button>
          </p>
        )}
      </td>
    </tr>
  );
}

function DeskEmpty() {
  const t = useText();
  return <span className={styles.none}>{t('inspector.deskEmpty')}</span>;
}

function TakeButton({ word, name, onTake }: Omit<RowProps, 'onUndo'> & { readonly name: string }) {
  const t = useText();
  if (word.fill === null) return null;
  const isAdding = word.fill.field === 'tags' && word.desk !== '';
  const label = t(
    isReplacing(word) ? 'inspector.replaceIt' : isAdding ? 'inspector.addIt' : 'inspector.useIt',
  );
  return (
    <div>
      <Button isSmall aria-label={`${label}: ${name}`} onPress={onTake}>
        {label}
      </Button>
    </div>
  );
}
