import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isRoot = process.getuid?.() === 0;
const windowPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
];

/** On the machine: what npm puts in front of the path is the app's own. */
function hasCommand(name) {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder !== '' && !folder.includes('node_modules') && existsSync(`${folder}/${name}`));
}

export function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function lacksLibraries(executablePath) {
  const { stdout, status } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  return status !== 0 || stdout.includes('not found');
}

function lacksVietnameseFont() {
  const { stdout, status } = spawnSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() === '';
}

/**
 * Perl runs exiftool, which writes the metadata of exported photos; the one that Debian cannot do without lacks the
 * modules for digests and compressed texts.
 */
function lacksPerl() {
  return spawnSync('perl', ['-MDigest::MD5', '-MCompress::Zlib', '-e', '1']).status !== 0;
}

function missingPackages(executablePath) {
  return [
    ...(lacksLibraries(executablePath) ? windowPackages : []),
    ...(hasDisplay() || hasCommand('Xvfb') ? [] : ['xvfb', 'xauth']),
    ...(lacksVietnameseFont() ? ['fonts-noto-core'] : []),
    ...(lacksPerl() ? ['perl'] : []),
  ];
}

/** Newer Debian and Ubuntu renamed some libraries for 64-bit time. */
function currentName(name) {
  const { status, stdout } = spawnSync('apt-cache', ['show', `${name}t64`], { encoding: 'utf8' });
  return status === 0 && stdout !== '' ? `${name}t64` : name;
}

function installPackages(names) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: environment });
  apt('update', '-qq');
  const current = names.map(currentName);
  console.error(`installing Debian packages: ${current.join(' ')}`);
  const { status } = apt('install', '-y', '-qq', '--no-install-recommends', ...current);
  if (status !== 0) throw new Error(`apt-get install ${current.join(' ')} failed`);
}

/** Installs what is missing when it may; otherwise says the command that would. */
function supplyPackages(names) {
  if (names.length === 0) return;
  if (isRoot && hasCommand('apt-get')) installPackages(names);
  else console.error(`missing: sudo apt-get install ${names.join(' ')}`);
}

/** Installs Debian packages that only some tests use, where that needs no question; answers nothing. */
export function supplyTools(packageOfCommand) {
  if (process.platform !== 'linux' || !isRoot || !hasCommand('apt-get')) return;
  supplyPackages(
    Object.entries(packageOfCommand).flatMap(([command, name]) => (hasCommand(command) ? [] : [name])),
  );
}

/** Starts a virtual display on a number that Xvfb finds free itself; it ends with this process. */
function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('no display: set DISPLAY or install xvfb')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once('data', (number) => {
      server.unref();
      server.stdio[3].unref();
      resolve({ name: `:${String(number).trim()}`, stop });
    });
  });
}

/**
 * Makes a Linux machine able to show a window: system libraries, a Vietnamese font, perl, a display
 * (put into `process.env.DISPLAY`). Answers the function that takes a display of ours away again.
 */
export async function prepareDesktop(executablePath) {
  if (process.platform !== 'linux') return () => {};
  supplyPackages(missingPackages(executablePath));
  if (hasDisplay()) return () => {};
  const display = await startDisplay();
  process.env.DISPLAY = display.name;
  console.error(`no display here: started a virtual one, ${display.name}`);
  return () => {
    delete process.env.DISPLAY;
    display.stop();
  };
}

/** Chromium's sandbox refuses to run as root. */
export const sandboxArguments = process.platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
