import { rmSync, writeFileSync } from 'node:fs';
import { believedTimes } from '../../electron/library/believedTimes';
import type { Generation } from '../../electron/library/layout';
import { droppedVersions } from '../../electron/library/thinVersions';
import { Broken, type Campaign, hold, type Random, type Turn } from './campaign';
import { openRecord, pick, randomId, textOf, upTo } from './oneRecord';
import { recordBytes } from './testLibraries';

const RealDate = Date;
let shift = 0;

/** The clock of this process, as far off as `shift` says. */
class ShiftedDate extends RealDate {
  constructor(...input: readonly [] | ConstructorParameters<typeof Date>) {
    if (input.length === 0) super(RealDate.now() + shift);
    else super(...input);
  }

  static override now(): number {
    return RealDate.now() + shift;
  }
}

const day = 86_400_000;
const jump = (random: Random) => (random() - 0.5) * pick(random, [2_000, day, 400 * day, 8_000 * day]);

type Held = { readonly generation: Generation; readonly revision: number; readonly at: number };

/** Saves under a clock that jumps, then some of the newest generations are lost; answers what is left. */
async function saveUnderJumps({ folder, random }: Turn) {
  const id = randomId(random);
  const record = openRecord(folder, id);
  const saves = 2 + upTo(random, 5);
  const times: number[] = [];
  for (let revision = 1; revision <= saves; revision += 1) {
    shift += jump(random);
    times.push(Date.now());
    await record.save(textOf(revision, 500), revision - 1);
  }
  const left: Held[] = [
    { generation: 'current', revision: saves, at: times[saves - 1] ?? 0 },
    { generation: 'prev', revision: saves - 1, at: times[saves - 2] ?? 0 },
  ];
  if (random() < 0.4) {
    shift += jump(random);
    writeFileSync(record.file('pending'), recordBytes(id, saves + 1, { text: textOf(saves + 1, 500) }));
    left.push({ generation: 'pending', revision: saves + 1, at: Date.now() });
  }
  const lost = random() < 0.4 ? left.splice(upTo(random, left.length), 1) : [];
  for (const { generation } of lost) rmSync(record.file(generation));
  return { id, left };
}

const newestBy = (left: readonly Held[], order: (held: Held) => number) =>
  [...left].sort((one, other) => order(other) - order(one))[0];

async function expectHighest(turn: Turn): Promise<void> {
  globalThis.Date = ShiftedDate as DateConstructor;
  try {
    const { id, left } = await saveUnderJumps(turn);
    const expected = newestBy(left, ({ revision }) => revision);
    const { revision, text } = await openRecord(turn.folder, id).read();
    const told = `${JSON.stringify(left)}: revision ${revision}`;
    hold(revision === expected?.revision, 'lost', told);
    hold(text === textOf(revision, 500), 'lost', told);
    const saved = await openRecord(turn.folder, id).save('hết', revision);
    hold(saved.status === 'saved' && saved.record.content.revision === revision + 1, 'lost', told);
  } finally {
    shift = 0;
    globalThis.Date = RealDate;
  }
}

type Told = {
  readonly revision: number;
  readonly savedAt: number;
  readonly isMilestone: boolean;
  readonly era: number;
  readonly at: number;
};

/** A timeline of some weeks: when each version was really written, and what a clock that was wrong for days said. */
function tellWrongly(random: Random) {
  const count = 15 + upTo(random, 60);
  const [from, to] = [upTo(random, count), upTo(random, count)].sort((one, other) => one - other);
  const ahead = (8 + random() * 400) * day;
  let at = RealDate.UTC(2026, 8, 20) + random() * day;
  const versions = Array.from({ length: count }, (_, index): Told => {
    at += random() * pick(random, [600_000, 3_600_000, 2 * day]);
    const isWrong = index >= (from ?? 0) && index <= (to ?? 0);
    return { revision: index + 1, savedAt: at + (isWrong ? ahead : 0), isMilestone: false, era: 0, at };
  });
  const last = versions.at(-1);
  return { versions, at, now: last?.savedAt ?? at };
}

type Thin = (versions: readonly Told[], now: number) => readonly number[];

const thinAsBelieved: Thin = (versions, now) => {
  const believed = believedTimes(
    versions.map(({ savedAt }) => savedAt),
    now,
  );
  const dated = versions.map((each, index) => ({
    ...each,
    savedAt: believed.times[index] ?? 0,
    era: believed.eras[index] ?? 0,
  }));
  return droppedVersions(dated, believed.now);
};

/** Of each hour of the last two days, and of each day of ninety, something is left that was really written then. */
function expectThinnedHonestly({ random }: Turn, thin: Thin): void {
  const { versions, at, now } = tellWrongly(random);
  const dropped = new Set(thin(versions, now));
  const left = versions.filter(({ revision }) => !dropped.has(revision));
  for (const version of versions.filter((each) => at - each.at < 89 * day)) {
    // A version stands for its neighbours within a day, as the right clock would have it at the least.
    const isHeld = left.some((each) => Math.abs(each.at - version.at) <= day);
    hold(isHeld, 'lost', `nothing is left of ${new RealDate(version.at).toISOString()}`);
  }
}

async function expectNewestTime(turn: Turn): Promise<void> {
  globalThis.Date = ShiftedDate as DateConstructor;
  try {
    const { left } = await saveUnderJumps(turn);
    const chosen = newestBy(left, ({ at }) => at);
    const highest = newestBy(left, ({ revision }) => revision);
    hold(chosen?.revision === highest?.revision, 'lost', JSON.stringify(left));
  } finally {
    shift = 0;
    globalThis.Date = RealDate;
  }
}

const isBroken = (work: () => void): boolean => {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Broken) return true;
    throw error;
  }
};

/** Both ways of believing the clock must be seen: ages that it tells, and the newest time. */
async function believeTheClock(turn: Turn): Promise<void> {
  const isSeen = Array.from({ length: 20 }).some(() =>
    isBroken(() => expectThinnedHonestly(turn, droppedVersions)),
  );
  if (isSeen) await expectNewestTime(turn);
}

/**
 * The clock jumps by seconds to decades between saves, forwards and back: the highest revision wins and the next one
 * goes on from it. A timeline that is thinned while the clock is wrong for days keeps what was really written on each
 * day. Control: the newest time wins, and ages are believed.
 */
export const clockJumps: Campaign = {
  id: 'F9',
  name: 'clock jumps between saves',
  sizes: { everyRun: 100, long: 1000 },
  run: async (turn) =>
    turn.number % 4 === 3 ? expectThinnedHonestly(turn, thinAsBelieved) : expectHighest(turn),
  control: believeTheClock,
};
