import { describe, expect, it } from 'vitest';
import { parseChoices } from '../../../../renderer/app/dialogs/exportChoices';

describe('the choices of the last export', () => {
  it('come back as they were', () => {
    const kept = JSON.stringify({ isZip: true, formats: ['html', 'ninjs'] });
    expect(parseChoices(kept)).toEqual({
      isZip: true,
      withSideStories: false,
      formats: ['html', 'ninjs'],
    });
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
    const { isZip, formats } = parseChoices(kept);
    expect(isZip).toBe(false);
    expect(formats).toEqual(expect.arrayContaining(['html', 'ninjs']));
    expect(formats).not.toContain('exe');
  });
});
