import { useEffect, useState } from 'react';
import type { StoryTarget } from '../../shared/article/article';
import type { StoryCard } from '../../shared/article/page';
import { storiesOf } from '../../shared/article/walk';
import { desk, onDesk } from '../desk';
import { problemOf } from '../problems';
import { useLanguage, useText } from '../strings';
import { formatDate } from '../times';
import { Button } from '../ui/Button';
import { readWorkspace, useWorkspace } from '../workspace';
import page from './Inspector.module.css';
import { changeRelated } from './relatedHistory';
import styles from './RelatedPage.module.css';
import { type LooseTitle, looseTitlesOf } from './looseTitles';

type Match = LooseTitle & { readonly story: StoryCard };

const noTitles: readonly LooseTitle[] = [];
const pause = 300;

/** Titles without an address, and the stories of the library that they look like. Offers only: failing, there are none. */
function useMatches(titles: readonly LooseTitle[]): readonly Match[] {
  const [found, setFound] = useState<ReadonlyMap<string, StoryCard>>(new Map());
  const [changes, setChanges] = useState(0);
  const asked = JSON.stringify([...new Set(titles.map(({ title }) => title))]);
  useEffect(() => onDesk('libraryChanged', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    const { open } = readWorkspace();
    if (open === null || asked === '[]') return undefined;
    let isStale = false;
    const timer = window.setTimeout(() => {
      const article = { ...open.fields, body: open.bodySnapshot };
      const excluding = [article.id, ...storiesOf(article)];
      desk.matchTitles({ titles: JSON.parse(asked) as string[], excluding }).then((matches) => {
        if (!isStale) setFound(new Map(matches.map(({ title, story }) => [title, story])));
      }, problemOf);
    }, pause);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [asked, changes]);
  return titles.flatMap((each) => {
    const story = found.get(each.title);
    return story === undefined ? [] : [{ ...each, story }];
  });
}

/** A step back of the list or of the text: the words given to this place stay. */
function take({ place: { type, index }, story }: Match) {
  const target: StoryTarget = { type: 'article', id: story.id };
  if (type === 'teaser') readWorkspace().editor?.changeTeaser(index, { target });
  else changeRelated((stories) => stories.map((each, at) => (at === index ? { ...each, target } : each)));
}

/** Titles of an old page that look like stories of the library: each is taken with one press. */
export function LooksLike() {
  const t = useText();
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  const related = useWorkspace(({ open }) => open?.fields.related);
  const titles = body === undefined || related === undefined ? noTitles : looseTitlesOf(body, related);
  const matches = useMatches(titles);
  if (matches.length === 0) return null;
  return (
    <section aria-label={t('inspector.looksLike')} className={styles.linking}>
      <p className={page.label}>{t('inspector.looksLike')}</p>
      <ul className={styles.list}>
        {matches.map((match) => (
          <LikeRow key={`${match.place.type} ${match.place.index}`} match={match} />
        ))}
      </ul>
      {matches.length > 1 && (
        <div>
          <Button onPress={() => matches.forEach(take)}>{t('inspector.useAllStories')}</Button>
        </div>
      )}
    </section>
  );
}

function LikeRow({ match }: { readonly match: Match }) {
  const t = useText();
  const language = useLanguage();
  const { title, story, place } = match;
  const number = place.index + 1;
  const facts = [
    t(place.type === 'teaser' ? 'inspector.inTeaser' : 'inspector.inList', { number }),
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
          onPress={() => take(match)}
        >
          {t('inspector.useStory')}
        </Button>
      </div>
    </li>
  );
}
