import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilm } from '../../../../electron/films/readFilm';
import { box, makeMp4, makeWebm } from './filmBytes';

const words = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a film', () => {
  it('in MP4 tells how long it runs, in either version of its header', () => {
    expect(readFilm(makeMp4(205.5))).toEqual({ type: 'film', format: 'mp4', duration: 205.5 });
    expect(readFilm(makeMp4(3723, { isLong: true }))).toEqual({
      type: 'film',
      format: 'mp4',
      duration: 3723,
    });
  });

  it('in WebM tells how long it runs', () => {
    expect(readFilm(makeWebm(12.25))).toEqual({ type: 'film', format: 'webm', duration: 12.25 });
  });

  it('whose length is not told is one all the same', () => {
    expect(readFilm(makeMp4(0))).toEqual({ type: 'film', format: 'mp4', duration: null });
    expect(readFilm(makeWebm(9, { isStreamed: true }))).toEqual({
      type: 'film',
      format: 'webm',
      duration: null,
    });
    expect(readFilm(makeWebm(Number.NaN))).toMatchObject({ duration: null });
    expect(readFilm(makeWebm(1e300))).toMatchObject({ duration: null });
  });

  it('is found at an offset of its buffer', () => {
    const film = makeMp4(7);
    const shifted = new Uint8Array(film.length + 5);
    shifted.set(film, 5);
    expect(readFilm(shifted.subarray(5))).toMatchObject({ type: 'film', duration: 7 });
  });
});

/** As films for the web stand: what tells of them comes first. */
const webOrdered = makeMp4(9, { isMovieFirst: true });
const fragmented = new Uint8Array([
  ...webOrdered,
  ...box('moof', words('mfhd')),
  ...box('mdat', words('x'.repeat(40))),
]);

it('a film for the web is one, in fragments too, whatever a program left behind its end', () => {
  for (const film of [webOrdered, fragmented, new Uint8Array([...webOrdered, ...words('\0\xffzzzzzzzzzz')])])
    expect(readFilm(film)).toEqual({ type: 'film', format: 'mp4', duration: 9 });
});

describe('no film', () => {
  it.each([
    ['QuickTime', makeMp4(5, { major: 'qt  ' }), 'unsupported'],
    ['Matroska', makeWebm(5, { docType: 'matroska' }), 'unsupported'],
    ['AVI', words('RIFF\0\0\0\0AVI LIST....'), 'unsupported'],
    ['Windows Media', words('0&\xb2u\x8ef\xcf\x11\xa6\xd9\0\xaa'), 'unsupported'],
    ['a HEIC photo', makeMp4(5, { major: 'heic' }), 'notAFilm'],
    ['sound alone', makeMp4(5, { major: 'M4A ' }), 'notAFilm'],
    ['a JPEG', words('\xff\xd8\xff\xe0\0\x10JFIF\0\x01'), 'notAFilm'],
    ['a web page', words('<!DOCTYPE html><video>'), 'notAFilm'],
    ['eleven bytes', words('\0\0\0\x18ftypiso'), 'notAFilm'],
    ['an MP4 without a track', makeMp4(5, { hasTrack: false }), 'damaged'],
    ['an MP4 cut before its movie', makeMp4(5).subarray(0, 60), 'damaged'],
    ['a box that claims more than there is', words('\0\0\x10\0ftypisom\0\0\0\0'), 'damaged'],
    ['an MP4 whose download stopped in its pictures', webOrdered.subarray(0, -1), 'damaged'],
    ['an MP4 whose download stopped before its pictures', webOrdered.subarray(0, -72), 'damaged'],
    ['an MP4 whose download stopped in a later fragment', fragmented.subarray(0, -20), 'damaged'],
    [
      'a box of an impossible size',
      new Uint8Array([...box('ftyp', words('isom')), 0, 0, 0, 3, 1, 1, 1, 1]),
      'damaged',
    ],
    ['a WebM cut in its head', makeWebm(5).subarray(0, 14), 'damaged'],
    ['a WebM without a segment', makeWebm(5).subarray(0, 19), 'damaged'],
  ])('is %s', (_name, bytes, type) => {
    expect(readFilm(bytes)).toEqual({ type });
  });
});

it('answers whatever happened to the bytes, and never with a length that cannot be', () => {
  const damage = fc.array(fc.tuple(fc.nat(250), fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
  const whole = fc.constantFrom(makeMp4(61), makeMp4(61, { isLong: true }), makeWebm(61));
  fc.assert(
    fc.property(whole, damage, fc.nat(250), (film, changes, length) => {
      const bytes = Uint8Array.from(film);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const read = readFilm(bytes.subarray(0, Math.max(length, 1)));
      if (read.type !== 'film' || read.duration === null) return;
      expect(read.duration).toBeGreaterThan(0);
      expect(read.duration).toBeLessThanOrEqual(1_000_000);
    }),
    { numRuns: 2000 },
  );
});
