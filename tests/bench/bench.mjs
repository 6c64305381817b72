import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtFile } from '../built.mjs';

/** `npm run bench`: each measurement in a process of its own, on the real disk. */
const programs = [
  await builtFile('benchSave'),
  await builtFile('benchSearch'),
  await builtFile('benchPhotoLibrary'),
  await builtFile('benchPhotos'),
  fileURLToPath(new URL('start.mjs', import.meta.url)),
];
for (const program of programs) {
  const { status } = spawnSync(process.execPath, [program], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
