import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from '../bench/fillLibrary';

export type Random = () => number;

/** One case: everything random in it comes from `random`, so that its seed plays it again. */
export type Turn = {
  readonly number: number;
  readonly seed: number;
  readonly random: Random;
  /** A new empty folder, removed after the case. */
  readonly folder: string;
  /** A figure of this case; the campaign's p95 and maximum are printed. */
  readonly measure: (what: string, value: number) => void;
};

export type Breach = 'lost' | 'unreadable' | 'wrong';

/** A promise of the app that did not hold. `wrong`: nothing was lost, but something untrue was said or left behind. */
export class Broken extends Error {
  readonly breach: Breach;

  constructor(breach: Breach, why: string) {
    super(`${breach}: ${why}`);
    this.name = 'Broken';
    this.breach = breach;
  }
}

export function hold(isKept: boolean, breach: Breach, why: string): asserts isKept {
  if (!isKept) throw new Broken(breach, why);
}

export type Sizes = { readonly everyRun: number; readonly long: number };

/**
 * One kind of fault against one promise. `control` runs the same checks against something that does not keep the
 * promise: unless it breaks within `controlTurns`, the campaign sees nothing and has failed.
 */
export type Campaign = {
  readonly id: string;
  readonly name: string;
  readonly sizes: Sizes | (() => Promise<Sizes>);
  /** Cases that one turn plays, for the table. */
  readonly casesInTurn?: number;
  readonly atOnce?: number;
  /** A turn that takes longer hangs. */
  readonly secondsForTurn?: number;
  readonly controlTurns?: number;
  /** Why it cannot run here. */
  readonly refusal?: () => string | undefined;
  readonly prepare?: () => Promise<void>;
  readonly finish?: () => Promise<void>;
  readonly run: (turn: Turn) => Promise<void>;
  readonly control: (turn: Turn) => Promise<void>;
};

/** What plays one case again: campaigns choose by its number, and draw from its seed. */
export type Case = { readonly number: number; readonly seed: number };

export type Failure = Case & { readonly error: unknown };

export type Outcome = {
  readonly cases: number;
  readonly failures: readonly Failure[];
  /** The turn in which the control broke; undefined when it never did. */
  readonly controlBroke: number | undefined;
  readonly controlError: unknown;
  readonly figures: ReadonlyMap<string, readonly number[]>;
};

/** A seed of its own for each turn, so that one case is played again without those before it. */
function seedOf(campaign: string, seed: number, number: number): number {
  let mixed = seed >>> 0;
  for (const letter of `${campaign}:${number}`)
    mixed = (Math.imul(mixed ^ letter.charCodeAt(0), 16_777_619) + 1) >>> 0;
  return mixed;
}

function withinTime(work: Promise<void>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Broken('wrong', `no end after ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function playTurn(
  campaign: Campaign,
  play: Campaign['run'],
  { seed, number }: Case,
  measure: Turn['measure'],
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), `toasoan-${campaign.id}-`));
  try {
    const turn = { number, seed, random: randomFrom(seed), folder, measure };
    await withinTime(play(turn), campaign.secondsForTurn ?? 120);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runTurns(
  campaign: Campaign,
  cases: readonly Case[],
  measure: Turn['measure'],
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const waiting = [...cases];
  async function lane(): Promise<void> {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const { number, seed } = one;
      await playTurn(campaign, campaign.run, { seed, number }, measure).catch((error: unknown) => {
        failures.push({ seed, number, error });
      });
    }
  }
  await Promise.all(Array.from({ length: campaign.atOnce ?? 1 }, lane));
  return failures;
}

async function runControl(campaign: Campaign, seed: number) {
  for (let number = 0; number < (campaign.controlTurns ?? 20); number += 1) {
    const turn = { seed: seedOf(`${campaign.id} control`, seed, number), number };
    try {
      await playTurn(campaign, campaign.control, turn, () => undefined);
    } catch (error) {
      if (error instanceof Broken) return { controlBroke: number + 1, controlError: undefined };
      return { controlBroke: undefined, controlError: error };
    }
  }
  return { controlBroke: undefined, controlError: undefined };
}

export type RunOptions = {
  readonly isLong: boolean;
  readonly seed: number;
  readonly failedBefore: readonly Case[];
  /** Only what failed before is played. */
  readonly isOneCase: boolean;
};

/** The cases that failed before come first, then `sizes` new ones, then the control. */
export async function runCampaign(campaign: Campaign, options: RunOptions): Promise<Outcome> {
  const figures = new Map<string, number[]>();
  const measure: Turn['measure'] = (what, value) => {
    figures.set(what, [...(figures.get(what) ?? []), value]);
  };
  try {
    await campaign.prepare?.();
    const sizes = typeof campaign.sizes === 'function' ? await campaign.sizes() : campaign.sizes;
    const turns = options.isOneCase ? 0 : options.isLong ? sizes.long : sizes.everyRun;
    const fresh = Array.from({ length: turns }, (_, number) => ({
      number,
      seed: seedOf(campaign.id, options.seed, number),
    }));
    const cases = [...options.failedBefore, ...fresh];
    const failures = await runTurns(campaign, cases, measure);
    const control = await runControl(campaign, options.seed);
    return { cases: cases.length * (campaign.casesInTurn ?? 1), failures, ...control, figures };
  } finally {
    await campaign.finish?.();
  }
}
