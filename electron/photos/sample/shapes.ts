import { drawRidge } from './noise';
import { between, type Random, times } from './random';

/** All scenes are drawn on this sheet. */
export const sheet = { width: 1600, height: 1067 } as const;

const round = (value: number) => Math.round(value * 10) / 10;

type RidgeLine = {
  readonly top: number;
  readonly bottom: number;
  readonly roughness: number;
  /** Rows of trees along the line, in pixels; 0 is bare rock. */
  readonly trees?: number;
};

/** The outline of a range of hills over the whole width, closed along the lower edge of the sheet. */
export function ridgePath(random: Random, { top, bottom, roughness, trees = 0 }: RidgeLine): string {
  const heights = drawRidge(random, 9, roughness);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const points = heights.map((height, index) => {
    const x = (index / (heights.length - 1)) * sheet.width;
    const y = bottom - ((height - low) / (high - low)) * (bottom - top) - random() * trees;
    return `${round(x)},${round(y)}`;
  });
  return `M0,${sheet.height} L${points.join(' L')} L${sheet.width},${sheet.height} Z`;
}

export function circle(x: number, y: number, radius: number, attributes: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${attributes}/>`;
}

export function rect(x: number, y: number, width: number, height: number, attributes: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${attributes}/>`;
}

export function ellipse(x: number, y: number, across: number, down: number, attributes: string): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(across)}" ry="${round(down)}" ${attributes}/>`;
}

export function shape(path: string, attributes: string): string {
  return `<path d="${path}" ${attributes}/>`;
}

/** A gradient to be used as `fill="url(#id)"`; `to` is where it ends, from its beginning at the upper left. */
export function linear(id: string, stops: string, to = 'x2="0" y2="1"'): string {
  return `<linearGradient id="${id}" ${to}>${stops}</linearGradient>`;
}

export function radial(id: string, stops: string, place = ''): string {
  return `<radialGradient id="${id}" ${place}>${stops}</radialGradient>`;
}

/** A light with a wide halo, for `screen`. */
export function glow(id: string, x: number, y: number, radius: number, colour: string, strength = 1): string {
  const stops = [
    [0, strength],
    [0.12, strength * 0.55],
    [0.35, strength * 0.2],
    [1, 0],
  ]
    .map(([at, opacity]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');
  return `<defs>${radial(id, stops)}</defs>${circle(x, y, radius, `fill="url(#${id})"`)}`;
}

type Bokeh = {
  readonly count: number;
  readonly colours: readonly [string, ...string[]];
  readonly top: number;
  readonly bottom: number;
  readonly smallest: number;
  readonly largest: number;
};

/** Lights out of focus: flat discs with a bright rim, as a lens draws them. */
export function bokeh(random: Random, { count, colours, top, bottom, smallest, largest }: Bokeh): string {
  return times(count, () => {
    const radius = between(random, smallest, largest);
    const colour = colours[Math.floor(random() * colours.length)] ?? colours[0];
    const [x, y] = [random() * sheet.width, between(random, top, bottom)];
    const opacity = round(between(random, 0.25, 0.75));
    return (
      circle(x, y, radius, `fill="${colour}" fill-opacity="${opacity}"`) +
      circle(
        x,
        y,
        radius * 0.96,
        `fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="2"`,
      )
    );
  }).join('');
}
