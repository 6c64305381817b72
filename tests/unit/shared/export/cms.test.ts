import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { auditPage } from '../../../../electron/exporting/auditPage';
import type { DocumentNode } from '../../../../shared/article/article';
import { renderCms } from '../../../../shared/export/cms';
import { noMedia } from '../../../../shared/export/pageMedia';
import { body, figure, gallery, id, paragraph, story, teaser, text, link, video } from '../article/pages';
import { documents, markedWords } from './documents';
import { barePage, bundle, hostilePage, media, newsPage, photoStoryPage } from './samples';

const printed = (...blocks: readonly DocumentNode[]) =>
  renderCms(
    { ...newsPage, article: { ...newsPage.article, body: body(...blocks) } },
    media,
    bundle,
  ).trimEnd();

type Node = DefaultTreeAdapterTypes.Node;

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child);
}

/** What a browser makes of it. */
const elementsOf = (html: string) =>
  [...nodesOf(parseFragment(html))].flatMap((node) =>
    'tagName' in node ? [{ tag: node.tagName, names: node.attrs.map(({ name }) => name) }] : [],
  );

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'width', 'height', 'alt'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['scope', 'colspan', 'rowspan'],
};
const plain = 'table thead tbody tr p strong em br hr h2 h3 ul li blockquote'.split(' ');

describe('the markup for an old content management system', () => {
  it('sets a photo in a table, under it the caption and the credit', () => {
    expect(printed(figure(id(1), 'Chuyến đò rời bến.', 'Người chống sào'))).toBe(
      [
        '<table>',
        '<tr><td><img src="media/1-1200.jpg" width="1200" height="900" alt="Người chống sào"></td></tr>',
        '<tr><td><p>Chuyến đò rời bến. Ảnh: Lan Anh/TTXVN</p></td></tr>',
        '</table>',
      ].join('\n'),
    );
  });

  it('keeps the words where the file of a photo has not arrived', () => {
    const input = { ...newsPage, article: { ...newsPage.article, body: body(figure(id(1), 'Bến.', 'Đò')) } };
    expect(renderCms(input, noMedia, bundle)).toBe(
      '<table>\n<tr><td><p>Bến. Ảnh: Lan Anh/TTXVN</p></td></tr>\n</table>\n',
    );
  });

  it('sets the photos of a gallery one under another, each in its table', () => {
    const both = printed(gallery(figure(id(1), 'Một.', 'a'), figure(id(2), 'Hai.', 'b')));
    expect(both.match(/<table>/g)).toHaveLength(2);
    expect(both.match(/<img /g)).toHaveLength(2);
  });

  it('links a film by its poster', () => {
    const film = printed(video('Chợ nổi.'));
    expect(film).toContain('<tr><td><a href="media/video-01.mp4"><img src="media/1-1200.jpg"');
    expect(film).toContain('<p>Chợ nổi. Video: Quốc Bảo/TTXVN</p>');
    const bare = printed(
      video('', { photo: null, source: { type: 'address', url: 'https://phim.example/1' } }),
    );
    expect(bare).toContain('<a href="https://phim.example/1">Xem video</a>');
  });

  it('sets a teaser in two cells, so that it is not taken for a photo', () => {
    expect(printed(teaser({ target: { type: 'article', id: id(2) } }))).toMatch(
      /^<table>\n<tr>\n<td><img src="media\/2-\d+\.jpg"[^>]+><\/td>\n<td>\n<p><strong>Chợ nổi/,
    );
  });

  it('links other stories by their public addresses, and else not at all', () => {
    const linking = paragraph(text('chợ nổi', link(`article:${id(2)}`)));
    expect(printed(linking)).toBe('<p>chợ nổi</p>');
    const stories = [story(2, { publicUrl: 'https://bao.example/cho-noi', status: 'published' })];
    const input = {
      article: { ...newsPage.article, body: body(linking) },
      context: { ...newsPage.context, stories },
    };
    expect(renderCms(input, media, bundle)).toBe(
      '<p><a href="https://bao.example/cho-noi">chợ nổi</a></p>\n',
    );
  });

  it('has no tag, class or attribute that an old system would drop', () => {
    for (const input of [newsPage, photoStoryPage, hostilePage, barePage]) {
      for (const { tag, names } of elementsOf(renderCms(input, media, bundle))) {
        expect([...plain, ...Object.keys(allowed)]).toContain(tag);
        expect(allowed[tag] ?? []).toEqual(expect.arrayContaining(names));
      }
    }
  });

  it('holds every word of any document, and nothing that could do harm', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const input = { ...newsPage, article: { ...newsPage.article, body: document } };
        const html = renderCms(input, media, bundle);
        expect(auditPage(html, { isFragment: true, hasFile: () => true })).toEqual([]);
        for (const word of markedWords(document)) expect(html).toContain(word);
      }),
      { numRuns: 150 },
    );
  });
});
