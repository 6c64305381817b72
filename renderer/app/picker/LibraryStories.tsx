import { type ClipboardEvent, useState } from 'react';
import type { StoryTarget } from '../../../shared/article/article';
import { addressKey } from '../../../shared/pageLists/addressKey';
import { problemText } from '../../../shared/strings/problems';
import { useLanguage, useText } from '../../strings';
import { ComboList } from '../../ui/ComboList';
import styles from '../StoryPicker.module.css';
import { PickerFilters } from './PickerFilters';
import { StoryItem } from './StoryItem';
import { isFiltering, noFilter, type PickerFilter } from './pickerFilter';
import { type ListedStory, listStories } from './listStories';
import { type PastedPage, readClipboard } from './pastedPage';
import { type FoundStories, useFoundStories } from './useFoundStories';
import { useSuggestions } from './useSuggestions';
import { isForArticle, type PickerPlace } from './pickerPlace';

type LibraryStoriesProps = {
  readonly use: PickerPlace;
  readonly known: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (target: StoryTarget, headline: string) => void;
  readonly onOutside: (page: PastedPage | null) => void;
};

const outside = 'outside';
/** What lies at the public address of a story is that story, not a page outside. */
const isAt = ({ publicUrl }: ListedStory['row'], typed: string) =>
  publicUrl !== '' && addressKey(publicUrl) === addressKey(typed);

const looksLikeAddress = (typed: string) => /^(?:https?:\/\/|www\.)/i.test(typed.trim());

/** The library under a search field; an address pasted there leads to the outside page. */
export function LibraryStories(props: LibraryStoriesProps) {
  const { use, known, elsewhere, typed, onType, onChoose, onOutside } = props;
  const t = useText();
  const [filter, setFilter] = useState(noFilter);
  const found = useFoundStories(typed.trim(), filter);
  const stories = listStories(typed.trim(), filter, useSuggestions(isForArticle(use)), found?.rows ?? []);
  const rows = new Map(stories.map((story) => [story.row.id, story]));
  const isOutside = looksLikeAddress(typed) && !stories.some(({ row }) => isAt(row, typed));
  const items = use !== 'exclude' && isOutside ? [outside, ...rows.keys()] : [...rows.keys()];
  const choose = (id: string) => {
    const story = rows.get(id);
    if (story === undefined) onOutside(null);
    else onChoose({ type: 'article', id }, story.row.headline);
  };
  const paste = (event: ClipboardEvent) => {
    const page = readClipboard(event);
    if (page === null || page.title === '') return;
    event.preventDefault();
    onOutside(page);
  };
  return (
    <div className={styles.library} onPaste={paste}>
      <ComboList
        label={t('picker.results')}
        prompt={t('picker.search')}
        typed={typed}
        onType={onType}
        items={items}
        onChoose={choose}
        empty={useEmptyText(found, filter)}
        filters={<PickerFilters filter={filter} onChange={setFilter} />}
      >
        {(id) => <StoryItem story={rows.get(id)} use={use} known={known} elsewhere={elsewhere} />}
      </ComboList>
      {found?.isIndexing === true && <p className={styles.hint}>{t('picker.indexing')}</p>}
    </div>
  );
}

/** Nothing is said before the library has answered. */
function useEmptyText(found: FoundStories | null, filter: PickerFilter): string {
  const t = useText();
  const language = useLanguage();
  if (found === null) return '';
  if (found.problem !== null) return problemText(found.problem, language);
  if (isFiltering(filter)) return t('picker.noneFiltered');
  return found.text === '' ? t('picker.noneYet') : t('picker.none', { text: found.text });
}
