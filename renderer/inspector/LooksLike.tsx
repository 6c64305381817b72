import { useMemo, useState } from 'react';
import type { Article, StoryTarget } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import { storiesOf } from '../../shared/article/walk';
import { useLanguage, useText } from '../strings';
import { formatDate } from '../times';
import { Button } from '../ui/Button';
import { readWorkspace, useWorkspace } from '../workspace';
import page from './Inspector.module.css';
import { changeOwnLists, undoOwnLists, useCanUndoOwnLists } from './changeLists';
import { changeRelated } from './relatedHistory';
import styles from './RelatedPage.module.css';
import { type LooseTitle, looseTitlesOf, putIntoList } from './looseTitles';
import { useTitleMatches } from './useTitleMatches';

type Match = LooseTitle & { readonly story: StoryCard };

const noTitles: readonly LooseTitle[] = [];
const noLists: Article['pageLists'] = [];

function storiesOfOpen(): readonly string[] {
  const { open } = readWorkspace();
  if (open === null) return [];
  const article = { ...open.fields, body: open.bodySnapshot };
  return [article.id, ...storiesOf(article)];
}

function useMatches(titles: readonly LooseTitle[]): readonly Match[] {
  const found = useTitleMatches(
    titles.map(({ title }) => title),
    storiesOfOpen,
  );
  return titles.flatMap((each) => {
    const story = found.get(each.title);
    return story === undefined ? [] : [{ ...each, story }];
  });
}

/** All that stand in the page's own lists are one step back there. */
function takeIntoLists(matches: readonly Match[]) {
  changeOwnLists((lists) =>
    matches.reduce(
      (now, { place, story }) =>
        place.type === 'list' ? putIntoList(now, place, { type: 'article', id: story.id }) : now,
      lists,
    ),
  );
}

/** A step back of the list or of the text: the words given to this place stay. */
function take({ place: { type, index }, story }: Match) {
  const target: StoryTarget = { type: 'article', id: story.id };
  if (type === 'teaser') readWorkspace().editor?.changeTeaser(index, { target });
  else changeRelated((stories) => stories.map((each, at) => (at === index ? { ...each, target } : each)));
}

const isInList = ({ place }: Match) => place.type === 'list';

/** What was taken into the page's own lists can be given back right here. */
function useTaking(lists: Article['pageLists']) {
  const [after, setAfter] = useState<Article['pageLists']>();
  const canUndo = useCanUndoOwnLists(lists);
  const takeNow = (matches: readonly Match[]) => {
    matches.filter((match) => !isInList(match)).forEach(take);
    takeIntoLists(matches.filter(isInList));
    if (matches.some(isInList)) setAfter(readWorkspace().open?.fields.pageLists);
  };
  return { takeNow, undo: canUndo && after === lists ? undoOwnLists : null };
}

/** Titles of an old page that look like stories of the library: each is taken with one press. */
export function LooksLike() {
  const t = useText();
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  const related = useWorkspace(({ open }) => open?.fields.related);
  const lists = useWorkspace(({ open }) => open?.fields.pageLists ?? noLists);
  const titles = useMemo(
    () => (body === undefined || related === undefined ? noTitles : looseTitlesOf(body, related, lists)),
    [body, related, lists],
  );
  const matches = useMatches(titles);
  const { takeNow, undo } = useTaking(lists);
  if (matches.length === 0 && undo === null) return null;
  return (
    <section aria-label={t('inspector.looksLike')} className={styles.linking}>
      <p className={page.label}>{t('inspector.looksLike')}</p>
      <ul className={styles.list}>
        {matches.map((match) => (
          <LikeRow key={JSON.stringify(match.place)} match={match} onTake={() => takeNow([match])} />
        ))}
      </ul>
      <div className={styles.foot}>
        {matches.length > 1 && (
          <Button onPress={() => takeNow(matches)}>{t('inspector.useAllStories')}</Button>
        )}
        {undo !== null && <Button onPress={undo}>{t('inspector.relatedUndo')}</Button>}
      </div>
    </section>
  );
}

function LikeRow({ match, onTake }: { readonly match: Match; readonly onTake: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { title, story, place } = match;
  const facts = [
    usePlaceName(place),
    t(`status.${story.status}`),
    formatDate(story.publishedAt ?? story.updatedAt, language),
  ];
  return (
    <li className={styles.like}>
      <span className={styles.facts}>{title}</span>
      <span className={styles.headline}>{t('inspector.thisLooksLike', { headline: story.headline })}</span>
      <div className={styles.foot}>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        <Button
          isSmall
          aria-label={t('inspector.useStoryNamed', { headline: story.headline })}
          onPress={onTake}
        >
          {t('inspector.useStory')}
        </Button>
      </div>
    </li>
  );
}

function usePlaceName(place: LooseTitle['place']): string {
  const t = useText();
  const list = useWorkspace(({ open }) =>
    place.type === 'list' ? open?.fields.pageLists[place.list] : undefined,
  );
  const number = place.index + 1;
  if (place.type === 'teaser') return t('inspector.inTeaser', { number });
  if (place.type === 'related') return t('inspector.inList', { number });
  const name = list === undefined ? '' : list.title || t(`pageList.${list.type}`);
  return t('inspector.inPageList', { name, number });
}
