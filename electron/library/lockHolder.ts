import { readFileSync, readlinkSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Disk, hasCode, readIfThere } from './disk';
import { lockFile } from './layout';

/** What library.lock says, in JSON: which session of the app holds the library. Empty is what a system does not tell. */
export type Holder = {
  readonly pid: number;
  /** When the process started, in ticks since the boot: tells it from a later one with the same pid. */
  readonly start: string;
  /** Who is named to others. */
  readonly user: string;
  readonly host: string;
  /** Changes with every start of the host. */
  readonly boot: string;
  /** Of the session; the names of its unfinished files carry it too. */
  readonly token: string;
  /** A counter that the holder moves on every 5 s. */
  readonly beat: string;
  /** Which process numbers `pid` is one of: a container counts its own. */
  readonly namespace: string;
  /** Tells machines of one name apart. */
  readonly machine: string;
  /** The library's folder on the holder's machine, and what tells it from a copy of it. */
  readonly folder: string;
  readonly place: string;
  /** When it was taken, by the holder's clock: for people to read. */
  readonly since: string;
};

/** Locks of older apps lack these. */
const added = ['namespace', 'machine', 'folder', 'place', 'since'] as const;
const asked = ['start', 'user', 'host', 'boot', 'token', 'beat'] as const;

/** Empty where the system does not tell. */
function askSystem(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

const bootId = () => askSystem(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
const machineId = () => askSystem(() => readFileSync('/etc/machine-id', 'utf8'));
const namespaceId = () => askSystem(() => readlinkSync('/proc/self/ns/pid'));
/** Field 22 of /proc/PID/stat; the name in field 2 may hold spaces, so fields are counted after its bracket. */
const startOf = (pid: number) =>
  askSystem(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    .split(') ')
    .at(-1)
    ?.split(' ')[19] ?? '';

/** The counter keeps its width, so that a beat overwrites the file in place. */
export const beatText = (beat: number) => String(beat).padStart(12, '0');

export async function ownHolder(disk: Disk, folder: string, token: string): Promise<Holder> {
  const { dev, ino } = await disk.stat(folder, { bigint: true });
  return {
    pid: process.pid,
    start: startOf(process.pid),
    user: process.env['USER'] ?? process.env['USERNAME'] ?? '',
    host: os.hostname(),
    boot: bootId(),
    token,
    beat: beatText(0),
    namespace: namespaceId(),
    machine: machineId(),
    folder: await realpath(folder),
    place: `${dev}:${ino}`,
    since: new Date().toISOString(),
  };
}

export function parseHolder(bytes: Buffer): Holder | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const holder: Partial<Record<string, unknown>> = {
      ...Object.fromEntries(added.map((name) => [name, ''])),
      ...value,
    };
    if (![...asked, ...added].every((name) => typeof holder[name] === 'string')) return undefined;
    return typeof holder['pid'] === 'number' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** After this time without a beat, by the disk's clock, a lock from before a restart is not one of a twin of this machine. */
const longSilence = 15_000;

/**
 * What is known of a holder without waiting. `dead` only where the process could be asked, or its machine has started
 * anew since; everything else is `unknown`, and then the counter tells: a holder whose counter moves is alive.
 */
export function judgeHolder(holder: Holder, own: Holder, age: number): 'alive' | 'dead' | 'unknown' {
  if (holder.host !== own.host || holder.machine !== own.machine) return 'unknown';
  if (holder.boot !== own.boot) return age > longSilence ? 'dead' : 'unknown';
  if (holder.namespace !== own.namespace) return 'unknown';
  if (!isAlive(holder.pid) || holder.start !== startOf(holder.pid)) return 'dead';
  // The holder lives; whether it holds this folder, or the one that this is a copy of, is another question.
  return holder.place === own.place ? 'alive' : 'unknown';
}

/** The lock that this one may be a copy of; undefined where it was written in this very folder. */
export const originalOf = (holder: Holder, own: Holder): string | undefined =>
  holder.host === own.host && holder.place !== '' && holder.place !== own.place
    ? path.join(holder.folder, lockFile)
    : undefined;

export const nameOf = ({ user, host }: Holder) => (user === '' ? host : `${user}@${host}`);

/** Who holds the library, as its lock tells it, and since when; empty is what it does not tell. */
export async function readHolder(disk: Disk, folder: string) {
  const bytes = await readIfThere(disk, path.join(folder, lockFile)).catch(() => undefined);
  const holder = bytes && parseHolder(bytes);
  return { holder: holder === undefined ? '' : nameOf(holder), since: holder?.since ?? '' };
}
