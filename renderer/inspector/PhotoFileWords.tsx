import type { Photo, PhotoMetadata } from '../../shared/article/photo';
import type { InterfaceLanguage } from '../../shared/desk';
import { type Translate, useLanguage, useText } from '../strings';
import { formatDate, formatNumber } from '../times';
import { Button } from '../ui/Button';
import { readWorkspace } from '../workspace';
import styles from './PhotoPage.module.css';

type Word = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Puts it into the desk's own field, named for the button. */
  readonly use?: { readonly field: string; readonly take: () => void };
};

function formatSize(bytes: number, language: InterfaceLanguage): string {
  const megabytes = Math.round(bytes / 100_000) / 10;
  return megabytes >= 1
    ? `${formatNumber(megabytes, language)} MB`
    : `${formatNumber(Math.ceil(bytes / 1000), language)} kB`;
}

function factsOf({ file }: Photo, t: Translate, language: InterfaceLanguage): readonly Word[] {
  if (file === null) return [];
  const size = formatSize(file.bytes, language);
  const { width, height, originalName } = file;
  return [
    { id: 'name', name: t('inspector.fileName'), text: originalName },
    { id: 'size', name: t('inspector.dimensions'), text: t('inspector.pixels', { width, height, size }) },
  ];
}

function takenAt(text: string, language: InterfaceLanguage): string {
  return Number.isNaN(Date.parse(text)) ? text : formatDate(text, language);
}

function setCredit(photo: Photo, change: Partial<Photo['credit']>) {
  const credit = readWorkspace().photos[photo.id]?.credit ?? photo.credit;
  readWorkspace().editor?.setCredit(photo.id, { ...credit, ...change });
}

function wordsOf(photo: Photo, figure: number, t: Translate, language: InterfaceLanguage): readonly Word[] {
  const said: PhotoMetadata = photo.metadata;
  const photographer = {
    field: t('inspector.photographer'),
    take: () => setCredit(photo, { photographer: said.creator }),
  };
  const agency = { field: t('inspector.agency'), take: () => setCredit(photo, { agency: said.credit }) };
  const alt = {
    field: t('inspector.alt'),
    take: () => readWorkspace().editor?.setAlt(figure, said.alt),
  };
  const words: readonly Word[] = [
    { id: 'headline', name: t('inspector.metaHeadline'), text: said.headline },
    { id: 'caption', name: t('inspector.metaCaption'), text: said.caption },
    { id: 'alt', name: t('inspector.metaAlt'), text: said.alt, use: alt },
    { id: 'creator', name: t('inspector.metaCreator'), text: said.creator, use: photographer },
    { id: 'credit', name: t('inspector.metaCredit'), text: said.credit, use: agency },
    { id: 'source', name: t('inspector.metaSource'), text: said.source },
    { id: 'copyright', name: t('inspector.metaCopyright'), text: said.copyright },
    { id: 'keywords', name: t('inspector.metaKeywords'), text: said.keywords.join(', ') },
    { id: 'takenAt', name: t('inspector.metaTakenAt'), text: takenAt(said.takenAt, language) },
    { id: 'place', name: t('inspector.metaPlace'), text: said.place },
  ];
  return words.filter(({ text }) => text !== '');
}

/** What the file itself says, beside the desk's words: nothing of it prints until somebody takes it over. */
export function PhotoFileWords({ photo, figure }: { readonly photo: Photo; readonly figure: number }) {
  const t = useText();
  const language = useLanguage();
  if (photo.file === null) return null;
  const said = wordsOf(photo, figure, t, language);
  return (
    <section>
      <h2 className={styles.wordsTitle}>{t('inspector.fromFile')}</h2>
      <dl className={styles.words}>
        {[...factsOf(photo, t, language), ...said].map((word) => (
          <WordRow key={word.id} word={word} />
        ))}
      </dl>
      {said.length === 0 && <p className={styles.none}>{t('inspector.fromFileNone')}</p>}
    </section>
  );
}

function WordRow({ word: { name, text, use } }: { readonly word: Word }) {
  const t = useText();
  return (
    <>
      <dt>{name}</dt>
      <dd data-wide={use === undefined}>{text}</dd>
      {use !== undefined && (
        <dd>
          <Button
            isSmall
            tone="quiet"
            aria-label={t('inspector.useFileWords', { words: text, field: use.field })}
            onPress={use.take}
          >
            {t('inspector.useIt')}
          </Button>
        </dd>
      )}
    </>
  );
}
