import { writeDuration } from '../../article/duration';
import type { Figure, PlacedPhoto, Video } from '../../article/walk';
import { printableLine } from '../escape';
import { type Html, joinHtml, joinLines, nothing } from '../html';
import { childrenOf, isBlank } from '../nodes';
import { altOf, creditOf, figurePicture } from '../renderFigure';
import { filmAddress, videoCredit } from '../videoWords';
import { renderParagraph } from './paragraph';
import { renderDrawing } from './picture';
import { renderLink, renderRun, renderRuns } from './runs';
import type { DocxScope } from './scope';

type Placed = PlacedPhoto & Pick<Figure, 'node'>;

function renderPhoto(figure: Placed, scope: DocxScope): Html {
  const picture = figurePicture(figure, scope.page);
  return picture === undefined ? nothing : renderDrawing(picture, altOf(figure), scope);
}

/** The words under a picture: the caption, then what is said of its own accord. */
function renderCaption(figure: Placed, after: readonly Html[], scope: DocxScope): Html {
  const words = childrenOf(figure.node);
  const caption = words.every(isBlank) ? nothing : renderRuns(words, scope);
  const space = renderRun(' ').html;
  return renderParagraph(joinHtml([caption, ...after], space), { style: 'Caption' });
}

/** A photo, under it its caption and the credit in house form. */
export function renderFigure(figure: Figure, scope: DocxScope): Html {
  const credit = creditOf(scope.page.photo(figure.photo), scope.page);
  return joinLines([
    renderParagraph(renderPhoto(figure, scope), { style: 'Figure' }),
    renderCaption(figure, [renderRun(credit, { style: 'Credit' })], scope),
  ]);
}

function filmHref({ source }: Video, { page }: DocxScope): string | undefined {
  return source.type === 'file' ? page.options.filmHref(source) : filmAddress(source);
}

/** A film is a link beside its poster. */
export function renderVideo(video: Video, scope: DocxScope): Html {
  const { labels, article } = scope.page;
  const href = filmHref(video, scope);
  const watch = renderRun(labels.watchVideo, { style: 'Hyperlink' });
  const time = video.duration === null ? '' : `(${writeDuration(video.duration)})`;
  const after = [
    renderRun(printableLine(videoCredit(video, article)), { style: 'Credit' }),
    renderRun(time),
    href === undefined || href === '' ? nothing : renderLink(href, watch, scope),
  ];
  return joinLines([
    renderParagraph(renderPhoto(video, scope), { style: 'Figure' }),
    renderCaption(video, after, scope),
  ]);
}
