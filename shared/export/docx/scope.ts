import type { PageScope } from '../pageScope';
import type { DocxParts } from './parts';

/** What every part of the text is written from. */
export type DocxScope = { readonly page: PageScope; readonly parts: DocxParts };
