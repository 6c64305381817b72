import { softLimits } from '../../shared/article/counts';
import type { Figure } from '../../shared/article/walk';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { readWorkspace } from '../workspace';
import { useDraft } from './useDraft';

/** What can be seen in the picture, for those who cannot see it. It belongs to the placement, as the caption does. */
export function AltField({ figure }: { readonly figure: Figure }) {
  const t = useText();
  const draft = useDraft(figure.alt, (alt) => readWorkspace().editor?.setAlt(figure.index, alt));
  const caption = figure.caption.trim();
  return (
    <>
      <TextArea
        {...draft}
        label={t('inspector.alt')}
        hint={t('inspector.altHint')}
        rows={3}
        note={`${[...draft.value].length}/${softLimits.alt}`}
      />
      {draft.value.trim() === '' && caption !== '' && (
        <div>
          <Button isSmall onPress={() => draft.onChange(caption)}>
            {t('inspector.altFromCaption')}
          </Button>
        </div>
      )}
    </>
  );
}
