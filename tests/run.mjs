import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, root } from '../electron/build.mjs';
import { prepareApp } from '../electron/launch.mjs';
import { hasDisplay, supplyTools } from '../electron/linuxDesktop.mjs';
import { packageApp, packageTestable } from '../electron/package.mjs';
import { builtFile } from './built.mjs';

const require = createRequire(import.meta.url);
const results = path.join(root, 'out/results');

/** The program of a package, run by this Node: `npx` would cost half a second each. */
function program(name, bin = name) {
  const file = require.resolve(`${name}/package.json`);
  const { bin: bins } = JSON.parse(readFileSync(file, 'utf8'));
  return path.join(path.dirname(file), typeof bins === 'string' ? bins : bins[bin]);
}

/** Output goes to the screen while it comes, or is kept and shown only when the part fails. */
function run(args, { isLive = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...(isLive ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.once('close', (status) =>
      resolve({ isGood: status === 0, output: Buffer.concat(pieces).toString() }),
    );
  });
}

const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/** A part that holds or does not. */
async function checkWith(args) {
  const { isGood, output } = await run(args);
  return { ...one(isGood), output: isGood ? '' : output };
}

async function checkThat(work) {
  try {
    await work();
    return { ...one(true), output: '' };
  } catch (error) {
    return { ...one(false), output: error.stack };
  }
}

/** The counts of a test runner that ended before it could count are one failure. */
function readCounts(file, count, isGood) {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    return isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return one(false);
  }
}

/** A test file that failed before it came to its first test. */
function fellOver(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

function failuresOfFile(file) {
  const name = path.relative(root, file.name);
  if (fellOver(file)) return [name];
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  return failed.map((test) => `${name}: ${test.fullName}`);
}

/** Specs lie in suites, these in suites of their own. */
function failuresOfSuite(suite) {
  const failed = (suite.specs ?? []).filter((spec) => !spec.ok);
  const here = failed.map((spec) => `tests/e2e/${spec.file}: ${spec.title}`);
  return [...here, ...(suite.suites ?? []).flatMap(failuresOfSuite)];
}

/** The pure tests share their modules: a file of its own for each would load everything again. */
async function runVitest(name, folders, options = [], env = {}) {
  const file = path.join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [program('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...reporters];
  const { isGood, output } = await run([...args, ...options, ...folders], { env });
  const counts = readCounts(
    file,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.testResults.filter(fellOver).length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults.flatMap(failuresOfFile),
    }),
    isGood,
  );
  return { ...counts, output: isGood ? '' : output };
}

/** One process of Playwright; `shard` is like 1/2. */
async function runWindows(app, filters, { shard, env }) {
  const name = `e2e-${app}${shard === undefined ? '' : `-${shard.replace('/', '-of-')}`}`;
  const file = path.join(results, `${name}.json`);
  const args = [program('@playwright/test', 'playwright'), 'test', '--config', 'tests/playwright.config.ts'];
  const part = shard === undefined ? [] : ['--shard', shard, '--output', `tests/e2e/results/${name}`];
  const { isGood } = await run([...args, '--reporter=list,json', ...part, ...filters], {
    isLive: true,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, TOASOAN_APP: app },
  });
  return readCounts(
    file,
    ({ stats, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      failures: suites.flatMap(failuresOfSuite),
    }),
    isGood,
  );
}

/**
 * Focus and clipboard belong to a whole display. Where none is set, each process makes a virtual one of its own: then
 * two share the tests between them.
 */
async function runPlaywright(app, filters) {
  const isShared = filters.length === 0 && process.platform === 'linux' && !hasDisplay();
  const shards = isShared ? ['1/2', '2/2'] : [undefined];
  const env = app === 'packaged' ? { TOASOAN_PACKAGED: await packageTestable() } : {};
  const counts = await Promise.all(shards.map((shard) => runWindows(app, filters, { shard, env })));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failures = counts.flatMap((count) => count.failures ?? []);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures, output: '' };
}

/** F18 drives the real window; the others need none. */
async function prepareWindow(args) {
  const named = args.filter((word) => /^f\d+$/i.test(word));
  if (named.length > 0 && !named.some((word) => /^f18$/i.test(word)))
    return { env: {}, stop: () => undefined };
  const { executablePath, args: own, stop } = await prepareApp();
  const env = { TOASOAN_EXECUTABLE: executablePath, TOASOAN_ARGUMENTS: JSON.stringify(own) };
  return { env, stop };
}

/** The campaigns show their table while they run. */
async function runCampaigns(args) {
  const file = path.join(results, 'faults.json');
  const { env, stop } = await prepareWindow(args);
  try {
    const program = await builtFile('faults');
    const { isGood } = await run([program, '--report', file, ...args], { isLive: true, env });
    return { ...readCounts(file, (counts) => counts, isGood), output: '' };
  } finally {
    stop();
  }
}

const rest = process.argv.slice(3);

function filesNaming(text, folder) {
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'utf8').includes(text));
}

/** A file is read again only when its text changed; a clean checkout reads all. */
const lintCache = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/eslint/',
];

