import { DeskError } from '../../shared/problems';

/** Prints a page that lies in its folder with everything it shows. Rejects when it is cancelled or cannot. */
export type PrintPage = (htmlFile: string, signal: AbortSignal) => Promise<Uint8Array>;

export const noPrinter: PrintPage = () => Promise.reject(new DeskError('printerMissing'));
