import type { OpenReport } from '../../../shared/openReport';
import type { QuarantinedFile } from '../../../shared/upkeep';

/** An article that has no valid file in the library. */
export type LostArticle = { readonly id: string; readonly headline: string };

/** Those this start has found and those set aside earlier that do not stand again; each once, under any headline known. */
export function lostArticles(
  recoverable: OpenReport['recoverable'],
  files: readonly QuarantinedFile[],
): readonly LostArticle[] {
  const lost = new Map(recoverable.map(({ id, headline }) => [id, headline]));
  for (const { kind, id, headline, isStanding } of files) {
    if (kind !== 'article' || id === null || isStanding) continue;
    lost.set(id, lost.get(id) || headline);
  }
  return [...lost].map(([id, headline]) => ({ id, headline }));
}
