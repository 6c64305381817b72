import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { PageListItem } from '../../../shared/article/article';
import { type MostReadFile, readMostReadFile } from '../../../shared/pageLists/readMostRead';
import { targetKey } from '../../../shared/pageLists/targetKey';
import { mostReadFaultText } from '../../../shared/strings/pageLists';
import { rowsOf } from '../../inspector/relatedStories';
import { useTitleMatches } from '../../inspector/useTitleMatches';
import { useStories } from '../../inspector/useStories';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import { ReorderList } from '../../ui/ReorderList';
import type { DraftProps } from './ListRules';
import { HiddenNote } from './HiddenNote';
import styles from './PageLists.module.css';

type Taken = MostReadFile & { readonly name: string };

/** More would push the list out of sight. */
const mostShown = 12;

const storiesIn = (rows: readonly { readonly story: PageListItem }[]) => rows.map(({ story }) => story);

/** What readers read most, as the web desk counted it: a file replaces what was there. */
export function MostRead({ draft, onChange }: DraftProps) {
  const t = useText();
  const [taken, setTaken] = useState<Taken | null>(null);
  const { mostRead } = draft;
  const { items } = mostRead;
  const rows = rowsOf(items);
  const stories = useStories(items.flatMap(({ target }) => (target.type === 'article' ? [target.id] : [])));
  const nameOf = ({ target }: PageListItem) =>
    target.type === 'page' ? target.title : stories?.get(target.id)?.headline || t('pageLists.storyLost');
  const put = (next: readonly PageListItem[]) =>
    onChange({ ...draft, mostRead: { ...mostRead, items: [...next] } });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readMostReadFile(new Uint8Array(await file.arrayBuffer()), TextDecoder);
    setTaken({ ...read, name: file.name });
    if (read.items.length > 0) put(read.items);
  };
  return (
    <div className={pages.page} data-part="mostRead">
      <p>{t('pageLists.mostReadHelp')}</p>
      <div>
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', '.json', 'text/csv', 'application/json']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button>{t('pageLists.importFile')}</Button>
        </FileTrigger>
      </div>
      {taken !== null && <TakenNotice taken={taken} />}
      <LikeStories items={items} onChange={put} />
      <ReorderList
        label={t('pageLists.mostRead', { count: items.length })}
        items={rows}
        nameOf={({ story }) => nameOf(story)}
        dragLabel={({ story }) => t('pageLists.drag', { name: nameOf(story) })}
        onReorder={(order) => put(storiesIn(order.flatMap((id) => rows.filter((row) => row.id === id))))}
        onRemove={(id) => put(storiesIn(rows.filter((row) => row.id !== id)))}
        empty={<p className={part.hint}>{t('pageLists.mostReadEmpty')}</p>}
      >
        {({ story }) => (
          <div className={styles.row}>
            <span className={styles.headline}>{nameOf(story)}</span>
            {story.target.type === 'page' ? (
              <span className={styles.summary}>{story.target.url}</span>
            ) : (
              <HiddenNote story={stories?.get(story.target.id)} />
            )}
          </div>
        )}
      </ReorderList>
    </div>
  );
}

const excludingNone = () => [];

type LikeStoriesProps = {
  readonly items: readonly PageListItem[];
  readonly onChange: (items: readonly PageListItem[]) => void;
};

/** Titles that look like stories of the library: taken together, so that their pages and pictures are known. */
function LikeStories({ items, onChange }: LikeStoriesProps) {
  const t = useText();
  const titles = items.flatMap(({ target }) => (target.type === 'page' ? [target.title] : []));
  const found = useTitleMatches(titles, excludingNone);
  const known = new Set(items.flatMap(({ target }) => (target.type === 'article' ? [target.id] : [])));
  const storyFor = ({ target }: PageListItem) => {
    const story = target.type === 'page' ? found.get(target.title) : undefined;
    return story === undefined || known.has(story.id) ? undefined : story;
  };
  const like = items.flatMap((item) => storyFor(item) ?? []);
  if (like.length === 0) return null;
  const take = () => {
    const taken = items.map((item): PageListItem => {
      const story = storyFor(item);
      return story === undefined ? item : { ...item, target: { type: 'article', id: story.id } };
    });
    const keys = taken.map(({ target }) => targetKey(target));
    onChange(taken.filter((item, index) => keys.indexOf(targetKey(item.target)) === index));
  };
  return (
    <Notice
      tone="note"
      actions={
        <Button isSmall onPress={take}>
          {t('pageLists.useLike')}
        </Button>
      }
    >
      {t('pageLists.like', { count: like.length })}
      <ul className={pages.faults}>
        {like.slice(0, mostShown).map(({ id, headline }) => (
          <li key={id}>{t('inspector.thisLooksLike', { headline })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function TakenNotice({ taken: { name, items, faults } }: { readonly taken: Taken }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Notice tone={faults.length > 0 ? 'warning' : 'success'}>
      {t('pageLists.taken', { count: items.length, file: name })}
      {faults.length > 0 && (
        <>
          <p>{t('pageLists.faults', { count: faults.length })}</p>
          <ul className={pages.faults}>
            {faults.slice(0, mostShown).map((fault) => (
              <li key={`${fault.line} ${fault.code}`}>{mostReadFaultText(fault, language)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
