import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { CheckPlace } from '../../../shared/article/check';
import type { Photo } from '../../../shared/article/photo';
import type { PhotoUse } from '../../../shared/photoQuery';
import { writeCredit } from '../../../shared/vietnamese/credit';
import { type Translate, useLanguage, useText } from '../../strings';
import part from '../../ui/Part.module.css';
import styles from './PhotoDetails.module.css';

type WhereUsedProps = {
  readonly photo: Photo;
  readonly use: PhotoUse;
  readonly onOpen: (article: string, where: CheckPlace) => void;
};

/** Every placement; Enter opens the story there. One that prints another credit, of another record of the file, says so. */
export function WhereUsed({ photo, use: { placements, twins }, onOpen }: WhereUsedProps) {
  const t = useText();
  const language = useLanguage();
  const heading = useId();
  const printed = writeCredit(photo.credit, language);
  const otherCredit = (record: string) => {
    const twin = twins.find(({ id }) => id === record);
    if (twin === undefined) return '';
    const credit = writeCredit(twin.credit, language);
    if (credit === printed) return '';
    return credit === '' ? t('photoLibrary.printsNoCredit') : t('photoLibrary.printsCredit', { credit });
  };
  return (
    <section aria-labelledby={heading} className={part.part}>
      <h2 id={heading} className={part.heading}>
        {t('photoLibrary.whereUsed')}
      </h2>
      {placements.length === 0 ? (
        <p className={part.hint}>{t('photoLibrary.unused')}</p>
      ) : (
        <ul className={styles.places}>
          {placements.map(({ story, photo: record, where, caption }, index) => (
            <li key={index}>
              <Button className={styles.place ?? ''} onPress={() => onOpen(story.id, where)}>
                <span className={styles.story}>{story.headline || t('photoLibrary.noHeadline')}</span>
                <span className={styles.caption}>
                  {[placeName(where, t), caption, otherCredit(record)]
                    .filter((words) => words !== '')
                    .join(' · ')}
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
