import { cleanText } from '../vietnamese/normalize';

/** U+FFFE, U+FDD0 and the like: no markup language may hold them. */
const nonCharacters = /\p{Noncharacter_Code_Point}/gu;

/** Letters and signs that stay as they are; nearly every text holds no others, and is read through once. */
const plain = /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9–—‘’“”…]*$/;

/** Text as every exported format may hold it: clean Vietnamese text, and nothing that markup forbids. */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return cleanText(text).replace(nonCharacters, '');
}

/** One line: white space of any kind becomes a single space. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

export function escapeText(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/\n/g, ' ');
}

const inScript: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON for inside `<script>`: `<!--<script>` alone would swallow the rest of the page. */
export function escapeScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (found) => inScript[found] ?? '');
}
