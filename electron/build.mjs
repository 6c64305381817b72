import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, 'out');
const lock = path.join(root, 'node_modules/.cache/toasoan-build.lock');

const shared = ['shared', 'resources', 'package.json', 'package-lock.json', 'electron/build.mjs'];

/** What is built, from what, with which modes of which configuration. */
const parts = [
  {
    name: 'electron',
    sources: ['electron', ...shared],
    config: 'electron/vite.config.ts',
    modes: ['node', 'preload'],
  },
  {
    name: 'renderer',
    sources: ['renderer', ...shared],
    config: 'renderer/vite.config.ts',
    modes: ['production'],
  },
];

/** Folders count too: a file that was deleted or renamed changes only the time of its folder. */
function newestChange(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(file, name))),
    stat.mtimeMs,
  );
}

function stampOf(part) {
  return path.join(out, `${part.name}.built`);
}

function isStale(part) {
  if (!existsSync(stampOf(part)) || !existsSync(path.join(out, part.name))) return true;
  const builtFrom = Number(readFileSync(stampOf(part), 'utf8'));
  return part.sources.some((source) => newestChange(path.join(root, source)) > builtFrom);
}

/** Builds aside and renames, so that an app that starts meanwhile never loads half a build. */
async function buildPart(part) {
  // The bundler colours its errors also where nobody sees colours.
  if (!process.stderr.isTTY) process.env.NO_COLOR ??= '1';
  const { build } = await import('vite');
  const startedAt = Date.now();
  const aside = path.join(out, `.${part.name}-${process.pid}`);
  const previous = `${aside}-previous`;
  try {
    for (const mode of part.modes) {
      await build({
        configFile: path.join(root, part.config),
        mode,
        logLevel: 'warn',
        build: { outDir: aside },
      });
    }
    const final = path.join(out, part.name);
    if (existsSync(final)) renameSync(final, previous);
    renameSync(aside, final);
    writeFileSync(stampOf(part), String(startedAt));
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryLock() {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Two callers at once: the second waits for the first and then finds nothing to do. */
async function withLock(work) {
  const deadline = Date.now() + 120_000;
  while (!tryLock()) {
    if (Date.now() > deadline) throw new Error(`another build holds ${lock}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Builds all parts, or with `names` those of them that are older than their sources. */
export async function build(names) {
  await withLock(async () => {
    for (const part of parts) {
      if (names === undefined || (names.includes(part.name) && isStale(part))) await buildPart(part);
    }
  });
}

/**
 * Makes out/ current before anything runs from it: all of it, or only the named parts. The build runs in
 * a process of its own and writes to stderr only: the stdout of a command belongs to the command.
 */
export function ensureBuilt(names = parts.map((part) => part.name)) {
  if (!parts.some((part) => names.includes(part.name) && isStale(part))) return;
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'electron/launch.mjs'), 'refresh', ...names],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
