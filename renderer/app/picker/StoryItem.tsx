import type { Section } from '../../../shared/article/page';
import type { ArticleRow } from '../../../shared/desk';
import { whyText } from '../../../shared/strings/suggestionReason';
import type { Suggestion } from '../../../shared/suggestion';
import { sectionName } from '../../list/ArticleRowView';
import { splitHit } from '../../list/splitHit';
import { useLanguage, useText } from '../../strings';
import { formatDate } from '../../times';
import { useWorkspace } from '../../workspace';
import styles from '../StoryPicker.module.css';
import { isKnown } from './knownTargets';
import type { ListedStory } from './listStories';
import { type PickerPlace, takesMany } from './pickerPlace';

type StoryItemProps = {
  readonly story: ListedStory | undefined;
  readonly use: PickerPlace;
  readonly known: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
};

/** A story as the picker lists it; none stands for the outside page. */
export function StoryItem({ story, use, known, elsewhere }: StoryItemProps) {
  const t = useText();
  if (story === undefined) return <span className={styles.headline}>{t('picker.outside')}…</span>;
  const { row, suggestion } = story;
  return (
    <span className={styles.story}>
      <span className={styles.headline}>{row.headline || t('picker.noHeadline')}</span>
      <Hit row={row} />
      {suggestion !== null && <Why suggestion={suggestion} />}
      <StoryFacts row={row} use={use} known={known} elsewhere={elsewhere} />
    </span>
  );
}

function Why({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useText();
  const language = useLanguage();
  return (
    <span className={styles.why}>
      {t('picker.suggested')}: {whyText(suggestion, language)}
    </span>
  );
}

function Hit({ row }: { readonly row: ArticleRow }) {
  if (row.hit === null) return <span className={styles.hit}>{row.standfirst}</span>;
  return (
    <span className={styles.hit}>
      {splitHit(row.hit).map(({ text, isMarked }, index) =>
        isMarked ? <mark key={index}>{text}</mark> : text,
      )}
    </span>
  );
}

const noSections: readonly Section[] = [];

type FactsProps = Omit<StoryItemProps, 'story'> & { readonly row: ArticleRow };

function StoryFacts({ row, use, known, elsewhere }: FactsProps) {
  const t = useText();
  const language = useLanguage();
  const sections = useWorkspace(({ settings }) => settings?.sections ?? noSections);
  const target = { type: 'article', id: row.id } as const;
  const isThere = isKnown(known, target);
  const section = sectionName(row, sections);
  const date = row.publishedAt ?? row.updatedAt;
  return (
    <span className={styles.facts}>
      {isThere && (
        <span className={styles.known}>
          {t(takesMany(use) ? 'picker.alreadyRelated' : 'picker.alreadyLinked')}
        </span>
      )}
      {isKnown(elsewhere, target) && <span className={styles.known}>{t('picker.onPage')}</span>}
      <span data-status={row.status}>{t(`status.${row.status}`)}</span>
      {section !== undefined && <span>{section}</span>}
      <time dateTime={date}>{formatDate(date, language)}</time>
    </span>
  );
}
