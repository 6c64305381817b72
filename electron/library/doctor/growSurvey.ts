import path from 'node:path';
import type { DoctorReport } from '../../../shared/upkeep';
import { hasKeptTexts } from '../keptTexts';
import { milestonesPlace, type Place, recordOfMarks, revisionOfHistoryFile } from '../layout';
import type { Marks } from '../marks';
import type { FileRole } from './fileRole';
import type { HistoryHome } from './historyHome';
import type { Inspected, Inspection } from './inspectFile';
import type { Needs } from './needs';
import type { KeptStray, Misnamed, Stray, WrongOriginal } from './wanderers';
import type { FoundGeneration, FoundRecord, Suspect } from './weighLoss';

type Counts = { -readonly [Kind in keyof DoctorReport['counts']]: number };

/** What was found so far, while the files are read one after the other. */
export type Growing = {
  readonly counts: Counts;
  readonly suspects: Suspect[];
  readonly records: Map<
    string,
    { readonly kind: FoundRecord['kind']; readonly place: Place; readonly generations: FoundGeneration[] }
  >;
  readonly versions: Map<string, { readonly place: Place; readonly revisions: number[] }>;
  /** Which versions of a record are to be kept for good, by the base of the record; as the newest whole file says. */
  readonly marks: Map<string, { readonly place: Place; readonly revision: number; readonly marks: Marks }>;
  readonly damagedVersions: {
    readonly name: string;
    readonly base: string;
    readonly revision: number;
    readonly suspect: Suspect;
  }[];
  readonly misnamed: Misnamed[];
  readonly strays: Stray[];
  readonly keptStrays: KeptStray[];
  readonly wrongOriginals: WrongOriginal[];
  readonly neededPhotos: Set<string>;
  /** The record that needs an original, by the name of its file. */
  readonly neededMedia: Map<string, string>;
  readonly media: Set<string>;
  newestAt: string | null;
};

export const nothingYet = (): Growing => ({
  counts: { library: 0, desk: 0, article: 0, photo: 0, media: 0, version: 0, draft: 0, trash: 0 },
  suspects: [],
  records: new Map(),
  versions: new Map(),
  marks: new Map(),
  damagedVersions: [],
  misnamed: [],
  strays: [],
  keptStrays: [],
  wrongOriginals: [],
  neededPhotos: new Set(),
  neededMedia: new Map(),
  media: new Set(),
  newestAt: null,
});

export const suspect = (
  name: string,
  kind: Suspect['kind'],
  code: Suspect['code'],
  isLoss = false,
): Suspect => ({
  name,
  kind,
  code,
  isLoss,
});

function addNeeds(growing: Growing, name: string, { photos, media }: Needs): void {
  for (const id of photos) growing.neededPhotos.add(id);
  for (const original of media) growing.neededMedia.set(original, name);
}

function addMarks(growing: Growing, of: Place, revision: number, marks: Marks): void {
  const place = recordOfMarks(of);
  if ((growing.marks.get(place.base)?.revision ?? -1) < revision)
    growing.marks.set(place.base, { place, revision, marks });
}

function addRecord(
  growing: Growing,
  name: string,
  role: Extract<FileRole, { type: 'record' }>,
  inspection: Inspection,
): void {
  const { kind, place, generation } = role;
  const found = growing.records.get(place.base) ?? { kind, place, generations: [] };
  growing.records.set(place.base, found);
  const revision = inspection.status === 'sound' ? inspection.revision : inspection.claimed;
  found.generations.push({ generation, status: inspection.status, revision });
  if (generation === 'current') growing.counts[kind] += 1;
  if ('history' in inspection) growing.strays.push({ name, kind, place, home: inspection.history });
  if ('owner' in inspection) {
    growing.misnamed.push({ name, kind, place, owner: inspection.owner });
    addNeeds(growing, name, inspection.owner.needs);
  }
  if (inspection.status === 'sound' && inspection.marks)
    addMarks(growing, place, inspection.revision, inspection.marks);
  if (inspection.status !== 'sound' || generation !== 'current') return;
  addNeeds(growing, name, inspection.needs);
  const isNewer = inspection.savedAt > (growing.newestAt ?? '');
  if (kind === 'article' && isNewer) growing.newestAt = inspection.savedAt;
}

function addVersion(
  growing: Growing,
  name: string,
  role: Extract<FileRole, { type: 'version' }>,
  inspection: Inspection,
): void {
  const { kind, place, revision } = role;
  // The last texts of photos and settings are no versions that anybody can open.
  if (!hasKeptTexts(place)) growing.counts.version += 1;
  if (inspection.status === 'sound') {
    const held = growing.versions.get(place.base) ?? { place, revisions: [] };
    growing.versions.set(place.base, held);
    held.revisions.push(revision);
  } else {
    if ('history' in inspection) growing.strays.push({ name, kind, place, home: inspection.history });
    if ('kept' in inspection) growing.keptStrays.push({ name, kind, place, home: inspection.kept });
    const found = suspect(name, kind, inspection.status);
    growing.damagedVersions.push({ name, base: place.base, revision, suspect: found });
  }
}

function addOriginal(growing: Growing, name: string, named: string, inspection: Inspection): void {
  growing.counts.media += 1;
  if (inspection.status === 'sound') growing.media.add(named);
  else if (inspection.status === 'damaged')
    growing.wrongOriginals.push({ name, sha256: inspection.sha256 ?? '' });
}

/** What the disk refuses to give may be whole: it is named, and counts neither as missing nor as lost. */
export function addRefused(growing: Growing, name: string, role: Inspected): void {
  if (role.type === 'record') return addRecord(growing, name, role, { status: 'unreadable', claimed: null });
  if (role.type === 'media') growing.media.add(role.sha256);
  const kind = role.type === 'media' ? 'media' : role.type === 'note' ? 'trash' : role.kind;
  growing.suspects.push(suspect(name, kind, 'unreadable'));
}

export function addInspected(growing: Growing, name: string, role: Inspected, inspection: Inspection): void {
  switch (role.type) {
    case 'record':
      return addRecord(growing, name, role, inspection);
    case 'version':
      return addVersion(growing, name, role, inspection);
    case 'media':
      return addOriginal(growing, name, role.sha256, inspection);
    case 'note':
      if (inspection.status !== 'sound') growing.suspects.push(suspect(name, 'trash', inspection.status));
      return;
    case 'draft':
      growing.counts.draft += 1;
      if (inspection.status !== 'sound')
        growing.suspects.push(suspect(name, 'draft', inspection.status, inspection.status === 'damaged'));
  }
}

/** Whether a version, or marks of versions, stand for the article: among the articles or in the bin. */
export const holdsHistory =
  ({ versions, records }: Growing) =>
  ({ id, file }: HistoryHome): boolean => {
    const revision = revisionOfHistoryFile(file);
    const marks = path.basename(milestonesPlace(id).base);
    const held = [...versions.values()].filter(({ place }) => place.id === id);
    return revision === undefined
      ? [...records.values()].some(({ place }) => place.id === id && path.basename(place.base) === marks)
      : held.some(({ revisions }) => revisions.includes(revision));
  };
