import {
  Clapperboard,
  FileText,
  GalleryHorizontalEnd,
  type LucideIcon,
  Newspaper,
  ChartColumn,
} from 'lucide-react';
import { memo } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import type { ArticleKind } from '../../shared/article/article';
import type { Section } from '../../shared/article/page';
import type { ArticleRow } from '../../shared/desk';
import { useKindName } from '../kinds';
import { useLanguage, useText } from '../strings';
import { formatAge } from '../times';
import { useWorkspace } from '../workspace';
import styles from './ArticleRowView.module.css';
import { splitHit } from './splitHit';

const kindIcons: Readonly<Record<ArticleKind, LucideIcon>> = {
  news: Newspaper,
  feature: FileText,
  photoStory: GalleryHorizontalEnd,
  infographic: ChartColumn,
  video: Clapperboard,
};

const noRemoved: readonly never[] = [];

type ArticleRowViewProps = {
  readonly row: ArticleRow | undefined;
  readonly sections: readonly Section[];
  readonly isOpen: boolean;
  readonly hasHits: boolean;
};

export const ArticleRowView = memo(function ArticleRowView(props: ArticleRowViewProps) {
  const t = useText();
  const language = useLanguage();
  const kindName = useKindName();
  const removed = useWorkspace(({ settings }) => settings?.removedSections ?? noRemoved);
  const { row, sections, isOpen, hasHits } = props;
  if (row === undefined) return <div className={styles.waiting}>{t('list.loading')}</div>;
  const KindIcon = kindIcons[row.kind];
  return (
    <div className={styles.row} data-open={isOpen}>
      <div className={styles.headline} data-empty={row.headline === ''}>
        {row.headline === '' ? t('list.noHeadline') : row.headline}
      </div>
      {hasHits && <Hit row={row} />}
      <div className={styles.facts}>
        <span className={styles.status} data-status={row.status}>
          {t(`status.${row.status}`)}
        </span>
        <span className={styles.section}>
          {sectionName(row, [...sections, ...removed]) ?? t('list.noSection')}
        </span>
        <KindIcon aria-hidden className={styles.kind} />
        <VisuallyHidden>{kindName(row.kind)}</VisuallyHidden>
        <time dateTime={row.updatedAt} className={styles.time}>
          {formatAge(row.updatedAt, language)}
        </time>
      </div>
    </div>
  );
});

export function sectionName(
  row: ArticleRow,
  sections: readonly Pick<Section, 'id' | 'name'>[],
): string | undefined {
  return sections.find(({ id }) => id === row.section)?.name;
}

function Hit({ row }: { readonly row: ArticleRow }) {
  if (row.hit === null) return <div className={styles.hit}>{row.standfirst}</div>;
  return (
    <div className={styles.hit}>
      {splitHit(row.hit).map(({ text, isMarked }, index) =>
        isMarked ? <mark key={index}>{text}</mark> : text,
      )}
    </div>
  );
}
