import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, RelatedStory } from '../../../../shared/article/article';
import { articleLink } from '../../../../shared/article/links';
import type { PageInput, StoryCard } from '../../../../shared/article/page';
import { plainFraming } from '../../../../shared/article/photo';
import { cutPixels, isSameCut } from '../../../../shared/article/framing';
import type { PageMedia } from '../../../../shared/export/pageMedia';
import { renderFragment, renderPage } from '../../../../shared/export/page';
import { renderNinjs } from '../../../../shared/export/ninjs';
import { storyPictures } from '../../../../shared/export/storyPictures';
import { body, id, link, page, paragraph, photo, story, teaser, text } from '../article/pages';
import { bundle, media } from './samples';

const ofLibrary = (number: number) => ({ type: 'article', id: id(number) }) as const;
const outside = {
  type: 'page',
  url: 'https://ban.example/tin',
  title: 'Tàu khách cập cảng bạn',
  source: 'Báo Bạn',
  summary: 'Chuyến tàu đầu tiên.',
  photo: id(7),
} as const;

const relatedTo = (...related: readonly RelatedStory[]): Partial<Article> => ({ related: [...related] });
const withStories = (change: Partial<Article>, ...stories: readonly StoryCard[]): PageInput =>
  page(change, { stories, photos: [photo(1), photo(5), photo(6), photo(7)] });
const print = (input: PageInput, pictures: PageMedia = media) => renderPage(input, pictures, bundle);

describe('a story on the page of another', () => {
  const linked = {
    body: body(
      paragraph('Xem ', text('bài kia', link(articleLink(id(9)))), '.'),
      teaser({ target: ofLibrary(9) }),
    ),
    ...relatedTo({ target: ofLibrary(9), headline: null }),
  };

  it('is linked under its public address wherever it stands, as soon as that is known', () => {
    const before = print(withStories(linked, story(9, { headline: 'Bài kia' })));
    expect(before).not.toContain('<a href="https');
    const publicUrl = 'https://ben.example/bai-kia';
    const after = print(withStories(linked, story(9, { headline: 'Bài kia', publicUrl })));
    expect(after.split(`href="${publicUrl}"`)).toHaveLength(4);
  });

  it('is linked inside the bundle where that holds it', () => {
    const inside = print(
      withStories(
        relatedTo({ target: ofLibrary(2), headline: null }),
        story(2, { publicUrl: 'https://ben.example/2' }),
      ),
    );
    expect(inside).toContain('href="../bai-hai/index.html"');
    expect(inside).not.toContain('https://ben.example/2');
  });

  it('loses its link when it is withdrawn, or where its address is none of the web', () => {
    const publicUrl = 'https://ben.example/bai-kia';
    const withdrawn = story(9, { publicUrl, status: 'withdrawn' });
    expect(print(withStories(linked, withdrawn))).not.toContain('ben.example');
    // oxlint-disable-next-line no-script-url -- exactly what must not be printed
    expect(print(withStories(linked, story(9, { publicUrl: 'javascript:alert(1)' })))).not.toContain(
      'javascript:',
    );
  });

  it('prints the words and the picture of this placement, else its own', () => {
    const own = story(9, { headline: 'Tít gốc', standfirst: 'Sapo gốc', leadPhoto: id(5) });
    const other = { headline: 'Tít ở đây', summary: 'Sapo ở đây', photo: id(6) };
    const asIs = print(withStories(relatedTo({ target: ofLibrary(9), headline: null }), own));
    expect(asIs).toContain('Tít gốc');
    expect(asIs).not.toContain('Sapo gốc');
    expect(asIs).toContain('media/5-');
    const overridden = print(withStories(relatedTo({ target: ofLibrary(9), ...other }), own));
    expect(overridden).toContain('Tít ở đây');
    expect(overridden).toContain('<p class="story-summary">Sapo ở đây</p>');
    expect(overridden).toContain('media/6-');
    expect(overridden).not.toMatch(/Tít gốc|Sapo gốc/);
    expect(overridden).not.toContain('media/5-');
  });

  it('of another site names its source, its summary and its picture', () => {
    const printed = print(withStories(relatedTo({ target: outside, headline: null })));
    expect(printed).toContain('href="https://ban.example/tin"');
    expect(printed).toContain('<p class="story-source">Báo Bạn</p>');
    expect(printed).toContain('Chuyến tàu đầu tiên.');
    expect(printed).toContain('media/7-');
    const box = renderFragment(withStories({ body: body(teaser({ target: outside })) }), media, bundle);
    expect(box).toContain('Báo Bạn');
    expect(box).toContain('<p class="teaser-summary">Chuyến tàu đầu tiên.</p>');
  });

  it('goes out in ninjs in the words of its placement', () => {
    const input = withStories(
      relatedTo({ target: ofLibrary(9), headline: 'Tít ở đây', summary: 'Sapo ở đây' }),
      story(9),
    );
    const options = { ...bundle, fileUri: (href: string) => href, renditions: () => [], revision: 3 };
    const item: unknown = JSON.parse(renderNinjs(input, media, options));
    expect(JSON.stringify(item)).toContain('"headlines":[{"value":"Tít ở đây"}]');
    expect(JSON.stringify(item)).toContain('Sapo ở đây');
  });
});

