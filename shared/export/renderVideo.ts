import { writeDuration, writeIsoDuration } from '../article/duration';
import type { FilmFile } from '../article/film';
import type { Video } from '../article/walk';
import { escapeAttribute, printableLine } from './escape';
import { type Html, joinHtml, joinLines, markup, nothing, wrapLines } from './html';
import type { Picture } from './pageMedia';
import { type PageScope, placeAttribute } from './pageScope';
import { altOf, figurePicture, renderCaption, renderMissing, sizesOf } from './renderFigure';
import { renderPicture } from './renderPicture';
import { filmAddress, videoCredit } from './videoWords';

const filmTypes = { mp4: 'video/mp4', webm: 'video/webm' } as const;

export const filmType = ({ format }: FilmFile) => filmTypes[format];

const labelOf = (video: Video, scope: PageScope) =>
  printableLine(video.alt) || printableLine(video.caption) || scope.labels.video;

const attribute = (name: string, value: string): Html => ({ html: ` ${name}="${escapeAttribute(value)}"` });

/** Nothing of the film is fetched before the reader presses play. A preview shows the poster and plays nothing. */
function renderPlayer(video: Video, href: string, poster: Picture | undefined, scope: PageScope): Html {
  const label = labelOf(video, scope);
  const source = href === '' ? nothing : attribute('src', href);
  const still =
    poster === undefined
      ? nothing
      : joinHtml([
          attribute('poster', poster.src),
          markup` width="${poster.width}" height="${poster.height}"`,
        ]);
  return markup`<video${source} controls preload="none"${still} aria-label="${label}"></video>`;
}

/** A film elsewhere is a plain link: the page asks for nothing outside its folder. */
function renderLink(address: string, poster: Html, scope: PageScope): Html {
  const words = markup`<span class="watch">${scope.labels.watchVideo}</span>`;
  return joinLines([markup`<a class="film" href="${address}">`, poster, words, markup`</a>`]);
}

function renderFilm(video: Video, scope: PageScope): Html {
  const { source } = video;
  const picture = figurePicture(video, scope);
  const poster =
    picture === undefined
      ? renderMissing(scope.photo(video.photo), scope)
      : renderPicture(picture, { alt: altOf(video), sizes: sizesOf(picture), isFirst: false });
  if (source.type === 'file') {
    const href = scope.options.filmHref(source);
    return href === undefined ? poster : renderPlayer(video, href, picture, scope);
  }
  const address = filmAddress(source);
  return address === undefined ? poster : renderLink(address, poster, scope);
}

/** A film with its poster, under it the caption, the credit and how long it runs. */
export function renderVideo(video: Video, scope: PageScope): Html {
  const { duration, index } = video;
  const time =
    duration === null
      ? nothing
      : markup`<time class="duration" datetime="${writeIsoDuration(duration)}">${writeDuration(duration)}</time>`;
  const credit = videoCredit(video, scope.article);
  const caption = renderCaption({ ...video, type: 'video', credit }, scope, { after: time });
  const place = placeAttribute(scope, { type: 'video', index, field: 'photo' });
  return wrapLines(
    markup`<figure class="video"${place}>`,
    [renderFilm(video, scope), caption],
    markup`</figure>`,
  );
}
