import type { CheckPlace } from '../../../../shared/article/check';
import type { CheckCode } from '../../../../shared/article/checkCodes';
import type { PageInput } from '../../../../shared/article/page';
import { newAgency } from '../../../../shared/article/knownName';
import { noCredit } from '../../../../shared/article/photo';
import * as p from './pages';

const opening = p.paragraph('Sáng sớm, bà con ra bến.');
export const filmCaption = 'Bà con chèo ghe ra chợ';

const withVideo = (attrs: Readonly<Record<string, unknown>>, caption = filmCaption): PageInput =>
  p.page({ body: p.body(opening, p.video(caption, attrs)), leadPhoto: p.id(1) });

type VideoField = Extract<CheckPlace, { type: 'video' }>['field'];
const inVideo = (field: VideoField): CheckPlace => ({ type: 'video', index: 0, field });
const address = (url: string) => ({ source: { type: 'address', url } });

const vnaVideo = p.page(
  {
    body: p.body(opening, p.video(filmCaption, { credit: { ...noCredit, agency: 'VNA' } })),
    leadPhoto: p.id(1),
  },
  { agencies: [{ ...newAgency('TTXVN'), spellings: ['VNA'] }] },
);

const smallPoster = p.page(
  { body: p.body(opening, p.video(filmCaption)), leadPhoto: p.id(1) },
  { photos: [p.photo(1, { file: { ...p.photo(1).file!, width: 459 } })] },
);

const drawn = p.figure(p.id(1), 'Thủy triều', 'Biểu đồ thủy triều');
const infographic = { ...drawn, attrs: { ...drawn.attrs, layout: 'infographic' } };

/** One page for every check of galleries, infographics and videos. */
export const videoCases: readonly (readonly [CheckCode, PageInput, CheckPlace])[] = [
  [
    'galleryOfOne',
    p.page({ body: p.body(opening, p.gallery(p.figure(p.id(1), 'Một', 'Mười người trên bến'))) }),
    { type: 'figure', index: 0, field: 'photo' },
  ],
  [
    'infographicAltShort',
    p.page({ kind: 'infographic', body: p.body(infographic) }),
    { type: 'figure', index: 0, field: 'alt' },
  ],
  ['infographicNone', p.page({ kind: 'infographic' }), { type: 'body', index: 0 }],
  ['videoNone', p.page({ kind: 'video' }), { type: 'body', index: 0 }],
  ['videoSourceMissing', withVideo(address(' ')), inVideo('source')],
  ['videoAddressNotAllowed', withVideo(address('http://video.example/1')), inVideo('source')],
  ['videoAddressNotAllowed', withVideo(address('javascript:alert(1)')), inVideo('source')],
  [
    'videoFileMissing',
    p.page({ body: p.body(opening, p.video(filmCaption)) }, { missingFilms: [p.filmFile.sha256] }),
    inVideo('source'),
  ],
  ['videoDurationUnread', withVideo({ duration: '3 phút' }), inVideo('duration')],
  ['posterMissing', withVideo({ photo: null }), inVideo('photo')],
  ['posterFileMissing', withVideo({ photo: p.id(9) }), inVideo('photo')],
  ['posterTooSmall', smallPoster, inVideo('photo')],
  ['videoCaptionMissing', withVideo({}, ''), inVideo('caption')],
  ['videoCaptionTooLong', withVideo({}, 'dài '.repeat(200).trim()), inVideo('caption')],
  ['videoCreditMissing', withVideo({ credit: noCredit }), inVideo('credit')],
  [
    'videoCreditLabelled',
    withVideo({ credit: { ...noCredit, photographer: 'Video: Quốc Bảo/TTXVN' } }),
    inVideo('credit'),
  ],
  ['videoCreditInternet', withVideo({ credit: { ...noCredit, agency: 'Internet' } }), inVideo('credit')],
  ['videoCreditSpelling', vnaVideo, inVideo('credit')],
  ['videoAltMissing', withVideo({ alt: ' ' }), inVideo('alt')],
  ['videoAltSameAsCaption', withVideo({ alt: filmCaption.toUpperCase() }), inVideo('alt')],
];
