import { useId } from 'react';
import type { Photo } from '../../../shared/article/photo';
import type { InterfaceLanguage } from '../../../shared/desk';
import { type Translate, useLanguage, useText } from '../../strings';
import { formatDate, formatNumber } from '../../times';
import part from '../../ui/Part.module.css';
import styles from './PhotoDetails.module.css';

const words = [
  'headline',
  'caption',
  'alt',
  'creator',
  'credit',
  'source',
  'copyright',
  'place',
] as const satisfies readonly (keyof Photo['metadata'])[];

type Fact = { readonly name: string; readonly text: string };

const dayText = (instant: string, language: InterfaceLanguage) =>
  Number.isNaN(Date.parse(instant)) ? instant : formatDate(instant, language);

function sizeText({ file }: Photo, t: Translate, language: InterfaceLanguage): string {
  if (file === null) return '';
  const megabytes = Math.max(0.1, Math.round(file.bytes / 100_000) / 10);
  const { width, height } = file;
  return t('photoLibrary.pixels', { width, height, size: `${formatNumber(megabytes, language)} MB` });
}

function factsOf(photo: Photo, t: Translate, language: InterfaceLanguage): readonly Fact[] {
  const { file, metadata, addedAt } = photo;
  const facts: readonly Fact[] = [
    { name: t('photoLibrary.fileName'), text: file?.originalName ?? '' },
    { name: t('photoLibrary.dimensions'), text: sizeText(photo, t, language) },
    { name: t('photoLibrary.addedAt'), text: dayText(addedAt, language) },
    { name: t('fileWord.takenAt'), text: dayText(metadata.takenAt, language) },
    ...words.map((word) => ({ name: t(`fileWord.${word}`), text: metadata[word] })),
    { name: t('fileWord.keywords'), text: metadata.keywords.join(', ') },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** The file, and what it says of itself. */
export function PhotoFacts({ photo }: { readonly photo: Photo }) {
  const t = useText();
  const language = useLanguage();
  const heading = useId();
  const facts = factsOf(photo, t, language);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={part.part}>
      <h2 id={heading} className={part.heading}>
        {t('photoLibrary.fromFile')}
      </h2>
      <dl className={styles.facts}>
        {facts.map(({ name, text }) => (
          <Fact key={name} name={name} text={text} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, text }: Fact) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
