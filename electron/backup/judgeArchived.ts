import path from 'node:path';
import { largestRecord } from '../library/disk';
import { roleOf } from '../library/doctor/fileRole';
import { inspectBytes } from '../library/doctor/inspectFile';
import { quarantineFolder } from '../library/layout';
import { readQuarantineName } from '../library/quarantined';
import { type Archive, type ArchivedFile, readArchived } from './readArchive';

/** What is far too large for a file of ours is read and not kept: as in the library, it has no content. */
async function readWhole(archive: Archive, file: ArchivedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  if (file.bytes > largestRecord) {
    await readArchived(archive, file);
    return Buffer.alloc(0);
  }
  await readArchived(archive, file, (chunk) => {
    chunks.push(chunk);
    return Promise.resolve();
  });
  return Buffer.concat(chunks);
}

/**
 * A backup is true to the library byte for byte, and as damaged as it. This counts the files that no longer hold
 * what was written, the articles and photos of which only quarantine or history is left, and the originals that
 * photos and films miss. Typing is appended
 * while it is read, and is not judged.
 */
export function judgeArchived(archive: Archive) {
  const standing = new Set<string>();
  const expected = new Set<string>();
  const damaged = new Map<string, string>();
  /** Originals that photos and films speak of, and those that are there, whole or not. */
  const needed = new Set<string>();
  const originals = new Set<string>();

  async function judge(file: ArchivedFile, name: string): Promise<void> {
    const role = roleOf(name);
    if (role.type !== 'record' && role.type !== 'note' && role.type !== 'version') {
      await readArchived(archive, file);
      if (role.type !== 'media') return;
      originals.add(path.basename(name));
      if (role.sha256 !== file.digest) damaged.set(name, name);
      return;
    }
    const id = role.type === 'note' ? role.key : role.place.id;
    const inspection = await inspectBytes(role, await readWhole(archive, file));
    const { status } = inspection;
    const isCurrent = role.type === 'record' && role.generation === 'current';
    if (isCurrent && inspection.status === 'sound')
      for (const original of inspection.needs.media) needed.add(original);
    if (status !== 'sound' && status !== 'newerFormat') damaged.set(name, id);
    else if (role.type === 'record' && role.kind !== 'version') standing.add(id);
    if (role.type === 'version') expected.add(id);
  }

  return {
    /** Throws where the archive does not hold, byte for byte, what its manifest says. */
    async read(file: ArchivedFile): Promise<void> {
      const name = file.name.split('/').join(path.sep);
      const setAside = readQuarantineName(path.basename(name));
      const isSetAside = path.dirname(name) === quarantineFolder && setAside?.kind === 'articleOrPhoto';
      if (isSetAside && setAside.id !== null) expected.add(setAside.id);
      await judge(file, name);
    },
    count(): number {
      const counted = new Set(damaged.values());
      const lost = [...expected].filter((id) => !standing.has(id) && !counted.has(id));
      const missing = [...needed].filter((original) => !originals.has(original));
      return damaged.size + lost.length + missing.length;
    },
  };
}
