import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/toasoan-workers');

function newestChange(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

async function buildInto(folder: string, name: string, source: string): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'node' },
    path.join(root, 'electron/vite.config.ts'),
  );
  if (loaded === null) throw new Error('the app has a build configuration');
  const { config } = loaded;
  const rolldownOptions = { ...config.build?.rolldownOptions, input: { [name]: path.join(root, source) } };
  const output = { ...config.build, outDir: aside, rolldownOptions };
  await build({ ...config, configFile: false, logLevel: 'warn', build: output });
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another test process was first.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(path.join(folder, `${name}.cjs`))) throw error;
  }
}

/** A worker as the app ships it, built with the app's own configuration when the sources of its room changed. */
export async function builtWorker(source: string): Promise<string> {
  const name = path.basename(source, '.ts');
  const rooms = [path.dirname(source), 'shared'];
  const changed = Math.max(...rooms.map((room) => newestChange(path.join(root, room))));
  const folder = path.join(cache, name, String(Math.round(changed)));
  if (!existsSync(path.join(folder, `${name}.cjs`))) {
    mkdirSync(path.dirname(folder), { recursive: true });
    for (const old of readdirSync(path.dirname(folder)).filter((one) => Number(one) < changed - 600_000)) {
      rmSync(path.join(path.dirname(folder), old), { recursive: true, force: true });
    }
    await buildInto(folder, name, source);
  }
  return path.join(folder, `${name}.cjs`);
}
