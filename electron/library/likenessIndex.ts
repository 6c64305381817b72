import type { DeskSettings } from '../../shared/article/page';
import {
  type Candidate,
  rankStories,
  type TraitWeights,
  type Worth,
  worthOf,
} from '../../shared/likeness/rankStories';
import { type StoryTraits, type Trait, traitsOf } from '../../shared/likeness/traits';
import { mainTags } from '../../shared/sections/deskTags';
import { findPlace } from '../../shared/sections/findPlace';
import type { Suggestion, SuggestionQuery } from '../../shared/suggestion';
import { articleEntry } from './articleEntry';
import type { LinkIndex } from './linkIndex';
import { TagAliases } from './tagAliases';
import type { SearchDatabase } from './searchDatabase';
import { cardColumns, textIn, toCard } from './searchTables';

type Kind = keyof StoryTraits;

/** Tags and names tell most and are fewest: they are looked up before the budget is spent on words. */
const kinds: readonly Kind[] = ['tags', 'names', 'words'];
const marks = { tags: 't', names: 'n', words: 'w' } as const satisfies Record<Kind, string>;
/** To find candidates by; the ranking weighs anew. */
const candidateWeights = { tags: 3, names: 3, words: 1 } as const satisfies Record<Kind, number>;

/** Of a trait that more stories have, the latest so many are read: what all have finds nobody. */
const longestLookup = 200;
/** Stories read by trait in all: bounds what one question can cost, whatever the library is like. */
const longestQuestion = 6_000;
const mostCandidates = 80;
const mostOfSection = 20;

/** One word for the index, none of whose characters its tokenizer splits at. */
const term = (kind: Kind, key: string) => `${marks[kind]}·${key}`;

const storiesHaving =
  'select row from (select rowid as row from likeness where likeness match ? order by rowid desc limit ?)';
const read = `select row, traits, ${cardColumns} from stories join traits using (row)
  where row in (select value from json_each(?)) and status <> 'withdrawn'`;

const weightsOf = (traits: readonly Trait[]) =>
  Object.fromEntries(traits.map(({ key, weight }) => [key, weight]));

function toWeights({ words, names, tags }: StoryTraits): TraitWeights {
  return { words: weightsOf(words), names: weightsOf(names), tags: weightsOf(tags) };
}

/** How many stories the library has, and the last of their rows. */
type Size = { readonly stories: number; readonly last: number };
type Findings = { readonly scores: ReadonlyMap<number, number>; readonly worth: Worth };

/** Which stories are like an article: by traits that few have. Derived, as the whole index is. */
export class LikenessIndex {
  readonly #database: SearchDatabase;
  readonly #links: LinkIndex;
  #counted: Size | undefined;
  #aliases = new TagAliases([]);
  #sections: DeskSettings['sections'] = [];

  constructor(database: SearchDatabase, links: LinkIndex) {
    this.#database = database;
    this.#links = links;
  }

  /** The desk's tags, under whose names stories are compared, and its tree, in which the open article has its place. */
  arrange({ sections, tags }: Pick<DeskSettings, 'sections' | 'tags'>): void {
    this.#aliases = new TagAliases(tags);
    this.#sections = sections;
  }

  put(row: number, traits: StoryTraits): void {
    this.#counted = undefined;
    this.#database.insert('traits', [row, JSON.stringify(toWeights(traits))]);
    const terms = kinds.flatMap((kind) => traits[kind].map(({ key }) => term(kind, key)));
    this.#database.insert('likeness (rowid, terms)', [row, terms.join(' ')]);
  }

  drop(row: number): void {
    this.#counted = undefined;
    this.#database.all('delete from traits where row = ?', [row]);
    this.#database.all('delete from likeness where rowid = ?', [row]);
  }

  suggest({ article, limit }: SuggestionQuery): readonly Suggestion[] {
    const { texts, links } = articleEntry(article, () => undefined);
    const traits = traitsOf({ ...texts, tags: mainTags(texts.tags, this.#aliases.tags) });
    const found = this.#lookUp(traits, this.#size());
    const atAddresses = this.#links.findAddresses(links).map(({ id }) => id);
    const unwanted = new Set([article.id, ...links, ...atAddresses]);
    const rows = this.#nearest(found.scores, mostCandidates + unwanted.size);
    const { section, subsection } = findPlace(article, this.#sections);
    const candidates = this.#read([...rows, ...this.#ofSection(section)]);
    const moment = Date.parse(article.publishedAt ?? article.updatedAt);
    const wanted = candidates.filter(({ story }) => !unwanted.has(story.id));
    return rankStories({ section, subsection, moment, traits }, wanted, found.worth).slice(0, limit);
  }

  /** Counted again after a change only: counting walks through the whole library. */
  #size(): Size {
    this.#counted ??= this.#count();
    return this.#counted;
  }

  #count(): Size {
    const [size] = this.#database.all('select count(*) as stories, max(row) as last from stories');
    return { stories: Number(size?.['stories'] ?? 0), last: Number(size?.['last'] ?? 0) };
  }

  #lookUp(traits: StoryTraits, size: Size): Findings {
    const worths = new Map<string, number>();
    const scores = new Map<number, number>();
    let looked = 0;
    for (const kind of kinds) {
      for (const { key, weight } of traits[kind]) {
        if (looked >= longestQuestion) break;
        const keys = kind === 'tags' ? this.#aliases.keysOf(key) : [key];
        const { rows, having } = this.#lookUpTrait(kind, keys, size);
        looked += rows.length;
        const worth = worthOf(having, size.stories);
        worths.set(term(kind, key), worth);
        const score = worth * weight * candidateWeights[kind];
        for (const row of rows) scores.set(row, (scores.get(row) ?? 0) + score);
      }
    }
    return { scores, worth: (kind, key) => worths.get(term(kind, key)) ?? 0 };
  }

  /** Where the lookup ends early, the part of the library that it went through says how many there are in all. */
  #lookUpTrait(kind: Kind, keys: readonly string[], { stories, last }: Size) {
    const question = keys.map((key) => `"${term(kind, key)}"`).join(' OR ');
    const rows = this.#database.rowNumbers(storiesHaving, [question, longestLookup]);
    const seen = rows.length < longestLookup ? last : last - (rows.at(-1) ?? 0) + 1;
    return { rows, having: Math.min(stories, Math.round((rows.length * last) / seen)) };
  }

  #nearest(scores: ReadonlyMap<number, number>, count: number): readonly number[] {
    return [...scores]
      .sort(([row, score], [otherRow, otherScore]) => otherScore - score || otherRow - row)
      .slice(0, count)
      .map(([row]) => row);
  }

  #ofSection(section: string): readonly number[] {
    if (section === '') return [];
    return this.#database.rowNumbers(
      'select row from (select row from stories where section = ? order by newest desc limit ?)',
      [section, mostOfSection],
    );
  }

  #read(rows: readonly number[]): readonly Candidate[] {
    return this.#database.all(read, [JSON.stringify([...new Set(rows)])]).map((row) => ({
      story: toCard(row),
      traits: this.#aliases.rename(JSON.parse(textIn(row, 'traits')) as TraitWeights),
    }));
  }
}
