import type { KnownName } from '../article/knownName';
import type { Section, Subsection } from '../article/page';
import { writeSlug } from '../export/slug';
import { tagKey } from './deskTags';
import { findNode } from './editTree';
import { findPlace } from './findPlace';
import { freeName, idsOf } from './newSection';
import type { FileNode, SectionsFile, SectionsOfDesk } from './sectionsFile';

const unique = (all: readonly string[]) => [...new Set(all)];

/** The ids for nodes of a file: their own, that of a node of the same name here, or one that nobody has had. */
class Ids {
  readonly #taken: Set<string>;
  readonly #chosen: Set<string>;
  readonly #sections: readonly Section[];

  constructor({ sections, removedSections }: SectionsOfDesk, file: readonly FileNode[]) {
    const inFile = [...file, ...file.flatMap(({ subsections }) => subsections)];
    const named = inFile.flatMap(({ id, former }) => (id === null ? former : [id, ...former]));
    this.#taken = new Set([...idsOf(sections), ...removedSections.map(({ id }) => id), ...named]);
    this.#chosen = new Set(named);
    this.#sections = sections;
  }

  choose({ id, name }: FileNode, neighbours: readonly Subsection[]): string {
    if (id !== null) return id;
    const known = neighbours.find((each) => tagKey(each.name) === tagKey(name) && !this.#chosen.has(each.id));
    const chosen = known?.id ?? freeName(writeSlug(name) || 'muc', this.#taken);
    this.#taken.add(chosen);
    this.#chosen.add(chosen);
    return chosen;
  }

  /** The node as this desk knows it. */
  known(id: string): Subsection | undefined {
    const found = findNode(this.#sections, id);
    return found?.subsection ?? found?.section;
  }
}

const pathsOf = (nodes: readonly Pick<Subsection, 'path'>[]) => new Set(nodes.map(({ path }) => path));

function toNodes(
  nodes: readonly FileNode[],
  neighbours: readonly Subsection[],
  ids: Ids,
): readonly Subsection[] {
  const said = new Set(nodes.flatMap(({ path }) => path ?? []));
  return nodes.map((node) => {
    const id = ids.choose(node, neighbours);
    const known = ids.known(id);
    const path = node.path ?? freeName(known?.path || writeSlug(node.name) || 'muc', said);
    said.add(path);
    return { id, name: node.name, path, former: unique([...node.former, ...(known?.former ?? [])]) };
  });
}

const settled = <Node extends Subsection>(node: Node, beside: readonly Subsection[]): Node => ({
  ...node,
  path: freeName(node.path, pathsOf(beside)),
});

/** What the file does not name stays, behind what it names. */
function keepOthers(tree: readonly Section[], before: readonly Section[]): readonly Section[] {
  const named = new Set(idsOf(tree));
  let kept = tree;
  for (const section of before) {
    const inner = section.subsections.filter(({ id }) => !named.has(id));
    if (!named.has(section.id)) {
      kept = [...kept, { ...settled(section, kept), subsections: inner }];
      continue;
    }
    const home = findPlace({ section: section.id, subsection: '' }, tree).section;
    kept = kept.map((each) =>
      each.id === home
        ? {
            ...each,
            subsections: inner.reduce((all, node) => [...all, settled(node, all)], each.subsections),
          }
        : each,
    );
  }
  return kept;
}

/** Ids that were merged on one side and stand on the other: the node of the file counts. */
function dropDoubles(tree: readonly Section[]): readonly Section[] {
  const own = new Set(tree.flatMap(({ id, subsections }) => [id, ...subsections.map((each) => each.id)]));
  const seen = new Set<string>();
  const clean = <Node extends Subsection>(node: Node): Node => ({
    ...node,
    former: node.former.filter((id) => !own.has(id) && !seen.has(id) && seen.add(id)),
  });
  return tree.map((section) => ({ ...clean(section), subsections: section.subsections.map(clean) }));
}

function joinSections(desk: SectionsOfDesk, file: readonly FileNode[]): readonly Section[] {
  const ids = new Ids(desk, file);
  const heads = toNodes(file, desk.sections, ids);
  const tree = heads.map((head, index) => {
    const own = desk.sections.find(({ id }) => id === head.id)?.subsections ?? [];
    return { ...head, subsections: toNodes(file[index]?.subsections ?? [], own, ids) };
  });
  return dropDoubles(keepOthers(tree, desk.sections));
}

/** A tag that the file has under any spelling takes over the spellings it had here. */
function joinTags(before: readonly KnownName[], file: readonly KnownName[]): readonly KnownName[] {
  const joined = file.map((tag) => ({ ...tag }));
  const owners = new Map(
    joined.flatMap((tag) => [tag.name, ...tag.spellings].map((each) => [tagKey(each), tag])),
  );
  const kept: KnownName[] = [];
  for (const tag of before) {
    const owner = owners.get(tagKey(tag.name));
    if (owner === undefined) {
      kept.push({ ...tag, spellings: tag.spellings.filter((each) => !owners.has(tagKey(each))) });
      continue;
    }
    const more = [tag.name, ...tag.spellings].filter((each) => !owners.has(tagKey(each)));
    for (const each of more) owners.set(tagKey(each), owner);
    owner.spellings = [...owner.spellings, ...more];
  }
  return [...joined, ...kept];
}

export type JoinedSections = {
  readonly desk: SectionsOfDesk;
  /** Sections and subsections that the desk did not have, and those it has that the file does not name. */
  readonly added: number;
  readonly kept: number;
};

/** Puts a file's sections, tags and kinds into the desk's: nothing that articles stand on goes away. */
export function joinFile(desk: SectionsOfDesk, file: SectionsFile): JoinedSections {
  const sections = joinSections(desk, file.sections);
  const [before, after] = [new Set(idsOf(desk.sections)), new Set(idsOf(sections))];
  const rows = sections.flatMap((section) => [section, ...section.subsections]);
  const mentioned = file.sections.flatMap((node) => [node, ...node.subsections]).length;
  return {
    desk: {
      sections,
      removedSections: desk.removedSections.filter(({ id }) => !after.has(id)),
      tags: joinTags(desk.tags, file.tags),
      kinds: file.kinds.length === 0 ? desk.kinds : file.kinds,
    },
    added: rows.filter(({ id }) => !before.has(id)).length,
    kept: rows.length - mentioned,
  };
}
