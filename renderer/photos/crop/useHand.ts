import { type PointerEvent, useRef } from 'react';

export type Point = { readonly x: number; readonly y: number };

/** Where in the photo the pointer is, in shares; the element that holds the photo is marked `data-stage`. */
export function placeOf({ target, clientX, clientY }: PointerEvent): Point | undefined {
  const stage = target instanceof Element ? target.closest('[data-stage]') : null;
  const box = stage?.getBoundingClientRect();
  if (box === undefined || box.width === 0 || box.height === 0) return undefined;
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
}

/** A hand that trembles on a click has not moved anything. */
const slack = 0.006;

type Hold<Start> = { readonly at: Point; readonly start: Start; readonly isMoving: boolean };

type HandOptions<Start> = {
  /** What is taken hold of, as it stands when the pointer goes down. */
  readonly take: () => Start;
  /** `by` is the whole way since then. */
  readonly move: (start: Start, by: Point) => void;
  /** The pointer went down and up in one place. */
  readonly click?: (at: Point) => void;
};

/** Follows a pointer from the press to the release, over whatever it strays. */
export function useHand<Start>({ take, move, click }: HandOptions<Start>) {
  const hold = useRef<Hold<Start> | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const at = placeOf(event);
      if (at === undefined || event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      hold.current = { at, start: take(), isMoving: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const now = placeOf(event);
      if (hold.current === null || now === undefined) return;
      const { at, start, isMoving } = hold.current;
      const by = { x: now.x - at.x, y: now.y - at.y };
      if (!isMoving && Math.abs(by.x) < slack && Math.abs(by.y) < slack) return;
      hold.current = { at, start, isMoving: true };
      move(start, by);
    },
    onPointerUp: () => {
      const held = hold.current;
      hold.current = null;
      if (held?.isMoving === false) click?.(held.at);
    },
    onPointerCancel: () => {
      hold.current = null;
    },
  };
}
