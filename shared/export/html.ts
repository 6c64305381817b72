import { escapeAttribute, escapeText } from './escape';

/** Finished markup. A plain string is never markup: it enters only through `markup`, escaped for its place. */
export type Html = { readonly html: string };

type Part = string | number | Html;

export const nothing: Html = { html: '' };
export const isNothing = (part: Html) => part.html === '';

function writePart(before: string, part: Part): string {
  if (typeof part === 'object') return part.html;
  const isInsideTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  return isInsideTag ? escapeAttribute(String(part)) : escapeText(String(part));
}

/** Markup from a template: strings are escaped for where they stand, in a tag or between tags. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const html = literals.reduce((before, literal, index) => {
    const part = parts[index - 1];
    return before + (part === undefined ? '' : writePart(before, part)) + literal;
  });
  return { html };
}

export function joinHtml(parts: readonly Html[], between = ''): Html {
  return {
    html: parts
      .filter((part) => !isNothing(part))
      .map((part) => part.html)
      .join(between),
  };
}

/** One block a line. */
export const joinLines = (parts: readonly Html[]): Html => joinHtml(parts, '\n');

/** An element around blocks, one a line; nothing where there is nothing inside. */
export function wrapLines(open: Html, blocks: readonly Html[], close: Html): Html {
  const inside = joinLines(blocks);
  return isNothing(inside) ? nothing : joinLines([open, inside, close]);
}
