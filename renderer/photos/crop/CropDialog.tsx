import { FlipHorizontal2, RotateCcw, RotateCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { TabPanel, Tabs } from 'react-aria-components';
import { cutPixels } from '../../../shared/article/framing';
import { cropShapes, type Photo, type PhotoFile, plainFraming } from '../../../shared/article/photo';
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
  type Framed,
  judgeCrop,
  mirrorDraft,
  ownCut,
  setCut,
  sizeOf,
  startDraft,
  turnDraft,
} from './cropDraft';
import { frameAlone } from './frameAlone';

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
  if (opened === null) return null;
  const apply = ({ framing, placement }: Framed) =>
    readWorkspace().editor?.framePhoto(figure, framing, placement);
  return <CropForm {...opened} targets={cropTargets} onDone={apply} />;
}

/** Of a photo by itself: what goes with it wherever it is placed. */
export function CropPhotoDialog({ photo }: { readonly photo: Photo }) {
  const { file, framing } = photo;
  if (file === null) return null;
  const draft = startDraft(file, { framing, placement: null });
  const apply = (framed: Framed) => frameAlone(photo, framed.framing);
  return <CropForm photo={photo.id} draft={draft} targets={cropShapes} onDone={apply} />;
}

const close = () => showDialog(null);

type FormProps = Opened & {
  readonly targets: readonly [CropTarget, ...CropTarget[]];
  readonly onDone: (framed: Framed) => void;
};

/** Begun by whoever knows what is cropped, and what becomes of it. */
export function CropForm({ photo, draft: start, targets, onDone }: FormProps) {
  const t = useText();
  const [draft, setDraft] = useState(start);
  const [target, setTarget] = useState<CropTarget>(targets[0]);
  const apply = () => {
    close();
    onDone(draft.shown);
  };
  const choose = (key: unknown) => setTarget(targets.find((each) => each === key) ?? target);
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
          <CropStrip src={src} draft={draft} targets={targets} />
          {targets.map((each) => (
            <TabPanel key={each} id={each} className={styles.work ?? ''}>
              <CropStage src={src} draft={draft} target={each} onChange={setDraft} />
              <Tools draft={draft} target={each} onChange={setDraft} />
              <CropNotes draft={draft} target={each} />
              <div className={styles.hint}>
                <p>{t('crop.frameKeys')}</p>
                <p>{t('crop.focusKeys')}</p>
                <p>{t(targets.includes('placement') ? 'crop.sharedFraming' : 'crop.ownFraming')}</p>
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
