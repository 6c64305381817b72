import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDiskError, readIfThere, realDisk } from '../disk';
import { quarantineFolder } from '../layout';
import { readQuarantineName, readRemains } from '../quarantined';
import { type HistoryHome, historyHome } from './historyHome';
import { hashOf } from './inspectFile';
import { type Owner, ownerOf } from './owner';

/** A file in quarantine that an article, a photo or an original may have left behind. Newest first. */
export type SetAside =
  | {
      readonly type: 'record';
      readonly name: string;
      /** Of the name: what its bytes are may be another record, or none that can be read. */
      readonly kind: Owner['kind'];
      readonly id: string;
      readonly owner: Owner | undefined;
    }
  | { readonly type: 'history'; readonly name: string; readonly home: HistoryHome }
  | { readonly type: 'original'; readonly name: string; readonly sha256: string };

async function inspect(folder: string, file: string): Promise<SetAside | undefined> {
  const read = readQuarantineName(file);
  const name = path.join(quarantineFolder, file);
  if (read?.kind === 'media') {
    if (!(await stat(path.join(folder, name))).isFile()) return undefined;
    return { type: 'original', name, sha256: await hashOf(path.join(folder, name)) };
  }
  const bytes = await readIfThere(realDisk, path.join(folder, name));
  if (bytes === undefined) return undefined;
  if (read?.kind === 'version') {
    const home = await historyHome(file, bytes);
    return home && { type: 'history', name, home };
  }
  if (read?.kind !== 'articleOrPhoto' || read.id === null) return undefined;
  const owner = ownerOf(bytes);
  const kind = owner?.kind ?? (readRemains(bytes).kind === 'photo' ? 'photo' : 'article');
  return { type: 'record', name, kind, id: read.id, owner };
}

const setAsideAt = (file: string) => readQuarantineName(file)?.setAsideAt ?? '';

/** `names` are those of the library that lie in quarantine. What the disk refuses to give is left out. */
export async function surveyQuarantine(
  folder: string,
  names: readonly string[],
): Promise<readonly SetAside[]> {
  const files = names.map((name) => path.relative(quarantineFolder, name));
  const found: SetAside[] = [];
  for (const file of files.sort((one, other) => setAsideAt(other).localeCompare(setAsideAt(one)))) {
    try {
      const item = await inspect(folder, file);
      if (item !== undefined) found.push(item);
    } catch (error) {
      if (!isDiskError(error)) throw error;
    }
  }
  return found;
}
