import { cpSync } from 'node:fs';
import { describe, it } from 'vitest';
import { randomFrom } from '../../../../bench/fillLibrary';
import { combineDamage } from '../../../../faults/combinedDamage';
import { newClosedLibrary, newFolder } from '../testLibrary';

const first = Number(process.env['TOASOAN_SEED'] ?? 20_261_122);

/** Seeds that once broke the doctor, and some more; campaign F8 plays thousands. */
const seeds = [6, 24, 34, 35, 39, 142].map((number) => 20_261_122 + number).concat(19, 105, 107, 114);

describe('several kinds of damage at once', () => {
  it.each([...seeds, ...Array.from({ length: 10 }, (_, number) => first + number)])(
    'are repaired in one go, and the next repair has nothing to do (seed %i)',
    async (seed) => {
      const template = await newClosedLibrary();
      const turn = {
        number: 0,
        seed,
        random: randomFrom(seed),
        folder: newFolder(),
        measure: () => undefined,
      };
      await combineDamage(turn, (folder) => cpSync(template, folder, { recursive: true }));
    },
  );
});
