import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DoctorCode } from '../../../../../shared/upkeep';
import type { Random } from '../../../../faults/campaign';
import { damages } from '../../../../faults/damages';

type Damage = {
  /** What the doctor calls it. */
  readonly code: DoctorCode;
  readonly harm: (file: string, random: Random) => void;
};

const rewrite = (change: (bytes: Buffer, random: Random) => Buffer) => (file: string, random: Random) =>
  writeFileSync(file, change(readFileSync(file), random));

/** A sector of another file stands in the middle. */
function cross(bytes: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * bytes.length);
  const other = Buffer.from('Ảnh: Phương Hoa/TTXVN ');
  return Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at + other.length)]);
}

const inContent = Object.entries({ ...damages, crossed: cross }).map(
  ([name, change]): readonly [string, Damage] => [name, { code: 'damaged', harm: rewrite(change) }],
);

/** The eleven kinds of damage of campaign F8, and what happens to files as wholes. */
export const damageKinds: Readonly<Record<string, Damage>> = {
  ...Object.fromEntries(inContent),
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
};
