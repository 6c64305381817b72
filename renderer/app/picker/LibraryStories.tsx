import type { StoryTarget } from '../../../shared/article/article';
import type { Section } from '../../../shared/article/page';
import type { ArticleRow } from '../../../shared/desk';
import { problemText } from '../../../shared/strings/problems';
import { sectionName } from '../../list/ArticleRowView';
import { splitHit } from '../../list/splitHit';
import { useLanguage, useText } from '../../strings';
import { formatDate } from '../../times';
import { ComboList } from '../../ui/ComboList';
import { type PickerUse, useWorkspace } from '../../workspace';
import styles from '../StoryPicker.module.css';
import { isKnown, knownTargets } from './knownTargets';
import { type FoundStories, useFoundStories } from './useFoundStories';

type LibraryStoriesProps = {
  readonly use: PickerUse;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (target: StoryTarget, headline: string) => void;
  readonly onOutside: (url: string) => void;
};

const outside = 'outside';
const looksLikeAddress = (typed: string) => /^(?:https?:\/\/|www\.)/i.test(typed.trim());

/** The library under a search field; an address pasted there leads to the outside page. */
export function LibraryStories({ use, typed, onType, onChoose, onOutside }: LibraryStoriesProps) {
  const t = useText();
  const found = useFoundStories(typed.trim());
  const rows = new Map(found?.rows.map((row) => [row.id, row]));
  const items = looksLikeAddress(typed) ? [outside, ...rows.keys()] : [...rows.keys()];
  const choose = (id: string) => {
    const row = rows.get(id);
    if (row === undefined) onOutside(typed.trim());
    else onChoose({ type: 'article', id }, row.headline);
  };
  return (
    <div className={styles.library}>
      <ComboList
        label={t('picker.results')}
        prompt={t('picker.search')}
        typed={typed}
        onType={onType}
        items={items}
        onChoose={choose}
        empty={useEmptyText(found)}
      >
        {(id) => <StoryItem row={rows.get(id)} use={use} />}
      </ComboList>
      {found?.isIndexing === true && <p className={styles.hint}>{t('picker.indexing')}</p>}
    </div>
  );
}

/** Nothing is said before the library has answered. */
function useEmptyText(found: FoundStories | null): string {
  const t = useText();
  const language = useLanguage();
  if (found === null) return '';
  if (found.problem !== null) return problemText(found.problem, language);
  return found.text === '' ? t('picker.noneYet') : t('picker.none', { text: found.text });
}

type StoryItemProps = { readonly row: ArticleRow | undefined; readonly use: PickerUse };

function StoryItem({ row, use }: StoryItemProps) {
  const t = useText();
  if (row === undefined) return <span className={styles.headline}>{t('picker.outside')}…</span>;
  return (
    <span className={styles.story}>
      <span className={styles.headline}>{row.headline || t('picker.noHeadline')}</span>
      <Hit row={row} />
      <StoryFacts row={row} use={use} />
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

function StoryFacts({ row, use }: { readonly row: ArticleRow; readonly use: PickerUse }) {
  const t = useText();
  const language = useLanguage();
  const sections = useWorkspace(({ settings }) => settings?.sections ?? noSections);
  const open = useWorkspace(({ open }) => open);
  const isThere = isKnown(knownTargets(use, open), { type: 'article', id: row.id });
  const section = sectionName(row, sections);
  return (
    <span className={styles.facts}>
      {isThere && (
        <span className={styles.known}>
          {t(use === 'related' ? 'picker.alreadyRelated' : 'picker.alreadyLinked')}
        </span>
      )}
      <span data-status={row.status}>{t(`status.${row.status}`)}</span>
      {section !== undefined && <span>{section}</span>}
      <time dateTime={row.updatedAt}>{formatDate(row.updatedAt, language)}</time>
    </span>
  );
}
