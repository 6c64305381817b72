import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageInput } from '../../../../shared/article/page';
import { type NinjsOptions, renderNinjs } from '../../../../shared/export/ninjs';
import { id, photo } from '../article/pages';
import { documents } from './documents';
import { barePage, bundle, hostilePage, media, newsPage, photoStoryPage, renditionsOf } from './samples';

const readSchema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/schemas/${name}`, import.meta.url), 'utf8')) as object;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(readSchema('GeoJSON-schema.json'));
const validate = ajv.compile(readSchema('ninjs-schema_3.1.json'));

const options: NinjsOptions = {
  ...bundle,
  fileUri: (href) => `arcp://uuid,0b3f6a52-0000-8000-8000-000000000000/data/bai/${href}`,
  renditions: renditionsOf,
  revision: 3,
};

type Item = Readonly<Record<string, unknown>> & { readonly associations?: readonly Item[] };

function ninjs(input: PageInput): Item {
  const item = JSON.parse(renderNinjs(input, media, options)) as Item;
  validate(item);
  expect(validate.errors).toBeNull();
  return item;
}

describe('ninjs', () => {
  const item = ninjs(newsPage);

  it('says what the article is, in the words of the standard', () => {
    expect(item).toMatchObject({
      uri: 'urn:uuid:00000000-0000-0000-0000-000000000064',
      type: 'text',
      language: 'vi',
      pubStatus: 'withheld',
      by: 'Lan Anh, Quốc Bảo',
      located: 'Vĩnh Long',
      headlines: [{ value: 'Bến đò cuối sông: bốn mươi năm không một sáng nghỉ chèo' }],
      bodies: [{ contentType: 'text/html' }, { contentType: 'text/plain' }],
    });
    expect(item['subjects']).toContainEqual({ name: 'bến đò', rel: 'keyword' });
  });

  it('gives each photo with caption, credit line, alt text and absolute addresses of its files', () => {
    expect(item.associations?.[0]).toMatchObject({
      rel: 'illustration',
      type: 'picture',
      by: 'Lan Anh',
      descriptions: [
        { role: 'caption', value: 'Chuyến đò đầu tiên rời bến lúc rạng sáng.' },
        { role: 'creditline', value: 'Ảnh: Lan Anh/TTXVN' },
        { role: 'altText' },
      ],
    });
    const renditions = (item.associations?.[0]?.['renditions'] ?? []) as readonly Item[];
    expect(renditions.length).toBeGreaterThan(5);
    for (const { href } of renditions) expect(href).toMatch(/^arcp:\/\/uuid,[\x21-\x7e]+$/);
  });

  it('lists the related stories in the order of the editor', () => {
    const related = item.associations?.filter(({ rel }) => rel === 'seeAlso') ?? [];
    expect(related.map(({ uri }) => uri)).toEqual(
      [2, 3, 4].map((number) => `urn:uuid:00000000-0000-0000-0000-${id(number).slice(-12)}`),
    );
  });

  it('names a lead photo that stands in no figure', () => {
    const article = { ...newsPage.article, leadPhoto: id(4) };
    expect(ninjs({ ...newsPage, article }).associations?.[0]?.['uri']).toMatch(/0004$/);
  });

  it('names a photo whose file is missing, without renditions', () => {
    const context = { ...newsPage.context, photos: [photo(1, { file: null }), photo(2)] };
    const [first] = ninjs({ ...newsPage, context }).associations ?? [];
    expect(first?.['descriptions']).toBeDefined();
    expect(first?.['renditions']).toBeUndefined();
  });

  it.each(Object.entries({ photoStoryPage, hostilePage, barePage }))('is valid: %s', (_, input) => {
    ninjs(input);
  });

  it.each([
    ['draft', 'withheld'],
    ['published', 'usable'],
    ['withdrawn', 'canceled'],
  ] as const)('says that a %s article is %s', (status, pubStatus) => {
    expect(ninjs({ ...newsPage, article: { ...newsPage.article, status } })).toMatchObject({ pubStatus });
  });

  it('carries the embargo', () => {
    const article = { ...newsPage.article, embargo: '2026-12-01T00:00:00Z' };
    expect(ninjs({ ...newsPage, article })['embargoedUntil']).toBe('2026-12-01T07:00:00+07:00');
  });

  it('is valid whatever the document', () => {
    fc.assert(
      fc.property(documents, (body) => void ninjs({ ...newsPage, article: { ...newsPage.article, body } })),
      { numRuns: 50 },
    );
  });
});
