import { z } from 'zod';
import { articleKinds, articleLanguages, articleStatuses } from '../../../shared/article/article';
import { figureLayouts } from '../../../shared/article/document';
import { sampleScenes } from '../../photos/sample/sampleScene';

const credit = z.strictObject({
  photographer: z.string().default(''),
  agency: z.string().default(''),
  issuedBy: z.string().default(''),
  isArchive: z.boolean().default(false),
});

const figure = z.strictObject({
  scene: z.enum(sampleScenes),
  seed: z.number().int(),
  caption: z.string(),
  credit,
  alt: z.string(),
  layout: z.enum(figureLayouts).default('column'),
});

/** A film elsewhere, with a drawn poster. */
const video = figure.extend({ url: z.url(), seconds: z.number().positive() });

const lines = z.array(z.string()).min(1);

/** A string is a paragraph. Texts hold `**bold**`, `*italic*` and `[words](address)`; `article:` and a slug is a sample article. */
const block = z.union([
  z.string(),
  z.strictObject({ h2: z.string() }),
  z.strictObject({ h3: z.string() }),
  z.strictObject({ list: lines }),
  z.strictObject({ steps: lines }),
  z.strictObject({ quote: lines }),
  z.strictObject({ pull: z.string() }),
  z.strictObject({ rule: z.literal(true) }),
  z.strictObject({ table: z.array(lines).min(1) }),
  z.strictObject({ box: z.strictObject({ title: z.string(), list: lines }) }),
  z.strictObject({ figure }),
  z.strictObject({ gallery: z.array(figure).min(2) }),
  z.strictObject({ video }),
  z.strictObject({ teaser: z.strictObject({ to: z.string(), headline: z.string().optional() }) }),
]);

/** An article of the sample library as resources/sample/ writes it: short, and with names instead of ids. */
export const sampleArticle = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(articleKinds),
  status: z.enum(articleStatuses),
  language: z.enum(articleLanguages).default('vi'),
  headline: z.string(),
  standfirst: z.string(),
  bylines: z.array(z.string()),
  dateline: z.string(),
  section: z.string(),
  subsection: z.string(),
  tags: z.array(z.string()),
  /** Before the moment at which the sample library is made. */
  hoursAgo: z.number().positive(),
  related: z.array(z.union([z.string(), z.strictObject({ url: z.string(), title: z.string() })])),
  body: z.array(block).min(1),
});

export type SampleArticle = z.infer<typeof sampleArticle>;
export type SampleBlock = z.infer<typeof block>;
export type SampleFigure = z.infer<typeof figure>;
export type SampleVideo = z.infer<typeof video>;

/** Every drawing of the article: figures, photos of galleries, posters. */
export function figuresOfSample({ body }: SampleArticle): readonly SampleFigure[] {
  return body.flatMap((each) => {
    if (typeof each === 'string') return [];
    if ('figure' in each) return [each.figure];
    if ('gallery' in each) return each.gallery;
    return 'video' in each ? [each.video] : [];
  });
}
