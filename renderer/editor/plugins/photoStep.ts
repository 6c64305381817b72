import { Step } from '@tiptap/pm/transform';
import { z } from 'zod';
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

/** What a transaction changes of photos: the last word for each. */
export function readPhotoChanges(steps: readonly Step[]): ReadonlyMap<string, PhotoChange> {
  const changes = new Map<string, PhotoChange>();
  for (const step of steps) {
    if (step instanceof PhotoStep) changes.set(step.photoId, { ...changes.get(step.photoId), ...step.to });
  }
  return changes;
}
