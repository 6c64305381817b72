import { printableLine } from './escape';
import type { IssueInput } from './format';
import type { Html } from './html';
import { pageLabels } from './labels';
import { sectionLinks } from './renderHeader';
import { writeSlug } from './slug';
import { isWebAddress } from './webAddress';
import {
  loginOf,
  numberPosts,
  type Post,
  section,
  signatureOf,
  tagsOf,
  writeAttachment,
  writePost,
} from './wxrPost';
import { element, group, statement, xmlFile } from './xml';

const namespaces = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

/** One of each key, in the order in which they come. */
const onceEach = <Item extends { readonly key: string }>(items: readonly Item[]): readonly Item[] =>
  [...new Map([...items].reverse().map((item) => [item.key, item])).values()].reverse();

function writeAuthors(posts: readonly Post[]): readonly Html[] {
  const authors = posts.map(({ scope }) => ({
    key: loginOf(scope.article),
    name: signatureOf(scope.article),
  }));
  return onceEach(authors).map(({ key, name }, index) =>
    group(
      'wp:author',
      {},
      element('wp:author_id', {}, String(index + 1)),
      element('wp:author_login', {}, key),
      element('wp:author_email', {}),
      section('wp:author_display_name', name || key),
    ),
  );
}

/** A subsection stands under its section, as WordPress nests its categories. */
function writeCategories(posts: readonly Post[]): readonly Html[] {
  const categories = posts.flatMap(({ scope }) =>
    sectionLinks(scope).map(({ name }, index, links) => ({
      key: writeSlug(name),
      name,
      parent: index === 0 ? '' : writeSlug(links[0]?.name ?? ''),
    })),
  );
  return onceEach(categories).map(({ key, name, parent }, index) =>
    group(
      'wp:category',
      {},
      element('wp:term_id', {}, String(index + 1)),
      element('wp:category_nicename', {}, key),
      element('wp:category_parent', {}, parent),
      section('wp:cat_name', name),
    ),
  );
}

function writeTags(posts: readonly Post[], firstTerm: number): readonly Html[] {
  const tags = posts.flatMap(({ scope }) =>
    tagsOf(scope.article).map((name) => ({ key: writeSlug(name), name })),
  );
  return onceEach(tags).map(({ key, name }, index) =>
    group(
      'wp:tag',
      {},
      element('wp:term_id', {}, String(firstTerm + index)),
      element('wp:tag_slug', {}, key),
      section('wp:tag_name', name),
    ),
  );
}

/** WordPress eXtended RSS 1.2: the articles of a bundle as posts, their photos as attachments. */
export function renderWxr(issue: IssueInput): string {
  const posts = numberPosts(issue);
  const { article, context } = issue.pages[0].input;
  const site = isWebAddress(context.site.baseUrl) ? context.site.baseUrl : '';
  const title = printableLine(context.site.name) || pageLabels[article.language].inThisIssue;
  const categories = writeCategories(posts);
  return xmlFile(
    group(
      'rss',
      { version: '2.0', ...namespaces },
      group(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, site || issue.bundle.uri),
        element('description', {}, title),
        element('pubDate', {}, new Date(issue.bundle.exportedAt).toUTCString()),
        element('language', {}, article.language),
        element('wp:wxr_version', {}, '1.2'),
        statement('wp:base_site_url', {}, site),
        statement('wp:base_blog_url', {}, site),
        ...writeAuthors(posts),
        ...categories,
        ...writeTags(posts, categories.length + 1),
        ...posts.flatMap((post) => [
          writePost(post),
          ...post.photos.map((photo) => writeAttachment(photo, post)),
        ]),
      ),
    ),
  );
}
