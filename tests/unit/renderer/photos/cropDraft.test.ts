import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CropDraft,
  cropTargets,
  cutOf,
  judgeCrop,
  mirrorDraft,
  ownCut,
  ratioOf,
  setCut,
  setFocus,
  sizeOf,
  startDraft,
  turnDraft,
} from '../../../../renderer/photos/crop/cropDraft';
import { moveCut, scaleCut } from '../../../../renderer/photos/crop/moveCut';
import { wholePhoto } from '../../../../shared/article/framing';
import { type PhotoFile, framing, plainFraming } from '../../../../shared/article/photo';

const fileOf = (width: number, height: number): PhotoFile => ({
  sha256: 'a'.repeat(64),
  format: 'jpeg',
  bytes: 1,
  width,
  height,
  originalName: 'anh.jpg',
});
const start = (width = 3000, height = 2000) =>
  startDraft(fileOf(width, height), { framing: plainFraming, placement: null });

describe('a crop nobody has chosen', () => {
  it('is placed by the focal point, and the placement shows the whole photo', () => {
    const draft = setFocus(start(), { x: 0, y: 0.4 });
    expect(cutOf(draft, '1x1')).toEqual({ x: 0, y: 0, width: 2 / 3, height: 1 });
    expect(cutOf(draft, 'placement')).toEqual(wholePhoto);
    expect(cropTargets.map((target) => ownCut(draft, target))).toEqual([null, null, null, null, null]);
  });
});

describe('a crop of one’s own', () => {
  it('stays when the focal point moves, and goes when it is taken back', () => {
    const own = { x: 0.1, y: 0, width: 0.5, height: 0.75 };
    const draft = setFocus(setCut(start(), '1x1', own), { x: 0.9, y: 0.9 });
    expect(cutOf(draft, '1x1')).toEqual(own);
    expect(cutOf(setCut(draft, '1x1', null), '1x1').x).toBeCloseTo(1 / 3);
  });

  it('of the placement that is the whole photo is none', () => {
    expect(ownCut(setCut(start(), 'placement', wholePhoto), 'placement')).toBeNull();
  });

  it('has the ratio of its shape in pixels', () => {
    const draft = start(4000, 1000);
    const ratio = ratioOf(draft, 'social') ?? 0;
    const { width, height } = sizeOf(draft);
    expect((ratio * width) / height).toBeCloseTo(1200 / 630);
    expect(ratioOf(draft, 'placement')).toBeNull();
  });
});

describe('turning', () => {
  it('goes back to exactly what was chosen after four turns, though the shapes did not fit in between', () => {
    const chosen = setCut(
      setCut(start(2000, 3000), '16x9', { x: 0, y: 0.1, width: 1, height: 0.375 }),
      'placement',
      { x: 0.2, y: 0.3, width: 0.5, height: 0.3 },
    );
    const turns = [1, 2, 3].map((quarters) => turnDraft(chosen, quarters));
    expect(turns.map(({ shown }) => shown.framing.quarterTurns)).toEqual([1, 2, 3]);
    expect([1, 1, 1, 1].reduce<CropDraft>(turnDraft, chosen).shown).toEqual(chosen.shown);
    expect(mirrorDraft(mirrorDraft(chosen)).shown).toEqual(chosen.shown);
  });

  it('carries the free crop of the placement along', () => {
    const draft = setCut(start(), 'placement', { x: 0, y: 0, width: 0.5, height: 0.25 });
    expect(turnDraft(draft, 1).shown.placement).toEqual({ x: 0.75, y: 0, width: 0.25, height: 0.5 });
    expect(mirrorDraft(draft).shown.placement).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.25 });
    expect(sizeOf(turnDraft(draft, 1))).toEqual({ width: 2000, height: 3000 });
  });

  it('after a change starts from that change', () => {
    const changed = setFocus(turnDraft(start(), 1), { x: 0.2, y: 0.1 });
    expect(turnDraft(changed, -1).shown.framing).toMatchObject({
      quarterTurns: 0,
      focus: { x: 0.1, y: 0.8 },
    });
  });
});

describe('the verdict', () => {
  it('offers a shape only where the original can fill it', () => {
    expect(judgeCrop(start(900, 600), '16x9')).toEqual({
      type: 'notOffered',
      original: { width: 900, height: 600 },
      needed: { width: 1200, height: 675 },
    });
    expect(judgeCrop(start(1200, 675), '16x9').type).toBe('good');
    expect(judgeCrop(start(1200, 675), '1x1').type).toBe('notOffered');
  });

  it('warns of a crop with fewer pixels than its shape is exported at', () => {
    const draft = setCut(start(), '16x9', { x: 0, y: 0, width: 0.35, height: 0.2953125 });
    expect(judgeCrop(draft, '16x9')).toEqual({
      type: 'tooSmall',
      pixels: { width: 1050, height: 591 },
      needed: { width: 1200, height: 675 },
    });
  });

  it('warns of a placement that is not sharp at full width, and of one that is tiny', () => {
    const placed = (width: number) =>
      judgeCrop(setCut(start(), 'placement', { x: 0, y: 0, width, height: 0.5 }), 'placement').type;
    expect([0.4, 0.399, 0.154, 0.15].map(placed)).toEqual(['good', 'narrow', 'narrow', 'tiny']);
  });
});

it('whatever is done to a draft, what it holds may be stored', () => {
  const targets = fc.constantFrom(...cropTargets);
  const share = fc.double({ min: -1, max: 1, noNaN: true });
  const acts = fc.oneof(
    fc.integer({ min: -3, max: 3 }).map((quarters) => (draft: CropDraft) => turnDraft(draft, quarters)),
    fc.constant(mirrorDraft),
    fc.tuple(share, share).map(
      ([x, y]) =>
        (draft: CropDraft) =>
          setFocus(draft, { x, y }),
    ),
    fc.tuple(targets, share, share).map(
      ([target, x, y]) =>
        (draft: CropDraft) =>
          setCut(draft, target, moveCut(cutOf(draft, target), { x, y })),
    ),
    fc.tuple(targets, share).map(
      ([target, by]) =>
        (draft: CropDraft) =>
          setCut(draft, target, scaleCut(cutOf(draft, target), by, ratioOf(draft, target))),
    ),
  );
  const sides = fc.integer({ min: 600, max: 9000 });
  fc.assert(
    fc.property(sides, sides, fc.array(acts, { maxLength: 12 }), (width, height, done) => {
      const { shown } = done.reduce((draft, act) => act(draft), start(width, height));
      expect(framing.safeParse(shown.framing).error).toBeUndefined();
    }),
  );
});
