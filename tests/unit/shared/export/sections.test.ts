import { describe, expect, it } from 'vitest';
import { checkSection } from '../../../../shared/article/checkFields';
import { type PageContext, type PageInput, unknownSite } from '../../../../shared/article/page';
import { renderNinjs } from '../../../../shared/export/ninjs';
import { renderPage } from '../../../../shared/export/page';
import { renderText } from '../../../../shared/export/text';
import { wordsForPhoto } from '../../../../shared/export/photoWords';
import { photo } from '../article/pages';
import { bundle, media, newsPage, photoStoryPage, renditionsOf } from './samples';

const node = (id: string, name: string, path: string) => ({ id, name, path, former: [] });
const tree: PageContext['sections'] = [
  {
    ...node('nuoc', 'Sông nước', 'song-nuoc'),
    former: ['bien'],
    subsections: [{ ...node('nghe', 'Nghề cũ', 'nghe-cu'), former: ['nhip-song'] }],
  },
];

const withDesk = (page: PageInput, change: Partial<PageContext>): PageInput => ({
  ...page,
  context: { ...page.context, ...change },
});

const ninjs = (page: PageInput) =>
  JSON.parse(
    renderNinjs(page, media, { ...bundle, fileUri: (href) => href, renditions: renditionsOf, revision: 3 }),
  ) as {
    readonly subjects: readonly unknown[];
  };

const site = { ...unknownSite, name: 'Bến Nước', baseUrl: 'https://bennuoc.example', publisher: '' };

describe('the section on the page', () => {
  it('is the one it was merged into, for the check, the page, ninjs and plain text', () => {
    const merged = withDesk(newsPage, { sections: tree });
    expect(checkSection(merged)).toEqual([]);
    expect(renderPage(merged, media, bundle)).toContain('<span>Sông nước</span> <span>Nghề cũ</span>');
    expect(renderText(merged)).toContain('Sông nước / Nghề cũ');
    expect(ninjs(merged).subjects).toEqual(
      expect.arrayContaining([
        { name: 'Sông nước', rel: 'section', literal: 'song-nuoc' },
        { name: 'Nghề cũ', rel: 'section', literal: 'song-nuoc/nghe-cu' },
      ]),
    );
  });

  it('leads to its place on the site, where the address of the site is known', () => {
    const known = withDesk(newsPage, { sections: tree, site });
    expect(renderPage(known, media, bundle)).toContain(
      '<span><a href="https://bennuoc.example/song-nuoc">Sông nước</a></span> ' +
        '<span><a href="https://bennuoc.example/song-nuoc/nghe-cu">Nghề cũ</a></span>',
    );
    expect(ninjs(known).subjects).toContainEqual({
      name: 'Nghề cũ',
      rel: 'section',
      uri: 'https://bennuoc.example/song-nuoc/nghe-cu',
      literal: 'song-nuoc/nghe-cu',
    });
  });
});

describe('the tags and kinds of the desk', () => {
  const tags = [{ name: 'Đò ngang', spellings: ['bến đò'] }];

  it('are printed under their main names, once', () => {
    const page = withDesk(newsPage, { tags });
    const printed = renderPage(
      { ...page, article: { ...page.article, tags: ['bến đò', 'Đò Ngang', 'sông'] } },
      media,
      bundle,
    );
    expect(printed).toContain('<ul class="tags">\n<li>Đò ngang</li>\n<li>sông</li>');
    expect(ninjs(page).subjects).toContainEqual({ name: 'Đò ngang', rel: 'keyword' });
    expect(wordsForPhoto(photo(1), newsPage.article, undefined, tags).keywords).toContain('Đò ngang');
  });

  it('mark a story as the desk marks it, or not at all', () => {
    const kinds = [{ id: 'photoStory', name: '', mark: '[Chùm ảnh]', isOffered: true }] as const;
    expect(renderPage(withDesk(photoStoryPage, { kinds }), media, bundle)).toContain('[Chùm ảnh]');
    const unmarked = withDesk(photoStoryPage, { kinds: [{ ...kinds[0], mark: '' }] });
    expect(renderPage(unmarked, media, bundle)).not.toContain('[Ảnh]');
  });
});
