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

function renderText(node: DocumentNode): Html {
  if (node.type === 'hardBreak') return markup`<br>`;
  return markup`${printable(node.text ?? '').replace(/\n/g, ' ')}`;
}

const renderItalic = (nodes: readonly DocumentNode[]): Html =>
  joinHtml(
    groupBy(nodes, (node) => hasMark(node, 'italic')).map((group) => {
      const text = joinHtml(group.nodes.map(renderText));
      return group.key ? markup`<em>${text}</em>` : text;
    }),
  );

const renderBold = (nodes: readonly DocumentNode[]): Html =>
  joinHtml(
    groupBy(nodes, (node) => hasMark(node, 'bold')).map((group) => {
      const text = renderItalic(group.nodes);
      return group.key ? markup`<strong>${text}</strong>` : text;
    }),
  );

/** A telephone number must not break over two lines. */
const keepTogether = ({ html }: Html): Html => ({
  html: html.replace(/ /g, '&nbsp;').replace(/-/g, '&#8209;'),
});

/** Text with its marks. A link that leads nowhere allowed, or holds nothing to click, is printed as its text. */
export function renderInline(nodes: readonly DocumentNode[], scope: PageScope): Html {
  const links = groupBy(nodes, linkOf).map(({ key, nodes: linked }) => {
    const href = key === null ? undefined : linkHref(key, scope.options.storyHref);
    if (href === undefined || linked.every(isBlank)) return renderBold(linked);
    const text = renderBold(linked);
    return markup`<a href="${href}">${href.startsWith('tel:') ? keepTogether(text) : text}</a>`;
  });
  return joinHtml(links);
}
