import type { StoredArticle } from '../../shared/article/article';
import type { ReportedCheck } from '../../shared/article/overrides';
import type { PageInput } from '../../shared/article/page';
import type { ExportFormat } from '../../shared/export/formats';
import { writeDay } from '../../shared/export/newsroomTime';
import { writeSlug, writeSlugs } from '../../shared/export/slug';
import { sha256 } from './manifest';

export type BundleOrder = {
  readonly formats: readonly ExportFormat[];
  readonly override: string | null;
  readonly exportedBy: string;
  /** ISO instant. */
  readonly exportedAt: string;
};

export type GatheredPage = { readonly input: PageInput; readonly stored: StoredArticle };
export type CheckedPage = GatheredPage & { readonly checks: readonly ReportedCheck[] };
export type PlannedPage = CheckedPage & { readonly slug: string };

/** A page as it is rendered, which asks nothing of the library any more. */
export type PrintedPage = Omit<PlannedPage, 'stored'> & { readonly stored: Pick<StoredArticle, 'revision'> };

/** What every page of a bundle says of it. */
export type BundleFrame = {
  readonly uuid: string;
  /** The folder of each article in the bundle, by the article’s id. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly order: BundleOrder;
};

export type BundlePlan = BundleFrame & {
  /** The top folder: `<slug>-<yyyy-mm-dd>`. */
  readonly name: string;
  readonly pages: readonly PlannedPage[];
};

/** A UUID of version 8 made of the content: the same bundle has the same name wherever it is made. */
function writeUuid(content: string): string {
  const hex = sha256(content);
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** An article is called by its headline in the bundle, whatever it is called in the library. */
export function planBundle(gathered: readonly CheckedPage[], order: BundleOrder): BundlePlan {
  const headlines = gathered.map(({ input }) => input.article.headline);
  const slugs = writeSlugs(headlines);
  const pages = gathered.map((page, index) => ({ ...page, slug: slugs[index] ?? '' }));
  const top = (writeSlug(headlines[0] ?? '') || 'bai-viet').slice(0, 69).replace(/-$/, '');
  return {
    name: `${top}-${writeDay(order.exportedAt)}`,
    uuid: writeUuid(JSON.stringify({ gathered, order })),
    pages,
    slugs: new Map(pages.map(({ input, slug }) => [input.article.id, slug])),
    order,
  };
}
