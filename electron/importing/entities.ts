const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  copy: '©',
  deg: '°',
};
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

function decodeNumber(digits: string, base: number): string | undefined {
  const code = Number.parseInt(digits, base);
  const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function decodeName(name: string): string | undefined {
  const accented = /^([A-Za-z])(grave|acute|circ|tilde)$/.exec(name);
  const mark = accents[accented?.[2] ?? ''];
  return mark === undefined ? named[name] : `${accented?.[1] ?? ''}${mark}`.normalize('NFC');
}

/** HTML entities that old pages left in their text, once. What is no entity we know stays as it stands. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (typeof decimal === 'string') return decodeNumber(decimal, 10) ?? whole;
      if (typeof hex === 'string') return decodeNumber(hex, 16) ?? whole;
      return decodeName(String(name)) ?? whole;
    },
  );
}
