import { isEmptyCredit } from '../vietnamese/credit';
import { cleanLine } from '../vietnamese/normalize';
import type { CheckPlace } from './check';
import { type ArticleCheck, type CheckCode, found } from './checkCodes';
import { doubtfulNames, labelledName } from './checkCredits';
import { narrowest } from './checkFigures';
import { countText, softLimits } from './counts';
import { type Size, framedSize } from './framing';
import { isAllowedLink } from './links';
import type { PageInput } from './page';
import { type Video, videosOf } from './walk';

type Field = Extract<CheckPlace, { readonly type: 'video' }>['field'];

const inVideo =
  ({ index }: Video) =>
  (code: CheckCode, field: Field, values: ArticleCheck['values'] = {}) =>
    found(code, { type: 'video', index, field }, { number: index + 1, ...values });

const isSecure = (url: string) => /^https:/i.test(url) && isAllowedLink(url);

function checkSource(video: Video, { context }: PageInput): readonly ArticleCheck[] {
  const report = inVideo(video);
  const { source } = video;
  if (source.type === 'file') {
    const isMissing = context.missingFilms?.includes(source.sha256) === true;
    return isMissing ? [report('videoFileMissing', 'source')] : [];
  }
  const url = source.url.trim();
  if (url === '') return [report('videoSourceMissing', 'source')];
  return isSecure(url) ? [] : [report('videoAddressNotAllowed', 'source', { url })];
}

function checkDuration(video: Video): readonly ArticleCheck[] {
  const text = video.unreadDuration;
  return text === '' ? [] : [inVideo(video)('videoDurationUnread', 'duration', { text })];
}

function checkPosterSize(video: Video, { width }: Size): readonly ArticleCheck[] {
  if (width >= narrowest) return [];
  return [inVideo(video)('posterTooSmall', 'photo', { width, least: narrowest })];
}

function checkPosterAlt(video: Video): readonly ArticleCheck[] {
  const report = inVideo(video);
  const alt = cleanLine(video.alt);
  if (alt === '') return [report('videoAltMissing', 'alt')];
  const isCaption = alt.toLowerCase() === cleanLine(video.caption).toLowerCase();
  return isCaption ? [report('videoAltSameAsCaption', 'alt')] : [];
}

function checkPoster(video: Video, { context }: PageInput): readonly ArticleCheck[] {
  const report = inVideo(video);
  if (video.photo === null) return [report('posterMissing', 'photo')];
  const poster = context.photos.find(({ id }) => id === video.photo);
  if (!poster?.file) return [report('posterFileMissing', 'photo')];
  return [...checkPosterSize(video, framedSize(poster.file, poster.framing)), ...checkPosterAlt(video)];
}

function checkWords(video: Video): readonly ArticleCheck[] {
  const report = inVideo(video);
  const { characters: count } = countText(video.caption.trim());
  const limit = softLimits.caption;
  return [
    ...(count === 0 ? [report('videoCaptionMissing', 'caption')] : []),
    ...(count > limit ? [report('videoCaptionTooLong', 'caption', { count, limit })] : []),
  ];
}

function checkVideoCredit(video: Video, { context }: PageInput): readonly ArticleCheck[] {
  const report = inVideo(video);
  if (isEmptyCredit(video.credit)) return [report('videoCreditMissing', 'credit')];
  const labelled = labelledName(video.credit);
  if (labelled !== undefined) return [report('videoCreditLabelled', 'credit', { name: labelled })];
  return doubtfulNames(video.credit, context).map(({ type, values }) =>
    report(type === 'nobody' ? 'videoCreditInternet' : 'videoCreditSpelling', 'credit', values),
  );
}

export function checkVideos(input: PageInput): readonly ArticleCheck[] {
  const { kind, body } = input.article;
  const videos = videosOf(body);
  const isMissing = kind === 'video' && videos.length === 0;
  return [
    ...(isMissing ? [found('videoNone', { type: 'body', index: 0 })] : []),
    ...videos.flatMap((video) => [
      ...checkSource(video, input),
      ...checkDuration(video),
      ...checkPoster(video, input),
      ...checkWords(video),
      ...checkVideoCredit(video, input),
    ]),
  ];
}
