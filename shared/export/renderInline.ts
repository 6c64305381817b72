import type { DocumentNode } from '../article/article';
import { printable } from './escape';
import { type Html, markup, joinHtml } from './html';
import { linkHref } from './linkHref';
import { hasMark, isBlank, linkOf } from './nodes';
import type { PageScope } from './pageScope';

/** Neighbours that have the same answer, together. */
function groupBy<Key>(nodes: readonly DocumentNode[], keyOf: (node: DocumentNode) => Key) {
  const groups: { readonly key: Key; readonly nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const key = keyOf(node);
    const last = groups.at(-1);
    if (last !== undefined && last.key === key) last.nodes.push(node);
    else groups.push({ key, nodes: [node] });
  }
  return groups;
}

/** How a format writes what stands in a line. */
export type InlineLook = {
  readonly lineBreak: Html;
  readonly bold: (text: Html) => Html;
  readonly italic: (text: Html) => Html;
  readonly link: (href: string, text: Html) => Html;
};

/** A telephone number must not break over two lines. */
const keepTogether = ({ html }: Html): Html => ({
  html: html.replace(/ /g, '&nbsp;').replace(/-/g, '&#8209;'),
});

const pageLook: InlineLook = {
  lineBreak: markup`<br>`,
  bold: (text) => markup`<strong>${text}</strong>`,
  italic: (text) => markup`<em>${text}</em>`,
  link: (href, text) => markup`<a href="${href}">${href.startsWith('tel:') ? keepTogether(text) : text}</a>`,
};

function renderText(node: DocumentNode, look: InlineLook): Html {
  if (node.type === 'hardBreak') return look.lineBreak;
  return markup`${printable(node.text ?? '').replace(/\n/g, ' ')}`;
}

const renderItalic = (nodes: readonly DocumentNode[], look: InlineLook): Html =>
  joinHtml(
    groupBy(nodes, (node) => hasMark(node, 'italic')).map((group) => {
      const text = joinHtml(group.nodes.map((node) => renderText(node, look)));
      return group.key ? look.italic(text) : text;
    }),
  );

const renderBold = (nodes: readonly DocumentNode[], look: InlineLook): Html =>
  joinHtml(
    groupBy(nodes, (node) => hasMark(node, 'bold')).map((group) => {
      const text = renderItalic(group.nodes, look);
      return group.key ? look.bold(text) : text;
    }),
  );

/** Text with its marks. A link that leads nowhere allowed, or holds nothing to click, is printed as its text. */
export function renderInline(nodes: readonly DocumentNode[], scope: PageScope, look = pageLook): Html {
  const links = groupBy(nodes, linkOf).map(({ key, nodes: linked }) => {
    const href = key === null ? undefined : linkHref(key, scope.options.storyHref);
    const text = renderBold(linked, look);
    return href === undefined || linked.every(isBlank) ? text : look.link(href, text);
  });
  return joinHtml(links);
}
