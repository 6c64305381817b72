import type { Credit, Photo } from '../../../shared/article/photo';
import type { DocumentNode } from '../../../shared/article/article';
import { type Figure, type Video, figuresOf, videosOf } from '../../../shared/article/walk';
import type { PhotoPlace } from '../../workspace';
import type { Caption } from './captionText';

/** `lead` is a photo that stands for the story and in no figure. */
export type BoardPlace = PhotoPlace | { readonly type: 'lead' };

/** One photo of the article in the place where it stands; what a place does not have is null. */
export type BoardRow = {
  readonly key: string;
  readonly place: BoardPlace;
  readonly isInGallery: boolean;
  readonly isLead: boolean;
  readonly photo: Photo | null;
  readonly caption: Caption | null;
  readonly alt: string | null;
  /** Of a video its own, as it prints under it. */
  readonly credit: Credit | null;
};

type Photos = Readonly<Record<string, Photo>>;

/** What the rows are made of. */
export type BoardInput = {
  readonly body: DocumentNode;
  readonly leadPhoto: string | null;
  readonly photos: Photos;
};

const contentOf = ({ node }: Figure | Video): Caption => node.content ?? [];

function figureRow(figure: Figure, { body, leadPhoto, photos }: BoardInput): BoardRow {
  const { index, block, photo: id, alt } = figure;
  const photo = photos[id ?? ''] ?? null;
  return {
    key: `figure ${index}`,
    place: { type: 'figure', index },
    isInGallery: body.content?.[block]?.type === 'gallery',
    isLead: id !== null && id === leadPhoto,
    photo,
    caption: contentOf(figure),
    alt,
    credit: photo?.credit ?? null,
  };
}

function videoRow(video: Video, { leadPhoto, photos }: BoardInput): BoardRow {
  const { index, photo: id, alt, credit } = video;
  return {
    key: `video ${index}`,
    place: { type: 'video', index },
    isInGallery: false,
    isLead: id !== null && id === leadPhoto,
    photo: photos[id ?? ''] ?? null,
    caption: contentOf(video),
    alt,
    credit,
  };
}

function leadRows({ leadPhoto, photos }: BoardInput, others: readonly BoardRow[]): readonly BoardRow[] {
  const photo = photos[leadPhoto ?? ''];
  if (photo === undefined || others.some(({ isLead }) => isLead)) return [];
  const none = { caption: null, alt: null, isInGallery: false };
  return [{ key: 'lead', place: { type: 'lead' }, isLead: true, photo, credit: photo.credit, ...none }];
}

/** Every photo of the article in page order; one that only stands for it comes first. */
export function boardRows(input: BoardInput): readonly BoardRow[] {
  const placed = [
    ...figuresOf(input.body).map((figure) => ({ block: figure.block, row: figureRow(figure, input) })),
    ...videosOf(input.body).map((video) => ({ block: video.block, row: videoRow(video, input) })),
  ];
  const rows = placed.sort((one, other) => one.block - other.block).map(({ row }) => row);
  return [...leadRows(input, rows), ...rows];
}

export const placesEqual = (one: BoardPlace, other: BoardPlace) =>
  one.type === other.type && (one.type === 'lead' || other.type === 'lead' || one.index === other.index);
