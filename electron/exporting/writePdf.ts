import path from 'node:path';
import { printableLine } from '../../shared/export/escape';
import type { NodePage } from './nodeFormats';
import { settlePdf } from './settlePdf';

/** The very page of the bundle in print form. */
export async function writePdf({ page, folder, signal, printPage }: NodePage): Promise<Uint8Array> {
  const pdf = await printPage(path.join(folder, 'index.html'), signal);
  signal.throwIfAborted();
  const { headline } = page.input.article;
  return settlePdf(pdf, { title: printableLine(headline), exportedAt: page.bundle.exportedAt });
}
