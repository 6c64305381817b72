import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Article } from '../../shared/article/article';
import { leadPhotoOf } from '../../shared/article/walk';
import { withdrawalWords } from '../../shared/export/asPublished';
import { editorNotes } from '../../shared/export/editorNotes';
import { escapeText, printableLine } from '../../shared/export/escape';
import type { FormatInput, IssueInput } from '../../shared/export/format';
import { pageLabels } from '../../shared/export/labels';
import { knownAddress } from '../../shared/export/pageAddress';
import { embargoAt, type PubStatus, pubStatusOf, publishedFirst } from '../../shared/export/publication';
import { pictureOf } from '../../shared/export/rendition';
import { sectionNames } from '../../shared/export/renderHeader';
import { writeUri } from '../../shared/export/storyFacts';
import { isWebAddress } from '../../shared/export/webAddress';
import type { BundleFile } from './bundleFile';

type Entry = {
  readonly uri: string;
  readonly href: string;
  readonly headline: string;
  /** What is to be known of the story before it is read, then its standfirst; of one that was taken back, that it was. */
  readonly words: readonly string[];
  readonly status: PubStatus;
  readonly version: number;
  readonly killed: Date | undefined;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly { readonly name: string }[];
  readonly topics: readonly string[];
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

/** IPTC’s list of them, in which a story is usable unless it is said to be another thing. */
const statusScheme = 'http://cv.iptc.org/newscodes/pubstatusg2/';

/** RSS has an element of PRISM for it; Atom takes what is said of an entry as a category of its list. */
const versionScheme = 'http://prismstandard.org/namespaces/basic/3.0/versionIdentifier';

const heldBack = ({ status }: Entry) => (status === 'usable' ? [] : [status]);

/** Readers meet these words: an embargo that is over is not among them. */
function wordsOf(article: Article, now: string): readonly string[] {
  const embargo = embargoAt(article, now);
  const words =
    article.status === 'withdrawn' ? withdrawalWords(article) : editorNotes({ ...article, embargo });
  return [...words, printableLine(article.standfirst)].filter((text) => text !== '');
}

function entryOf(page: FormatInput): Entry {
  const { article, context } = page.input;
  const lines = (texts: readonly string[]) => texts.map(printableLine).filter((text) => text !== '');
  return {
    uri: writeUri(article.id),
    href: knownAddress(article, page.options) || page.fileUri(''),
    headline: printableLine(article.headline) || pageLabels[article.language].untitled,
    words: wordsOf(article, page.bundle.exportedAt),
    status: pubStatusOf(article),
    version: page.revision,
    killed: article.withdrawal === null ? undefined : new Date(article.withdrawal.at),
    published: new Date(publishedFirst(article) ?? article.updatedAt),
    updated: new Date(article.updatedAt),
    authors: lines(article.bylines).map((name) => ({ name })),
    topics: [...new Set([...sectionNames(article, context.sections), ...lines(article.tags)])],
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
    items: issue.pages.map(entryOf).map((entry) => ({
      title: entry.headline,
      link: entry.href,
      description: entry.words.map(escapeText).join('<br>'),
      pubDate: entry.published,
      guid: { value: entry.uri, isPermaLink: false },
      categories: [
        ...entry.topics.map((name) => ({ name })),
        ...heldBack(entry).map((name) => ({ name, domain: statusScheme })),
      ],
      dc: { creators: entry.authors.map(({ name }) => name) },
      prism: {
        versionIdentifier: String(entry.version),
        modificationDate: entry.updated,
        ...(entry.killed !== undefined && { killDate: entry.killed }),
      },
      enclosures: entry.image === undefined ? [] : [{ ...entry.image }],
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
      summary: { value: entry.words.join('\n') },
      authors: [...entry.authors],
      categories: [
        ...entry.topics.map((term) => ({ term })),
        ...heldBack(entry).map((term) => ({ term, scheme: statusScheme })),
        { term: String(entry.version), scheme: versionScheme },
      ],
      ...(entry.status === 'withheld' && { app: { control: { draft: true } } }),
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
      content_text: entry.words.join('\n'),
      ...(entry.image !== undefined && { image: entry.image.url }),
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [...entry.authors],
      tags: [...entry.topics],
      _toasoan: { status: entry.status, version: entry.version },
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Of the addresses that readers will have, none of what was taken back; none where nobody knows them (sitemaps.org protocol 0.9). */
export function writeSitemap({ pages }: IssueInput): readonly BundleFile[] {
  const known = pages.map(entryOf).filter(({ href, status }) => isWebAddress(href) && status !== 'canceled');
  if (known.length === 0) return [];
  const lines = known.map(
    ({ href, updated }) =>
      `<url><loc>${escapeText(href)}</loc><lastmod>${updated.toISOString()}</lastmod></url>`,
  );
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  const content = `<?xml version="1.0" encoding="utf-8"?>\n${[open, ...lines, '</urlset>'].join('\n')}\n`;
  return [{ name: 'sitemap.xml', content }];
}
