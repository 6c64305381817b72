import { describe, expect, it } from 'vitest';
import { renderPreview } from '../../../../renderer/preview/renderPreview';
import { articleLink } from '../../../../shared/article/links';
import { renderPage } from '../../../../shared/export/page';
import { body, id, link, page, paragraph, story, teaser, text } from '../../shared/article/pages';
import { bundle, media } from '../../shared/export/samples';

const target = { type: 'article', id: id(9) } as const;
const input = (publicUrl: string, status: 'published' | 'draft' = 'published') =>
  page(
    {
      body: body(paragraph('Xem ', text('bài kia', link(articleLink(id(9)))), '.'), teaser({ target })),
      related: [{ target, headline: null }],
    },
    { stories: [story(9, { publicUrl, status })] },
  );

/** Every link and every headline of a story, in page order. */
const linksIn = (html: string) =>
  [...html.matchAll(/<(?:a|span class="story-headline")[ >][^]*?<\/(?:a|span)>/g)].map(([found]) => found);

describe('the preview of a page that links to another story', () => {
  it.each([
    ['published', 'https://ben.example/bai-kia'],
    ['published', ''],
    ['draft', ''],
  ] as const)('has the links of the exported page where that is %s at “%s”', (status, publicUrl) => {
    const shown = linksIn(renderPreview(input(publicUrl, status), 'desktop', new Set()));
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(
      linksIn(renderPage(input(publicUrl, status), media, { ...bundle, storyHref: () => undefined })),
    );
  });
});
