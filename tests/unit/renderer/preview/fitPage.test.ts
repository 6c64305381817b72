import { describe, expect, it } from 'vitest';
import { fitPage } from '../../../../renderer/preview/fitPage';

describe('the page in the preview pane', () => {
  it('is shrunk to the room it has, and fills its height', () => {
    expect(fitPage('desktop', { width: 640, height: 500 })).toEqual({
      scale: 0.5,
      width: 1280,
      height: 1000,
    });
  });

  it('is never enlarged', () => {
    expect(fitPage('phone', { width: 900, height: 600 })).toEqual({ scale: 1, width: 390, height: 600 });
  });

  it('survives a pane without room', () => {
    const fit = fitPage('desktop', { width: 0, height: 0 });
    expect(fit.scale).toBeGreaterThan(0);
    expect(Number.isFinite(fit.height)).toBe(true);
  });
});
