import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtFile } from '../built.mjs';

const [wanted, ...programArguments] = process.argv.slice(2);

const programs = {
  checks: () => builtFile('benchChecks'),
  save: () => builtFile('benchSave'),
  search: () => builtFile('benchSearch'),
  suggest: () => builtFile('benchSuggest'),
  photoLibrary: () => builtFile('benchPhotoLibrary'),
  photos: () => builtFile('benchPhotos'),
  export: () => builtFile('benchExport'),
  metadata: () => builtFile('benchMetadata'),
  start: () => fileURLToPath(new URL('start.mjs', import.meta.url)),
};

/**
 * `npm run bench`: each measurement in a process of its own, on the real disk. `npm run bench -- photos 100` is one of
 * them, with its arguments.
 */
for (const [name, program] of Object.entries(programs)) {
  if (wanted !== undefined && wanted !== name) continue;
  const { status } = spawnSync(process.execPath, [await program(), ...programArguments], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
