import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/toasoan-search-thread');

function newestChange(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

async function buildInto(folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'node' },
    path.join(root, 'electron/vite.config.ts'),
  );
  if (loaded === null) throw new Error('the app has a build configuration');
  const { config } = loaded;
  const input = { searchWorker: path.join(root, 'electron/library/searchWorker.ts') };
  const rolldownOptions = { ...config.build?.rolldownOptions, input };
  const output = { ...config.build, outDir: aside, rolldownOptions };
  await build({ ...config, configFile: false, logLevel: 'warn', build: output });
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another test process was first.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'searchWorker.cjs'))) throw error;
  }
}

/** The search thread as the app ships it, built with the app's own configuration when its sources changed. */
export async function searchThreadFile(): Promise<string> {
  const changed = Math.max(
    ...['electron/library', 'shared'].map((name) => newestChange(path.join(root, name))),
  );
  const folder = path.join(cache, String(Math.round(changed)));
  if (!existsSync(path.join(folder, 'searchWorker.cjs'))) {
    mkdirSync(cache, { recursive: true });
    for (const old of readdirSync(cache).filter((name) => Number(name) < changed - 600_000)) {
      rmSync(path.join(cache, old), { recursive: true, force: true });
    }
    await buildInto(folder);
  }
  return path.join(folder, 'searchWorker.cjs');
}
