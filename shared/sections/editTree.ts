import type { DeskSettings, Section, Subsection } from '../article/page';
import { freeName, idsOf, newSubsection } from './newSection';

/** The part of the desk's settings that the editor of sections changes. */
export type SectionTree = Pick<DeskSettings, 'sections' | 'removedSections'>;

type Found = { readonly section: Section; readonly subsection: Subsection | undefined };

export function findNode(sections: readonly Section[], id: string): Found | undefined {
  for (const section of sections) {
    if (section.id === id) return { section, subsection: undefined };
    const subsection = section.subsections.find((each) => each.id === id);
    if (subsection !== undefined) return { section, subsection };
  }
  return undefined;
}

const takenIds = ({ sections, removedSections }: SectionTree) =>
  new Set([...idsOf(sections), ...removedSections.map(({ id }) => id)]);

const mapSection = (sections: readonly Section[], id: string, change: (section: Section) => Section) =>
  sections.map((section) => (section.id === id ? change(section) : section));

/** Answers the tree and the id of the new one; `under` is null for a section, else the section it stands in. */
export function addNode(tree: SectionTree, name: string, under: string | null) {
  const parent = under === null ? undefined : tree.sections.find(({ id }) => id === under);
  const added = newSubsection(name, takenIds(tree), parent?.subsections ?? tree.sections);
  const sections =
    parent === undefined
      ? [...tree.sections, { ...added, subsections: [] }]
      : mapSection(tree.sections, parent.id, (section) => ({
          ...section,
          subsections: [...section.subsections, added],
        }));
  return { tree: { ...tree, sections }, id: added.id };
}

/** Name and path only: the id stays, and with it every article. */
export function changeNode(
  tree: SectionTree,
  id: string,
  change: Partial<Pick<Subsection, 'name' | 'path'>>,
): SectionTree {
  const apply = <Node extends Subsection>(node: Node) => (node.id === id ? { ...node, ...change } : node);
  const sections = tree.sections.map((section) => ({
    ...apply(section),
    subsections: section.subsections.map(apply),
  }));
  return { ...tree, sections };
}

const insertedAt = <T>(all: readonly T[], at: number, one: T): readonly T[] => [
  ...all.slice(0, at),
  one,
  ...all.slice(at),
];

function swapped<T>(all: readonly T[], from: number, to: number): readonly T[] {
  const [one, other] = [all[from], all[to]];
  if (one === undefined || other === undefined) return all;
  return all.map((each, index) => (index === from ? other : index === to ? one : each));
}

/** With a path that none of its new neighbours has. */
function settle<Node extends Subsection>(node: Node, neighbours: readonly Subsection[]): Node {
  return { ...node, path: freeName(node.path, new Set(neighbours.map(({ path }) => path))) };
}

const without = (sections: readonly Section[], id: string) =>
  sections
    .filter((section) => section.id !== id)
    .map((section) => ({ ...section, subsections: section.subsections.filter((each) => each.id !== id) }));

/** A subsection to the `at`th place of a section, which may be another than its own. */
function placeSubsection(tree: SectionTree, subsection: Subsection, under: string, at: number): SectionTree {
  const sections = mapSection(without(tree.sections, subsection.id), under, (section) => ({
    ...section,
    subsections: insertedAt(section.subsections, at, settle(subsection, section.subsections)),
  }));
  return { ...tree, sections };
}

/** One place up or down: a section with all it holds, a subsection also into the section before or behind its own. */
export function moveNode(tree: SectionTree, id: string, step: -1 | 1): SectionTree {
  const { sections } = tree;
  const found = findNode(sections, id);
  if (found === undefined) return tree;
  const at = sections.indexOf(found.section);
  if (found.subsection === undefined) return { ...tree, sections: swapped(sections, at, at + step) };
  const { subsections } = found.section;
  const from = subsections.indexOf(found.subsection);
  if (subsections[from + step] !== undefined) {
    return placeSubsection(tree, found.subsection, found.section.id, from + step);
  }
  const next = sections[at + step];
  if (next === undefined) return tree;
  return placeSubsection(tree, found.subsection, next.id, step === 1 ? 0 : next.subsections.length);
}

/** Every node in the order in which the editor shows them. */
export const rowsOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ id, subsections }) => [id, ...subsections.map((each) => each.id)]);

/**
 * The node to the place it has in `order`, in which all nodes stand in a new order. A section goes behind the last
 * section that begins before it there, a subsection into that section.
 */
export function dropNode(tree: SectionTree, id: string, order: readonly string[]): SectionTree {
  const found = findNode(tree.sections, id);
  if (found === undefined) return tree;
  const before = order.slice(0, order.indexOf(id));
  const others = tree.sections.filter((section) => section.id !== id);
  const heads = others.filter((section) => before.includes(section.id));
  if (found.subsection === undefined) {
    return { ...tree, sections: insertedAt(others, heads.length, found.section) };
  }
  const head = heads.at(-1) ?? others[0];
  if (head === undefined) return tree;
  const inside = head.subsections.filter((each) => each.id !== id && before.includes(each.id));
  return placeSubsection(tree, found.subsection, head.id, inside.length);
}

const ownIds = ({ id, former }: Subsection) => [id, ...former];

function absorb<Node extends Subsection>(node: Node, ids: readonly string[]): Node {
  return { ...node, former: [...node.former, ...ids] };
}

/** The subsections of both, those of the merged one last and each under a path of its own. */
function joinSubsections(own: readonly Subsection[], more: readonly Subsection[]): readonly Subsection[] {
  return more.reduce<readonly Subsection[]>((all, each) => [...all, settle(each, all)], own);
}

/**
 * Takes `id` out of the tree and leads its articles to `into`, which keeps the ids they hold. A section merged into
 * a section brings its subsections along; merged into a subsection, they are merged too.
 */
export function mergeNode(tree: SectionTree, id: string, into: string): SectionTree {
  const [from, to] = [findNode(tree.sections, id), findNode(tree.sections, into)];
  const isInside = id === into || (from?.subsection === undefined && to?.section.id === id);
  if (from === undefined || to === undefined || isInside) return tree;
  const merged = from.subsection ?? from.section;
  const inner = from.subsection === undefined ? from.section.subsections : [];
  const sections = mapSection(without(tree.sections, id), to.section.id, (section) => {
    if (to.subsection === undefined) {
      const subsections = joinSubsections(section.subsections, inner);
      return absorb({ ...section, subsections }, ownIds(merged));
    }
    const ids = [merged, ...inner].flatMap(ownIds);
    const subsections = section.subsections.map((each) => (each.id === into ? absorb(each, ids) : each));
    return { ...section, subsections };
  });
  return { ...tree, sections };
}

/** Takes `id` out of the tree; its articles keep it, and its name is kept to tell them by. */
export function removeNode(tree: SectionTree, id: string): SectionTree {
  const found = findNode(tree.sections, id);
  if (found === undefined) return tree;
  const gone =
    found.subsection === undefined ? [found.section, ...found.section.subsections] : [found.subsection];
  const removed = gone.flatMap((node) => ownIds(node).map((each) => ({ id: each, name: node.name })));
  return { sections: without(tree.sections, id), removedSections: [...tree.removedSections, ...removed] };
}
