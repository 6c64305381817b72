import { type CSSProperties, type ReactNode, useState } from 'react';
import { PaneDivider } from '../ui/PaneDivider';
import { useText } from '../strings';
import { PaneBoundary } from './PaneBoundary';
import styles from './Panes.module.css';
import { type OverPane, type PaneName, useSidePane } from './panes';
import { readRemembered, remember, usualWidths } from './remembered';
import { useRoom } from './useRoom';

type Widths = typeof usualWidths;

type PanesProps = {
  readonly list: ReactNode;
  readonly editor: ReactNode;
  readonly inspector: ReactNode;
  /** Stands where the inspector stands, wider. */
  readonly preview: ReactNode | null;
  /** Stands over editor and inspector, which wait behind it. */
  readonly over: {
    readonly name: OverPane;
    readonly label: string;
    readonly content: ReactNode;
  } | null;
};

const limits = {
  listWidth: { min: 200, max: 560 },
  inspectorWidth: { min: 240, max: 560 },
  previewWidth: { min: 320, max: 1100 },
} as const satisfies Record<keyof Widths, { min: number; max: number }>;

/**
 * Three panes side by side; the two outer ones keep their widths between starts, and grow with the text.
 * In a narrow window one outer pane gives way to the other.
 */
export function Panes({ list, editor, inspector, preview, over }: PanesProps) {
  const t = useText();
  const { isNarrow, hasRoomForList, scale } = useRoom(over?.name);
  const side = useSidePane(({ side }) => side);
  const { widths, divider } = useWidths(scale);
  const right = preview === null ? 'inspectorWidth' : 'previewWidth';
  const isOver = over !== null;
  const isListHidden = !hasRoomForList && (isOver || side !== 'list');
  const isRightHidden = isOver || (isNarrow && side !== 'inspector');
  return (
    <main className={styles.panes} data-narrow={isNarrow}>
      <Pane name="list" label={t('app.listPane')} width={widths.listWidth * scale} isHidden={isListHidden}>
        {list}
      </Pane>
      {!isListHidden && <PaneDivider label={t('app.resizeList')} sizes="before" {...divider('listWidth')} />}
      <Pane name="editor" label={t('app.editorPane')} isHidden={isOver}>
        {editor}
      </Pane>
      {over !== null && (
        <Pane key={over.name} name={over.name} label={over.label}>
          {over.content}
        </Pane>
      )}
      {!isRightHidden && (
        <PaneDivider
          label={t(preview === null ? 'app.resizeInspector' : 'app.resizePreview')}
          sizes="after"
          {...divider(right)}
        />
      )}
      <Pane
        name="inspector"
        label={t(preview === null ? 'app.inspectorPane' : 'app.previewPane')}
        width={widths[right] * scale}
        isHidden={isRightHidden}
      >
        {preview ?? inspector}
      </Pane>
    </main>
  );
}

function useWidths(scale: number) {
  const [widths, setWidths] = useState<Widths>(readRemembered);
  const resize = (change: Partial<Widths>) => {
    setWidths({ ...widths, ...change });
    remember(change);
  };
  const divider = (name: keyof Widths) => ({
    width: Math.round(widths[name] * scale),
    min: limits[name].min * scale,
    max: limits[name].max * scale,
    onResize: (width: number) => resize({ [name]: Math.round(width / scale) }),
    onReset: () => resize({ [name]: usualWidths[name] }),
  });
  return { widths, divider };
}

type PaneProps = {
  readonly name: PaneName;
  readonly label: string;
  readonly width?: number;
  readonly isHidden?: boolean;
  readonly children: ReactNode;
};

function Pane({ name, label, width, isHidden = false, children }: PaneProps) {
  const style: CSSProperties = width === undefined ? {} : { flexBasis: width };
  return (
    <section
      data-pane={name}
      aria-label={label}
      tabIndex={-1}
      hidden={isHidden}
      className={styles[name]}
      style={style}
    >
      <PaneBoundary>{children}</PaneBoundary>
    </section>
  );
}
