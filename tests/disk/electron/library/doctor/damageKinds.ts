import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DoctorCode } from '../../../../../shared/upkeep';

/** A number from 0 up to 1, from a seed. */
export type Random = () => number;

type Damage = {
  /** What the doctor calls it. */
  readonly code: DoctorCode;
  readonly harm: (file: string, random: Random) => void;
};

const rewrite = (change: (bytes: Buffer, random: Random) => Buffer) => (file: string, random: Random) =>
  writeFileSync(file, change(readFileSync(file), random));

const within = (length: number, random: Random) => Math.min(length - 1, Math.floor(random() * length));

/**
 * The eleven kinds of damage (F8). Each says on one line what happened to the file; all but the last three
 * leave a file of the same name behind.
 */
export const damageKinds = {
  /** The first part is new, the rest was never written. */
  torn: {
    code: 'damaged',
    harm: rewrite((bytes, random) => {
      const cut = within(bytes.length, random);
      return Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(bytes.length - cut)]);
    }),
  },
  truncated: {
    code: 'damaged',
    harm: rewrite((bytes, random) => bytes.subarray(0, within(bytes.length, random))),
  },
  zeroed: { code: 'damaged', harm: rewrite((bytes) => Buffer.alloc(bytes.length)) },
  bitFlipped: {
    code: 'damaged',
    harm: rewrite((bytes, random) => {
      const flipped = Buffer.from(bytes);
      const at = within(bytes.length, random);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return flipped;
    }),
  },
  doubled: { code: 'damaged', harm: rewrite((bytes) => Buffer.concat([bytes, bytes])) },
  foreign: { code: 'damaged', harm: rewrite(() => Buffer.from('<html><body>404</body></html>\n')) },
  empty: { code: 'damaged', harm: rewrite(() => Buffer.alloc(0)) },
  /** A sector of another file stands in the middle. */
  crossed: {
    code: 'damaged',
    harm: rewrite((bytes, random) => {
      const at = within(bytes.length, random);
      const other = Buffer.from('Ảnh: Phương Hoa/TTXVN ');
      return Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at + other.length)]);
    }),
  },
  /** Copied or renamed by hand: the whole file lies under a name that is not its own. */
  wrongName: {
    code: 'wrongName',
    harm(file) {
      const folder = path.dirname(file);
      const name = path.basename(file).replace(/[0-9a-f]{32}/, (id) => id.slice(0, 2) + 'f'.repeat(30));
      mkdirSync(folder, { recursive: true });
      renameSync(file, path.join(folder, name));
    },
  },
  missing: { code: 'missing', harm: (file) => rmSync(file) },
  /** What a session that was killed left unfinished. */
  leftover: {
    code: 'leftover',
    harm(file) {
      const temp = `${file}.${'0'.repeat(15)}1-1.tmp`;
      writeFileSync(temp, existsSync(file) ? readFileSync(file).subarray(0, 20) : '');
    },
  },
} as const satisfies Readonly<Record<string, Damage>>;

export type DamageKind = keyof typeof damageKinds;
export const damageNames = Object.keys(damageKinds) as readonly DamageKind[];
