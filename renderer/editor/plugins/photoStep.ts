import { Step } from '@tiptap/pm/transform';
import { z } from 'zod';
import { keyOf } from '../../../shared/article/comparableBlock';
import { photoChange, type PhotoChange } from '../../../shared/article/photo';
import { BesideStep } from './besideStep';

const keysOf = (change: PhotoChange) => Object.keys(change).sort().join(' ');

/**
 * A change of a photo record: its credit, its framing, its rights. It leaves the document as it is and rides in the
 * article's undo history, so undo takes it back in its turn though it belongs to the photo.
 */
export class PhotoStep extends BesideStep {
  readonly photoId: string;
  readonly from: PhotoChange;
  readonly to: PhotoChange;

  constructor(photoId: string, from: PhotoChange, to: PhotoChange) {
    super();
    this.photoId = photoId;
    this.from = from;
    this.to = to;
  }

  override invert(): PhotoStep {
    return new PhotoStep(this.photoId, this.to, this.from);
  }

  override merge(other: Step): PhotoStep | null {
    const isNext =
      other instanceof PhotoStep && other.photoId === this.photoId && keysOf(other.to) === keysOf(this.to);
    return isNext ? new PhotoStep(this.photoId, this.from, other.to) : null;
  }

  override toJSON() {
    return { stepType: 'photo', photoId: this.photoId, from: this.from, to: this.to };
  }

  static override fromJSON(_schema: unknown, json: Readonly<Record<string, unknown>>): PhotoStep {
    const [from, to] = [json['from'], json['to']].map((change) => photoChange.parse(change));
    return new PhotoStep(z.string().parse(json['photoId']), from ?? {}, to ?? {});
  }
}

Step.jsonID('photo', PhotoStep);

const isSame = (one: PhotoChange, other: PhotoChange, name: keyof PhotoChange) =>
  keyOf(one[name]) === keyOf(other[name]);

/** What a step changes of a photo as it is now: what was changed elsewhere since is left as it is. */
export function readPhotoChange({ from, to }: PhotoStep, now: PhotoChange): PhotoChange {
  const { credit, framing, rights } = to;
  return {
    ...(credit !== undefined && isSame(from, now, 'credit') && { credit }),
    ...(framing !== undefined && isSame(from, now, 'framing') && { framing }),
    ...(rights !== undefined && isSame(from, now, 'rights') && { rights }),
  };
}
