import path from 'node:path';
import { editorNotes, versionLine } from '../../shared/export/editorNotes';
import { printableLine } from '../../shared/export/escape';
import { noPrinter } from './printPage';
import type { ExportRun } from './exportOrder';
import type { PlannedPage } from './planBundle';
import { settlePdf } from './settlePdf';

/** The very page of the bundle in print form; it lies in its folder with everything it shows. */
export async function writePdf(
  { input: { article }, stored }: Pick<PlannedPage, 'input' | 'stored'>,
  folder: string,
  { signal, now, printPage = noPrinter }: Pick<ExportRun, 'signal' | 'now' | 'printPage'>,
): Promise<Uint8Array> {
  const pdf = await printPage(path.join(folder, 'index.html'), signal);
  signal.throwIfAborted();
  const title = printableLine(article.headline);
  const subject = [...editorNotes(article), versionLine(article, stored.revision)].join('. ');
  return settlePdf(pdf, { title, subject, exportedAt: now.toISOString() });
}
