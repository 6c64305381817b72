import { TriangleAlert } from 'lucide-react';
import { Tab, TabList } from 'react-aria-components';
import { useText } from '../../strings';
import styles from './CropStrip.module.css';
import { CutImage } from './TurnedImage';
import { type CropDraft, type CropTarget, cutOf, judgeCrop, ownCut, sizeOf } from './cropDraft';
import { targetName, targetUse } from './targetNames';

type PictureProps = { readonly src: string; readonly draft: CropDraft };
type StripProps = PictureProps & { readonly targets: readonly CropTarget[] };

/** Every shape as it will be exported, following each move; choosing one puts its crop on the photo. */
export function CropStrip({ src, draft, targets }: StripProps) {
  const t = useText();
  return (
    <TabList aria-label={t('crop.shapes')} className={styles.strip ?? ''}>
      {targets.map((target) => (
        <Tab key={target} id={target} className={styles.tab ?? ''}>
          <ShapePicture src={src} draft={draft} target={target} />
          <span className={styles.words}>
            <span className={styles.name}>{targetName(t, target)}</span>
            <ShapeState draft={draft} target={target} />
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

type ShapeProps = { readonly draft: CropDraft; readonly target: CropTarget };

function ShapePicture({ src, draft, target }: ShapeProps & PictureProps) {
  const isOffered = judgeCrop(draft, target).type !== 'notOffered';
  return (
    <span className={styles.picture} data-target={target} aria-hidden>
      {isOffered && (
        <CutImage src={src} size={sizeOf(draft)} framing={draft.shown.framing} cut={cutOf(draft, target)} />
      )}
    </span>
  );
}

function ShapeState({ draft, target }: ShapeProps) {
  const t = useText();
  const { type } = judgeCrop(draft, target);
  if (type === 'notOffered') return <span className={styles.use}>{t('crop.notOfferedShort')}</span>;
  const isPoor = type !== 'good';
  return (
    <span className={styles.use}>
      {isPoor && <TriangleAlert aria-label={t('checkLevel.warning')} />}
      {ownCut(draft, target) === null ? targetUse(t, target) : t('crop.own')}
    </span>
  );
}
