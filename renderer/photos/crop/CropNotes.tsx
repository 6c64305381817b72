import { useText, type Translate } from '../../strings';
import styles from './CropDialog.module.css';
import { type CropDraft, type CropTarget, type CropVerdict, judgeCrop, ownCut } from './cropDraft';

function verdictText(t: Translate, verdict: CropVerdict): string | null {
  switch (verdict.type) {
    case 'good':
      return null;
    case 'notOffered':
    case 'tooSmall': {
      const { width, height } = verdict.type === 'tooSmall' ? verdict.pixels : verdict.original;
      const least = { leastWidth: verdict.needed.width, leastHeight: verdict.needed.height };
      return t(`crop.${verdict.type}`, { width, height, ...least });
    }
    case 'narrow':
    case 'tiny':
      return t(`crop.${verdict.type}`, { width: verdict.pixels.width });
  }
}

function placeText(t: Translate, draft: CropDraft, target: CropTarget) {
  if (ownCut(draft, target) !== null) return t('crop.own');
  return t(target === 'placement' ? 'crop.whole' : 'crop.byFocus');
}

function turningText(t: Translate, { shown }: CropDraft): readonly string[] {
  const { quarterTurns, isMirrored } = shown.framing;
  return [
    ...(quarterTurns === 0 ? [] : [t('crop.turned', { degrees: quarterTurns * 90 })]),
    ...(isMirrored ? [t('crop.mirrored')] : []),
  ];
}

type NotesProps = { readonly draft: CropDraft; readonly target: CropTarget };

/** How the crop came about and what is wrong with it, read out when it changes. */
export function CropNotes({ draft, target }: NotesProps) {
  const t = useText();
  const verdict = judgeCrop(draft, target);
  const warning = verdictText(t, verdict);
  const facts = [
    ...(verdict.type === 'notOffered' ? [] : [placeText(t, draft, target)]),
    ...turningText(t, draft),
  ];
  return (
    <div role="status" className={styles.notes}>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {warning !== null && <p className={styles.warning}>{warning}</p>}
    </div>
  );
}
