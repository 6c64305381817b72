import { describe, expect, it } from 'vitest';
import { changeTeaser } from '../../../../renderer/editor/changeTeaser';
import type { TeaserChange } from '../../../../renderer/workspace';
import type { StoryTarget } from '../../../../shared/article/article';
import { makeState, paragraph, photoId } from './makeState';

const crop = { x: 0.1, y: 0.1, width: 0.5, height: 0.5, photo: photoId(5) };
const story: StoryTarget = { type: 'article', id: photoId(1) };
const page: StoryTarget = { type: 'page', url: 'https://a.vn/1', title: 'Trang', photo: photoId(5) };

/** The attributes of a cropped teaser after a change. */
function after(target: StoryTarget, change: TeaserChange, photo: string | null = null) {
  const state = makeState([{ type: 'teaser', attrs: { target, photo, crop } }]);
  const transaction = changeTeaser(state, 0, change);
  return transaction && state.apply(transaction).doc.firstChild?.attrs;
}

describe('the crop of a teaser', () => {
  it('goes with its picture when another is chosen, or the placement is given back the story’s own', () => {
    expect(after(story, { target: story, photo: photoId(6) })).toMatchObject({
      photo: photoId(6),
      crop: null,
    });
    expect(after(story, { photo: null }, photoId(6))).toMatchObject({ photo: null, crop: null });
    expect(after(story, { target: { type: 'article', id: photoId(2) } })).toMatchObject({ crop: null });
    expect(after(page, { target: { ...page, photo: photoId(6) } })).toMatchObject({ crop: null });
  });

  it('stays when words change, and when another crop is drawn', () => {
    expect(after(story, { target: story, headline: 'Tít', photo: null })).toMatchObject({ crop });
    expect(after(page, { target: { ...page, title: 'Tít khác' } })).toMatchObject({ crop });
    expect(after(story, { target: { type: 'article', id: photoId(2) } }, photoId(6))).toMatchObject({ crop });
    const other = { ...crop, width: 0.2 };
    expect(after(story, { crop: other })).toMatchObject({ crop: other });
  });

  it('is not asked of a teaser that is gone', () => {
    expect(changeTeaser(makeState([paragraph('Hết.')]), 0, { crop: null })).toBeUndefined();
  });
});
