import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { type PlacedPhoto, placedPhotosOf } from '../../shared/article/walk';
import { changeLeadPhoto } from '../changeLeadPhoto';
import { useText } from '../strings';
import { useWorkspace } from '../workspace';
import page from './Inspector.module.css';
import styles from './LeadPhoto.module.css';
import { Thumbnail } from './Thumbnail';

import { useField } from './useField';

const automatic = 'automatic';
type Choice = PlacedPhoto & { readonly photo: string };

/** Every photo of the article once, in the order in which it comes. */
function choicesOf(figures: readonly PlacedPhoto[]): readonly Choice[] {
  const placed = figures.flatMap(({ photo, ...figure }) => (photo === null ? [] : [{ ...figure, photo }]));
  return placed.filter((figure, index) => placed.findIndex(({ photo }) => photo === figure.photo) === index);
}

/** The photo that stands for the story in lists, teasers and social cards. */
export function LeadPhoto() {
  const t = useText();
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  const lead = useField('leadPhoto');
  const choices = choicesOf(body === undefined ? [] : placedPhotosOf(body));
  const isLost = lead !== null && !choices.some(({ photo }) => photo === lead);
  if (choices.length === 0 && !isLost) {
    return (
      <div>
        <p className={page.label}>{t('inspector.leadPhoto')}</p>
        <p className={page.hint}>{t('inspector.leadNone')}</p>
      </div>
    );
  }
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={lead ?? automatic}
      onChange={(value) => changeLeadPhoto(value === automatic ? null : value)}
    >
      <Label className={page.label}>{t('inspector.leadPhoto')}</Label>
      <RadioField value={automatic} className={styles.automaticField ?? ''}>
        <RadioButton className={styles.automatic ?? ''}>{t('inspector.leadFirst')}</RadioButton>
      </RadioField>
      <div className={styles.photos}>
        {choices.map((choice, index) => (
          <LeadChoice key={choice.photo} choice={choice} number={index + 1} />
        ))}
      </div>
      {isLost && <p className={styles.lost}>{t('inspector.leadLost')}</p>}
    </RadioGroup>
  );
}

function LeadChoice({ choice, number }: { readonly choice: Choice; readonly number: number }) {
  const t = useText();
  const photo = useWorkspace(({ photos }) => photos[choice.photo]);
  const caption = choice.caption || t('inspector.noCaption');
  return (
    <RadioField value={choice.photo} aria-label={t('inspector.leadChoice', { number, caption })}>
      <RadioButton className={styles.photo ?? ''}>
        <Thumbnail photo={photo} />
      </RadioButton>
    </RadioField>
  );
}
