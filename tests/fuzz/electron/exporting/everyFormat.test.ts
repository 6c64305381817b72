import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueWriters } from '../../../../electron/exporting/nodeFormats';
import { writeDocx } from '../../../../electron/exporting/writeDocx';
import { renderDocx } from '../../../../shared/export/docx/renderDocx';
import type { Format, FormatInput, IssueInput } from '../../../../shared/export/format';
import { exportFormats, formats } from '../../../../shared/export/formats';
import { markedWords, unprinted } from '../../../unit/shared/export/documents';
import { formatInput } from '../../../unit/shared/export/samples';
import { hugePage, pages } from './articles';

const rounds = Number(process.env.EXPORT_ROUNDS ?? 500);
const seed = fc.readConfigureGlobal().seed ?? 0;
const perIssue = 25;

const schemas = fileURLToPath(new URL('../../../fixtures/schemas/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const inputs = [hugePage, ...fc.sample(pages, { numRuns: rounds - 1, seed })].map((input, index) =>
  formatInput(input, { slug: `bai-${index}` }),
);

/** Each kind of file has a folder, each document a file in it called by its number. */
function write(name: string, number: number, content: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, `${number}${path.extname(name)}`), content);
}

const filesOf = (name: string) =>
  readdirSync(path.join(folder, name)).map((file) => path.join(folder, name, file));

function writeArticle(input: FormatInput, number: number) {
  for (const row of exportFormats.map((id): Format => formats[id])) {
    if (row.level !== 'article' || !('files' in row)) continue;
    for (const [name, render] of Object.entries(row.files)) write(name, number, render(input));
  }
  for (const part of renderDocx(input)) {
    if ('xml' in part) write(`docx-${part.name.replace(/.*\//, '')}.xml`, number, part.xml);
  }
}

async function writeIssue(issue: IssueInput, number: number) {
  for (const row of exportFormats.map((id): Format => formats[id])) {
    if (row.level !== 'bundle' || !('files' in row)) continue;
    for (const [name, render] of Object.entries(row.files)) write(name, number, render(issue));
  }
  for (const [name, render] of Object.entries(issueWriters)) {
    write(name, number, String(await render(issue)));
  }
}

beforeAll(async () => {
  inputs.forEach(writeArticle);
  for (let from = 0; from < inputs.length; from += perIssue) {
    const [first, ...others] = inputs.slice(from, from + perIssue);
    if (first !== undefined) await writeIssue({ bundle: first.bundle, pages: [first, ...others] }, from);
  }
}, 300_000);

/** Many files in one process, in pieces that a command line can name. */
function xmllint(files: readonly string[], ...options: readonly string[]) {
  for (let from = 0; from < files.length; from += 200) {
    execFileSync('xmllint', ['--noout', '--nonet', ...options, ...files.slice(from, from + 200)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

const readSchema = (name: string) => JSON.parse(readFileSync(path.join(schemas, name), 'utf8')) as object;

/** What no text may hold: controls but line ends and tabs, halves of letters, code points that are none. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

describe(`${rounds} documents in every format (seed ${seed})`, { timeout: 300_000 }, () => {
  it('are as many, of every node, as are asked for', () => {
    expect(inputs).toHaveLength(rounds);
    const types = new Set(
      inputs.flatMap(({ input }) =>
        [...JSON.stringify(input.article.body).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type),
      ),
    );
    for (const type of [
      'gallery',
      'video',
      'teaser',
      'table',
      'factBox',
      'pullQuote',
      'orderedList',
      'link',
      'comment',
      'suggestion',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('hold no letter that no text may hold', () => {
    for (const name of readdirSync(folder)) {
      for (const file of filesOf(name)) {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
        expect(forbidden.exec(text)?.[0], file).toBeUndefined();
      }
    }
  });

  it('hold nothing of what colleagues say about their words', () => {
    const said = readdirSync(folder)
      .flatMap(filesOf)
      .filter((file) => readFileSync(file, 'utf8').includes(unprinted));
    expect(said).toEqual([]);
  });

  it('are ninjs by its schema', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(readSchema('GeoJSON-schema.json'));
    const validate = ajv.compile(readSchema('ninjs-schema_3.1.json'));
    for (const file of filesOf('article.ninjs.json')) {
      validate(JSON.parse(readFileSync(file, 'utf8')));
      expect(validate.errors, file).toBeNull();
    }
  });

  it('are NewsML-G2 and NITF by their schemas', () => {
    xmllint(filesOf('article.newsml.xml'), '--schema', path.join(schemas, 'newsml-g2_plus_nitf.xsd'));
  });

  it('are well-formed XML for WordPress, for feed readers and in a text document', () => {
    const names = readdirSync(folder).filter((name) => /^docx-|\.wxr\.xml$|^feed\.(xml|atom)$/.test(name));
    expect(names.length).toBeGreaterThan(6);
    xmllint(names.flatMap(filesOf));
    for (const file of filesOf('feed.json')) JSON.parse(readFileSync(file, 'utf8'));
  });

  it('are pages without fault', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y'],
    });
    for (const file of filesOf('index.html')) {
      const { results } = await validator.validateString(readFileSync(file, 'utf8'));
      expect(
        results.flatMap(({ messages }) => messages),
        file,
      ).toEqual([]);
    }
  });

  it('are fragments that a browser reads without mending them', () => {
    for (const file of [...filesOf('article.html'), ...filesOf('cms.html')]) {
      const faults: string[] = [];
      const start = '<!DOCTYPE html><html><head><title>a</title></head><body>';
      parse(`${start}${readFileSync(file, 'utf8')}</body></html>`, {
        onParseError: ({ code }) => faults.push(code),
      });
      expect(faults, file).toEqual([]);
    }
  });

  it('keep every word of the body', () => {
    const names = [
      'index.html',
      'article.html',
      'cms.html',
      'article.txt',
      'article.md',
      'article.newsml.xml',
    ];
    for (const [number, { input }] of inputs.entries()) {
      const wanted = new Set(markedWords(input.article.body));
      for (const name of [...names, 'docx-document.xml.xml']) {
        const file = path.join(folder, name, `${number}${path.extname(name)}`);
        const printed = readFileSync(file, 'utf8');
        expect(
          [...wanted].filter((word) => !printed.includes(word)),
          file,
        ).toEqual([]);
      }
    }
  });

  it('open as text documents in another reader', async () => {
    const pictures = inputs.filter((input) => renderDocx(input).every((part) => 'xml' in part)).slice(0, 20);
    for (const page of pictures) {
      const file = path.join(folder, 'one.docx');
      writeFileSync(file, await writeDocx({ page, folder }));
      const read = execFileSync('pandoc', [file, '--to', 'plain', '--wrap', 'none'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      for (const word of markedWords(page.input.article.body)) expect(read).toContain(word);
    }
  });
});
