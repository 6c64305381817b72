import { type KeyboardEvent, useId } from 'react';
import { type Translate, useText } from '../../strings';
import { isComposing } from '../../ui/isComposing';
import styles from './CropStage.module.css';
import { TurnedImage } from './TurnedImage';
import {
  type CropDraft,
  type CropTarget,
  cutOf,
  judgeCrop,
  ratioOf,
  setCut,
  setFocus,
  sizeOf,
} from './cropDraft';
import { changeCutBy, moveFocusBy } from './cropKeys';
import { type Handle, moveCut, stretchCut } from './moveCut';
import { useHand } from './useHand';
import { targetName } from './targetNames';
import { cutPixels } from '../../../shared/article/framing';

export type CropStageProps = {
  readonly src: string;
  readonly draft: CropDraft;
  readonly target: CropTarget;
  readonly onChange: (draft: CropDraft) => void;
};

const percent = (share: number) => `${share * 100}%`;
const whole = (share: number) => Math.round(share * 100);

/** The photo large, what is cut off in shade, the crop and the focal point on it. */
export function CropStage(props: CropStageProps) {
  const { src, draft, target, onChange } = props;
  const { framing } = draft.shown;
  const size = sizeOf(draft);
  const hand = useHand({
    take: () => null,
    move: () => undefined,
    click: (at) => onChange(setFocus(draft, at)),
  });
  return (
    <div className={styles.place}>
      <div
        data-stage
        className={styles.stage}
        style={{
          aspectRatio: size.width / size.height,
          maxWidth: `calc(var(--stage-height) * ${size.width / size.height})`,
        }}
        {...hand}
      >
        <TurnedImage src={src} size={size} framing={framing} />
        {judgeCrop(draft, target).type !== 'notOffered' && <CropFrame {...props} />}
        <FocusPoint {...props} />
      </div>
    </div>
  );
}

/** Keys a control does not know stay with the dialog. */
const onKeys = (act: (event: KeyboardEvent) => boolean) => (event: KeyboardEvent) => {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  if (isComposing(event) || isCommand || !act(event)) return;
  event.preventDefault();
  event.stopPropagation();
};

function FocusPoint({ draft, onChange }: CropStageProps) {
  const t = useText();
  const { focus } = draft.shown.framing;
  const hand = useHand({
    take: () => draft,
    move: (start, by) => {
      const from = start.shown.framing.focus;
      onChange(setFocus(start, { x: from.x + by.x, y: from.y + by.y }));
    },
  });
  const press = (event: KeyboardEvent) => {
    const moved = moveFocusBy(focus, event);
    if (moved !== undefined) onChange(setFocus(draft, moved));
    return moved !== undefined;
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.focus}
      style={{ insetInlineStart: percent(focus.x), insetBlockStart: percent(focus.y) }}
      aria-label={t('crop.focus')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={whole(focus.x)}
      aria-valuetext={t('crop.focusValue', { x: whole(focus.x), y: whole(focus.y) })}
      onKeyDown={onKeys(press)}
      {...hand}
    />
  );
}

const corners: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
];
const sides: readonly Handle[] = [
  { x: 0, y: -1 },
  { x: -1, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
];

function frameText(t: Translate, draft: CropDraft, target: CropTarget) {
  const cut = cutOf(draft, target);
  return t('crop.frameValue', { ...cutPixels(sizeOf(draft), cut), x: whole(cut.x), y: whole(cut.y) });
}

function CropFrame({ draft, target, onChange }: CropStageProps) {
  const t = useText();
  const keys = useId();
  const cut = cutOf(draft, target);
  const ratio = ratioOf(draft, target);
  const hand = useHand({
    take: () => draft,
    move: (start, by) => onChange(setCut(start, target, moveCut(cutOf(start, target), by))),
    click: (at) => onChange(setFocus(draft, at)),
  });
  const press = (event: KeyboardEvent) => {
    const changed = changeCutBy(cut, event, ratio);
    if (changed !== undefined) onChange(setCut(draft, target, changed));
    return changed !== undefined;
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.frame}
      style={{
        insetInlineStart: percent(cut.x),
        insetBlockStart: percent(cut.y),
        width: percent(cut.width),
        height: percent(cut.height),
      }}
      aria-label={t('crop.frame', { name: targetName(t, target) })}
      aria-describedby={keys}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={whole(cut.x)}
      aria-valuetext={frameText(t, draft, target)}
      onKeyDown={onKeys(press)}
      {...hand}
    >
      <span id={keys} hidden>
        {t('crop.frameKeys')}
      </span>
      {[...corners, ...(ratio === null ? sides : [])].map((handle) => (
        <FrameHandle
          key={`${handle.x} ${handle.y}`}
          handle={handle}
          draft={draft}
          target={target}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

type HandleProps = Omit<CropStageProps, 'src'> & { readonly handle: Handle };

function FrameHandle({ handle, draft, target, onChange }: HandleProps) {
  const hand = useHand({
    take: () => draft,
    move: (start, by) => {
      const cut = stretchCut(cutOf(start, target), handle, by, ratioOf(start, target));
      onChange(setCut(start, target, cut));
    },
  });
  return <span className={styles.handle} data-x={handle.x} data-y={handle.y} {...hand} />;
}
