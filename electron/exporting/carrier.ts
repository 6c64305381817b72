import { z } from 'zod';
import { marks } from '../library/marks';
import { highestRevision } from '../library/record';

/**
 * The article as the library holds it, beside what readers are given: in tag files of the bag (RFC 8493, 2.2.4), out of
 * the folder that a web desk puts on its site, since history holds texts that nobody was to see.
 */
export const carrierFolder = 'toasoan';
export const carrierName = (slug: string) => `${carrierFolder}/${slug}/article.json`;
export const versionName = (slug: string, revision: number) =>
  `${carrierFolder}/${slug}/history/${revision}.json.gz`;

const place = z.strictObject({ section: z.string().max(500), subsection: z.string().max(500) });

/** `format` is that of the library's records. Files are named from the article's own folder in `data/`. */
export const carrier = z.strictObject({
  format: z.int().min(1),
  slug: z.string().regex(/^[a-z0-9-]{1,80}$/),
  revision: z.int().min(1).max(highestRevision),
  savedAt: z.iso.datetime({ offset: true }),
  article: z.unknown(),
  /** The names of the section and subsection, for a desk that has others. */
  place,
  /** Records without their originals, which lie in the bundle with the desk's words written in. */
  photos: z
    .array(
      z.strictObject({
        record: z.unknown(),
        file: z.string().max(300).nullable(),
        originalName: z.string().max(500),
      }),
    )
    .max(5000),
  films: z
    .array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), file: z.string().max(300) }))
    .max(1000),
  versions: z.array(z.int().min(1).max(highestRevision)).max(100_000),
  milestones: marks,
});

export type Carrier = z.infer<typeof carrier>;
