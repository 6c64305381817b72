import { type DefaultTreeAdapterTypes, html as spaces, parse, parseFragment } from 'parse5';
import { isAllowedLink } from '../../shared/article/links';
import { galleryScript } from '../../shared/export/galleryScript';

export type PageProblem = {
  readonly code:
    | 'tagNotAllowed'
    | 'attributeNotAllowed'
    | 'linkNotAllowed'
    | 'fileNotInBundle'
    | 'scriptNotAllowed';
  /** What was found, for the report: `img@src media/a.jpg`. */
  readonly found: string;
};

export type AuditOptions = {
  /** A whole page, or the fragment for a content management system. */
  readonly isFragment: boolean;
  /** Is there a file at this address, relative to the page? */
  readonly hasFile: (href: string) => boolean;
};

const anywhere = ['class', 'id'];

/** Every tag that the export prints, and what it may carry. Nothing else may be found in an exported page. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  title: [],
  meta: ['charset', 'name', 'property', 'content'],
  link: ['rel', 'href'],
  script: ['type'],
  body: [],
  main: [],
  header: [],
  footer: [],
  article: [],
  aside: ['aria-labelledby'],
  div: ['role', 'tabindex', 'aria-label'],
  h1: [],
  h2: [],
  h3: [],
  p: [],
  span: [],
  time: ['datetime'],
  a: ['href', 'aria-label'],
  strong: [],
  em: [],
  br: [],
  hr: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  figure: [],
  picture: [],
  video: ['src', 'controls', 'preload', 'poster', 'width', 'height', 'aria-label'],
  source: ['type', 'srcset', 'sizes'],
  img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding', 'fetchpriority'],
  figcaption: [],
};

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

function* elementsOf(parent: ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}

const isRelative = (href: string) => !/^[a-z][a-z0-9+.-]*:|^[/\\#]/i.test(href);
const addressesOf = (srcset: string) =>
  srcset.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');

function auditFiles(
  tag: string,
  name: string,
  value: string,
  { hasFile }: AuditOptions,
): readonly PageProblem[] {
  const isFile =
    name === 'src' || name === 'srcset' || name === 'poster' || (tag === 'link' && name === 'href');
  if (!isFile) return [];
  const addresses = name === 'srcset' ? addressesOf(value) : [value];
  return addresses
    .filter((href) => !isRelative(href) || !hasFile(href))
    .map((href) => ({ code: 'fileNotInBundle', found: `${tag}@${name} ${href}` }));
}

function auditLink(
  tag: string,
  name: string,
  value: string,
  { hasFile }: AuditOptions,
): readonly PageProblem[] {
  if (tag !== 'a' || name !== 'href') return [];
  const isKept = isRelative(value) ? hasFile(value) : isAllowedLink(value) && !value.startsWith('article:');
  return isKept ? [] : [{ code: 'linkNotAllowed', found: `a@href ${value}` }];
}

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function auditScript(element: Element): readonly PageProblem[] {
  if (element.tagName !== 'script') return [];
  const type = element.attrs.find(({ name }) => name === 'type')?.value;
  if (type === undefined && element.attrs.length === 0 && textOf(element) === galleryScript) return [];
  return type === 'application/ld+json' ? [] : [{ code: 'scriptNotAllowed', found: 'script' }];
}

/** The address of the page itself is not fetched by whoever reads it: it names a place on the web, never a file. */
const isCanonical = ({ tagName, attrs }: Element) =>
  tagName === 'link' && attrs.some(({ name, value }) => name === 'rel' && value === 'canonical');

function auditCanonical(value: string): readonly PageProblem[] {
  const isKept = /^https?:/i.test(value) && isAllowedLink(value);
  return isKept ? [] : [{ code: 'linkNotAllowed', found: `link@href ${value}` }];
}

function auditElement(element: Element, options: AuditOptions): readonly PageProblem[] {
  const { tagName: tag, attrs, namespaceURI } = element;
  const names = namespaceURI === spaces.NS.HTML ? allowed[tag] : undefined;
  if (names === undefined) return [{ code: 'tagNotAllowed', found: tag }];
  const attributes = attrs.flatMap(({ name, value }): readonly PageProblem[] => {
    if (![...names, ...anywhere].includes(name)) {
      return [{ code: 'attributeNotAllowed', found: `${tag}@${name}` }];
    }
    if (name === 'href' && isCanonical(element)) return auditCanonical(value);
    return [...auditFiles(tag, name, value, options), ...auditLink(tag, name, value, options)];
  });
  return [...attributes, ...auditScript(element)];
}

/** Reads exported markup again as a browser would, and names everything that may not stand in it. */
export function auditPage(page: string, options: AuditOptions): readonly PageProblem[] {
  const tree = options.isFragment ? parseFragment(page) : parse(page);
  return [...elementsOf(tree)].flatMap((element) => auditElement(element, options));
}
