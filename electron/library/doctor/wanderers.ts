import path from 'node:path';
import type { LibraryFileKind } from '../../../shared/upkeep';
import { keptFile, mediaFolder, type Place } from '../layout';
import type { HistoryHome } from './historyHome';
import type { KeptHome } from './keptHome';
import type { Owner } from './owner';
import type { SetAside } from './surveyQuarantine';
import type { Suspect } from './weighLoss';

/** A whole file that does not lie where it belongs: under the name of another, or in quarantine. */
export type Wanderer = {
  readonly name: string;
  readonly kind: LibraryFileKind;
  readonly isSetAside: boolean;
  readonly home:
    | { readonly type: 'record'; readonly owner: Owner }
    | ({ readonly type: 'history' } & HistoryHome)
    | ({ readonly type: 'kept'; readonly file: string } & KeptHome)
    | { readonly type: 'original'; readonly file: string };
  /** The record under whose name it lies, whose reads and writes wait meanwhile. */
  readonly place: Place | null;
};

/** A record under the name of another one. */
export type Misnamed = {
  readonly name: string;
  readonly kind: LibraryFileKind;
  readonly place: Place;
  readonly owner: Owner;
};

/** A version, or marks of versions, in the history of another article or under another revision. */
export type Stray = {
  readonly name: string;
  readonly kind: LibraryFileKind;
  readonly place: Place;
  readonly home: HistoryHome;
};

/** One of the last texts of a photo or of the settings, under the name of another, or of another revision. */
export type KeptStray = {
  readonly name: string;
  readonly kind: LibraryFileKind;
  readonly place: Place;
  readonly home: KeptHome;
};

/** An original whose bytes are not those it is named by. */
export type WrongOriginal = { readonly name: string; readonly sha256: string };

type Found = {
  readonly misnamed: readonly Misnamed[];
  readonly strays: readonly Stray[];
  readonly keptStrays: readonly KeptStray[];
  readonly neededPhotos: ReadonlySet<string>;
  readonly wrongOriginals: readonly WrongOriginal[];
  readonly setAside: readonly SetAside[];
  /** Names of the originals that photos and films need, by their hashes, with the record that needs them. */
  readonly neededMedia: ReadonlyMap<string, string>;
  readonly media: ReadonlySet<string>;
  /** Whether something of this id can be read, in its place or in the bin. */
  readonly stands: (id: string) => boolean;
  readonly holds: (home: HistoryHome) => boolean;
  /** Whether a name lies behind a link, or in a folder that may not be read. */
  readonly isHidden: (name: string) => boolean;
};

export const hashIn = (original: string) => original.slice(0, 64);
export const homeOfOriginal = (original: string) => path.join(mediaFolder(hashIn(original)), original);

function originalsToPutBack({ wrongOriginals, setAside, neededMedia, media }: Found): readonly Wanderer[] {
  const needed = new Map([...neededMedia.keys()].map((original) => [hashIn(original), original]));
  const aside = setAside.filter((item) => item.type === 'original');
  const lying = [
    ...wrongOriginals.map((each) => ({ ...each, isSetAside: false })),
    ...aside.map(({ name, sha256 }) => ({ name, sha256, isSetAside: true })),
  ];
  return lying.flatMap(({ name, sha256, isSetAside }) => {
    const original = needed.get(sha256);
    if (original === undefined || (isSetAside && media.has(sha256))) return [];
    const home = { type: 'original' as const, file: homeOfOriginal(original) };
    return [{ name, kind: 'media' as const, isSetAside, home, place: null }];
  });
}

function recordsToPutBack({ misnamed, setAside, stands }: Found): readonly Wanderer[] {
  const aside = setAside.flatMap((item) => {
    if (item.type !== 'record' || item.owner === undefined || stands(item.owner.id)) return [];
    return [{ name: item.name, kind: item.owner.kind, owner: item.owner, place: null, isSetAside: true }];
  });
  const lying = [...misnamed.map((each) => ({ ...each, isSetAside: false })), ...aside];
  return lying.map(({ owner, ...each }) => ({ ...each, home: { type: 'record', owner } }));
}

/** Of an article that has gone for good, what lies in quarantine stays there. */
function historyToPutBack({ strays, setAside, stands, holds }: Found): readonly Wanderer[] {
  const aside = setAside.flatMap((item) => {
    if (item.type !== 'history' || !stands(item.home.id) || holds(item.home)) return [];
    return [{ name: item.name, kind: 'version' as const, home: item.home, place: null, isSetAside: true }];
  });
  const lying = [...strays.map((each) => ({ ...each, isSetAside: false })), ...aside];
  return lying.map(({ home, ...each }) => ({ ...each, home: { type: 'history', ...home } }));
}

/** The text of a photo that this library has never known brings none into it. */
function keptToPutBack({ keptStrays, stands, neededPhotos }: Found): readonly Wanderer[] {
  return keptStrays.flatMap(({ home, ...stray }): readonly Wanderer[] => {
    const { base, id } = home.place;
    if (base !== stray.place.base && !stands(id) && !neededPhotos.has(id)) return [];
    const file = keptFile(home.place, home.revision);
    return [{ ...stray, isSetAside: false, home: { type: 'kept', file, ...home } }];
  });
}

export function findWanderers(found: Found): readonly Wanderer[] {
  const all = [
    ...historyToPutBack(found),
    ...keptToPutBack(found),
    ...recordsToPutBack(found),
    ...originalsToPutBack(found),
  ];
  return all.filter(({ name }) => !found.isHidden(name));
}

/** Whole files in quarantine are whole, and can go back; they are named, and nothing is lost. */
export const toSuspects = (wanderers: readonly Wanderer[]): readonly Suspect[] =>
  wanderers.flatMap(({ name, kind, isSetAside, home }): readonly Suspect[] => {
    if (isSetAside) return [{ name, kind, code: 'setAside', isLoss: false }];
    // A misnamed record is named with its own record.
    return home.type === 'original' ? [{ name, kind, code: 'wrongName', isLoss: false }] : [];
  });

/** Ids of which a file was set aside and nothing is left that can be read, each with the newest of its files. */
export function findLost({ setAside, stands }: Found): ReadonlyMap<string, SetAside & { type: 'record' }> {
  const lost = new Map<string, SetAside & { type: 'record' }>();
  for (const item of setAside) {
    if (item.type !== 'record' || stands(item.id) || lost.has(item.id)) continue;
    // What is whole in there goes back; that is told of its own file.
    if (item.owner?.id !== item.id) lost.set(item.id, item);
  }
  for (const item of setAside) if (item.type === 'record' && item.owner) lost.delete(item.owner.id);
  return lost;
}
