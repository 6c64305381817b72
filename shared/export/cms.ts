import type { PageInput } from '../article/page';
import type { Figure, Teaser, Video } from '../article/walk';
import { printableLine } from './escape';
import { type Html, isNothing, joinHtml, joinLines, markup, nothing, wrapLines } from './html';
import { printInstant } from './newsroomTime';
import { childrenOf, isBlank } from './nodes';
import type { PageMedia, Picture } from './pageMedia';
import { openScope, type PageOptions, type PageScope } from './pageScope';
import { type BodyLook, renderBody } from './renderBody';
import { altOf, creditOf, figurePicture } from './renderFigure';
import { renderInline } from './renderInline';
import { renderGrid } from './renderTable';
import { readStory } from './story';
import { filmAddress, videoCredit } from './videoWords';

/** For the clipboard: `photos` pictures are in the markup, for `missing` there is no file. */
export type CmsCopy = {
  readonly html: string;
  readonly text: string;
  readonly photos: number;
  readonly missing: number;
};

const row = (cell: Html): Html => (isNothing(cell) ? nothing : markup`<tr><td>${cell}</td></tr>`);

/** A photo table: the picture in one row, its words in the next. */
const rowsOf = (...cells: readonly Html[]): Html =>
  wrapLines(markup`<table>`, cells.map(row), markup`</table>`);

const image = ({ src, width, height }: Picture, alt: string): Html =>
  markup`<img src="${src}" width="${width}" height="${height}" alt="${alt}">`;

/** The caption and behind it the credit in house form, as the importer of page dumps reads them. */
function words({ node }: Pick<Figure, 'node'>, credit: string, scope: PageScope): Html {
  const content = childrenOf(node);
  const caption = isBlank({ type: 'caption', content }) ? nothing : renderInline(content, scope);
  const printed = joinHtml([caption, markup`${credit}`], ' ');
  return isNothing(printed) ? nothing : markup`<p>${printed}</p>`;
}

function renderFigure(figure: Figure, scope: PageScope): Html {
  const picture = figurePicture(figure, scope);
  const shown = picture === undefined ? nothing : image(picture, altOf(figure));
  return rowsOf(shown, words(figure, creditOf(scope.photo(figure.photo), scope), scope));
}

/** The poster, or a few words, as a link to the film. */
function renderVideo(video: Video, scope: PageScope): Html {
  const { source } = video;
  const film = source.type === 'file' ? scope.options.filmHref(source) : filmAddress(source);
  const picture = figurePicture(video, scope);
  const poster = picture === undefined ? nothing : image(picture, altOf(video));
  const shown = isNothing(poster) && film ? markup`${scope.labels.watchVideo}` : poster;
  const linked = film ? markup`<a href="${film}">${shown}</a>` : shown;
  return rowsOf(linked, words(video, videoCredit(video, scope.article), scope));
}

/** Picture and words side by side: two cells, so that no one takes the box for a photo table. */
function renderTeaser(teaser: Teaser, scope: PageScope): Html {
  const story = readStory(teaser.target, teaser, scope);
  if (story === undefined) return nothing;
  const place = { crop: story.crop, telling: 0 };
  const picture = story.photo && scope.media(story.photo, 'thumbnail', place);
  const mark = story.kind === null ? '' : scope.labels.kinds[story.kind];
  const isMarked = mark === '' || story.headline.startsWith('[');
  const headline = isMarked ? story.headline : `${mark} ${story.headline}`;
  const title =
    story.href === undefined ? markup`${headline}` : markup`<a href="${story.href}">${headline}</a>`;
  const lines = [
    headline === '' ? nothing : markup`<p><strong>${title}</strong></p>`,
    story.summary === '' ? nothing : markup`<p>${story.summary}</p>`,
  ];
  const cells = [picture === undefined ? nothing : markup`<td>${image(picture, '')}</td>`];
  const told = wrapLines(markup`<td>`, lines, markup`</td>`);
  return wrapLines(
    markup`<table>`,
    [wrapLines(markup`<tr>`, [...cells, told], markup`</tr>`)],
    markup`</table>`,
  );
}

const look: BodyLook = {
  figure: (figure, _isFirst, scope) => renderFigure(figure, scope),
  gallery: (figures, _lead, scope) => joinLines(figures.map((figure) => renderFigure(figure, scope))),
  video: renderVideo,
  teaser: renderTeaser,
  table: renderGrid,
  pullQuote: (quote, place) => markup`<blockquote${place}><p>${quote}</p></blockquote>`,
  factBox: (blocks) => rowsOf(blocks),
};

/** What changed since readers saw the story first, the newest on top. */
function renderNotices({ article, labels }: PageScope): Html {
  const notices = [...article.updates].reverse().map(({ type, at, text }) => {
    const time = printInstant(at, article.language);
    return markup`<p><strong>${labels.notice[type]}</strong> ${time}: ${printableLine(text)}</p>`;
  });
  return joinLines(notices);
}

/**
 * The body in the markup that old content management systems want: photo tables, no classes, no attributes but those
 * of the links and pictures. Links to other stories lead to their public addresses: nothing else stays true there.
 */
export function renderCms(input: PageInput, media: PageMedia, options: PageOptions): string {
  const scope = openScope(input, media, { ...options, storyHref: () => undefined });
  return `${joinLines([renderNotices(scope), renderBody(scope, look)]).html}\n`;
}
