import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Disk } from '../../electron/library/disk';
import { type Campaign, hold, type Turn } from './campaign';
import { faultyDisk } from './faultyDisk';
import { expectText, openRecord, randomId, tempsIn, textOf } from './oneRecord';
import { recordBytes } from './testLibraries';

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'EDQUOT'];
const honestCodes = /^(disk|access|file)/;

/** A record saved twice, on a disk that can be told to refuse. */
async function savedTwice({ folder, random }: Pick<Turn, 'folder' | 'random'>) {
  const faults = faultyDisk();
  const id = randomId(random);
  const record = openRecord(folder, id, faults.disk, 60);
  const texts = [1, 2, 3].map((version) => textOf(version, 200 + random() * 20_000));
  const [one = '', two = '', three = ''] = texts;
  await record.save(one, 0);
  await record.save(two, 1);
  return { id, faults, record, one, two, three };
}

let steps = 0;

/** How many calls one save makes, so that each of them is refused. */
async function countSteps({ folder, random }: Turn): Promise<void> {
  const { faults, record, three } = await savedTwice({ folder, random });
  faults.arm({ step: Infinity, code: '', isSticky: false });
  await record.save(three, 2);
  steps = faults.calls.length;
}

function faultOf({ number, random }: Turn) {
  const combination = number % (codes.length * 2 * steps);
  const step = 1 + (combination % steps);
  const code = codes[Math.floor(combination / steps) % codes.length] ?? 'EIO';
  const isSticky = combination >= steps * codes.length;
  return number < codes.length * 2 * steps * 20
    ? { step, code, isSticky }
    : { step: 1 + Math.floor(random() * steps), code, isSticky };
}

async function refuseStep(turn: Turn): Promise<void> {
  if (steps === 0) await countSteps(turn);
  const { id, faults, record, one, two, three } = await savedTwice(turn);
  const fault = faultOf(turn);
  faults.arm(fault);
  const outcome = await record.save(three, 2).catch((error: unknown) => error);
  const told = `${JSON.stringify(fault)} after ${faults.calls.join(' ')}`;
  faults.arm(undefined);
  if (outcome instanceof Error) {
    hold('code' in outcome && honestCodes.test(String(outcome.code)), 'wrong', `${told}: ${outcome.message}`);
  } else {
    hold(record.peek('current') === three, 'lost', `${told}: said saved`);
  }
  hold([two, three].includes(record.peek('current') ?? ''), 'lost', `${told}: the current file`);
  hold([one, two].includes(record.peek('prev') ?? ''), 'lost', `${told}: the generation before`);
  if (!fault.isSticky) hold(tempsIn(turn.folder).length === 0, 'wrong', `${told}: stray files`);
  if (outcome instanceof Error) await record.save(three, 2);
  await expectText(turn.folder, id, [three], `${told}, after the next save`);
}

/** Opens the file itself and writes over it. */
async function writeOver(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await disk.open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseWriteOver(turn: Turn): Promise<void> {
  const { id, faults, record, two, three } = await savedTwice(turn);
  faults.arm({ step: 1 + (turn.number % 3), code: 'ENOSPC', isSticky: false });
  await writeOver(faults.disk, record.file('current'), recordBytes(id, 3, { text: three })).catch(
    () => undefined,
  );
  faults.arm(undefined);
  hold(readdirSync(path.dirname(record.file('current'))).length > 0, 'lost', 'no file at all');
  hold([two, three].includes(record.peek('current') ?? ''), 'lost', 'the current file is torn');
}

/**
 * Each call to the disk that a save makes is refused with each of eight errors, once and from then on (so in
 * cleaning up too): the error is said, both generations stay whole, no file is left over, and the next save goes
 * through. Control: the file itself is opened and written over.
 */
export const refusedSteps: Campaign = {
  id: 'F4',
  name: 'each step of a save refused, once and sticky',
  sizes: { everyRun: 336, long: 3360 },
  atOnce: 8,
  run: refuseStep,
  control: refuseWriteOver,
};
