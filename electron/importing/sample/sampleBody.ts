import { createHash } from 'node:crypto';
import type { DocumentMark, DocumentNode } from '../../../shared/article/article';
import { articleLink } from '../../../shared/article/links';
import type { SampleBlock, SampleFigure, SampleVideo } from './sampleArticle';

/** The same in every library, so that sample articles can point at each other. */
export function sampleId(slug: string): string {
  return createHash('sha256').update(`sample article ${slug}`).digest('hex').slice(0, 32);
}

const span = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<address>[^)]+)\)/u;

function hrefOf(address: string): string {
  return address.startsWith('article:') ? articleLink(sampleId(address.slice('article:'.length))) : address;
}

const textNode = (text: string, mark?: DocumentMark): DocumentNode => ({
  type: 'text',
  text,
  ...(mark !== undefined && { marks: [mark] }),
});

function markedNode({
  bold,
  italic,
  words,
  address,
}: Readonly<Record<string, string | undefined>>): DocumentNode {
  if (bold !== undefined) return textNode(bold, { type: 'bold' });
  if (italic !== undefined) return textNode(italic, { type: 'italic' });
  return textNode(words ?? '', { type: 'link', attrs: { href: hrefOf(address ?? '') } });
}

function inline(text: string): readonly DocumentNode[] {
  const found = span.exec(text);
  if (found === null) return text === '' ? [] : [textNode(text)];
  const before = text.slice(0, found.index);
  return [
    ...(before === '' ? [] : [textNode(before)]),
    markedNode(found.groups ?? {}),
    ...inline(text.slice(found.index + found[0].length)),
  ];
}

const block = (type: string, text: string, attrs?: DocumentNode['attrs']): DocumentNode => ({
  type,
  ...(attrs !== undefined && { attrs }),
  content: inline(text),
});
const paragraph = (text: string) => block('paragraph', text);
const items = (texts: readonly string[]): readonly DocumentNode[] =>
  texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] }));

function tableNode(rows: readonly (readonly string[])[]): DocumentNode {
  const cell = (row: number) => (text: string) => ({
    type: row === 0 ? 'tableHeader' : 'tableCell',
    content: [paragraph(text)],
  });
  return {
    type: 'table',
    content: rows.map((texts, row) => ({ type: 'tableRow', content: texts.map(cell(row)) })),
  };
}

function figureNode({ caption, alt, layout }: SampleFigure, photo: string): DocumentNode {
  return { type: 'figure', attrs: { photo, alt, layout }, content: [textNode(caption)] };
}

function videoNode({ caption, alt, credit, url, seconds }: SampleVideo, photo: string): DocumentNode {
  const source = { type: 'address', url };
  return {
    type: 'video',
    attrs: { source, photo, alt, credit, duration: seconds },
    content: [textNode(caption)],
  };
}

function blockNode(source: SampleBlock, photoOf: (figure: SampleFigure) => string): DocumentNode {
  if (typeof source === 'string') return paragraph(source);
  if ('h2' in source) return block('heading', source.h2, { level: 2 });
  if ('h3' in source) return block('heading', source.h3, { level: 3 });
  if ('list' in source) return { type: 'bulletList', content: items(source.list) };
  if ('steps' in source) return { type: 'orderedList', content: items(source.steps) };
  if ('quote' in source) return { type: 'blockquote', content: source.quote.map(paragraph) };
  if ('pull' in source) return block('pullQuote', source.pull);
  if ('rule' in source) return { type: 'horizontalRule' };
  if ('table' in source) return tableNode(source.table);
  if ('box' in source) {
    const { title, list } = source.box;
    const heading = block('heading', title, { level: 3 });
    return { type: 'factBox', content: [heading, { type: 'bulletList', content: items(list) }] };
  }
  if ('figure' in source) return figureNode(source.figure, photoOf(source.figure));
  if ('video' in source) return videoNode(source.video, photoOf(source.video));
  if ('gallery' in source)
    return {
      type: 'gallery',
      content: source.gallery.map((figure) => figureNode(figure, photoOf(figure))),
    };
  const { to, headline } = source.teaser;
  const target = { type: 'article', id: sampleId(to) };
  return { type: 'teaser', attrs: { target, headline: headline ?? null, summary: null, photo: null } };
}

export function sampleBody(
  blocks: readonly SampleBlock[],
  photoOf: (figure: SampleFigure) => string,
): DocumentNode {
  return { type: 'doc', content: blocks.map((source) => blockNode(source, photoOf)) };
}
