import { describe, expect, it } from 'vitest';
import { type Photo, blankPhoto, plainFraming } from '../../../../shared/article/photo';
import { previewMedia as previewMediaWithout } from '../../../../renderer/preview/previewMedia';

const photo = (width: number, height: number): Photo => ({
  ...blankPhoto('a'.repeat(32)),
  file: {
    sha256: 'b'.repeat(64),
    format: 'jpeg',
    bytes: 1000,
    width,
    height,
    originalName: 'tau.jpg',
  },
});

const previewMedia = previewMediaWithout(new Set());

describe('a photo in the preview', () => {
  it('has the size that the media protocol will answer', () => {
    expect(previewMedia(photo(4000, 3000), 'figure')).toMatchObject({ width: 1600, height: 1200 });
    expect(previewMedia(photo(3000, 4000), 'thumbnail')).toMatchObject({ width: 240, height: 320 });
  });

  it('is never enlarged', () => {
    expect(previewMedia(photo(300, 200), 'figure')).toMatchObject({ width: 300, height: 200 });
  });

  it('is fetched again under another address when its file was replaced', () => {
    const one = photo(300, 200);
    const file = one.file && { ...one.file, sha256: 'c'.repeat(64) };
    expect(previewMedia({ ...one, file }, 'figure')?.src).not.toBe(previewMedia(one, 'figure')?.src);
  });

  it('shows the crop of its figure, of the photo as the desk turned it', () => {
    const turned = {
      ...photo(4000, 3000),
      framing: { ...plainFraming, quarterTurns: 1 as const, isMirrored: true },
    };
    const crop = { x: 0, y: 0.5, width: 1, height: 0.25 };
    const shown = previewMedia(turned, 'figure', { crop, telling: 0 });
    expect(shown).toMatchObject({ width: 1600, height: 533 });
    expect(shown?.src).toContain('turn=1m&cut=0,0.5,1,0.25');
    expect(previewMedia(turned, 'thumbnail')).toMatchObject({ width: 240, height: 320 });
  });

  it('has all its pixels where an infographic is read', () => {
    expect(previewMedia(photo(1200, 9000), 'full')).toMatchObject({ width: 1200, height: 9000 });
  });

  it('is none once its address could not be read, and comes back with another file', () => {
    const one = photo(300, 200);
    const lost = previewMediaWithout(new Set([previewMedia(one, 'figure')?.src ?? '']));
    expect(lost(one, 'figure')).toBeUndefined();
    const file = one.file && { ...one.file, sha256: 'c'.repeat(64) };
    expect(lost({ ...one, file }, 'figure')).toBeDefined();
  });

  it('without a file is none, and crops for social cards are left to the export', () => {
    expect(previewMedia({ ...photo(300, 200), file: null }, 'figure')).toBeUndefined();
    expect(previewMedia(photo(300, 200), 'card')).toBeUndefined();
  });
});
