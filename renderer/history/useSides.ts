import type { ComparedText } from '../../shared/article/compare';
import type { Version } from '../../shared/article/version';
import type { Problem } from '../../shared/problems';
import { useCurrentText } from './texts';
import { type VersionText, useVersionText } from './useVersionText';

/** What the chosen version is held against. */
export type Against = 'current' | 'previous' | number;

export type Sides =
  | { readonly type: 'reading' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | {
      readonly type: 'read';
      readonly chosen: ComparedText;
      readonly before: ComparedText;
      readonly after: ComparedText;
    };

/** The revision of the other side; null for the text as it is now. The oldest version has none before it. */
export function otherRevision(versions: readonly Version[], chosen: number, against: Against): number | null {
  if (against === 'current') return null;
  if (against !== 'previous') return against;
  return versions.find(({ revision }) => revision < chosen)?.revision ?? null;
}

/** The older text comes first: what was added is what the newer one has more. */
function orderSides(
  chosen: number,
  chosenText: ComparedText,
  other: number | null,
  otherText: ComparedText,
): Sides {
  const isOlder = other === null || chosen <= other;
  const [before, after] = isOlder ? [chosenText, otherText] : [otherText, chosenText];
  return { type: 'read', chosen: chosenText, before, after };
}

function textOf(answer: VersionText): ComparedText | null {
  return answer.type === 'read' ? answer.version : null;
}

export function useSides(id: string, chosen: number, other: number | null): Sides {
  const current = useCurrentText();
  const chosenAnswer = useVersionText(id, chosen);
  const otherAnswer = useVersionText(id, other);
  if (chosenAnswer.type === 'failed') return chosenAnswer;
  if (other !== null && otherAnswer.type === 'failed') return otherAnswer;
  const chosenText = textOf(chosenAnswer);
  const otherText = other === null ? current : textOf(otherAnswer);
  if (chosenText === null || otherText === null) return { type: 'reading' };
  return orderSides(chosen, chosenText, other, otherText);
}
