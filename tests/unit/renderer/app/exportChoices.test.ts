import { describe, expect, it } from 'vitest';
import { exportFormats, formats } from '../../../../shared/export/formats';
import { parseChoices } from '../../../../renderer/app/dialogs/exportChoices';

describe('the choices of the last export', () => {
  it('come back as they were', () => {
    const kept = JSON.stringify({ isZip: true, formats: ['html', 'wxr', 'ninjs'], areAllShown: true });
    expect(parseChoices(kept)).toEqual({
      isZip: true,
      withSideStories: false,
      formats: ['html', 'ninjs', 'wxr'],
      areAllShown: true,
    });
  });

  it('are at first what a newsroom takes every day', () => {
    const { formats: first, areAllShown } = parseChoices(null);
    expect(first).toEqual(exportFormats.filter((id) => id === 'ninjs' || formats[id].use === 'daily'));
    expect(areAllShown).toBe(false);
  });

  it('always hold what a bundle cannot do without', () => {
    expect(parseChoices(JSON.stringify({ formats: [] })).formats).toEqual(['html', 'ninjs']);
  });

  it.each([
    null,
    '',
    'nonsense',
    '7',
    'null',
    '{"formats":"html"}',
    '{"isZip":"yes","formats":["exe","html"]}',
  ])('of %j are choices that can be exported', (kept) => {
    const { isZip, formats: chosen } = parseChoices(kept);
    expect(isZip).toBe(false);
    expect(chosen).toEqual(expect.arrayContaining(['html', 'ninjs']));
    expect(chosen).not.toContain('exe');
  });
});
