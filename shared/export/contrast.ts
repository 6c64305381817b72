type Rgb = readonly [red: number, green: number, blue: number];

const read = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const write = (rgb: Rgb): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** `share` of the other colour in the one, 0 to 1; both as `#rrggbb`. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [read(one), read(other)];
  const channel = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
  return write([channel(0), channel(1), channel(2)]);
}

/** Relative luminance, as WCAG 2 defines it. */
export function luminanceOf(colour: string): number {
  const [red, green, blue] = read(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2 contrast, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What WCAG AA asks of text of any size. */
export const leastContrast = 4.5;

export const isLegible = (text: string, grounds: readonly string[]): boolean =>
  grounds.every((ground) => contrastOf(text, ground) >= leastContrast);

/** Black or white, whichever stands out more; one of them is legible on any ground. */
export const furthestFrom = (ground: string): string =>
  contrastOf('#ffffff', ground) > contrastOf('#000000', ground) ? '#ffffff' : '#000000';

const steps = 50;

/** The colour itself where it can be read on these grounds, else the nearest to it on the way to black or white. */
export function makeLegible(text: string, grounds: readonly string[]): string {
  const end = furthestFrom(grounds[0] ?? '#ffffff');
  for (let step = 0; step < steps; step += 1) {
    const tried = mix(text, end, step / steps);
    if (isLegible(tried, grounds)) return tried;
  }
  return end;
}
