import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineLikeness, leastAlike, likestStory } from '../../../../shared/likeness/alikeHeadlines';
import { fold } from '../../../../shared/vietnamese/fold';
import { story } from '../article/pages';

const headline = 'Hội thảo về biển đảo tại Đà Nẵng';
const stories = [
  story(2, { headline: 'Hội thảo về biển đảo tại Hải Phòng' }),
  story(3, { headline }),
  story(4, { headline: 'Giao lưu thanh niên Việt Nam - Lào' }),
];

describe('two headlines', () => {
  it('are alike with and without marks, signs and a mark before them', () => {
    expect(headlineLikeness(headline, headline)).toBe(1);
    expect(headlineLikeness('[Video] Hội thảo về “biển đảo” tại Đà Nẵng!', headline)).toBe(1);
    expect(headlineLikeness('HOI THAO VE BIEN DAO TAI DA NANG', headline)).toBeCloseTo(0.95, 1);
    expect(headlineLikeness('Hòa bình', 'Hoà bình')).toBe(1);
  });

  it('are less alike where words are missing or marked otherwise, and not at all without words in common', () => {
    const shorter = headlineLikeness('Hội thảo biển đảo tại Đà Nẵng', headline);
    expect(shorter).toBeGreaterThan(leastAlike);
    expect(shorter).toBeLessThan(1);
    expect(headlineLikeness('Đường', 'Dương')).toBeLessThan(leastAlike);
    expect(headlineLikeness('Giá gạo tuần này', headline)).toBe(0);
    expect(headlineLikeness('', headline)).toBe(0);
  });

  it('are as alike one way as the other, never more than one headline is like itself', () => {
    const words = fc.array(fc.constantFrom('biển', 'bien', 'đảo', 'dao', 'hội', 'Hoi', 'thảo', '-', '2026'), {
      maxLength: 9,
    });
    const text = words.map((each) => each.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const score = headlineLikeness(one, other);
        expect(score).toBeCloseTo(headlineLikeness(other, one), 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the story that a title looks like', () => {
  it('is the likest, also of a title without marks', () => {
    expect(likestStory(headline, stories)).toMatchObject({ story: { id: story(3).id }, score: 1 });
    expect(likestStory(fold(headline), stories)?.story.id).toBe(story(3).id);
  });

  it('is none where only some words are the same, or the title is too short to tell', () => {
    expect(likestStory('Hội thảo về giáo dục tại Huế', stories)).toBeNull();
    expect(likestStory('Biển đảo', [story(5, { headline: 'Biển đảo quê hương' })])).toBeNull();
    expect(likestStory('Biển đảo', [story(5, { headline: 'Bien dao' })])).not.toBeNull();
    expect(likestStory('', stories)).toBeNull();
  });
});
