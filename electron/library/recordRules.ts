import type { z } from 'zod';
import { exportRecord } from '../../shared/article/exported';
import { photo } from '../../shared/article/photo';
import { DeskError, type ProblemCode } from '../../shared/problems';
import { checkArticle } from './checkArticle';
import { deskSettings } from './deskSettings';
import { libraryRecord } from './libraryFolder';
import { marks } from './marks';

/** How a kind of record is judged, and what is said of it. A file whose body is of no use counts as a damaged one. */
export type RecordRules = {
  readonly damaged: ProblemCode;
  readonly newerFormat: ProblemCode;
  readonly isUsable: (body: unknown) => boolean;
  /** Nothing else tells what it holds: it has a generation before from its first save on. */
  readonly isDoubled?: true;
};

function isArticle(body: unknown): boolean {
  try {
    checkArticle(body, '');
    return true;
  } catch (error) {
    if (error instanceof DeskError) return false;
    throw error;
  }
}

const fits = (schema: z.ZodType) => (body: unknown) => schema.safeParse(body).success;

export const articleRules: RecordRules = {
  damaged: 'articleDamaged',
  newerFormat: 'articleNewerFormat',
  isUsable: isArticle,
};
export const photoRules: RecordRules = {
  damaged: 'photoDamaged',
  newerFormat: 'libraryNewerFormat',
  isUsable: fits(photo),
};
const ofLibrary = { damaged: 'libraryUnreadable', newerFormat: 'libraryNewerFormat' } as const;
export const libraryRules: RecordRules = { ...ofLibrary, isUsable: fits(libraryRecord) };
export const deskRules: RecordRules = { ...ofLibrary, isUsable: fits(deskSettings) };
export const exportRules: RecordRules = { ...ofLibrary, isUsable: fits(exportRecord) };
/** The marks of an article's versions. */
export const marksRules: RecordRules = { ...articleRules, isUsable: fits(marks), isDoubled: true };
