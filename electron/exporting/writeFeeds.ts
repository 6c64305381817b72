import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { leadPhotoOf } from '../../shared/article/walk';
import { escapeText, printableLine } from '../../shared/export/escape';
import type { FormatInput, IssueInput } from '../../shared/export/format';
import { pageLabels } from '../../shared/export/labels';
import { knownAddress } from '../../shared/export/pageAddress';
import { pictureOf } from '../../shared/export/rendition';
import { publishedAt, sectionNames } from '../../shared/export/renderHeader';
import { writeUri } from '../../shared/export/storyFacts';
import { isWebAddress } from '../../shared/export/webAddress';
import type { BundleFile } from './bundleFile';

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

function imageOf({ input, renditions, fileUri }: FormatInput): Entry['image'] {
  const lead = leadPhotoOf(input.article);
  const photo = input.context.photos.find(({ id }) => id === lead);
  const files = photo === undefined ? [] : renditions(photo);
  const picture = pictureOf(files, 'figure');
  const file = files.find(({ href }) => href === picture?.src);
  if (file === undefined) return undefined;
  return { url: fileUri(file.href), length: file.bytes, type: file.contentType };
}

function entryOf(page: FormatInput): Entry {
  const { article, context } = page.input;
  const lines = (texts: readonly string[]) => texts.map(printableLine).filter((text) => text !== '');
  return {
    uri: writeUri(article.id),
    href: knownAddress(article, page.options) || page.fileUri(''),
    headline: printableLine(article.headline) || pageLabels[article.language].untitled,
    standfirst: printableLine(article.standfirst),
    published: new Date(publishedAt(article)),
    updated: new Date(article.updatedAt),
    authors: lines(article.bylines).map((name) => ({ name })),
    words: [...new Set([...sectionNames(article, context.sections), ...lines(article.tags)])],
    image: imageOf(page),
  };
}

type Channel = {
  readonly title: string;
  readonly link: string;
  readonly language: string;
  readonly updated: Date;
};

function channelOf({ pages: [{ input }], bundle }: IssueInput): Channel {
  const { language } = input.article;
  return {
    title: printableLine(input.context.site.name) || pageLabels[language].inThisIssue,
    link: bundle.uri.startsWith('http') ? bundle.uri.replace(/\/$/, '') : bundle.uri,
    language,
    updated: new Date(bundle.exportedAt),
  };
}

/** RSS 2.0. */
export function writeRss(issue: IssueInput): string {
  const { title, link, language, updated } = channelOf(issue);
  return generateRssFeed({
    title,
    link,
    description: title,
    language,
    lastBuildDate: updated,
    items: issue.pages
      .map(entryOf)
      .map(({ uri, href, headline, standfirst, published, authors, words, image }) => ({
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

/** RFC 4287. */
export function writeAtom(issue: IssueInput): string {
  const { title, link, updated } = channelOf(issue);
  return generateAtomFeed({
    id: `urn:uuid:${issue.bundle.uuid}`,
    title: { value: title },
    updated,
    links: [{ href: link, rel: 'alternate' }],
    authors: [{ name: title }],
    entries: issue.pages.map(entryOf).map((entry) => ({
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

/** JSON Feed 1.1. */
export function writeJsonFeed(issue: IssueInput): string {
  const { title, link, language } = channelOf(issue);
  const feed = generateJsonFeed({
    title,
    home_page_url: link,
    language,
    items: issue.pages.map(entryOf).map((entry) => ({
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
export function writeSitemap({ pages }: IssueInput): readonly BundleFile[] {
  const known = pages.map(entryOf).filter(({ href }) => isWebAddress(href));
  if (known.length === 0) return [];
  const lines = known.map(
    ({ href, updated }) =>
      `<url><loc>${escapeText(href)}</loc><lastmod>${updated.toISOString()}</lastmod></url>`,
  );
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  const content = `<?xml version="1.0" encoding="utf-8"?>\n${[open, ...lines, '</urlset>'].join('\n')}\n`;
  return [{ name: 'sitemap.xml', content }];
}
