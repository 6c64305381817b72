import { createHash } from 'node:crypto';
import { DeskError } from '../../shared/problems';

/** What the printer took from its clock and does not know. `subject`: which text of the story this is, and how it may be used. */
type PdfFacts = { readonly title: string; readonly subject: string; readonly exportedAt: string };

/** `D:20261122010203+00'00'` */
const writeTime = (instant: string) =>
  `D:${new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`;

/** Any letters there are. */
const writeHex = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** Of the same length, so that nothing after it moves: what is longer than a date alone ends with the zone `Z`. */
const withTimes = (pdf: string, time: string) =>
  pdf.replace(
    /(\/(?:CreationDate|ModDate)\s*\()(D:\d{14})([^)]*)\)/g,
    (_found, start: string, _was: string, zone: string) =>
      `${start}${time.slice(0, 16)}${zone.length === 7 ? "+00'00'" : 'Z'.padEnd(zone.length).slice(0, zone.length)})`,
  );

const lastPart =
  /trailer\s*<<(?=[^>]*\/Size (?<size>\d+))(?=[^>]*\/Root (?<root>\d+ \d+ R))(?=[^>]*\/Info (?<info>\d+) 0 R)[^>]*>>\s*startxref\s*(?<start>\d+)\s*%%EOF\s*$/;

/**
 * An update at the end, as the format has them: the facts once more with the title, and an identity made of the
 * content. A file whose table is of another kind keeps what it has.
 */
function withFacts(pdf: string, { title, subject }: PdfFacts, time: string): string {
  const { size, root, info, start } = lastPart.exec(pdf)?.groups ?? {};
  if (info === undefined) return pdf;
  const identity = createHash('sha256').update(pdf, 'latin1').digest('hex').slice(0, 32);
  const facts = `/Title ${writeHex(title)} /Subject ${writeHex(subject)} /Creator (Toa Soan) /Producer (Skia/PDF) /CreationDate (${time}) /ModDate (${time})`;
  const before = pdf.endsWith('\n') ? pdf : `${pdf}\n`;
  const entry = `${info} 0 obj\n<<${facts}>>\nendobj\n`;
  const table = `xref\n${info} 1\n${String(before.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<</Size ${size} /Root ${root} /Info ${info} 0 R /Prev ${start} /ID [<${identity}> <${identity}>]>>\n`;
  return `${before}${entry}${table}${trailer}startxref\n${before.length + entry.length}\n%%EOF\n`;
}

/** A printed page that says what it is, and whose bytes do not change with the clock. */
export function settlePdf(printed: Uint8Array, facts: PdfFacts): Uint8Array {
  const pdf = Buffer.from(printed).toString('latin1');
  if (!/^%PDF-\d/.test(pdf) || !/%%EOF\s*$/.test(pdf)) throw new DeskError('printingFailed');
  const time = writeTime(facts.exportedAt);
  return Buffer.from(withFacts(withTimes(pdf, time), facts, time), 'latin1');
}
