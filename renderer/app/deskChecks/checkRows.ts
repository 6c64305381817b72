import { type ArticleKind, articleKinds } from '../../../shared/article/article';
import { type CheckCode, checkCodes } from '../../../shared/article/checkCodes';
import type { DeskCheckLevel } from '../../../shared/article/page';
import { type ChosenLevel, appLevel, chosenLevel, heldFor } from '../../../shared/article/weighChecks';
import type { InterfaceLanguage } from '../../../shared/desk';
import { checkSentence } from '../../../shared/strings/checks';
import { fold } from '../../../shared/vietnamese/fold';
import { cleanLine } from '../../../shared/vietnamese/normalize';

/** All kinds of articles at once, then each. */
export const columns: readonly (ArticleKind | null)[] = [null, ...articleKinds];

/** `own`: what the desk says here; `otherwise`: what holds while it says nothing, null where that differs by kind. */
export type Cell = {
  readonly own: ChosenLevel | undefined;
  readonly otherwise: ChosenLevel | null;
};

/** Where the app's own levels differ from kind to kind, no single one stands for all. */
function appLevelOfAll(code: CheckCode): ChosenLevel | null {
  const levels = new Set(articleKinds.map((kind) => appLevel(code, kind)));
  return levels.size === 1 ? ([...levels][0] ?? null) : null;
}

export function cellOf(code: CheckCode, kind: ArticleKind | null, desk: readonly DeskCheckLevel[]): Cell {
  const own = chosenLevel(code, kind, desk);
  if (kind === null) return { own, otherwise: appLevelOfAll(code) };
  return { own, otherwise: chosenLevel(code, null, desk) ?? appLevel(code, kind) };
}

const isChanged = (code: CheckCode, desk: readonly DeskCheckLevel[]) =>
  heldFor(code) === undefined && desk.some((each) => each.code === code);

export const changedCodes = (desk: readonly DeskCheckLevel[]): readonly CheckCode[] =>
  checkCodes.filter((code) => isChanged(code, desk));

type Sought = { readonly text: string; readonly onlyChanged: readonly CheckCode[] | null };

/** Found by what they say, typed with or without marks, every word of it. */
export function rowsFor({ text, onlyChanged }: Sought, language: InterfaceLanguage): readonly CheckCode[] {
  const words = fold(cleanLine(text)).split(' ');
  return (onlyChanged ?? checkCodes).filter((code) => {
    const said = fold(`${checkSentence(code, language)} ${code}`);
    return words.every((word) => said.includes(word));
  });
}
