import { spawnSync } from 'node:child_process';
import { builtFile } from '../unit/electron/library/built.mjs';

/** `npm run bench`: each measurement in a process of its own, on the real disk. */
for (const name of ['benchSave', 'benchSearch']) {
  const { status } = spawnSync(process.execPath, [await builtFile(name)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
