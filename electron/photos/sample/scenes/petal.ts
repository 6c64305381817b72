import { shape } from '../shapes';

export function petal(x: number, y: number, angle: number, long: number, wide: number, fill: string): string {
  const path = `M0,0 C${-wide},${-long * 0.35} ${-wide * 0.7},${-long * 0.85} 0,${-long} C${wide * 0.7},${-long * 0.85} ${wide},${-long * 0.35} 0,0 Z`;
  return `<g transform="translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle.toFixed(1)})">${shape(path, `fill="${fill}"`)}${shape(`M0,0 L0,${-long * 0.8}`, 'stroke="#ffffff" stroke-opacity="0.25" stroke-width="1.5"')}</g>`;
}
