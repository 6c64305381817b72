import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaRequest } from '../../../../electron/addresses';
import { tidyCut, wholePhoto } from '../../../../shared/article/framing';
import {
  blankPhoto,
  type Cut,
  type Framing,
  type Photo,
  plainFraming,
} from '../../../../shared/article/photo';
import {
  addressedSize,
  photoAddress,
  photoSides,
  unseenPhotoAddress,
} from '../../../../shared/article/photoAddress';

const id = '0123456789abcdef0123456789abcdef';
const file = {
  sha256: 'b'.repeat(64),
  format: 'jpeg',
  bytes: 1000,
  width: 4000,
  height: 3000,
  originalName: 'tau.jpg',
} as const;
const framed = (framing: Partial<Framing>): Photo => ({
  ...blankPhoto(id),
  file,
  framing: { ...plainFraming, ...framing },
});

const turning = fc.record({ quarterTurns: fc.constantFrom(0, 1, 2, 3), isMirrored: fc.boolean() });
const cuts: fc.Arbitrary<Cut> = fc
  .record({
    x: fc.double({ min: 0, max: 0.5, noNaN: true }),
    y: fc.double({ min: 0, max: 0.5, noNaN: true }),
    width: fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
    height: fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
  })
  .map(tidyCut);
const sizes = fc.constantFrom(...(['thumbnail', 'screen', 'full'] as const));

describe('the address of a photo', () => {
  it('is read as what was written, whatever the cut', () => {
    fc.assert(
      fc.property(turning, fc.option(cuts), sizes, (turned, cut, size) => {
        const request = mediaRequest(photoAddress(framed(turned), size, cut));
        expect(request).toEqual({ id, view: { size, turning: turned, cut: cut ?? wholePhoto } });
      }),
    );
  });

  it('is another one when the photo is turned, cut, or has another file', () => {
    const plain = photoAddress(framed({}), 'screen');
    const addresses = [
      plain,
      photoAddress(framed({ quarterTurns: 1 }), 'screen'),
      photoAddress(framed({ isMirrored: true }), 'screen'),
      photoAddress(framed({}), 'screen', { x: 0, y: 0, width: 0.5, height: 1 }),
      photoAddress({ ...framed({}), file: { ...file, sha256: 'c'.repeat(64) } }, 'screen'),
    ];
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(photoAddress(framed({ focus: { x: 0.1, y: 0.1 } }), 'screen')).toBe(plain);
    expect(photoAddress(framed({}), 'screen', wholePhoto)).toBe(plain);
  });

  it('without the record leaves the turning to the library', () => {
    expect(mediaRequest(unseenPhotoAddress(id, 'thumbnail'))).toEqual({
      id,
      view: { size: 'thumbnail', turning: null, cut: wholePhoto },
    });
  });
});

describe('the size of an addressed photo', () => {
  it('is that of the turned part, its longer side brought down', () => {
    const plain = framed({});
    expect(addressedSize(file, plain.framing, 'screen')).toEqual({ width: 1600, height: 1200 });
    expect(addressedSize(file, { quarterTurns: 1, isMirrored: false }, 'thumbnail')).toEqual({
      width: 240,
      height: 320,
    });
    const half = { x: 0, y: 0, width: 0.25, height: 1 };
    expect(addressedSize(file, plain.framing, 'full', half)).toEqual({ width: 1000, height: 3000 });
    expect(addressedSize(file, plain.framing, 'screen', half)).toEqual({ width: 533, height: 1600 });
    expect(photoSides.full).toBeGreaterThanOrEqual(30_000);
    const largest = { width: 10_000, height: 10_000 };
    expect(addressedSize(largest, plain.framing, 'full')).toEqual({ width: 5477, height: 5477 });
  });
});
