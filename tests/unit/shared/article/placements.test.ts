import { describe, expect, it } from 'vitest';
import type { Article, DocumentNode } from '../../../../shared/article/article';
import { blankArticle } from '../../../../shared/article/blankArticle';
import { type Cut, type Framing, plainFraming } from '../../../../shared/article/photo';
import { cropOfPlacement, keepCrop, placementOf, placementsOf } from '../../../../shared/article/placements';

const photo = 'a'.repeat(32);
const left: Cut = { x: 0, y: 0, width: 0.5, height: 1 };
const right: Cut = { x: 0.5, y: 0, width: 0.5, height: 1 };

const figure = (attrs: Record<string, unknown>): DocumentNode => ({
  type: 'figure',
  attrs: { photo, ...attrs },
});
const article = (...content: readonly DocumentNode[]): Article => ({
  ...blankArticle({ id: 'b'.repeat(32), kind: 'news', language: 'vi', now: '2026-11-22T08:00:00.000Z' }),
  body: { type: 'doc', content: [...content] },
});

describe('how a figure shows its photo', () => {
  it('is the whole in the column unless it says otherwise', () => {
    expect(placementOf({ attrs: {} }, plainFraming)).toEqual({ crop: null, layout: 'column' });
    expect(placementOf({ attrs: { crop: left, layout: 'wide' } }, plainFraming)).toEqual({
      crop: left,
      layout: 'wide',
    });
  });

  it('is the whole where what it says is nonsense', () => {
    const crop = { x: 0.9, y: 0, width: 0.9, height: 1 };
    expect(placementOf({ attrs: { crop, layout: 'sideways' } }, plainFraming)).toEqual({
      crop: null,
      layout: 'column',
    });
  });
});

describe('a crop drawn before the photo was turned', () => {
  const turned: Framing = { ...plainFraming, quarterTurns: 1 };
  const top: Cut = { x: 0, y: 0, width: 1, height: 0.5 };
  const drawn = { attrs: { crop: keepCrop(left, plainFraming) } };

  it('stays on what it showed, whatever turns the photo', () => {
    expect(cropOfPlacement(drawn, plainFraming)).toEqual(left);
    expect(cropOfPlacement(drawn, turned)).toEqual(top);
    expect(cropOfPlacement(drawn, { ...plainFraming, isMirrored: true })).toEqual(right);
    expect(cropOfPlacement({ attrs: { crop: keepCrop(top, turned) } }, plainFraming)).toEqual(left);
  });

  it('means the photo as it is now where it does not say how the photo was turned', () => {
    expect(cropOfPlacement({ attrs: { crop: left } }, turned)).toEqual(left);
    expect(cropOfPlacement({ attrs: {} }, turned)).toBeNull();
  });
});

describe('the placements of a photo', () => {
  it('are its crops in page order, each once, those of galleries and posters too', () => {
    const gallery = { type: 'gallery', content: [figure({ crop: right }), figure({ crop: left })] };
    const page = article(figure({ crop: left }), gallery, { type: 'video', attrs: { photo } });
    expect(placementsOf(page, { id: photo, framing: plainFraming }).map(({ crop }) => crop)).toEqual([
      left,
      right,
      null,
    ]);
  });

  it('count as one where the crops differ by less than can be seen', () => {
    const page = article(figure({ crop: left }), figure({ crop: { ...left, width: 0.500_001 } }));
    expect(placementsOf(page, { id: photo, framing: plainFraming })).toHaveLength(1);
  });

  it('are an infographic if one of them is', () => {
    const page = article(figure({}), figure({ layout: 'infographic' }), figure({ crop: left }));
    expect(placementsOf(page, { id: photo, framing: plainFraming })).toEqual([
      { crop: null, layout: 'infographic' },
      { crop: left, layout: 'column' },
    ]);
  });

  it('are the whole photo where it stands in no figure', () => {
    expect(
      placementsOf(article(figure({ photo: 'c'.repeat(32) })), { id: photo, framing: plainFraming }),
    ).toEqual([{ crop: null, layout: 'column' }]);
  });
});
