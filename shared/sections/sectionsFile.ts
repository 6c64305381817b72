import { articleKinds } from '../article/article';
import type { KnownName } from '../article/knownName';
import type { DeskKind, DeskSettings } from '../article/page';
import { cleanLine } from '../vietnamese/normalize';
import { tagKey } from './deskTags';
import { longestPath, faultOfPath } from './webPath';

/** What one file brings from desk to desk. */
export type SectionsOfDesk = Pick<DeskSettings, 'sections' | 'removedSections' | 'tags' | 'kinds'>;

export const sectionsFormat = 'toasoan-sections';
const version = 1;

export type FileFaultCode =
  | 'notJson'
  | 'notSections'
  | 'newerFile'
  | 'notAList'
  | 'notAnEntry'
  | 'unknownKey'
  | 'tooDeep'
  | 'notText'
  | 'brokenText'
  | 'notYesOrNo'
  | 'tooLong'
  | 'tooMany'
  | 'nameMissing'
  | 'notASlug'
  | 'pathTaken'
  | 'pathOfOther'
  | 'idTaken'
  | 'unknownKind'
  | 'tagTwice';

/** `place` is where in the file, as `sections[2].path`; `value` is what stands there. */
export type FileFault = { readonly code: FileFaultCode; readonly place: string; readonly value: string };

/** A section as a file gives it: what is null is not said. */
export type FileNode = {
  readonly id: string | null;
  readonly name: string;
  readonly path: string | null;
  readonly former: readonly string[];
  readonly subsections: readonly FileNode[];
};

export type SectionsFile = {
  readonly sections: readonly FileNode[];
  readonly tags: readonly KnownName[];
  readonly kinds: readonly DeskKind[];
};

export type FileReading =
  | { readonly status: 'read'; readonly file: SectionsFile }
  | { readonly status: 'refused'; readonly faults: readonly FileFault[] };

