import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageInput } from '../../../../shared/article/page';
import { renderNewsml } from '../../../../shared/export/newsml';
import { documents, markedWords } from '../../../unit/shared/export/documents';
import {
  barePage,
  englishPage,
  formatInput,
  hostilePage,
  newsPage,
  photoStoryPage,
} from '../../../unit/shared/export/samples';

const schemas = fileURLToPath(new URL('../../../fixtures/schemas/', import.meta.url));
const seed = Number(process.env.TOASOAN_SEED ?? 20_261_122);

/** Throws with the words of xmllint where one of the files is not well formed, or breaks the schema. */
function validate(files: readonly string[], schema: string) {
  execFileSync('xmllint', ['--noout', '--nonet', '--schema', path.join(schemas, schema), ...files], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const samples = { barePage, englishPage, hostilePage, newsPage, photoStoryPage };
const generated = fc
  .sample(documents, { numRuns: 120, seed })
  .map((body): PageInput => ({ ...newsPage, article: { ...newsPage.article, body } }));

describe(`the XML of an export (documents of seed ${seed})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-xml-'));
  const write = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('of NewsML-G2 with NITF holds to both schemas, whatever the article holds', () => {
    const files = Object.entries(samples).map(([name, input]) =>
      write(`${name}.xml`, renderNewsml(formatInput(input))),
    );
    const more = generated.map((input, index) => write(`${index}.xml`, renderNewsml(formatInput(input))));
    validate([...files, ...more], 'newsml-g2_plus_nitf.xsd');
    for (const [index, file] of more.entries()) {
      const printed = readFileSync(file, 'utf8');
      for (const word of markedWords(generated[index]?.article.body ?? { type: 'doc' })) {
        expect(printed).toContain(word);
      }
    }
  });

  it('would not pass the judge with an element out of its place', () => {
    const xml = renderNewsml(formatInput(newsPage));
    const broken = xml.replace(/(<itemClass[^>]*\/>)\n(<provider[^]*?<\/provider>)/, '$2\n$1');
    expect(broken).not.toBe(xml);
    expect(() => {
      validate([write('broken.xml', broken)], 'newsml-g2_plus_nitf.xsd');
    }).toThrow(/itemClass/);
  });
});
