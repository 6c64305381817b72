import type { ArticleKind } from '../shared/article/article';
import type { DeskKind } from '../shared/article/page';
import { kindsOfDesk } from '../shared/sections/deskKinds';
import { useText } from './strings';
import { useWorkspace } from './workspace';

const noKinds: readonly DeskKind[] = [];

export type KindChoice = { readonly id: ArticleKind; readonly name: string };

/** What the desk calls a kind of article. */
export function useKindName(): (kind: ArticleKind) => string {
  const t = useText();
  const kinds = useWorkspace(({ settings }) => settings?.kinds ?? noKinds);
  return (id) => kinds.find((kind) => kind.id === id)?.name.trim() || t(`kind.${id}`);
}

/** The kinds in the desk's order: all of them, or those that are offered and the one that is chosen already. */
export function useKindChoices(chosen?: ArticleKind | 'all'): readonly KindChoice[] {
  const nameOf = useKindName();
  const kinds = useWorkspace(({ settings }) => settings?.kinds ?? noKinds);
  return kindsOfDesk(kinds)
    .filter(({ id, isOffered }) => isOffered || chosen === 'all' || id === chosen)
    .map(({ id }) => ({ id, name: nameOf(id) }));
}