/** The file as it is sent to another desk: what `readSectionsFile` reads. */
export function writeSectionsFile({ sections, tags, kinds }: SectionsOfDesk): string {
  const content = {
    format: sectionsFormat,
    version,
    sections,
    tags: tags.map(({ name, spellings }) => ({ name, synonyms: spellings })),
    kinds,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const limits = {
  sections: 200,
  subsections: 100,
  tags: 5_000,
  synonyms: 50,
  former: 1_000,
  kinds: 20,
} as const;
type ListName = keyof typeof limits;

/** Any other key is a slip of the pen: what stands there would be lost. */
const keys = {
  file: ['format', 'version', 'sections', 'tags', 'kinds'],
  node: ['id', 'name', 'path', 'former', 'subsections'],
  tag: ['name', 'synonyms'],
  kind: ['id', 'name', 'mark', 'isOffered'],
} as const satisfies Record<string, readonly string[]>;

const shown = (value: unknown) =>
  cleanLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 80);

/** Reads entry by entry and goes on behind a bad one, so that all of them are named at once. */
class Reader {
  readonly faults: FileFault[] = [];
  readonly #ids = new Map<string, string>();

  fault(code: FileFaultCode, place: string, value: unknown = ''): void {
    this.faults.push({ code, place, value: shown(value) });
  }

  keys(raw: Raw, known: readonly string[], place: string): void {
    for (const key of Object.keys(raw)) if (!known.includes(key)) this.fault('unknownKey', place, key);
  }

  list(
    raw: Raw,
    name: ListName,
    place: string,
  ): readonly { readonly value: unknown; readonly place: string }[] {
    const value = raw[name] ?? [];
    const at = place === '' ? name : `${place}.${name}`;
    if (!Array.isArray(value)) {
      this.fault('notAList', at, value);
      return [];
    }
    if (value.length > limits[name]) this.fault('tooMany', at, value.length);
    return value.map((each: unknown, index) => ({ value: each, place: `${at}[${index}]` }));
  }

  /** Null where nothing is said. */
  text(value: unknown, place: string, longest: number): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') {
      this.fault('notText', place, value);
      return null;
    }
    const line = cleanLine(value);
    if (line.includes('\ufffd')) this.fault('brokenText', place, line);
    if (line.length > longest) this.fault('tooLong', place, line);
    return line;
  }

  texts(raw: Raw, name: 'synonyms' | 'former', place: string, longest: number): readonly string[] {
    return this.list(raw, name, place).flatMap((each) => this.text(each.value, each.place, longest) ?? []);
  }

  name(raw: Raw, place: string): string {
    const name = this.text(raw['name'], `${place}.name`, 500) ?? '';
    if (name === '') this.fault('nameMissing', place, raw['id'] ?? raw['path'] ?? '');
    return name;
  }

  #take(id: string, place: string): void {
    const before = this.#ids.get(id);
    if (before === undefined) this.#ids.set(id, place);
    else this.fault('idTaken', place, id);
  }

  nodes(raw: Raw, name: 'sections' | 'subsections', place: string): readonly FileNode[] {
    const paths: { path: string }[] = [];
    return this.list(raw, name, place).flatMap((each) => {
      if (!isRaw(each.value)) {
        this.fault('notAnEntry', each.place, each.value);
        return [];
      }
      const node = this.#node(each.value, each.place, name === 'sections');
      if (node.path !== null) {
        const fault = faultOfPath(node.path, paths);
        if (fault === 'taken') this.fault('pathTaken', `${each.place}.path`, node.path);
        else if (fault !== undefined) this.fault('notASlug', `${each.place}.path`, node.path);
        paths.push({ path: node.path });
      }
      return [node];
    });
  }

  #node(raw: Raw, place: string, isSection: boolean): FileNode {
    this.keys(raw, keys.node, place);
    const id = this.text(raw['id'], `${place}.id`, 100) || null;
    const former = this.texts(raw, 'former', place, 100);
    for (const each of id === null ? former : [id, ...former]) this.#take(each, place);
    const path = this.text(raw['path'], `${place}.path`, longestPath);
    const subsections = isSection ? this.nodes(raw, 'subsections', place) : this.#noNodes(raw, place);
    return { id, name: this.name(raw, place), path, former, subsections };
  }

  /** The tree has two levels: a third would have nowhere to go. */
  #noNodes(raw: Raw, place: string): readonly FileNode[] {
    for (const each of this.list(raw, 'subsections', place).slice(0, 1))
      this.fault('tooDeep', each.place, isRaw(each.value) ? each.value['name'] : each.value);
    return [];
  }

  tags(raw: Raw): readonly KnownName[] {
    const owners = new Map<string, string>();
    return this.list(raw, 'tags', '').flatMap(({ value, place }) => {
      if (!isRaw(value)) {
        this.fault('notAnEntry', place, value);
        return [];
      }
      this.keys(value, keys.tag, place);
      const name = this.name(value, place);
      const spellings = this.texts(value, 'synonyms', place, 500).filter(
        (each) => each !== '' && each !== name,
      );
      for (const spelling of new Set([name, ...spellings].map(tagKey))) {
        if (owners.has(spelling)) this.fault('tagTwice', place, owners.get(spelling));
        else owners.set(spelling, name);
      }
      return [{ name, spellings: [...new Set(spellings)] }];
    });
  }

  kinds(raw: Raw): readonly DeskKind[] {
    const seen = new Set<string>();
    return this.list(raw, 'kinds', '').flatMap(({ value, place }) => {
      const known = isRaw(value) ? articleKinds.find((kind) => kind === value['id']) : undefined;
      if (!isRaw(value) || known === undefined) {
        this.fault(isRaw(value) ? 'unknownKind' : 'notAnEntry', place, isRaw(value) ? value['id'] : value);
        return [];
      }
      if (seen.has(known)) this.fault('idTaken', place, known);
      seen.add(known);
      this.keys(value, keys.kind, place);
      const name = this.text(value['name'], `${place}.name`, 500) ?? '';
      const mark = this.text(value['mark'], `${place}.mark`, 100);
      const isOffered = value['isOffered'] ?? true;
      if (typeof isOffered !== 'boolean') this.fault('notYesOrNo', `${place}.isOffered`, isOffered);
      return [{ id: known, name, mark, isOffered: isOffered !== false }];
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Nothing is taken from a file with a bad entry; every bad entry is named by its place and what stands there. */
export function readSectionsFile(text: string): FileReading {
  const reader = new Reader();
  const raw = parse(text);
  if (raw === undefined) reader.fault('notJson', '');
  else if (!isRaw(raw) || raw['format'] !== sectionsFormat)
    reader.fault('notSections', 'format', isRaw(raw) ? raw['format'] : '');
  else if (raw['version'] !== version) reader.fault('newerFile', 'version', raw['version']);
  else {
    reader.keys(raw, keys.file, sectionsFormat);
    const file = {
      sections: reader.nodes(raw, 'sections', ''),
      tags: reader.tags(raw),
      kinds: reader.kinds(raw),
    };
    if (reader.faults.length === 0) return { status: 'read', file };
  }
  return { status: 'refused', faults: reader.faults };
}
