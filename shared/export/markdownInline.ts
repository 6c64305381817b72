import type { DocumentNode } from '../article/article';
import { printable } from './escape';
import { linkHref } from './linkHref';
import { hasMark, isBlank, linkOf } from './nodes';
import type { PageScope } from './pageScope';

/** Every sign that CommonMark, GitHub or Pandoc could read as markup in the middle of a line. */
const signs = /[\\`*_{}[\]<>&~^$|]/g;
const escapeSigns = (text: string) => text.replace(signs, '\\$&');

/** Text on one line, whose signs are signs. */
export const escapeLine = (text: string): string => escapeSigns(printable(text).replace(/\s+/g, ' '));

/** A line that starts like a list, a heading or a rule is none. */
const escapeStart = (line: string) =>
  line
    .trim()
    .replace(/^([-+])(?=\1|\s|$)|^[=:#%]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

/** The lines of one block: nothing at their starts is read as markup, none is empty. */
export const blockLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(escapeStart)
    .filter((line) => line !== '');

type Run = { readonly text: string; readonly isBold: boolean; readonly isItalic: boolean };

const isSpace = (sign: string) => sign === '' || /^\s/u.test(sign);
const isPunctuation = (sign: string) => /^[\p{P}\p{S}]/u.test(sign);
const firstSign = (text: string) => Array.from(text.slice(0, 2))[0] ?? '';
const lastSign = (text: string) => Array.from(text.slice(-2)).at(-1) ?? '';

/** CommonMark’s rule for where a run of stars may open or close. */
const canStand = (inside: string, outside: string) =>
  !isSpace(inside) && (!isPunctuation(inside) || isSpace(outside) || isPunctuation(outside));

function joinRuns(nodes: readonly DocumentNode[]): readonly Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const run = {
      text: node.type === 'hardBreak' ? '\n' : printable(node.text ?? '').replace(/\s+/g, ' '),
      isBold: hasMark(node, 'bold'),
      isItalic: hasMark(node, 'italic'),
    };
    const last = runs.at(-1);
    if (last !== undefined && last.isBold === run.isBold && last.isItalic === run.isItalic) {
      runs[runs.length - 1] = { ...run, text: last.text + run.text };
    } else {
      runs.push(run);
    }
  }
  return runs;
}

/** Stars where they are sure to be read as marks, else HTML, which Markdown allows. */
function writeRun({ text, isBold, isItalic }: Run, before: string, after: string): string {
  const words = text.trim();
  if (words === '' || !(isBold || isItalic)) return escapeSigns(text);
  const [start = '', end = ''] = text.split(words).length === 2 ? text.split(words) : ['', ''];
  const outside = [start === '' ? lastSign(before) : ' ', end === '' ? firstSign(after) : ' '] as const;
  const isSure =
    !words.includes('\n') &&
    outside.every((sign) => sign !== '*') &&
    canStand(firstSign(words), outside[0]) &&
    canStand(lastSign(words), outside[1]);
  const stars = (isItalic ? '*' : '') + (isBold ? '**' : '');
  const open = isSure ? stars : (isBold ? '<strong>' : '') + (isItalic ? '<em>' : '');
  const close = isSure ? stars : (isItalic ? '</em>' : '') + (isBold ? '</strong>' : '');
  return start + open + escapeSigns(words) + close + end;
}

function writeRuns(nodes: readonly DocumentNode[], before: string): string {
  const runs = joinRuns(nodes);
  return runs.reduce((written, run, index) => {
    const next = runs[index + 1];
    const isNextMarked = next !== undefined && (next.isBold || next.isItalic) && !/^\s/.test(next.text);
    return (
      written + writeRun(run, written === '' ? before : written, isNextMarked ? '*' : (next?.text ?? ''))
    );
  }, '');
}

/** An address inside of round brackets. */
export const writeAddress = (href: string): string =>
  href.replace(/[()<>\\\s]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));

/** Text with its marks and links; a line break is a line of its own, which a backslash ends. */
export function writeMarks(nodes: readonly DocumentNode[], scope: PageScope): string {
  let written = '';
  for (let start = 0; start < nodes.length;) {
    const link = linkOf(nodes[start] ?? { type: 'text' });
    const rest = nodes.slice(start);
    const end = rest.findIndex((node) => linkOf(node) !== link);
    const group = end === -1 ? rest : rest.slice(0, end);
    const href = link === null ? undefined : linkHref(link, scope.options.storyHref);
    written +=
      href === undefined || group.every(isBlank)
        ? writeRuns(group, written)
        : `[${writeRuns(group, '[').replace(/\n/g, ' ').trim()}](${writeAddress(href)})`;
    start += group.length;
  }
  return written;
}
