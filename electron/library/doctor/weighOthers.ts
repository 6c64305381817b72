import path from 'node:path';
import { hasKeptTexts } from '../keptTexts';
import { articlePlace, generationFile, photoPlace, type Place, versionFile } from '../layout';
import { type Growing, suspect } from './growSurvey';
import { type findLost, hashIn, homeOfOriginal, type Wanderer } from './wanderers';
import { type FoundRecord, highest, soundRevisions, type Suspect } from './weighLoss';

/** All that was read, before it is weighed. */
export type Seen = {
  readonly growing: Growing;
  readonly secondCopy: Growing | undefined;
  /** Whether a file stands by now: of a library that is open more is kept meanwhile. */
  readonly isThere: (name: string) => boolean;
  /** Whether a name lies behind a link, or in a folder that may not be read. */
  readonly isHidden: (name: string) => boolean;
};

export const couldBeRead = ({ generations }: Pick<FoundRecord, 'generations'>) =>
  generations.some(({ status }) => status !== 'damaged' && status !== 'wrongName');

/**
 * A version is lost unless a generation or the second copy holds the same revision. A kept text that nobody could open
 * is none while its record stands as it was then, or newer.
 */
function weighVersions(seen: Seen): readonly Suspect[] {
  return seen.growing.damagedVersions.map(({ base, revision, suspect: found }) => {
    const kept = seen.growing.marks.get(base)?.marks[revision];
    const isLoss = found.code === 'damaged' && !isHeldElsewhere(seen, base, revision);
    return { ...found, isLoss, ...(kept && { kept }) };
  });
}

function isHeldElsewhere({ growing, secondCopy }: Seen, base: string, revision: number): boolean {
  const generations = growing.records.get(base)?.generations ?? [];
  const isStanding = (held: number) =>
    hasKeptTexts({ base, id: '' }) ? held >= revision : held === revision;
  const copied = secondCopy?.versions.get(articlePlace(path.basename(base)).base)?.revisions ?? [];
  return (
    generations.some((each) => each.status === 'sound' && isStanding(each.revision ?? -1)) ||
    copied.includes(revision)
  );
}

/** Versions that are to be kept for good and have no file; what is on its way home is not missed. */
function missingVersions(seen: Seen, wanderers: readonly Wanderer[]): readonly Suspect[] {
  const { growing, isHidden, isThere } = seen;
  const named = new Set([...growing.damagedVersions, ...growing.suspects].map(({ name }) => name));
  const isComing = (id: string, file: string) =>
    wanderers.some(
      ({ home }) => home.type === 'history' && home.id === id && home.file === path.basename(file),
    );
  return [...growing.marks].flatMap(([base, { place, marks }]) =>
    Object.entries(marks).flatMap(([key, kept]) => {
      const revision = Number(key);
      const file = versionFile(place, revision);
      const isKnown = growing.versions.get(base)?.revisions.includes(revision) === true || named.has(file);
      if (isKnown || isHidden(file) || isComing(place.id, file) || isThere(file)) return [];
      return [{ ...suspect(file, 'version', 'missing', !isHeldElsewhere(seen, base, revision)), kept }];
    }),
  );
}

/**
 * What lies whole under another name or in quarantine is missing in its place, and not lost. A photo of which a text is
 * kept is named with its record.
 */
function missingParts({ growing, isHidden }: Seen, wanderers: readonly Wanderer[]): readonly Suspect[] {
  const { records, versions, neededPhotos, neededMedia, media } = growing;
  const wandering = new Set(
    wanderers.map(({ home }) => (home.type === 'record' ? photoPlace(home.owner.id).base : home.file)),
  );
  const isThere = (id: string) =>
    records.get(photoPlace(id).base)?.generations.some(({ status }) => status !== 'wrongName') === true;
  const isKept = (id: string) => versions.has(photoPlace(id).base);
  const photos = [...neededPhotos].filter(
    (id) => !isThere(id) && !isKept(id) && !isHidden(photoPlace(id).base),
  );
  const originals = [...neededMedia].filter(
    ([original]) => !media.has(hashIn(original)) && !isHidden(homeOfOriginal(original)),
  );
  return [
    ...photos.map((id) => {
      const { base } = photoPlace(id);
      return suspect(`${base}.json`, 'photo', 'missingPhoto', !wandering.has(base));
    }),
    ...originals.map(([original, name]) =>
      suspect(name, 'photo', 'missingMedia', !wandering.has(homeOfOriginal(original))),
    ),
  ];
}

/** An original that is another one, whole, is no loss. */
function damagedOriginals({ wrongOriginals }: Growing, wanderers: readonly Wanderer[]): readonly Suspect[] {
  const whole = new Set(wanderers.map(({ name }) => name));
  return wrongOriginals
    .filter(({ name }) => !whole.has(name))
    .map(({ name }) => suspect(name, 'media', 'damaged', true));
}

/** What only quarantine holds, until it is brought back or someone takes the file away. */
function leftInQuarantine(
  lost: ReturnType<typeof findLost>,
  records: readonly FoundRecord[],
  { growing, isHidden }: Seen,
): readonly Suspect[] {
  const known = new Set(records.filter((record) => !couldBeRead(record)).map(({ place }) => place.id));
  return [...lost].flatMap(([id, { name, kind }]) => {
    const isNamedAlready = known.has(id) || (kind === 'photo' && growing.neededPhotos.has(id));
    const place = kind === 'photo' ? photoPlace(id) : articlePlace(id);
    return isNamedAlready || isHidden(place.base) ? [] : [suspect(name, kind, 'setAside', true)];
  });
}

/**
 * Articles that stand below a version of theirs. `claimed` reads what stands now: whoever has the library open may have
 * saved since the file was read.
 */
export function findLater(
  { growing, secondCopy }: Seen,
  claimed: (place: Place) => number | null,
): readonly Suspect[] {
  return [...growing.records.values()].flatMap(({ kind, place, generations }) => {
    const isSound = generations.some(
      ({ generation, status }) => generation === 'current' && status === 'sound',
    );
    if (kind !== 'article' || !isSound) return [];
    const held = [growing, secondCopy].flatMap((each) => each?.versions.get(place.base)?.revisions ?? []);
    const stands = highest(soundRevisions({ generations }));
    if (highest(held) <= stands || highest(held) <= (claimed(place) ?? stands)) return [];
    return [suspect(generationFile(place, 'current'), kind, 'later')];
  });
}

type Weighed = {
  readonly wanderers: readonly Wanderer[];
  readonly lost: ReturnType<typeof findLost>;
  /** Records of which something is wrong: what they say is not said twice. */
  readonly records: readonly FoundRecord[];
};

/** What is wrong beside the generations of records. */
export const weighOthers = (seen: Seen, { wanderers, lost, records }: Weighed): readonly Suspect[] => [
  ...weighVersions(seen),
  ...missingVersions(seen, wanderers),
  ...missingParts(seen, wanderers),
  ...damagedOriginals(seen.growing, wanderers),
  ...leftInQuarantine(lost, records, seen),
];
