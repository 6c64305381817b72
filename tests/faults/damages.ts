import type { Random } from './campaign';
import { upTo } from './oneRecord';
import { recordBytes } from './testLibraries';

type Damage = (bytes: Buffer, random: Random) => Buffer;

function flipBits(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let flips = 1 + upTo(random, 3); flips > 0; flips -= 1) {
    const at = upTo(random, flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << upTo(random, 8));
  }
  return flipped;
}

function cutOut(bytes: Buffer, random: Random): Buffer {
  const from = upTo(random, bytes.length - 1);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + upTo(random, 200))]);
}

function zeroHole(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const from = upTo(random, Math.max(1, copy.length - 512));
  return copy.fill(0, from, Math.min(from + 512, copy.length));
}

/** What disks, editors, sync services and people do to a file. */
export const damages: Readonly<Record<string, Damage>> = {
  torn: (bytes, random) => bytes.subarray(0, 1 + upTo(random, bytes.length - 1)),
  'cut by one byte': (bytes) => bytes.subarray(0, -1),
  emptied: () => Buffer.alloc(0),
  zeroed: (bytes) => Buffer.alloc(bytes.length),
  'zeroed in a block': zeroHole,
  'bits flipped': flipBits,
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  'a piece missing': cutOut,
  'another record': () => recordBytes('f'.repeat(32), 9, {}),
  'foreign content': () => Buffer.from('<html><body>404 Not Found</body></html>'),
  'saved by a text editor': (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes, Buffer.from('\r\n')]),
};

export const damageNames = Object.keys(damages);
