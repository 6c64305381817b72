import type { Cut } from '../../../shared/article/photo';
import { type Ratio, moveCut, scaleCut, stretchCut } from './moveCut';

export type Press = { readonly key: string; readonly shiftKey: boolean };
type Point = { readonly x: number; readonly y: number };

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const step = 0.01;
const growing: readonly string[] = ['+', '='];
const shrinking: readonly string[] = ['-', '−', '_'];

const times = ({ x, y }: Point, factor: number): Point => ({ x: x * factor, y: y * factor });

/** Where the focal point goes; undefined for a key that is not its own. */
export function moveFocusBy({ x, y }: Point, { key, shiftKey }: Press): Point | undefined {
  const arrow = arrows[key];
  if (arrow === undefined) return undefined;
  const by = times(arrow, shiftKey ? 10 * step : step);
  return { x: x + by.x, y: y + by.y };
}

/** Right and down are larger; a free crop grows at that side, one with a ratio around its middle. */
function resizeByArrow(cut: Cut, arrow: Point, ratio: Ratio): Cut {
  if (ratio !== null) return scaleCut(cut, (arrow.x + arrow.y) * step, ratio);
  return stretchCut(cut, { x: arrow.x === 0 ? 0 : 1, y: arrow.y === 0 ? 0 : 1 }, times(arrow, step));
}

/** The crop after a key; null takes it back, undefined is a key that is not its own. */
export function changeCutBy(cut: Cut, { key, shiftKey }: Press, ratio: Ratio): Cut | null | undefined {
  const arrow = arrows[key];
  if (arrow !== undefined)
    return shiftKey ? resizeByArrow(cut, arrow, ratio) : moveCut(cut, times(arrow, step));
  if (growing.includes(key)) return scaleCut(cut, step, ratio);
  if (shrinking.includes(key)) return scaleCut(cut, -step, ratio);
  return key === 'Delete' || key === 'Backspace' ? null : undefined;
}
