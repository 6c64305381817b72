import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Throws with the program's own words. */
function mustRun(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, [...args], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program}: ${error?.message ?? stderr.trim().split('\n').at(-1) ?? ''}`);
}

/** A call that was under way when the power went may still hold the disk for a moment. */
function unmount(folder: string): void {
  for (let left = 40; spawnSync('umount', [folder]).status !== 0; left -= 1) {
    if (left === 0) return mustRun('umount', [folder]);
    spawnSync('sleep', ['0.05']);
  }
}

/** A disk in memory of this size; the answer takes it away. */
export function mountMemory(folder: string, size: string): () => void {
  mkdirSync(folder, { recursive: true });
  mustRun('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  return () => mustRun('umount', ['-l', folder]);
}

/** FS_IOC_SHUTDOWN without flushing the journal: what is not on the disk yet never gets there. */
const shutDown =
  'open(my $d, "<", $ARGV[0]) or die "open: $!\\n"; syswrite(STDOUT, "ready"); sysread(STDIN, my $go, 1);' +
  'my $flags = pack("L", 2); ioctl($d, 0x8004587D, $flags) or die "shutdown: $!\\n"; syswrite(STDOUT, "down");';

export type PowerDisk = {
  /** Where it is mounted. */
  readonly folder: string;
  /** The power is gone when this resolves; the disk refuses everything from the first moment on. */
  cut(): Promise<void>;
  /** The power comes back. */
  remount(): void;
  remove(): Promise<void>;
};

const said = (child: ChildProcess, word: string) =>
  new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.endsWith(word)) resolve();
    });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', reject);
    child.once('close', () => reject(new Error(errors.trim())));
  });

const mountImage = (image: string, folder: string) => mustRun('mount', ['-o', 'loop', image, folder]);

/** A file system of its own in a file, whose power can be cut. Needs root, mkfs.ext4 and perl. */
export async function openPowerDisk(parent: string): Promise<PowerDisk> {
  const image = path.join(parent, 'disk.img');
  const folder = path.join(parent, 'disk');
  writeFileSync(image, '');
  truncateSync(image, 16 * 1024 * 1024);
  mustRun('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
  mkdirSync(folder);
  mountImage(image, folder);
  const switchOff = spawn('perl', ['-e', shutDown, folder]);
  const closed = new Promise((resolve) => switchOff.once('close', resolve));
  try {
    await said(switchOff, 'ready');
  } catch (error) {
    unmount(folder);
    throw error;
  }
  return {
    folder,
    async cut() {
      const down = said(switchOff, 'down');
      switchOff.stdin.end('!');
      await down;
      await closed;
    },
    remount() {
      unmount(folder);
      mountImage(image, folder);
    },
    async remove() {
      switchOff.kill();
      await closed;
      unmount(folder);
    },
  };
}

/** Tried once, for real; answers the reason where the machine refuses. */
function tried(attempt: (folder: string) => void): () => string | undefined {
  let answer: { readonly reason: string | undefined } | undefined;
  return () => {
    if (answer !== undefined) return answer.reason;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-disk-'));
    try {
      attempt(folder);
      answer = { reason: undefined };
    } catch (error) {
      answer = { reason: error instanceof Error ? error.message : String(error) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return answer.reason;
  };
}

export const whyNoMemoryDisk = tried((folder) => mountMemory(folder, '64k')());

export const whyNoPowerDisk = tried((parent) => {
  const image = path.join(parent, 'disk.img');
  const folder = path.join(parent, 'disk');
  mkdirSync(folder);
  writeFileSync(image, '');
  truncateSync(image, 4 * 1024 * 1024);
  mustRun('mkfs.ext4', ['-q', '-F', image]);
  mountImage(image, folder);
  try {
    const { status, stderr, error } = spawnSync('perl', ['-e', shutDown, folder], { input: '!' });
    if (status !== 0) throw new Error(`perl: ${error?.message ?? stderr.toString().trim()}`);
  } finally {
    unmount(folder);
  }
});
