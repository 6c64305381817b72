import { type Disk, realDisk } from '../../electron/library/disk';
import { type Campaign, hold, type Turn } from './campaign';
import { refusal } from './faultyDisk';
import { expectText, openRecord, pick, randomId, tempsIn, textOf } from './oneRecord';

/** A virus scanner holds the file, its previous generation or both; perhaps there are no hard links or syncs of folders. */
function scannedDisk({ number, random }: Turn) {
  let left = number % 201;
  const code = pick(random, ['EPERM', 'EACCES', 'EBUSY']);
  const held = pick(random, [/[0-9a-f]\.json$/, /\.prev\.json$/, /[0-9a-f](\.prev)?\.json$/]);
  const hasLinks = random() < 0.5;
  const syncsFolders = random() < 0.5;
  const disk: Disk = {
    ...realDisk,
    async rename(from, to) {
      if (left === 0 || !held.test(String(to))) return realDisk.rename(from, to);
      left -= 1;
      throw refusal(code, 'rename');
    },
    async link(from, to) {
      if (!hasLinks) throw refusal('EPERM', 'link');
      return realDisk.link(from, to);
    },
    async open(...input) {
      if (!syncsFolders && input[1] === 'r') throw refusal('EACCES', 'open');
      return realDisk.open(...input);
    },
  };
  return { disk, free: () => (left = 0), what: `${number % 201} times ${code}` };
}

async function savedOnce({ folder, random }: Turn) {
  const id = randomId(random);
  const [one, two] = [textOf(1, 5_000), textOf(2, 5_000)];
  await openRecord(folder, id).save(one, 0);
  return { id, one, two };
}

async function refuseRenames(turn: Turn): Promise<void> {
  const { id, one, two } = await savedOnce(turn);
  const { disk, free, what } = scannedDisk(turn);
  const record = openRecord(turn.folder, id, disk, 10_000);
  const startedAt = performance.now();
  const outcome = await record.save(two, 1).catch((error: unknown) => error);
  const seconds = (performance.now() - startedAt) / 1000;
  turn.measure('seconds until the answer', seconds);
  hold(seconds < 25, 'wrong', `${what}: ${seconds} s`);
  if (outcome instanceof Error) {
    hold('code' in outcome && outcome.code === 'fileBusy', 'wrong', `${what}: ${outcome.message}`);
    hold(seconds > 9, 'wrong', `${what}: given up after ${seconds} s`);
    hold(record.peek('pending') === two, 'lost', `${what}: the text is not kept as pending`);
    hold(record.peek('current') === one, 'lost', `${what}: the current file`);
    free();
    await record.save(two, 1);
  }
  await expectText(turn.folder, id, [two], what);
  hold([one, two].includes(record.peek('prev') ?? ''), 'lost', `${what}: the generation before`);
  hold(tempsIn(turn.folder).length === 0, 'wrong', `${what}: stray files`);
}

/** One try, as a library does that knows only its own machine. */
async function renameOnce(turn: Turn): Promise<void> {
  const { id, two } = await savedOnce(turn);
  const { disk } = scannedDisk({ ...turn, number: 1 + turn.number });
  const outcome = await openRecord(turn.folder, id, disk, 0)
    .save(two, 1)
    .catch((error: unknown) => error);
  hold(!(outcome instanceof Error), 'wrong', 'one refused rename, and nothing is saved');
}

/**
 * Renames are refused 0 to 200 times, as a virus scanner does, on disks with and without hard links and syncs of
 * folders: the text is saved within 10 s, or that is said and the next save goes through. Control: one try only.
 */
export const refusedRenames: Campaign = {
  id: 'F6',
  name: 'renames refused 0 to 200 times',
  sizes: { everyRun: 201, long: 2010 },
  atOnce: 201,
  run: refuseRenames,
  control: renameOnce,
};
