import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/toasoan-built-for-tests');
const sources = ['electron', 'shared', 'renderer', 'resources', 'tests/disk', 'tests/faults', 'tests/bench'];

/** Output name -> source: the workers as the app ships them, and programs that tests and benches run. */
const entries = {
  cli: 'electron/cli.ts',
  searchWorker: 'electron/library/searchWorker.ts',
  doctorWorker: 'electron/library/doctor/doctorWorker.ts',
  photoWorker: 'electron/photos/photoWorker.ts',
  importWorker: 'electron/importing/importWorker.ts',
  exportWorker: 'electron/exporting/exportWorker.ts',
  backupChild: 'tests/disk/electron/backup/backupChild.ts',
  importingChild: 'tests/disk/electron/exporting/importingChild.ts',
  exiftoolChild: 'tests/disk/electron/photos/exiftoolChild.ts',
  savingChild: 'tests/disk/electron/library/savingChild.ts',
  faults: 'tests/faults/faults.ts',
  exportingChild: 'tests/faults/exportingChild.ts',
  benchChecks: 'tests/bench/checks.ts',
  benchSave: 'tests/bench/save.ts',
  benchSearch: 'tests/bench/search.ts',
  benchSuggest: 'tests/bench/suggest.ts',
  benchFill: 'tests/bench/fill.ts',
  benchPhotoLibrary: 'tests/bench/photoLibrary.ts',
  benchPhotos: 'tests/bench/photos.ts',
  benchExport: 'tests/bench/export.ts',
  benchMetadata: 'tests/bench/metadata.ts',
};

function newestChange(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

/** With the app's own build configuration. */
async function buildInto(folder) {
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'node' },
    path.join(root, 'electron/vite.config.ts'),
  );
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [name, path.join(root, source)]),
  );
  const aside = `${folder}.${process.pid}`;
  const { config } = loaded;
  const output = { ...config.build, outDir: aside };
  const external = [...config.build.rolldownOptions.external, '@playwright/test'];
  output.rolldownOptions = { ...config.build.rolldownOptions, input, external };
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    ssr: { ...config.ssr, external },
    build: output,
  });
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another test process was first.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function readyFolder() {
  const changed = Math.max(...sources.map((source) => newestChange(path.join(root, source))));
  const folder = path.join(cache, String(Math.round(changed)));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    for (const old of readdirSync(cache).filter((candidate) => parseInt(candidate) < changed - 600_000)) {
      rmSync(path.join(cache, old), { recursive: true, force: true });
    }
    await buildInto(folder);
  }
  return folder;
}

let ready;

/** The path of a built program; builds only when a source changed. A test asks often: the sources are looked at once. */
export async function builtFile(name) {
  ready ??= readyFolder();
  return path.join(await ready, `${name}.cjs`);
}
