import path from 'node:path';
import type { ArticleVersion } from '../../shared/article/version';
import { isDiskError, readIfThere } from './disk';
import { hasKeptTexts, isDesk, openKeptTexts } from './keptTexts';
import {
  articlePlace,
  historyBeside,
  type Place,
  revisionOfHistoryFile,
  trashFolder,
  versionFile,
} from './layout';
import type { RecordContent } from './record';
import type { Room } from './room';
import { decodeVersion } from './versionFile';
import { namesIn, newestVersion, type VersionFolder } from './versionFolder';

/** What is left of a record outside its generations. */
export type SpareTexts = {
  /** The newest text above a revision. */
  newer(place: Place, above: number): Promise<RecordContent | undefined>;
  /**
   * The revision that the next save counts on from: an older file that was put back by hand stands below later versions
   * of its article, and their numbers are taken. What the disk refuses to list counts for nothing.
   */
  highest(place: Place, standing: number): Promise<number>;
  /**
   * What alone stands in for a record of which no generation is left; for an article somebody is asked, but not for one
   * that lies in the bin, which nobody can be shown.
   */
  last(place: Place): Promise<RecordContent | undefined>;
};

export const noSpareTexts: SpareTexts = {
  newer: () => Promise.resolve(undefined),
  highest: (_place, standing) => Promise.resolve(standing),
  last: () => Promise.resolve(undefined),
};

const isInBin = ({ base }: Place) => base.startsWith(trashFolder + path.sep);

const toContent = (version: ArticleVersion | undefined): RecordContent | undefined =>
  version && { ...version, body: version.article };

/** In the bin an article has its history beside it. */
async function newestInBin(room: Room, place: Place, above: number) {
  const names = await namesIn(room.disk, room.at(historyBeside(place)));
  const higher = names.map((name) => revisionOfHistoryFile(name) ?? 0).filter((each) => each > above);
  for (const revision of higher.sort((one, other) => other - one)) {
    const bytes = await readIfThere(room.disk, room.at(versionFile(place, revision)));
    const decoded = bytes && (await decodeVersion(place.id, revision, bytes));
    if (decoded?.status === 'valid') return decoded.version;
  }
  return undefined;
}

/** Articles have the versions of `folders`, photos and the settings of the desk their last texts. */
export function openSpareTexts(room: Room, folders: () => readonly VersionFolder[]): SpareTexts {
  const kept = openKeptTexts(room);
  /** Last texts that cannot be read stand in the way of no save of a record that is there, or new. */
  const readable = (place: Place, above: number) =>
    kept.newest(place, above).catch((error: unknown) => {
      if (isDiskError(error)) return undefined;
      throw error;
    });
  async function laterVersion(place: Place, above: number): Promise<ArticleVersion | undefined> {
    if (isInBin(place)) return newestInBin(room, place, above);
    if (place.base !== articlePlace(place.id).base) return undefined;
    return newestVersion(folders(), place.id, above);
  }
  return {
    async newer(place, above) {
      if (hasKeptTexts(place)) return readable(place, above);
      return toContent(await laterVersion(place, above));
    },
    async highest(place, standing) {
      try {
        return (await laterVersion(place, standing))?.revision ?? standing;
      } catch (error) {
        if (!isDiskError(error)) throw error;
        return standing;
      }
    },
    async last(place) {
      if (isDesk(place)) return kept.newest(place, 0);
      if (isInBin(place)) return toContent(await newestInBin(room, place, 0));
      return hasKeptTexts(place) ? readable(place, 0) : undefined;
    },
  };
}