describe('the page of a story with a public address', () => {
  it('names it, and a page without one names none', () => {
    const named = print(page({ publicUrl: 'https://ben.example/đò' }));
    expect(named).toContain('<link rel="canonical" href="https://ben.example/%C4%91%C3%B2">');
    expect(named).toContain('<meta property="og:url"');
    expect(print(page())).not.toMatch(/canonical|og:url/);
  });
});

describe('the picture beside a story', () => {
  const wide = { ...photo(5), framing: { ...plainFraming, focus: { x: 0.9, y: 0.5 } } };
  const file = {
    sha256: '5'.repeat(64),
    format: 'jpeg',
    bytes: 1,
    width: 2000,
    height: 1000,
    originalName: 'a.jpg',
  } as const;
  const lead = story(9, { leadPhoto: id(5) });
  const cutsFor = (change: Partial<Article>) =>
    storyPictures(page(change, { stories: [lead], photos: [{ ...wide, file }] })).get(id(5)) ?? [];

  it('is the 4:3 part around its focal point', () => {
    const [cut, ...others] = cutsFor(relatedTo({ target: ofLibrary(9), headline: null }));
    expect(others).toEqual([]);
    expect(cut && cutPixels(file, cut)).toEqual({ width: 1333, height: 1000 });
    expect(cut?.x).toBeGreaterThan(0.33);
  });

  it('is the part that a teaser crops to, made for it beside the other', () => {
    const crop = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    const cuts = cutsFor({
      body: body(teaser({ target: ofLibrary(9), crop }), teaser({ target: ofLibrary(9) })),
      ...relatedTo({ target: ofLibrary(9), headline: null }),
    });
    expect(cuts).toHaveLength(2);
    expect(cuts.filter((cut) => isSameCut(cut, crop))).toHaveLength(1);
  });

  it('is the desk’s where the crop was drawn in a picture that the story had before', () => {
    const crop = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    const cutsWith = (photoId: string) =>
      cutsFor({
        body: body(teaser({ target: ofLibrary(9), crop: { ...crop, photo: photoId } })),
        related: [],
      });
    expect(cutsWith(id(5)).some((cut) => isSameCut(cut, crop))).toBe(true);
    expect(cutsWith(id(6)).some((cut) => isSameCut(cut, crop))).toBe(false);
  });

  it('is asked for once for each part, and always inside the photo', () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const crops = fc.array(
      fc.record({ x: share, y: share, width: fc.constant(0.5), height: fc.constant(0.5) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(crops, (all) => {
        const boxes = all.map((crop) => teaser({ target: ofLibrary(9), crop }));
        const cuts = cutsFor({ body: body(paragraph('Mở đầu.'), ...boxes, ...boxes), related: [] });
        const isOnce = cuts.every((cut, index) => cuts.findIndex((other) => isSameCut(other, cut)) === index);
        const isInside = cuts.every(
          ({ x, y, width, height }) => x + width <= 1.000001 && y + height <= 1.000001,
        );
        return isOnce && isInside && all.every((crop) => cuts.some((cut) => isSameCut(cut, crop)));
      }),
    );
  });
});
