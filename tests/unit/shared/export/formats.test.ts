import { describe, expect, it } from 'vitest';
import type { Format } from '../../../../shared/export/format';
import { exportFormats, formats, formatsOf, isExportFormat } from '../../../../shared/export/formats';
import { formatText } from '../../../../shared/strings/formats';

const rows = exportFormats.map((id): Format => formats[id]);
const filesOf = (row: Format) => ('files' in row ? Object.keys(row.files) : row.nodeFiles);

describe('the table of formats', () => {
  it('writes no file twice, and names every file and format as any system can hold it', () => {
    const files = rows.flatMap(filesOf);
    expect(new Set(files).size).toBe(files.length);
    for (const name of [...files, ...exportFormats]) expect(name).toMatch(/^[a-z][a-z0-9.]*$/);
    for (const row of rows) expect(filesOf(row)).not.toEqual([]);
  });

  it('calls each format by its own name in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const names = exportFormats.map((id) => formatText(id, language));
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toBe(name.trim().replace(/\s+/g, ' ').normalize('NFC'));
    }
  });

  it('puts what is used daily first', () => {
    const uses = rows.map(({ use }) => use);
    expect(uses.slice(uses.indexOf('now and then'))).not.toContain('daily');
  });

  it('knows its own names only', () => {
    expect(exportFormats.every(isExportFormat)).toBe(true);
    for (const name of ['', 'exe', 'toString', '__proto__', 7, null])
      expect(isExportFormat(name)).toBe(false);
  });
});

describe('the formats of a bundle', () => {
  it('hold what no bundle is without, whatever was chosen', () => {
    expect(formatsOf([], 1)).toEqual(['html', 'ninjs']);
    expect(formatsOf(['text', 'html'], 1)).toEqual(['html', 'text', 'ninjs']);
  });

  it('hold feeds where there are several articles, and for one where they were chosen', () => {
    expect(formatsOf([], 2)).toContain('feeds');
    expect(formatsOf([], 1)).not.toContain('feeds');
    expect(formatsOf(['feeds'], 1)).toContain('feeds');
  });
});
