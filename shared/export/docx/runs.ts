import type { DocumentNode } from '../../article/article';
import { printable } from '../escape';
import { type Html, isNothing, joinHtml, markup, nothing } from '../html';
import { linkHref } from '../linkHref';
import { hasMark, isBlank, linkOf } from '../nodes';
import type { DocxScope } from './scope';

type RunLook = { readonly style?: string; readonly isBold?: boolean; readonly isItalic?: boolean };

/** In the order of the schema. */
function renderLook({ style, isBold = false, isItalic = false }: RunLook): Html {
  const look = joinHtml([
    style === undefined ? nothing : markup`<w:rStyle w:val="${style}"/>`,
    isBold ? markup`<w:b/><w:bCs/>` : nothing,
    isItalic ? markup`<w:i/><w:iCs/>` : nothing,
  ]);
  return isNothing(look) ? nothing : markup`<w:rPr>${look}</w:rPr>`;
}

/** Text on one line. */
export function renderRun(text: string, look: RunLook = {}): Html {
  const line = printable(text).replace(/\s/g, ' ');
  if (line === '') return nothing;
  return markup`<w:r>${renderLook(look)}<w:t xml:space="preserve">${line}</w:t></w:r>`;
}

/** An address that Word follows; one within the page leads nowhere here, and is text. */
export function renderLink(href: string | undefined, runs: Html, { parts }: DocxScope): Html {
  if (href === undefined || href.startsWith('#') || isNothing(runs)) return runs;
  return markup`<w:hyperlink r:id="${parts.link(href)}" w:history="1">${runs}</w:hyperlink>`;
}

function renderNode(node: DocumentNode, style: string | undefined): Html {
  if (node.type === 'hardBreak') return markup`<w:r><w:br/></w:r>`;
  const look = { isBold: hasMark(node, 'bold'), isItalic: hasMark(node, 'italic') };
  return renderRun(node.text ?? '', style === undefined ? look : { ...look, style });
}

/** Neighbours with one address are one link. */
export function renderRuns(nodes: readonly DocumentNode[], scope: DocxScope): Html {
  const groups: { readonly link: string | null; readonly nodes: DocumentNode[] }[] = [];
  for (const node of nodes) {
    const link = linkOf(node);
    const last = groups.at(-1);
    if (last?.link === link) last.nodes.push(node);
    else groups.push({ link, nodes: [node] });
  }
  return joinHtml(
    groups.map(({ link, nodes: linked }) => {
      const href = link === null ? undefined : linkHref(link, scope.page.options.storyHref);
      const isLink = href !== undefined && !href.startsWith('#') && !linked.every(isBlank);
      const runs = joinHtml(linked.map((node) => renderNode(node, isLink ? 'Hyperlink' : undefined)));
      return isLink ? renderLink(href, runs, scope) : runs;
    }),
  );
}
