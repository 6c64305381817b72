import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PageStyle, plainPageStyle } from '../../../../shared/article/page';
import { contrastOf, isLegible, makeLegible, mix } from '../../../../shared/export/contrast';
import { renderPage } from '../../../../shared/export/page';
import { pageSheet } from '../../../../shared/export/pageSheet';
import { pageColours, plainColours, writePageStyle } from '../../../../shared/export/pageStyle';
import { unknownSite } from '../../../../shared/article/page';
import { id } from '../article/pages';
import { bundle, media, newsPage } from './samples';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const chosen = fc.oneof(fc.constant(''), colour);
const type = fc.constantFrom('sans' as const, 'serif' as const);
const styles: fc.Arbitrary<PageStyle> = fc.record({
  accent: chosen,
  ink: chosen,
  paper: chosen,
  headlineType: type,
  bodyType: type,
  schemes: fc.constantFrom('light' as const, 'lightAndDark' as const),
});

const styled = (change: Partial<PageStyle>): PageStyle => ({ ...plainPageStyle, ...change });

describe('contrast', () => {
  it('is that of WCAG 2', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#0b5f73', '#0b5f73')).toBe(1);
  });

  it('leaves a colour that can be read as it is, and moves any other to where it can', () => {
    fc.assert(
      fc.property(colour, colour, (text, ground) => {
        const legible = makeLegible(text, [ground]);
        expect(isLegible(legible, [ground])).toBe(true);
        if (isLegible(text, [ground])) expect(legible).toBe(text);
      }),
    );
  });

  it('mixes from the one colour to the other', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
  });
});

describe('the style of a desk', () => {
  it('is nothing where the desk chose nothing', () => {
    expect(writePageStyle(plainPageStyle)).toBe('');
    expect(pageColours(plainPageStyle)).toEqual(plainColours);
  });

  it('keeps all text legible whatever is chosen, by day and by night', () => {
    fc.assert(
      fc.property(styles, (style) => {
        for (const colours of Object.values(pageColours(style))) {
          const { ground, tint, ink, soft, accent, mark } = colours;
          for (const text of [ink, soft, accent, mark]) expect(isLegible(text, [ground, tint])).toBe(true);
        }
      }),
    );
  });

  it('takes colours that can be read as they are', () => {
    const { light } = pageColours(styled({ accent: '#8a1c2b', ink: '#222222', paper: '#fff8ef' }));
    expect(light).toMatchObject({ accent: '#8a1c2b', ink: '#222222', ground: '#fff8ef' });
  });

  it('has one scheme only where the desk wants no dark one', () => {
    const { light, dark } = pageColours(styled({ schemes: 'light' }));
    expect(dark).toEqual(light);
    expect(writePageStyle(styled({ schemes: 'light' }))).toContain('--article-ground: #ffffff');
  });

  it('changes nothing but variables', () => {
    fc.assert(
      fc.property(styles, (style) => {
        const rules = writePageStyle(style)
          .split('\n')
          .filter((line) => line.includes(':') && !/[{}]|^\/\*/.test(line));
        for (const line of rules) expect(line).toMatch(/^ +--article-[a-z-]+: [^;{}<]+;$/);
      }),
    );
  });

  it('stands between what it changes and paper, which stays black on white', () => {
    const sheet = pageSheet(styled({ accent: '#8a1c2b' }));
    const at = (text: string) => sheet.indexOf(text);
    expect(at('--article-accent: #0b5f73')).toBeGreaterThanOrEqual(0);
    expect(at('--article-accent: #8a1c2b')).toBeGreaterThan(at('--article-accent: #7ccbdc'));
    expect(at('@media print')).toBeGreaterThan(at('--article-accent: #8a1c2b'));
    const paper = sheet.slice(at('@media print'));
    for (const name of Object.keys(plainColours.light)) expect(paper).toContain(`--article-${name}:`);
  });

  it('begins with the colours that the sheet itself has', () => {
    const sheet = readFileSync(new URL('../../../../resources/page/body.css', import.meta.url), 'utf8');
    const [day = '', ...nights] = sheet
      .split('--article-ground: ')
      .slice(1)
      .map((rest) => `ground: ${rest.split('}')[0]}`);
    for (const [name, value] of Object.entries(plainColours.light))
      expect(day).toContain(`${name}: ${value};`);
    expect(nights).toHaveLength(2);
    for (const night of nights)
      for (const [name, value] of Object.entries(plainColours.dark))
        expect(night).toContain(`${name}: ${value};`);
  });

  it('sets headlines and text in the type that was chosen for each', () => {
    expect(writePageStyle(styled({ headlineType: 'serif' }))).toMatch(/--article-headline-font: Cambria/);
    expect(writePageStyle(styled({ headlineType: 'serif' }))).not.toContain('--article-font:');
    const body = writePageStyle(styled({ bodyType: 'serif' }));
    expect(body).toMatch(/--article-font: Cambria/);
    expect(body).toMatch(/--article-headline-font: 'Be Vietnam Pro'/);
  });
});

describe('the head of a styled page', () => {
  const site = { ...unknownSite, name: 'Bến Nước', publisher: 'Nhà Bến', logo: id(4) };
  const context = { ...newsPage.context, site, pageStyle: styled({ schemes: 'light' }) };
  const logo = { src: 'media/logo.png', width: 640, height: 120, files: [], sources: [] };
  const page = renderPage(
    { ...newsPage, context },
    (photo, use, place) => (use === 'logo' ? logo : media(photo, use, place)),
    { ...bundle, folderUrl: 'https://bennuoc.example/bai/' },
  );

  it('shows the logo, which says the name', () => {
    expect(page).toContain(
      '<p class="site-name"><img class="site-logo" src="media/logo.png" width="640" height="120" alt="Bến Nước"></p>',
    );
  });

  it('tells search engines who publishes, with the logo', () => {
    expect(page).toContain(
      '"logo":{"@type":"ImageObject","url":"https://bennuoc.example/bai/media/logo.png","width":640,"height":120}',
    );
  });

  it('asks for no dark controls on a page that has no dark scheme', () => {
    expect(page).toContain('<meta name="color-scheme" content="light">');
  });

  it('has the name in letters where the file of the logo is gone', () => {
    const bare = renderPage({ ...newsPage, context }, () => undefined, bundle);
    expect(bare).toContain('<p class="site-name">Bến Nước</p>');
    expect(bare).not.toContain('"logo"');
  });
});
