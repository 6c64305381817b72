import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageInput } from '../../../../shared/article/page';
import { printableLine } from '../../../../shared/export/escape';
import { renderMarkdown } from '../../../../shared/export/markdown';
import { renderNewsml } from '../../../../shared/export/newsml';
import { renderWxr } from '../../../../shared/export/wxr';
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

  it('of WordPress is well formed and holds every article of the bundle', () => {
    const [first, ...others] = [...Object.values(samples), ...generated].map((input, index) =>
      formatInput(input, { slug: `bai-${index}` }),
    );
    if (first === undefined) throw new Error('no samples');
    const file = write('all.wxr.xml', renderWxr({ bundle: first.bundle, pages: [first, ...others] }));
    const count = execFileSync('xmllint', ['--nonet', '--xpath', 'count(//item[*[.="post"]])', file], {
      encoding: 'utf8',
    });
    expect(Number(count)).toBe(others.length + 1);
    const text = execFileSync('xmllint', ['--nonet', '--xpath', 'string(/)', file], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    for (const { article } of generated) {
      for (const word of markedWords(article.body)) expect(text).toContain(word);
    }
  });
});

/** What Pandoc reads in it: the words as plain text, or the values of its front matter. */
const pandoc = (file: string, ...options: readonly string[]) =>
  execFileSync('pandoc', ['--from', 'commonmark_x', '--wrap', 'none', ...options, file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

describe(`the Markdown of an export (documents of seed ${seed})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-markdown-'));
  const write = (name: string, input: PageInput) => {
    const file = path.join(folder, `${name}.md`);
    writeFileSync(file, renderMarkdown(formatInput(input)));
    return file;
  };

  it('is read back with every word, by another reader', () => {
    for (const [index, input] of generated.slice(0, 40).entries()) {
      const read = pandoc(write(String(index), input), '--to', 'plain');
      for (const word of markedWords(input.article.body)) expect(read).toContain(word);
    }
  });

  it('keeps standfirst and tags in its front matter', () => {
    // Pandoc reads these values as Markdown again: markup in them is not for it.
    for (const [name, input] of Object.entries({ barePage, englishPage, newsPage })) {
      const template = path.join(folder, 'title.txt');
      writeFileSync(template, '$description$|$for(tags)$$tags$$sep$;$endfor$');
      const [description, tags] = pandoc(write(name, input), '--to', 'plain', '--template', template).split(
        '|',
      );
      const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      expect(plain(description ?? '')).toBe(plain(printableLine(input.article.standfirst)));
      expect(plain(tags ?? '')).toBe(plain(input.article.tags.map(printableLine).join('')));
    }
  });
});
