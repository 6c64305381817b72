import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './PaneDivider.module.css';

type PaneDividerProps = {
  readonly label: string;
  /** Which of its two neighbours it sizes. */
  readonly sizes: 'before' | 'after';
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (width: number) => void;
  readonly onReset: () => void;
};

const step = 16;

/** Between two panes: by pointer, by arrow keys; a double press sets the usual width. */
export function PaneDivider(props: PaneDividerProps) {
  const { label, sizes, width, min, max, onResize, onReset } = props;
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));
  const startDrag = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    followPointer(event.currentTarget, event.pointerId, (moved) =>
      resize(sizes === 'before' ? width + moved : width - moved),
    );
  };
  const handleKey = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    resize(width + (sizes === 'before' ? direction : -direction) * step);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.divider}
      onPointerDown={startDrag}
      onDoubleClick={onReset}
      onKeyDown={handleKey}
    />
  );
}

const directions: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function followPointer(element: HTMLElement, pointer: number, onMove: (moved: number) => void) {
  const listening = new AbortController();
  const { signal } = listening;
  let start: number | undefined;
  element.setPointerCapture(pointer);
  element.addEventListener(
    'pointermove',
    ({ clientX }) => {
      start ??= clientX;
      onMove(clientX - start);
    },
    { signal },
  );
  element.addEventListener('lostpointercapture', () => listening.abort(), { signal });
}
