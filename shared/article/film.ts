import { z } from 'zod';

export const filmFormats = ['mp4', 'webm'] as const;

/** The largest film the library takes. */
export const filmBytes = 250 * 1024 * 1024;

/** Where a video comes from: an original of the library, named by its hash under `media/`, or an address. */
export const film = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('file'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.enum(filmFormats),
    bytes: z.number().int().positive(),
    originalName: z.string().max(500),
  }),
  z.strictObject({ type: z.literal('address'), url: z.string().max(2000) }),
]);

export type Film = z.infer<typeof film>;
export type FilmFile = Extract<Film, { readonly type: 'file' }>;
