import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Claim, claimFolder } from '../../electron/library/claim';
import { articlePlace } from '../../electron/library/layout';
import { openRecords } from '../../electron/library/records';
import { DeskError } from '../../shared/problems';
import { textRules, roomForTests } from '../disk/electron/library/roomForTests';
import { type Campaign, hold, type Random, type Turn } from './campaign';
import { watchedDisk } from './faultyDisk';
import { openRecord, pick, randomId, upTo } from './oneRecord';
import { copyTemplate } from './testLibraries';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits a moment before some calls, so that sessions meet each other at every step of taking the lock. */
const slowDisk = (random: Random) =>
  watchedDisk(async () => {
    if (random() < 0.5) await wait(random() * 4);
  });

/** What sessions before left as lock: nothing, one of a dead process, of another machine, or rubbish. */
function leaveLock(folder: string, random: Random): string {
  const dead = { pid: 2 ** 22 + 1, start: '1', user: 'lan', token: 'f'.repeat(16), beat: '000000000007' };
  const locks: Readonly<Record<string, string | undefined>> = {
    none: undefined,
    dead: JSON.stringify({ ...dead, host: os.hostname(), boot: 'trước' }),
    elsewhere: JSON.stringify({ ...dead, host: 'máy-khác', boot: 'x' }),
    rubbish: 'rác',
  };
  const what = pick(random, Object.keys(locks));
  const text = locks[what];
  if (text !== undefined) writeFileSync(path.join(folder, 'library.lock'), text);
  return what;
}

type Session = { readonly claim: Claim; readonly saved: number[] };

/** Saves from what it has read itself, as often as it can, until it is told that it may not. */
async function saveAsLongAsAllowed(claim: Claim, id: string, random: Random): Promise<Session> {
  const saved: number[] = [];
  const records = openRecords({
    ...roomForTests(claim.folder),
    token: claim.token,
    fence: () => claim.fence(),
    canWrite: () => claim.mode().type === 'readWrite',
  });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const base = (await records.read(articlePlace(id), textRules))?.revision ?? 0;
      const outcome = await records.save(articlePlace(id), textRules, { text: claim.token }, base);
      if (outcome.status === 'saved') saved.push(outcome.record.content.revision);
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'libraryReadOnly') throw error;
    }
    await wait(random() * 5);
  }
  return { claim, saved };
}

function expectOneWriter(sessions: readonly Session[], told: string): void {
  const writers = sessions.filter(({ claim }) => claim.mode().type === 'readWrite');
  hold(writers.length <= 1, 'wrong', `${told}: ${writers.length} sessions may write`);
  hold(writers.length === 1, 'wrong', `${told}: nobody may write`);
  for (const { claim, saved } of sessions) {
    if (claim.mode().type === 'readWrite') hold(saved.length === 3, 'wrong', `${told}: refused its own save`);
  }
  const all = sessions.flatMap(({ saved }) => saved);
  hold(new Set(all).size === all.length, 'lost', `${told}: two sessions wrote revision ${all.join(', ')}`);
}

async function openAtOnce(turn: Turn): Promise<void> {
  const { folder, random } = turn;
  copyTemplate(folder);
  const id = randomId(random);
  await openRecord(folder, id).save('trước', 0);
  const lock = leaveLock(folder, random);
  const count = 2 + upTo(random, 3);
  const told = `${count} sessions, lock left: ${lock}`;
  const options = { create: false, disk: slowDisk(random), lockPatience: 40 };
  const claims = await Promise.all(
    Array.from({ length: count }, async () => {
      await wait(random() * 6);
      return claimFolder(folder, options, () => undefined);
    }),
  );
  const sessions = await Promise.all(claims.map((claim) => saveAsLongAsAllowed(claim, id, random)));
  expectOneWriter(sessions, told);
  const saves = sessions.reduce((sum, { saved }) => sum + saved.length, 0);
  const { revision } = await openRecord(folder, id).read();
  hold(revision === 1 + saves, 'lost', `${told}: ${saves} saves acknowledged, revision ${revision}`);
  await Promise.all(claims.map((claim) => claim.release()));
  hold(!existsSync(path.join(folder, 'library.lock')), 'wrong', `${told}: a lock is left`);
}

/** A cleaner takes the lock away while its holder works, and somebody else may come at that very moment. */
async function takeLockAway(turn: Turn): Promise<void> {
  const { folder, random } = turn;
  copyTemplate(folder);
  const id = randomId(random);
  await openRecord(folder, id).save('trước', 0);
  const options = { create: false, disk: slowDisk(random), lockPatience: 40 };
  const holder = await claimFolder(folder, options, () => undefined);
  rmSync(path.join(folder, 'library.lock'));
  const meet = async () => {
    await wait(random() * 6);
    return claimFolder(folder, options, () => undefined);
  };
  const look = async () => {
    await wait(random() * 6);
    await holder.fence().catch(() => undefined);
    return holder;
  };
  const claims = await Promise.all([look(), meet()]);
  const sessions = [];
  for (const claim of claims) sessions.push(await saveAsLongAsAllowed(claim, id, random));
  expectOneWriter(sessions, 'the lock was taken away');
  await Promise.all(claims.map((claim) => claim.release()));
}

/** The folder is copied with the lock in it while its holder works: nobody holds the copy. */
async function copyWithLock(turn: Turn): Promise<void> {
  const { folder, random } = turn;
  const [original, copied] = [path.join(folder, 'gốc'), path.join(folder, 'chép')];
  copyTemplate(original);
  const options = { create: false, disk: slowDisk(random), lockPatience: 40 };
  const holder = await claimFolder(original, options, () => undefined);
  cpSync(original, copied, { recursive: true });
  const claims = await Promise.all([1, 2].map(() => claimFolder(copied, options, () => undefined)));
  const writers = claims.filter((claim) => claim.mode().type === 'readWrite');
  hold(writers.length === 1, 'wrong', `${writers.length} sessions may write the copy`);
  await holder.fence();
  hold(holder.mode().type === 'readWrite', 'wrong', 'the original was taken from its holder');
  await Promise.all([holder, ...claims].map((claim) => claim.release()));
}

function meetOnce(turn: Turn): Promise<void> {
  if (turn.number % 5 === 3) return takeLockAway(turn);
  return turn.number % 5 === 4 ? copyWithLock(turn) : openAtOnce(turn);
}

/** Looks whether there is a lock, and then writes its own: what happens in between is not seen. */
async function lookThenLock({ folder, random }: Turn): Promise<void> {
  const file = path.join(folder, 'lock');
  const sessions = await Promise.all(
    Array.from({ length: 3 }, async (_, number) => {
      await wait(random() * 6);
      if (existsSync(file)) return false;
      await wait(random() * 4);
      writeFileSync(file, String(number));
      return true;
    }),
  );
  hold(sessions.filter(Boolean).length === 1, 'wrong', 'more than one holds the lock');
}

/**
 * Two to four sessions open one library at the same moment, over no lock, a dead one, another machine's or rubbish:
 * exactly one may write, its saves go through, and no revision is written twice; also where the lock is taken away
 * meanwhile, and in a copy of the folder that has the lock in it. Control: a lock that is looked for
 * first and written afterwards.
 */
export const twoInstances: Campaign = {
  id: 'F10',
  name: 'sessions open one library at once',
  sizes: { everyRun: 60, long: 600 },
  atOnce: 4,
  run: meetOnce,
  control: lookThenLock,
};
