import { Step } from '@tiptap/pm/transform';
import { type Credit, credit } from '../../../shared/article/photo';
import { BesideStep } from './besideStep';

/**
 * A change of a photo's credit. It leaves the document as it is and rides in the article's undo history,
 * so undo takes back a credit in its turn though the credit belongs to the photo record.
 */
export class CreditStep extends BesideStep {
  readonly photoId: string;
  readonly from: Credit;
  readonly to: Credit;

  constructor(photoId: string, from: Credit, to: Credit) {
    super();
    this.photoId = photoId;
    this.from = from;
    this.to = to;
  }

  override invert(): CreditStep {
    return new CreditStep(this.photoId, this.to, this.from);
  }

  override merge(other: Step): CreditStep | null {
    const isNext = other instanceof CreditStep && other.photoId === this.photoId;
    return isNext ? new CreditStep(this.photoId, this.from, other.to) : null;
  }

  override toJSON() {
    return { stepType: 'credit', photoId: this.photoId, from: this.from, to: this.to };
  }

  static override fromJSON(_schema: unknown, json: Readonly<Record<string, unknown>>): CreditStep {
    return new CreditStep(String(json['photoId']), credit.parse(json['from']), credit.parse(json['to']));
  }
}

Step.jsonID('credit', CreditStep);

/** Where a transaction changes credits: the last word for each photo. */
export function readCreditChanges(steps: readonly Step[]): ReadonlyMap<string, Credit> {
  const changes = new Map<string, Credit>();
  for (const step of steps) if (step instanceof CreditStep) changes.set(step.photoId, step.to);
  return changes;
}
