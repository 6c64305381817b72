import { describe, expect, it } from 'vitest';
import { unknownSite } from '../../../../shared/article/page';
import { describeArticle } from '../../../../shared/export/jsonLd';
import { renderPage } from '../../../../shared/export/page';
import { openScope } from '../../../../shared/export/pageScope';
import { renderNinjs } from '../../../../shared/export/ninjs';
import { bundle, media, newsPage, renditionsOf } from './samples';

const pageUrl = 'https://bao.example/bien/cho-phien/';
const licencePage = 'https://bao.example/dieu-khoan';
const site = { ...unknownSite, licencePage };
const input = { ...newsPage, context: { ...newsPage.context, site } };
const published = { ...input, article: { ...input.article, publicUrl: 'https://bao.example/that' } };
const options = { ...bundle, pageUrl };
const ninjsOptions = {
  ...options,
  fileUri: (href: string) => `${pageUrl}${href}`,
  renditions: renditionsOf,
  revision: 3,
};

describe('a page whose address the desk knows by its pattern', () => {
  it('names it for search engines and social cards', () => {
    const html = renderPage(input, media, options);
    expect(html).toContain(`<link rel="canonical" href="${pageUrl}">`);
    expect(html).toContain(`<meta property="og:url" content="${pageUrl}">`);
    expect(describeArticle(openScope(input, media, options))).toMatchObject({
      url: pageUrl,
      mainEntityOfPage: pageUrl,
    });
  });

  it('names the address it really has where that is known', () => {
    const html = renderPage(published, media, options);
    expect(html).toContain('<link rel="canonical" href="https://bao.example/that">');
    expect(html).not.toContain(`href="${pageUrl}"`);
    expect(describeArticle(openScope(published, media, options))).toMatchObject({
      url: 'https://bao.example/that',
    });
  });
});

it('a page says for programs which text of the story it is, and where that stands', () => {
  const data = describeArticle(openScope(input, media, { ...options, version: 3 }));
  expect(data).toMatchObject({ version: 3, creativeWorkStatus: 'Draft' });
  const withdrawal = { at: '2026-11-22T08:00:00Z', reason: '' };
  const gone = { ...input, article: { ...input.article, withdrawal } };
  expect(describeArticle(openScope(gone, media, options))).toMatchObject({ creativeWorkStatus: 'Withdrawn' });
});

it('the address of the desk is joined to those of its sections by one stroke, however it was typed', () => {
  for (const baseUrl of ['https://bao.example/so-11', 'https://bao.example/so-11/']) {
    const desk = { ...input, context: { ...input.context, site: { ...site, baseUrl } } };
    const html = renderPage(desk, media, options);
    expect(html).toContain('href="https://bao.example/so-11/');
    expect(html + renderNinjs(desk, media, ninjsOptions)).not.toMatch(/so-11\/\//);
  }
});

describe('the licence page of the desk', () => {
  it('is linked for search engines and for agencies', () => {
    const data = describeArticle(openScope(input, media, options));
    expect(data).toMatchObject({ license: licencePage, usageInfo: licencePage });
    expect(JSON.parse(renderNinjs(input, media, ninjsOptions))).toMatchObject({
      rightsInfo: { linkedRights: licencePage },
    });
  });

  it('is left out where there is none, or what stands there is no address', () => {
    for (const wrong of ['', 'dieu-khoan', 'javascript:alert(1)']) {
      const bare = { ...input, context: { ...input.context, site: { ...site, licencePage: wrong } } };
      const data = describeArticle(openScope(bare, media, options));
      expect(data).not.toHaveProperty('license');
      expect(JSON.parse(renderNinjs(bare, media, ninjsOptions))).not.toHaveProperty('rightsInfo');
    }
  });
});