const ourRooms = ['shared', 'electron', 'renderer'];
const ourFiles = [...ourRooms, 'tests', '--ignore-pattern', 'tests/fixtures/**'];
const noWarnings = ['--max-warnings', '0'];

const parts = {
  types: () => checkWith([program('typescript-native', 'tsc'), '--build']),
  'lint of types': () =>
    checkWith([program('oxlint'), '--type-aware', '--config', 'tests/oxlint.json', ...ourFiles]),
  'lint of walls': () =>
    checkWith([
      program('eslint'),
      ...lintCache,
      '--config',
      'tests/eslint.config.js',
      ...noWarnings,
      ...ourRooms,
    ]),
  format: () => checkWith([program('oxfmt'), '--check', '.']),
  unit: () => runVitest('unit', rest.length > 0 ? rest : ['tests/unit'], ['--no-isolate']),
  disk: () => runVitest('disk', rest.length > 0 ? rest : ['tests/disk'], ['--maxWorkers=2']),
  faults: () => runCampaigns(rest),
  fuzz: () => runVitest('fuzz', ['tests/fuzz']),
  build: () => checkThat(() => build()),
  'e2e on the app folder': () => runPlaywright('development', rest),
  'start and main job on the app folder': () => runPlaywright('development', ['start.spec', 'mainJob.spec']),
  package: () => checkThat(() => packageApp([])),
  'e2e on the packaged app': () => runPlaywright('packaged', rest),
};

const total = { passed: 0, failed: 0, skipped: 0 };

/** What failed, said again at the end: between there and here may lie thousands of lines. */
const failures = [];

function counted({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function runPart(name) {
  const startedAt = Date.now();
  const outcome = await parts[name]();
  for (const key of Object.keys(total)) total[key] += outcome[key];
  if (outcome.output !== '') console.log(outcome.output.trimEnd());
  if (outcome.failed > 0) failures.push(...(outcome.failures ?? [name]));
  console.log(`${name}: ${counted(outcome)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return outcome.failed === 0;
}

async function afterEachOther(names) {
  for (const name of names) await runPart(name);
}

/** Two halves side by side, on two cores. */
async function check() {
  await Promise.all([afterEachOther(['types', 'lint of types', 'lint of walls', 'format']), runPart('unit')]);
}

/** The independent programs that judge what tests wrote, and what lists processes. */
function supplyJudges() {
  supplyTools({
    exiftool: 'libimage-exiftool-perl',
    exiv2: 'exiv2',
    xmllint: 'libxml2-utils',
    unzip: 'unzip',
    pandoc: 'pandoc',
    qpdf: 'qpdf',
    pdftotext: 'poppler-utils',
    ps: 'procps',
  });
}

/** Where the app is packaged, every window test drives the package; of the app folder only the start differs. */
async function all() {
  rmSync(path.join(root, 'out/judge'), { recursive: true, force: true });
  supplyJudges();
  await check();
  if (!(await runPart('build'))) return;
  // Windows wait for their timers, and the disk's tests for the disk: side by side they keep two cores at work.
  await Promise.all([runPart('disk'), windows()]);
  // A campaign waits for the disk more than it computes.
  const beside = process.platform === 'linux' ? ['fuzz', 'start and main job on the app folder'] : ['fuzz'];
  await Promise.all([runPart('faults'), afterEachOther(beside)]);
}

async function windows() {
  if (process.platform !== 'linux') await runPart('e2e on the app folder');
  else if (await runPart('package')) await runPart('e2e on the packaged app');
}

/** The files that state properties, once for each of as many seeds as asked: `npm run properties -- 20`. */
async function properties() {
  const rounds = Number(rest[0] ?? 5);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('usage: npm run properties -- ROUNDS');
  const files = filesNaming('fast-check', 'tests/unit');
  for (let round = 0; round < rounds; round += 1) {
    const seed = randomInt(2 ** 31);
    parts[`seed ${seed}`] = () =>
      runVitest('properties', files, ['--no-isolate'], { TOASOAN_SEED: String(seed) });
    await runPart(`seed ${seed}`);
  }
}

const commands = {
  all,
  check,
  lint: async () => {
    await runPart('lint of types');
    await runPart('lint of walls');
  },
  unit: () => runPart('unit'),
  disk: async () => {
    supplyJudges();
    await runPart('disk');
  },
  e2e: async () => {
    supplyJudges();
    await runPart('e2e on the app folder');
  },
  faults: () => runPart('faults'),
  properties,
};

async function bench() {
  const { isGood } = await run(['tests/bench/bench.mjs', ...rest], { isLive: true });
  process.exitCode = isGood ? 0 : 1;
}

async function runCommand(name) {
  if (name === 'bench') return bench();
  if (commands[name] === undefined) {
    console.error('usage: node tests/run.mjs all|check|lint|unit|disk|e2e|faults|properties|bench [FILTER…]');
    process.exitCode = 2;
    return;
  }
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const startedAt = Date.now();
  await commands[name]();
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  console.log(counted(total));
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await runCommand(process.argv[2]);
