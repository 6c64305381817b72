import { type CSSProperties, type ReactNode, useState } from 'react';
import { PaneDivider } from '../ui/PaneDivider';
import { useText } from '../strings';
import { PaneBoundary } from './PaneBoundary';
import styles from './Panes.module.css';
import type { PaneName } from './panes';
import { readRemembered, remember, usualWidths } from './remembered';

type Widths = typeof usualWidths;

type PanesProps = {
  readonly list: ReactNode;
  readonly editor: ReactNode;
  readonly inspector: ReactNode;
  /** Stands where the inspector stands, wider. */
  readonly preview: ReactNode | null;
};

const limits = {
  listWidth: { min: 200, max: 560 },
  inspectorWidth: { min: 240, max: 560 },
  previewWidth: { min: 320, max: 1100 },
} as const satisfies Record<keyof Widths, { min: number; max: number }>;

/** Three panes side by side; the two outer ones keep their widths between starts. */
export function Panes({ list, editor, inspector, preview }: PanesProps) {
  const t = useText();
  const [widths, setWidths] = useState<Widths>(readRemembered);
  const resize = (change: Partial<Widths>) => {
    setWidths({ ...widths, ...change });
    remember(change);
  };
  const divider = (name: keyof Widths) => ({
    width: widths[name],
    ...limits[name],
    onResize: (width: number) => resize({ [name]: width }),
    onReset: () => resize({ [name]: usualWidths[name] }),
  });
  const right = preview === null ? 'inspectorWidth' : 'previewWidth';
  return (
    <div className={styles.panes}>
      <Pane name="list" label={t('app.listPane')} width={widths.listWidth}>
        {list}
      </Pane>
      <PaneDivider label={t('app.resizeList')} sizes="before" {...divider('listWidth')} />
      <Pane name="editor" label={t('app.editorPane')}>
        {editor}
      </Pane>
      <PaneDivider
        label={t(preview === null ? 'app.resizeInspector' : 'app.resizePreview')}
        sizes="after"
        {...divider(right)}
      />
      <Pane
        name="inspector"
        label={t(preview === null ? 'app.inspectorPane' : 'app.previewPane')}
        width={widths[right]}
      >
        {preview ?? inspector}
      </Pane>
    </div>
  );
}

type PaneProps = {
  readonly name: PaneName;
  readonly label: string;
  readonly width?: number;
  readonly children: ReactNode;
};

function Pane({ name, label, width, children }: PaneProps) {
  const style: CSSProperties = width === undefined ? {} : { flexBasis: width };
  return (
    <section data-pane={name} aria-label={label} tabIndex={-1} className={styles[name]} style={style}>
      <PaneBoundary>{children}</PaneBoundary>
    </section>
  );
}
