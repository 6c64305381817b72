import type { Photo } from './photo';

/** The alt text of a placement whose photo is another now: the words of the old file do not describe the new one. */
export const replaceAlt = (written: string, before: Photo | undefined, after: Photo): string =>
  written === '' || written === before?.metadata.alt ? after.metadata.alt : written;
