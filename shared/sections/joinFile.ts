import type { KnownName } from '../article/knownName';
import type { Section, Subsection } from '../article/page';
import { writeSlug } from '../export/slug';
import { tagKey } from './deskTags';
import { findNode } from './editTree';
import { findPlace } from './findPlace';
import { freeName, idsOf } from './newSection';
import {
  type FileFault,
  type FileNode,
  readSectionsFile,
  type SectionsFile,
  type SectionsOfDesk,
} from './sectionsFile';

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

/** The web path that the file gives, else the one it has here, else one that no neighbour has. */
function choosePath(
  { name, path }: FileNode,
  known: Subsection | undefined,
  { said, all }: TakenPaths,
): string {
  if (path !== null) return path;
  if (known !== undefined && known.path !== '') return freeName(known.path, said);
  return freeName(writeSlug(name) || 'muc', all);
}

/** `said`: those of the nodes of the file; `all`: those of their neighbours here, too. */
type TakenPaths = { readonly said: Set<string>; readonly all: Set<string> };

const pathsOf = (nodes: readonly Pick<Subsection, 'path'>[]) => new Set(nodes.map(({ path }) => path));

function toNodes(
  nodes: readonly FileNode[],
  neighbours: readonly Subsection[],
  ids: Ids,
): readonly Subsection[] {
  const said = new Set(nodes.flatMap(({ path }) => path ?? []));
  const all = new Set([...said, ...pathsOf(neighbours)]);
  return nodes.map((node) => {
    const id = ids.choose(node, neighbours);
    const known = ids.known(id);
    const path = choosePath(node, known, { said, all });
    said.add(path);
    all.add(path);
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

/** What the file says of some kinds leaves the others as they are, behind them. */
function joinKinds(before: SectionsOfDesk['kinds'], file: SectionsOfDesk['kinds']): SectionsOfDesk['kinds'] {
  return [...file, ...before.filter(({ id }) => !file.some((kind) => kind.id === id))];
}

/** A web path that a section has here, and would lose to another without the file saying so. */
function lostPaths(
  nodes: readonly Subsection[],
  file: readonly FileNode[],
  before: readonly Section[],
  place: string,
): readonly FileFault[] {
  return nodes.flatMap((node, index) => {
    const found = findNode(before, node.id);
    const known = found?.subsection ?? found?.section;
    const isSaid = (file[index]?.path ?? null) !== null;
    if (known === undefined || known.id !== node.id || isSaid || known.path === node.path) return [];
    if (known.path === '') return [];
    const other = nodes.findIndex(({ path }) => path === known.path);
    const value = `“${known.name}” (${known.path})`;
    return [{ code: 'pathOfOther' as const, place: `${place}[${Math.max(0, other)}].path`, value }];
  });
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
      kinds: joinKinds(desk.kinds, file.kinds),
    },
    added: rows.filter(({ id }) => !before.has(id)).length,
    kept: rows.length - mentioned,
  };
}

export type FileTaking =
  | { readonly status: 'joined'; readonly joined: JoinedSections }
  | { readonly status: 'refused'; readonly faults: readonly FileFault[] };

/** Reads a file and puts it into the desk's; nothing is taken from one that has a bad entry, or would move other pages. */
export function takeFile(desk: SectionsOfDesk, text: string): FileTaking {
  const reading = readSectionsFile(text);
  if (reading.status === 'refused') return reading;
  const { sections: file } = reading.file;
  const joined = joinFile(desk, reading.file);
  const { sections } = joined.desk;
  const faults = [
    ...lostPaths(sections, file, desk.sections, 'sections'),
    ...sections.flatMap(({ subsections }, index) =>
      lostPaths(subsections, file[index]?.subsections ?? [], desk.sections, `sections[${index}].subsections`),
    ),
  ];
  return faults.length === 0 ? { status: 'joined', joined } : { status: 'refused', faults };
}
