import path from 'node:path';
import { printableLine } from '../../shared/export/escape';
import { noPrinter } from './printPage';
import type { ExportRun } from './exportOrder';
import type { PlannedPage } from './planBundle';
import { settlePdf } from './settlePdf';

/** The very page of the bundle in print form; it lies in its folder with everything it shows. */
export async function writePdf(
  { input }: Pick<PlannedPage, 'input'>,
  folder: string,
  { signal, now, printPage = noPrinter }: Pick<ExportRun, 'signal' | 'now' | 'printPage'>,
): Promise<Uint8Array> {
  const pdf = await printPage(path.join(folder, 'index.html'), signal);
  signal.throwIfAborted();
  const title = printableLine(input.article.headline);
  return settlePdf(pdf, { title, exportedAt: now.toISOString() });
}
