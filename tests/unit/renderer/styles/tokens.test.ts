import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

function coloursOf(theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const start = sheet.indexOf(`[data-theme='${theme}'] {`);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  return Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name, colour]) => [name, colour]),
  ) as Record<string, string>;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((index) => Number.parseInt(colour.slice(index, index + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = ['window', 'pane', 'page', 'raised', 'sunken', 'hover', 'selected'].map(
  (name) => `surface-${name}`,
);
const texts = ['text', 'text-muted', 'text-faint', 'accent-text', 'danger', 'warning', 'note', 'success'];
const pairs = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['danger', 'danger-soft'],
  ['warning', 'warning-soft'],
  ['note', 'note-soft'],
  ['success', 'success-soft'],
  ['on-mark', 'mark'],
  ['accent-text', 'accent-soft'],
] as const;
const signs = [
  'focus',
  'status-draft',
  'status-in-review',
  'status-ready',
  'status-published',
  'status-withdrawn',
];

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  const colours = coloursOf(theme);
  const ratio = (one: string, other: string) => contrast(colours[one] ?? '', colours[other] ?? '');

  it('can be read: text has a contrast of 4.5 on every surface', () => {
    const all = [...texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)), ...pairs];
    const weak = all.filter(([one, other]) => !(ratio(one, other) >= 4.5));
    expect(weak).toEqual([]);
  });

  it('can be seen: signs and focus have a contrast of 3', () => {
    const all = signs.flatMap((sign) => surfaces.map((surface) => [sign, surface] as const));
    expect(all.filter(([one, other]) => !(ratio(one, other) >= 3))).toEqual([]);
  });

  it('have the same names in light and in dark', () => {
    expect(Object.keys(colours).sort()).toEqual(Object.keys(coloursOf('light')).sort());
  });
});
