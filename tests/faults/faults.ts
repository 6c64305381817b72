import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, Broken, type Breach, type Campaign, type Outcome, runCampaign } from './campaign';
import { campaigns } from './campaigns';
import { failedCases } from './seeds';
import { makeTemplate, removeTemplate } from './testLibraries';

const firstSeed = 20_261_122;
const widths = [5, 50, 8, 6, 12, 7, 12, 9] as const;

function printRow(...cells: readonly (string | number)[]): void {
  console.log(
    cells
      .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd(),
  );
}

const count = ({ failures }: Outcome, breach: Breach) =>
  failures.filter(({ error }) => (error instanceof Broken ? error.breach : 'wrong') === breach).length;

function sayFigures({ figures }: Outcome): void {
  for (const [what, values] of figures) {
    const sorted = [...values].sort((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    console.log(`      ${what}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${sorted.length})`);
  }
}

const textOf = (error: unknown) =>
  error instanceof Broken
    ? error.message
    : String((error as Error).stack)
        .split('\n')
        .slice(0, 3)
        .join(' ');

function sayFailures({ id }: Campaign, { failures, controlBroke, controlError }: Outcome): void {
  for (const { seed, number, error } of failures.slice(0, 5))
    console.log(`      ${id} --case ${number}:${seed}: ${textOf(error)}`);
  if (controlError !== undefined) console.log(`      the control could not run: ${textOf(controlError)}`);
  else if (controlBroke === undefined)
    console.log('      the control did not break: this campaign sees nothing');
}

type Run = { readonly isLong: boolean; readonly seed: number; readonly oneCase: Case | undefined };
type Result = 'passed' | 'failed' | 'skipped';

async function playAll(campaign: Campaign, run: Run): Promise<Result> {
  try {
    return await play(campaign, run);
  } catch (error) {
    printRow(campaign.id, campaign.name, `could not run: ${textOf(error)}`);
    return 'failed';
  }
}

async function play(campaign: Campaign, { isLong, seed, oneCase }: Run): Promise<Result> {
  const { id, name } = campaign;
  const refusal = campaign.refusal?.();
  if (refusal !== undefined) {
    printRow(id, name, `not here: ${refusal}`);
    return 'skipped';
  }
  const startedAt = performance.now();
  const outcome = await runCampaign(campaign, {
    isLong,
    seed,
    failedBefore: oneCase === undefined ? (failedCases[id] ?? []) : [oneCase],
    isOneCase: oneCase !== undefined,
  });
  const isHeld = outcome.failures.length === 0 && outcome.controlBroke !== undefined;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const control = outcome.controlBroke === undefined ? 'HELD' : `broke in ${outcome.controlBroke}`;
  const breaches = [count(outcome, 'lost'), count(outcome, 'unreadable'), count(outcome, 'wrong')] as const;
  printRow(id, name, outcome.cases, breaches[0], breaches[1], breaches[2], control, seconds);
  sayFigures(outcome);
  sayFailures(campaign, outcome);
  return isHeld ? 'passed' : 'failed';
}

function readCase(text: string): Case {
  const [number, seed] = text.split(':').map(Number);
  if (!Number.isInteger(number) || !Number.isInteger(seed)) throw new Error('a case is NUMBER:SEED');
  return { number: number ?? 0, seed: seed ?? 0 };
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      long: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(firstSeed) },
      case: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const wanted = positionals.map((word) => word.toUpperCase());
  const unknown = wanted.filter((id) => !campaigns.some((campaign) => campaign.id === id));
  if (unknown.length > 0) throw new Error(`no campaign ${unknown.join(', ')}`);
  const oneCase = values.case === undefined ? undefined : readCase(values.case);
  const run: Run = { isLong: values.long, seed: Number(values.seed), oneCase };
  return { run, report: values.report, wanted };
}

/**
 * Plays the campaigns that are named, or all: `F4 F8 --long --seed N`. `--case NUMBER:SEED` plays one case again, as its
 * failure printed it.
 */
async function main(): Promise<void> {
  const { run, report, wanted } = readArguments();
  console.log(`seed ${run.seed}${run.isLong ? ', long' : ''}`);
  printRow('', 'campaign', 'cases', 'lost', 'unreadable', 'wrong', 'control', 'seconds');
  const counts: Record<Result, number> = { passed: 0, failed: 0, skipped: 0 };
  await makeTemplate();
  for (const campaign of campaigns) {
    if (wanted.length === 0 || wanted.includes(campaign.id)) counts[await playAll(campaign, run)] += 1;
  }
  removeTemplate();
  if (report !== undefined) {
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(counts));
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

void main();
