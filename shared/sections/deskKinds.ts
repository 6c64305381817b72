import { type ArticleKind, articleKinds } from '../article/article';
import type { DeskKind } from '../article/page';

const plain = (id: ArticleKind): DeskKind => ({ id, name: '', mark: null, isOffered: true });

/** All kinds there are, in the desk's order; those it says nothing of come last, as the app has them. */
export function kindsOfDesk(desk: readonly DeskKind[]): readonly DeskKind[] {
  const rest = articleKinds.filter((kind) => !desk.some(({ id }) => id === kind));
  return [...desk, ...rest.map(plain)];
}
