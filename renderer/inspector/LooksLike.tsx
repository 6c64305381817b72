import { useMemo, useState } from 'react';
import type { Article, StoryTarget } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import { storiesOf } from '../../shared/article/walk';
import { assertNever } from '../../shared/problems';
import { useLanguage, useText } from '../strings';
import { formatDate } from '../times';
import { Button } from '../ui/Button';
import { changeFields, readWorkspace, useWorkspace } from '../workspace';
import page from './Inspector.module.css';
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

/** A step back of the list or of the text: the words given to this place stay. */
function take({ place, story }: Match) {
  const target: StoryTarget = { type: 'article', id: story.id };
  const { index } = place;
  switch (place.type) {
    case 'teaser':
      return readWorkspace().editor?.changeTeaser(index, { target });
    case 'related':
      return changeRelated((stories) =>
        stories.map((each, at) => (at === index ? { ...each, target } : each)),
      );
    case 'list':
      return changeFields({
        pageLists: putIntoList(readWorkspace().open?.fields.pageLists ?? [], place, target),
      });
    default:
      return assertNever(place);
  }
}

/** Steps back of the page lists: the related list and the text have their own. */
function useListUndo(now: Article['pageLists']) {
  const [step, setStep] = useState<{
    readonly before: Article['pageLists'];
    readonly after: Article['pageLists'];
  }>();
  const takeNow = (matches: readonly Match[]) => {
    const before = now;
    matches.forEach(take);
    const after = readWorkspace().open?.fields.pageLists ?? before;
    if (after !== before) setStep({ before, after });
  };
  const undo =
    step?.after === now
      ? () => {
          changeFields({ pageLists: step.before });
          setStep(undefined);
        }
      : null;
  return { takeNow, undo };
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
  const { takeNow, undo } = useListUndo(lists);
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
