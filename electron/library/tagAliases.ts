import type { KnownName } from '../../shared/article/knownName';
import type { TraitWeights } from '../../shared/likeness/rankStories';
import { tagTraitKey } from '../../shared/likeness/traits';

/**
 * The desk's tags under all their spellings, as the index knows stories by them: an article tagged with a synonym
 * has its tag, whenever the desk decided so. No article is indexed anew.
 */
export class TagAliases {
  readonly #mains = new Map<string, string>();
  readonly #spellings = new Map<string, string[]>();

  constructor(readonly tags: readonly KnownName[]) {
    for (const { name } of tags) this.#lead(tagTraitKey(name), tagTraitKey(name));
    for (const { name, spellings } of tags) {
      for (const spelling of spellings) this.#lead(tagTraitKey(spelling), tagTraitKey(name));
    }
  }

  #lead(key: string, main: string): void {
    if (key === '' || this.#mains.has(key)) return;
    this.#mains.set(key, main);
    this.#spellings.set(main, [...(this.#spellings.get(main) ?? []), key]);
  }

  /** All keys under which stories may have the tag of this one. */
  keysOf(main: string): readonly string[] {
    return this.#spellings.get(main) ?? [main];
  }

  /** A story's traits with its tags as the desk calls them now; the weightier of two that are one. */
  rename(traits: TraitWeights): TraitWeights {
    const tags: Record<string, number> = {};
    for (const [key, weight] of Object.entries(traits.tags)) {
      const main = this.#mains.get(key) ?? key;
      tags[main] = Math.max(weight, tags[main] ?? 0);
    }
    return { ...traits, tags };
  }
}
