import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inWords, percentiles } from './percentiles';
import { cameraSize, type PassName, type PassResult, picturesOfOne, runPass } from './photoPasses';

const [first = '12', ...more] = process.argv.slice(2);

/** The child writes its result beside the photos: exiftool and decoders may print what they like. */
async function answerPass([name, folder = '', count]: readonly string[]): Promise<void> {
  const result = await runPass(name as PassName, folder, Number(count));
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(result));
}

function startPass(name: PassName, folder: string, count: number): PassResult {
  const { status } = spawnSync(process.execPath, [__filename, 'pass', name, folder, String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as PassResult;
}

/** Import, all renditions, and the same renditions by sharp alone, each in a process of its own. */
function measure(folder: string, count: number): void {
  startPass('draw', folder, count);
  const weight = statSync(path.join(folder, 'drawn', '0.jpg')).size / 1e6;
  console.log(`${count} photos of ${cameraSize.width} x ${cameraSize.height}, ${weight.toFixed(1)} MB each`);
  const perPhoto = (milliseconds: number) => (milliseconds / count).toFixed(0);
  const say = (what: string, { milliseconds, cpuMilliseconds, peakMegabytes }: PassResult) => {
    const each = `${perPhoto(milliseconds)} ms a photo (${perPhoto(cpuMilliseconds)} ms of CPU)`;
    console.log(
      `${what}: ${(milliseconds / 1000).toFixed(1)} s, ${each}, at most ${peakMegabytes.toFixed(0)} MB`,
    );
  };
  const imported = startPass('import', folder, count);
  say('import, one after the other', imported);
  console.log(`  ${inWords(percentiles(imported.each))}`);
  const alone = startPass('alone', folder, count);
  say(`${picturesOfOne} pictures of each, sharp alone`, alone);
  const ours = startPass('render', folder, count);
  say(`${picturesOfOne} pictures of each, our pool`, ours);
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  console.log(
    `beside sharp alone: ${ratio(ours.milliseconds, alone.milliseconds)} times as long, ${ratio(ours.cpuMilliseconds, alone.cpuMilliseconds)} times the CPU, ` +
      `${ratio(ours.peakMegabytes, alone.peakMegabytes)} times the memory`,
  );
  const cached = startPass('render', folder, count);
  say('the same out of the cache', cached);
}

async function run(): Promise<void> {
  if (first === 'pass') return answerPass(more);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-photos-'));
  try {
    measure(folder, Number(first));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();
