import { escapeAttribute } from './escape';
import { type Html, isNothing, joinHtml, joinLines, markup, nothing } from './html';

/** What is undefined or empty is not known, and left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

function openTag(name: string, attributes: Attributes): string {
  const known = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');
  return [name, ...known.map(([key, value]) => `${key}="${escapeAttribute(String(value))}"`)].join(' ');
}

/** An element whose text may stand beside elements: no space is added to what it holds. */
export function element(name: string, attributes: Attributes, ...content: readonly (Html | string)[]): Html {
  const { html } = joinHtml(content.map((part) => (typeof part === 'string' ? markup`${part}` : part)));
  const tag = openTag(name, attributes);
  return { html: html === '' ? `<${tag}/>` : `<${tag}>${html}</${name}>` };
}

/** An element of elements, each on its own line. */
export function group(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const inside = joinLines(children);
  if (isNothing(inside)) return element(name, attributes);
  return joinLines([{ html: `<${openTag(name, attributes)}>` }, inside, { html: `</${name}>` }]);
}

/** A statement that is left out where there is nothing to state. */
export const statement = (name: string, attributes: Attributes, text: string): Html =>
  text === '' ? nothing : element(name, attributes, text);

export const xmlFile = (root: Html): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.html}\n`;
