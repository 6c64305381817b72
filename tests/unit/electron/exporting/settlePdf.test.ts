import { describe, expect, it } from 'vitest';
import { settlePdf } from '../../../../electron/exporting/settlePdf';

const facts = {
  title: 'Bến đò cuối sông 🌊',
  subject: 'Bản 3, trạng thái: Đã đăng',
  exportedAt: '2026-11-22T01:02:03.000Z',
};

/** The smallest file that has all that a printed one has. */
function printedAt(clock: string): string {
  const objects = [
    `1 0 obj\n<</Creator (Mozilla/5.0)\n/CreationDate (D:${clock}+07'00')\n/ModDate (D:${clock}+07'00')>>\nendobj\n`,
    '2 0 obj\n<</Type /Catalog /Pages 3 0 R>>\nendobj\n',
    '3 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n',
  ];
  const header = '%PDF-1.4\n';
  const places = objects.map((_, index) => header.length + objects.slice(0, index).join('').length);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = header.length + objects.join('').length;
  return `${header}${objects.join('')}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF`;
}

const settle = (pdf: string) => Buffer.from(settlePdf(Buffer.from(pdf, 'latin1'), facts)).toString('latin1');

describe('a printed page', () => {
  it('is the same whenever it was printed', () => {
    const settled = settle(printedAt('20261122080910'));
    expect(settle(printedAt('20310101000000'))).toBe(settled);
    expect(settled).not.toContain('20261122080910');
    expect(settled.match(/\(D:20261122010203\+00'00'\)/g)).toHaveLength(4);
  });

  it('says its title and which text it is, in a table that leads to them', () => {
    const settled = settle(printedAt('20261122080910'));
    const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(settled) ?? [];
    const [, place = ''] = /^xref\n1 1\n(\d{10}) 00000 n \n/.exec(settled.slice(Number(start))) ?? [];
    const written = /^1 0 obj\n<<\/Title <FEFF([0-9a-f]+)> \/Subject <FEFF([0-9a-f]+)>/;
    const [, ...said] = written.exec(settled.slice(Number(place))) ?? [];
    expect(said.map((hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))).toEqual([
      facts.title,
      facts.subject,
    ]);
  });

  it('keeps every byte of what was printed where it was', () => {
    const printed = printedAt('20261122010203').replaceAll("+07'00'", "+00'00'");
    expect(settle(printed).startsWith(printed)).toBe(true);
  });

  it('with a table of another kind keeps its own title', () => {
    const other = '%PDF-1.5\n1 0 obj\n<</CreationDate (D:20261122080910Z)>>\nendobj\nstartxref\n9\n%%EOF\n';
    expect(settle(other)).toBe(other.replace('20261122080910Z', '20261122010203Z'));
  });

  it.each(['', '<html></html>', '%PDF-1.4\nhalf a file'])('that is none is refused: %j', (bytes) => {
    expect(() => settle(bytes)).toThrow('printingFailed');
  });
});
