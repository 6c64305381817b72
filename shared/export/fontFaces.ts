/** The cuts of Be Vietnam Pro that a page is set in, each in two files: Vietnamese letters and the rest of Latin. */
const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
] as const;

const subsets = [
  {
    name: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,' +
      'U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,' +
      'U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
] as const;

export type FontFile =
  `be-vietnam-pro-${(typeof subsets)[number]['name']}-${400 | 700}-${'normal' | 'italic'}.woff2`;

/** `@font-face` rules for the page; `hrefOf` says where each file lies. */
export function writeFontFaces(hrefOf: (file: FontFile) => string): string {
  const faces = cuts.flatMap(({ weight, style }) =>
    subsets.map(
      ({ name, range }) => `@font-face {
  font-family: 'Be Vietnam Pro';
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url('${hrefOf(`be-vietnam-pro-${name}-${weight}-${style}.woff2`)}') format('woff2');
  unicode-range: ${range};
}`,
    ),
  );
  return `${faces.join('\n')}\n`;
}
