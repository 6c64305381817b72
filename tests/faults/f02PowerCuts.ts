import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Disk, realDisk } from '../../electron/library/disk';
import { type Campaign, hold, type Turn } from './campaign';
import { watchedDisk } from './faultyDisk';
import { openRecord, randomId, textOf, upTo } from './oneRecord';
import { openPowerDisk, type PowerDisk, whyNoPowerDisk } from './smallDisk';

const stepsOfSave = 18;

/** Cuts the power before the call of this number; nothing after it is done. */
function cuttingDisk(power: PowerDisk, step: () => number): Disk {
  let calls = 0;
  let cut: Promise<void> | undefined;
  return watchedDisk(async () => {
    if (step() === 0) return;
    calls += 1;
    if (calls >= step()) await (cut ??= power.cut());
  });
}

async function onPowerDisk({ folder }: Turn, work: (power: PowerDisk) => Promise<void>): Promise<void> {
  const power = await openPowerDisk(folder);
  try {
    await work(power);
  } finally {
    await power.remove();
  }
}

async function expectAcknowledged(folder: string, id: string, texts: readonly string[], told: string) {
  const found = await openRecord(folder, id)
    .read()
    .catch((error: unknown) => error);
  hold(!(found instanceof Error), 'unreadable', `${told}: ${String(found)}`);
  const { text, revision } = found as { readonly text: string | undefined; readonly revision: number };
  hold(text !== undefined && texts.includes(text), 'lost', `${told}: revision ${revision}`);
}

const cutAtStep = (turn: Turn) =>
  onPowerDisk(turn, async (power) => {
    const { random } = turn;
    const id = randomId(random);
    const step = 1 + (turn.number % stepsOfSave);
    let isArmed = false;
    const record = openRecord(
      power.folder,
      id,
      cuttingDisk(power, () => (isArmed ? step : 0)),
    );
    const length = 200 + upTo(random, 60_000);
    const saves = 1 + upTo(random, 3);
    for (let version = 1; version <= saves; version += 1)
      await record.save(textOf(version, length), version - 1);
    isArmed = true;
    const next = textOf(saves + 1, length);
    const outcome = await record.save(next, saves).catch(() => undefined);
    if (outcome !== undefined) await power.cut();
    power.remount();
    const kept = outcome === undefined ? [textOf(saves, length), next] : [next];
    const told = `cut before call ${step} of save ${saves + 1}, ${length} characters`;
    await expectAcknowledged(power.folder, id, kept, told);
  });

const cutAfterAcknowledgement = (turn: Turn) =>
  onPowerDisk(turn, async (power) => {
    const { random } = turn;
    const id = randomId(random);
    const record = openRecord(power.folder, id);
    const length = 200 + upTo(random, 60_000);
    const saves = 1 + upTo(random, 5);
    for (let version = 1; version <= saves; version += 1)
      await record.save(textOf(version, length), version - 1);
    await power.cut();
    power.remount();
    await expectAcknowledged(power.folder, id, [textOf(saves, length)], `cut right after save ${saves}`);
  });

/** As steno does: written aside and renamed, never synced. */
const cutAfterUnsynced = (turn: Turn) =>
  onPowerDisk(turn, async (power) => {
    const id = randomId(turn.random);
    await openRecord(power.folder, id).save(textOf(1, 2_000), 0);
    const file = path.join(power.folder, 'steno.json');
    writeFileSync(`${file}.tmp`, textOf(2, 2_000));
    renameSync(`${file}.tmp`, file);
    await power.cut();
    power.remount();
    const text = await realDisk.readFile(file, 'utf8').catch(() => '');
    hold(text === textOf(2, 2_000), 'lost', 'the text that was said to be saved');
  });

const shared = { atOnce: 2, control: cutAfterUnsynced, refusal: whyNoPowerDisk } as const;

/**
 * The power is cut before each call that a save makes to the disk (a file system of its own, shut down without
 * flushing, mounted again): the last acknowledged text or the one being saved is there. Control: written aside and
 * renamed without a sync, as steno does.
 */
export const powerCutInSave: Campaign = {
  ...shared,
  id: 'F2',
  name: 'power cut at each step of a save',
  sizes: { everyRun: 36, long: 360 },
  run: cutAtStep,
};

/** The power is cut right after the acknowledgement: exactly that text is there. Control: as in F2. */
export const powerCutAfterSave: Campaign = {
  ...shared,
  id: 'F3',
  name: 'power cut right after the acknowledgement',
  sizes: { everyRun: 30, long: 300 },
  run: cutAfterAcknowledgement,
};
