import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBuilt, root } from './build.mjs';
import { findRuntime } from './runtime.mjs';

const require = createRequire(import.meta.url);
const packaged = path.join(root, 'dist/linux-unpacked');
const testable = path.join(root, 'dist/linux-testable');
const executable = 'toa-soan';
const releaseConfig = 'electron-builder.yml';

function electronBuilder(config, args) {
  const cli = require.resolve('electron-builder/cli.js');
  const { status } = spawnSync(process.execPath, [cli, '--config', config, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('electron-builder failed');
}

/** The configuration for a runtime at hand that may be older than the one we release on and lack its last fuse. */
async function configFor(executablePath) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executablePath);
  if (FuseV1Options.GrantFileProtocolExtraPrivileges in wire) return releaseConfig;
  const lines = readFileSync(path.join(root, releaseConfig), 'utf8').split('\n');
  const config = path.join('out', releaseConfig);
  const kept = lines.filter((line) => !line.includes('grantFileProtocolExtraPrivileges'));
  writeFileSync(path.join(root, config), kept.join('\n'));
  return config;
}

/**
 * With arguments, electron-builder gets them as they are (`npm run package -- --win nsis`). Without, on
 * Linux, it makes the folder build from the runtime at hand; elsewhere the targets of electron-builder.yml.
 */
export async function packageApp(args) {
  ensureBuilt();
  if (args.length > 0 || process.platform !== 'linux') return electronBuilder(releaseConfig, args);
  const { executablePath, folder, version } = await findRuntime();
  const runtime = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  electronBuilder(await configFor(executablePath), ['--linux', 'dir', ...runtime]);
  // Comes with the runtime, which loads other people's folders with it.
  rmSync(path.join(packaged, 'resources/default_app.asar'), { force: true });
}

function linkFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

function isPackagedNewer() {
  const archive = statSync(path.join(packaged, 'resources/app.asar'), { throwIfNoEntry: false });
  const sources = ['out/electron.built', 'out/renderer.built', releaseConfig, 'electron/package.mjs'];
  const newest = Math.max(...sources.map((file) => statSync(path.join(root, file)).mtimeMs));
  return archive !== undefined && archive.mtimeMs > newest;
}

/**
 * The packaged app for the end-to-end tests: the same files, with the one fuse turned on that lets
 * Playwright attach (NodeCliInspect). The release keeps it off.
 */
export async function packageTestable() {
  ensureBuilt();
  if (!isPackagedNewer()) await packageApp([]);
  rmSync(testable, { recursive: true, force: true });
  linkFolder(packaged, testable);
  const target = path.join(testable, executable);
  rmSync(target);
  copyFileSync(path.join(packaged, executable), target);
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(target, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  return target;
}
