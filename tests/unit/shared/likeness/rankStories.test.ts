import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryCard } from '../../../../shared/article/page';
import { type Candidate, rankStories, type Subject, worthOf } from '../../../../shared/likeness/rankStories';
import { traitsOf } from '../../../../shared/likeness/traits';
import { id } from '../article/pages';

const moment = Date.UTC(2026, 5, 1);
const day = 86_400_000;

const card = (number: number, change: Partial<StoryCard> = {}): StoryCard => ({
  id: id(number),
  headline: `Bài ${number}`,
  standfirst: '',
  kind: 'news',
  status: 'published',
  section: '',
  subsection: '',
  leadPhoto: null,
  embargo: null,
  publicUrl: '',
  publishedAt: null,
  updatedAt: new Date(moment).toISOString(),
  ...change,
});

type Text = { readonly body?: string; readonly tags?: readonly string[] };
const read = ({ body = '', tags = [] }: Text) =>
  traitsOf({ headline: [], standfirst: [], body: [body], captions: [], tags });
const weights = (traits: readonly { readonly key: string; readonly weight: number }[]) =>
  Object.fromEntries(traits.map(({ key, weight }) => [key, weight]));

function candidate(number: number, text: Text, change: Partial<StoryCard> = {}): Candidate {
  const { words, names, tags } = read(text);
  return {
    story: card(number, change),
    traits: { words: weights(words), names: weights(names), tags: weights(tags) },
  };
}

const subject = (text: Text, change: Partial<Subject> = {}): Subject => ({
  section: 'van-hoa',
  subsection: 'di-san',
  moment,
  traits: read(text),
  ...change,
});

const all = () => 1;
const order = (suggestions: ReturnType<typeof rankStories>) => suggestions.map(({ story }) => story.id);
const kiln = { body: 'thợ gốm nung lò củi, men lam chảy' };

describe('the order of suggestions', () => {
  it('puts more in common first', () => {
    const near = candidate(1, { body: 'thợ gốm nung lò củi bên sông' });
    const far = candidate(2, { body: 'thợ gốm đi chợ' });
    const none = candidate(3, { body: 'giá gạo tuần qua' });
    expect(order(rankStories(subject(kiln), [none, far, near], all))).toEqual([id(1), id(2)]);
  });

  it('counts what few stories have for more than what all have', () => {
    const common = candidate(1, { body: 'thợ gốm' });
    const rare = candidate(2, { body: 'men lam' });
    const worth = (_: string, key: string) => worthOf(/gôm|thơ/.test(key) ? 900 : 2, 1000);
    expect(order(rankStories(subject(kiln), [common, rare], worth))[0]).toBe(id(2));
  });

  it('prefers the subsection to the section, and the newer of two alike', () => {
    const place = { section: 'van-hoa' };
    const stories = [
      candidate(1, kiln, place),
      candidate(2, kiln, { ...place, subsection: 'di-san' }),
      candidate(3, kiln, { ...place, updatedAt: new Date(moment - 400 * day).toISOString() }),
    ];
    expect(order(rankStories(subject(kiln), stories, all))).toEqual([id(2), id(1), id(3)]);
  });

  it('takes one shared word for chance, and a shared tag for none', () => {
    const suggested = rankStories(
      subject({ ...kiln, tags: ['Gốm'] }),
      [candidate(1, { body: 'men rượu' }), candidate(2, { tags: ['gom'] })],
      all,
    );
    expect(suggested.map(({ story, reasons }) => [story.id, reasons])).toEqual([
      [id(2), [{ type: 'tags', tags: ['Gốm'] }]],
    ]);
  });

  it('says pairs of syllables before one that stands in them', () => {
    const [first] = rankStories(subject(kiln), [candidate(1, { body: 'nung lò củi' })], all);
    expect(first?.reasons).toEqual([{ type: 'words', words: ['nung lò', 'lò củi'] }]);
  });

  it('always has a reason, a score from 0 to 1, and is sorted by it', () => {
    const syllable = fc.constantFrom('gốm', 'lò', 'men', 'thợ', 'gạo', 'Hà Nội', 'và', 'của');
    const text = fc.record({
      body: fc.array(syllable, { maxLength: 30 }).map((syllables) => syllables.join(' ')),
      tags: fc.array(syllable, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), fc.boolean(), (own, others, isHome) => {
        const stories = others.map((other, index) =>
          candidate(index, other, { section: isHome ? 'van-hoa' : 'kinh-te' }),
        );
        const suggested = rankStories(subject(own), stories, all);
        const scores = suggested.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        for (const { score, reasons } of suggested) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('what a trait is worth', () => {
  it('falls with the number of stories that have it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(), (stories, one, other) => {
        const [few, many] = [1 + (one % stories), 1 + (other % stories)].sort((a, b) => a - b);
        if (few === undefined || many === undefined) throw new Error('two numbers sorted are two');
        expect(worthOf(few, stories)).toBeGreaterThanOrEqual(worthOf(many, stories));
        expect(worthOf(many, stories)).toBeGreaterThan(0);
        expect(worthOf(1, stories)).toBeCloseTo(1);
      }),
    );
  });
});
