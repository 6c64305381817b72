export type PastedPage = { readonly url: string; readonly title: string };
type Clipboard = { readonly text: string; readonly html: string };

const address = /https?:\/\/[^\s<>"']+/i;
const anchor = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a\s*>/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const codePoint = (code: number) =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';

const decode = (text: string) =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (hex !== undefined) return codePoint(parseInt(hex, 16));
      if (digits !== undefined) return codePoint(Number(digits));
      return named[name?.toLowerCase() ?? ''] ?? whole;
    },
  );

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().normalize('NFC').slice(0, 1000);

/** The first link to a web page that has words to it: read from its source, nothing of it is run or drawn. */
function readAnchor(html: string): PastedPage | null {
  for (const [, double, single, inner = ''] of html.matchAll(anchor)) {
    const url = decode(double ?? single ?? '').trim();
    const title = tidy(decode(inner.replace(/<[^>]*>/g, ' ')));
    if (/^https?:/i.test(url) && title !== '' && !address.test(title)) return { url, title };
  }
  return null;
}

/** An address with its title on a line beside it, in whichever order. */
function readLines(text: string): PastedPage | null {
  const lines = text
    .split(/\r?\n/)
    .map(tidy)
    .filter((line) => line !== '');
  const index = lines.findIndex((line) => address.test(line));
  const line = lines[index];
  const url = line === undefined ? undefined : address.exec(line)?.[0];
  if (line === undefined || url === undefined) return null;
  const beside = tidy(line.replace(url, ' ')).replace(/^[-–—|:·]+\s*|\s*[-–—|:·]+$/g, '');
  return { url, title: beside || (lines[index + 1] ?? lines[index - 1] ?? '') };
}

/** What a clipboard tells of a web page; the title is empty where it holds an address alone. Null where it holds none. */
export function readPastedPage({ text, html }: Clipboard): PastedPage | null {
  const lines = readLines(text);
  return lines !== null && lines.title !== '' ? lines : (readAnchor(html) ?? lines);
}

export const readClipboard = ({
  clipboardData,
}: {
  readonly clipboardData: DataTransfer;
}): PastedPage | null =>
  readPastedPage({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
