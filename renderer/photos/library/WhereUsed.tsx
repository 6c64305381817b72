import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { CheckPlace } from '../../../shared/article/check';
import type { PhotoPlacement } from '../../../shared/photoQuery';
import { type Translate, useText } from '../../strings';
import part from '../../ui/Part.module.css';
import styles from './PhotoDetails.module.css';

type WhereUsedProps = {
  readonly placements: readonly PhotoPlacement[];
  readonly onOpen: (article: string, where: CheckPlace) => void;
};

/** Every placement; Enter opens the story there. */
export function WhereUsed({ placements, onOpen }: WhereUsedProps) {
  const t = useText();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={part.part}>
      <h2 id={heading} className={part.heading}>
        {t('photoLibrary.whereUsed')}
      </h2>
      {placements.length === 0 ? (
        <p className={part.hint}>{t('photoLibrary.unused')}</p>
      ) : (
        <ul className={styles.places}>
          {placements.map(({ story, where, caption }, index) => (
            <li key={index}>
              <Button className={styles.place ?? ''} onPress={() => onOpen(story.id, where)}>
                <span className={styles.story}>{story.headline || t('photoLibrary.noHeadline')}</span>
                <span className={styles.caption}>
                  {[placeName(where, t), caption].filter((words) => words !== '').join(' · ')}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function placeName(where: CheckPlace, t: Translate): string {
  switch (where.type) {
    case 'figure':
      return t('photoLibrary.usedAsFigure', { number: where.index + 1 });
    case 'teaser':
      return t('photoLibrary.usedInTeaser');
    case 'related':
      return t('photoLibrary.usedInRelated', { number: where.index + 1 });
    case 'list':
      return t('photoLibrary.usedInList');
    case 'video':
      return t('photoLibrary.usedInVideo');
    default:
      return t('photoLibrary.usedAsLead');
  }
}
