import { FlipHorizontal2, RotateCcw, RotateCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { TabPanel, Tabs } from 'react-aria-components';
import { cutPixels } from '../../../shared/article/framing';
import { type PhotoFile, plainFraming } from '../../../shared/article/photo';
import { cropOfPlacement } from '../../../shared/article/placements';
import { photoAddress } from '../../../shared/article/photoAddress';
import { figuresOf } from '../../../shared/article/walk';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { readWorkspace, showDialog } from '../../workspace';
import styles from './CropDialog.module.css';
import { CropNotes } from './CropNotes';
import { CropStage } from './CropStage';
import { CropStrip } from './CropStrip';
import {
  type CropDraft,
  type CropTarget,
  cropTargets,
  cutOf,
  judgeCrop,
  mirrorDraft,
  ownCut,
  setCut,
  sizeOf,
  startDraft,
  turnDraft,
} from './cropDraft';

type Opened = { readonly photo: string; readonly draft: CropDraft };

/** Read from the editor itself: a picture of its text may be a moment old. */
function openFigure(index: number): Opened | null {
  const { editor, photos } = readWorkspace();
  const figure = editor === null ? undefined : figuresOf(editor.body())[index];
  const photo = photos[figure?.photo ?? ''];
  const file: PhotoFile | null = photo?.file ?? null;
  if (photo === undefined || file === null) return null;
  const placement = figure === undefined ? null : cropOfPlacement(figure.node, photo.framing);
  return { photo: photo.id, draft: startDraft(file, { framing: photo.framing, placement }) };
}

/** Where the desk chooses the focal point and the crops of a photo; nothing is changed before it is done. */
export function CropDialog({ figure }: { readonly figure: number }) {
  const [opened] = useState(() => openFigure(figure));
  return opened === null ? null : <CropForm figure={figure} {...opened} />;
}

const close = () => showDialog(null);

function CropForm({ figure, photo, draft: start }: Opened & { readonly figure: number }) {
  const t = useText();
  const [draft, setDraft] = useState(start);
  const [target, setTarget] = useState<CropTarget>('placement');
  const { framing, placement } = draft.shown;
  const apply = () => {
    close();
    readWorkspace().editor?.framePhoto(figure, framing, placement);
  };
  const choose = (key: unknown) => setTarget(cropTargets.find((each) => each === key) ?? target);
  const src = photoAddress({ id: photo, file: draft.file, framing: plainFraming }, 'screen');
  const foot = (
    <>
      <Button onPress={close}>{t('crop.cancel')}</Button>
      <Button tone="accent" onPress={apply}>
        {t('crop.done')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('crop.title')} isLarge holdsWork onClose={close} foot={foot}>
      <div className={styles.room}>
        <Tabs
          selectedKey={target}
          onSelectionChange={choose}
          orientation="vertical"
          className={styles.body ?? ''}
        >
          <CropStrip src={src} draft={draft} />
          {cropTargets.map((each) => (
            <TabPanel key={each} id={each} className={styles.work ?? ''}>
              <CropStage src={src} draft={draft} target={each} onChange={setDraft} />
              <Tools draft={draft} target={each} onChange={setDraft} />
              <CropNotes draft={draft} target={each} />
              <div className={styles.hint}>
                <p>{t('crop.frameKeys')}</p>
                <p>{t('crop.focusKeys')}</p>
                <p>{t('crop.sharedFraming')}</p>
              </div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </Dialog>
  );
}

type ToolsProps = {
  readonly draft: CropDraft;
  readonly target: CropTarget;
  readonly onChange: (draft: CropDraft) => void;
};

function Tools({ draft, target, onChange }: ToolsProps) {
  const t = useText();
  return (
    <div className={styles.tools}>
      <Button isSmall onPress={() => onChange(turnDraft(draft, -1))}>
        <RotateCcw aria-hidden />
        {t('crop.turnLeft')}
      </Button>
      <Button isSmall onPress={() => onChange(turnDraft(draft, 1))}>
        <RotateCw aria-hidden />
        {t('crop.turnRight')}
      </Button>
      <Button isSmall onPress={() => onChange(mirrorDraft(draft))}>
        <FlipHorizontal2 aria-hidden />
        {t('crop.mirror')}
      </Button>
      <Button
        isSmall
        tone="quiet"
        isDisabled={ownCut(draft, target) === null}
        onPress={() => onChange(setCut(draft, target, null))}
      >
        <Undo2 aria-hidden />
        {t(target === 'placement' ? 'crop.toWhole' : 'crop.toFocus')}
      </Button>
      <CutSize draft={draft} target={target} />
    </div>
  );
}

function CutSize({ draft, target }: Omit<ToolsProps, 'onChange'>) {
  const t = useText();
  const size = sizeOf(draft);
  const { width, height } = cutPixels(size, cutOf(draft, target));
  const isOffered = judgeCrop(draft, target).type !== 'notOffered';
  return (
    <span className={styles.size}>
      {isOffered && <strong>{`${width} × ${height} px`}</strong>}
      <span>{t('crop.photo', size)}</span>
    </span>
  );
}
