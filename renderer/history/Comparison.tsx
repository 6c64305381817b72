import type { ReactNode } from 'react';
import {
  type ArticleComparison,
  type ComparedText,
  changedBlocks,
  countDifferences,
} from '../../shared/article/compare';
import { useText } from '../strings';
import styles from './Comparison.module.css';
import { FieldChanges } from './FieldChanges';
import { PhotoChanges } from './PhotoChanges';
import { RelatedChanges } from './RelatedChanges';
import { RemarkChanges } from './RemarkChanges';
import { TextChanges } from './TextChanges';
import { photoRows, textRows } from './blockRows';
import type { Wanted } from './restore';
import { useNamedStories, useShownPhotos } from './useShown';

type ComparisonProps = {
  readonly comparison: ArticleComparison;
  /** The texts that are compared. */
  readonly texts: readonly ComparedText[];
  readonly onRestore: ((wanted: Wanted) => void) | undefined;
};

/** Everything in which two texts differ, a part for each kind of thing. */
export function Comparison({ comparison, texts, onRestore }: ComparisonProps) {
  const t = useText();
  const photos = useShownPhotos(texts);
  const stories = useNamedStories(texts);
  const { fields, blocks, credits, related, remarks } = comparison;
  const pictures = photoRows(blocks);
  const count = countDifferences(comparison);
  if (count === 0)
    return (
      <p role="status" className={styles.same}>
        {t('history.same')}
      </p>
    );
  return (
    <>
      <p role="status" className={styles.count}>
        {t('history.changes', { count })}. {t('history.legend')}
      </p>
      <Part name={t('history.fieldsPart')} count={fields.length}>
        <FieldChanges changes={fields} onRestore={onRestore} />
      </Part>
      <Part name={t('history.textPart')} count={changedBlocks(comparison).length - pictures.length}>
        <TextChanges rows={textRows(blocks)} onRestore={onRestore} />
      </Part>
      <Part name={t('history.photosPart')} count={pictures.length + credits.length}>
        <PhotoChanges rows={pictures} credits={credits} photos={photos} onRestore={onRestore} />
      </Part>
      <Part name={t('history.relatedPart')} count={related.length}>
        <RelatedChanges changes={related} stories={stories} photos={photos} onRestore={onRestore} />
      </Part>
      <Part name={t('history.remarksPart')} count={remarks.length}>
        <RemarkChanges changes={remarks} />
      </Part>
    </>
  );
}

type PartProps = { readonly name: string; readonly count: number; readonly children: ReactNode };

function Part({ name, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <section aria-label={name} className={styles.part}>
      <h3 className={styles.name}>
        {name}
        <span className={styles.number}>{count}</span>
      </h3>
      <ul className={styles.rows}>{children}</ul>
    </section>
  );
}
