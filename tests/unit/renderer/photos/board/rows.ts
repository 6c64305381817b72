import { boardRows, type BoardInput, type BoardRow } from '../../../../../renderer/photos/board/boardRows';
import type { DocumentNode } from '../../../../../shared/article/article';
import { blankPhoto, type Credit, noCredit, type Photo } from '../../../../../shared/article/photo';

export const photoId = (digit: number) => String(digit).repeat(32);

export const creditOf = (photographer: string, agency = ''): Credit => ({
  ...noCredit,
  photographer,
  agency,
});

export const figure = (photo: number | null, caption = '', alt = ''): DocumentNode => ({
  type: 'figure',
  attrs: { photo: photo === null ? null : photoId(photo), alt },
  content: caption === '' ? [] : [{ type: 'text', text: caption }],
});

export const video = (poster: number | null, credit = noCredit): DocumentNode => ({
  type: 'video',
  attrs: { photo: poster === null ? null : photoId(poster), alt: 'Con tàu', credit },
  content: [{ type: 'text', text: 'Phim' }],
});

export const gallery = (...content: readonly DocumentNode[]): DocumentNode => ({ type: 'gallery', content });

export const paragraph: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: 'Chữ.' }] };

type Credits = Readonly<Record<number, Credit>>;

export function inputOf(
  content: readonly DocumentNode[],
  credits: Credits = {},
  leadPhoto: number | null = null,
): BoardInput {
  const photos = Object.entries(credits).map(([digit, credit]): Photo => ({
    ...blankPhoto(photoId(Number(digit))),
    credit,
  }));
  return {
    body: { type: 'doc', content: [...content] },
    leadPhoto: leadPhoto === null ? null : photoId(leadPhoto),
    photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
  };
}

export const rowsOf = (...input: Parameters<typeof inputOf>): readonly BoardRow[] =>
  boardRows(inputOf(...input));

export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('there is none');
  return value;
}
