import { cleanLine } from './normalize';

const edges: ReadonlySet<string> = new Set(' .。,;:：…|/\\*_"“”\'‘’«»–—-');

/** Initials and abbreviations keep their last full stop: `T.T.D.` and `Ng.H.` are pen names. */
const endsInStop = /(?:^|[\s,/])(?:(?:\p{Lu}\p{Ll}{0,2}\.)+\p{Lu}|Jr|Sr|Inc|Ltd|Corp)$/u;

/** The text without the characters of `edges` at its ends: one walk from either side, however long they are. */
export function stripEdges(text: string, isEdge: (character: string) => boolean): string {
  let [start, end] = [0, text.length];
  while (start < end && isEdge(text.charAt(start))) start += 1;
  while (end > start && isEdge(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Spaces, stops, quotation marks and separators at the ends of a name are no part of it. A plus is: `Vietnam+`. */
export function trimName(text: string): string {
  const line = cleanLine(text);
  const name = stripEdges(line, (character) => edges.has(character));
  const isStopped = line[line.lastIndexOf(name) + name.length] === '.';
  return isStopped && endsInStop.test(name) ? `${name}.` : name;
}
