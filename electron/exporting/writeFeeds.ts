import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { leadPhotoOf } from '../../shared/article/walk';
import { escapeText, printableLine } from '../../shared/export/escape';
import { pageLabels } from '../../shared/export/labels';
import { writeUri } from '../../shared/export/ninjs';
import { pictureOf, type Rendition } from '../../shared/export/rendition';
import { publishedAt, sectionNames } from '../../shared/export/renderHeader';
import type { BundleFile } from './pageAssets';
import type { BundlePlan, PlannedPage } from './planBundle';
import { baseUrlOf, folderUri, isWebAddress, type PageFiles } from './writePage';

type Entry = {
  readonly uri: string;
  readonly href: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly { readonly name: string }[];
  readonly words: readonly string[];
  readonly image: { readonly url: string; readonly length: number; readonly type: string } | undefined;
};

function imageOf(page: PlannedPage, plan: BundlePlan, { photos }: PageFiles): Entry['image'] {
  const lead = leadPhotoOf(page.input.article);
  const renditions: readonly Rendition[] = lead === null ? [] : (photos.get(lead) ?? []);
  const picture = pictureOf(renditions, 'figure');
  const file = renditions.find(({ href }) => href === picture?.src);
  if (file === undefined) return undefined;
  return { url: folderUri(page, plan) + file.href, length: file.bytes, type: file.contentType };
}

function entryOf(page: PlannedPage, plan: BundlePlan, made: PageFiles): Entry {
  const { article, context } = page.input;
  const lines = (texts: readonly string[]) => texts.map(printableLine).filter((text) => text !== '');
  return {
    uri: writeUri(article.id),
    href: isWebAddress(article.publicUrl) ? article.publicUrl : folderUri(page, plan),
    headline: printableLine(article.headline) || pageLabels[article.language].untitled,
    standfirst: printableLine(article.standfirst),
    published: new Date(publishedAt(article)),
    updated: new Date(article.updatedAt),
    authors: lines(article.bylines).map((name) => ({ name })),
    words: [...new Set([...sectionNames(article, context.sections), ...lines(article.tags)])],
    image: imageOf(page, plan, made),
  };
}

type Channel = {
  readonly title: string;
  readonly link: string;
  readonly language: string;
  readonly updated: Date;
};

function writeRss({ title, link, language, updated }: Channel, entries: readonly Entry[]): string {
  return generateRssFeed({
    title,
    link,
    description: title,
    language,
    lastBuildDate: updated,
    items: entries.map(({ uri, href, headline, standfirst, published, authors, words, image }) => ({
      title: headline,
      link: href,
      description: escapeText(standfirst),
      pubDate: published,
      guid: { value: uri, isPermaLink: false },
      categories: words.map((name) => ({ name })),
      dc: { creators: authors.map(({ name }) => name) },
      enclosures: image === undefined ? [] : [{ ...image }],
    })),
  });
}

function writeAtom({ title, link, updated }: Channel, entries: readonly Entry[], uuid: string): string {
  return generateAtomFeed({
    id: `urn:uuid:${uuid}`,
    title: { value: title },
    updated,
    links: [{ href: link, rel: 'alternate' }],
    authors: [{ name: title }],
    entries: entries.map((entry) => ({
      id: entry.uri,
      title: { value: entry.headline },
      updated: entry.updated,
      published: entry.published,
      links: [
        { href: entry.href, rel: 'alternate' },
        ...(entry.image === undefined
          ? []
          : [{ href: entry.image.url, rel: 'enclosure', type: entry.image.type }]),
      ],
      summary: { value: entry.standfirst },
      authors: [...entry.authors],
      categories: entry.words.map((term) => ({ term })),
    })),
  });
}

function writeJson({ title, link, language }: Channel, entries: readonly Entry[]): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: link,
    language,
    items: entries.map((entry) => ({
      id: entry.uri,
      url: entry.href,
      title: entry.headline,
      content_text: entry.standfirst,
      ...(entry.image !== undefined && { image: entry.image.url }),
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [...entry.authors],
      tags: [...entry.words],
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Of the addresses that readers will have; none where nobody knows them (sitemaps.org protocol 0.9). */
function writeSitemap(entries: readonly Entry[]): readonly BundleFile[] {
  const known = entries.filter(({ href }) => isWebAddress(href));
  if (known.length === 0) return [];
  const lines = known.map(
    ({ href, updated }) =>
      `<url><loc>${escapeText(href)}</loc><lastmod>${updated.toISOString()}</lastmod></url>`,
  );
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  const content = `<?xml version="1.0" encoding="utf-8"?>\n${[open, ...lines, '</urlset>'].join('\n')}\n`;
  return [{ name: 'sitemap.xml', content }];
}

/** RSS 2.0, Atom (RFC 4287), JSON Feed 1.1 and a sitemap of the articles of one bundle. */
export function writeFeeds(plan: BundlePlan, made: readonly PageFiles[]): readonly BundleFile[] {
  const [first] = plan.pages;
  if (first === undefined) return [];
  const entries = plan.pages.map((page, index) =>
    entryOf(page, plan, made[index] ?? { photos: new Map(), films: new Map() }),
  );
  const { language } = first.input.article;
  const channel: Channel = {
    title: printableLine(first.input.context.site.name) || pageLabels[language].inThisIssue,
    link: baseUrlOf(first) || `arcp://uuid,${plan.uuid}/data/`,
    language,
    updated: new Date(plan.order.exportedAt),
  };
  return [
    { name: 'feed.xml', content: writeRss(channel, entries) },
    { name: 'feed.atom', content: writeAtom(channel, entries, plan.uuid) },
    { name: 'feed.json', content: writeJson(channel, entries) },
    ...writeSitemap(entries),
  ];
}
