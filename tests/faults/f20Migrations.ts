import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../shared/article/article';
import { articlePlace } from '../../electron/library/layout';
import type { Library } from '../../electron/library/library';
import { recordFormat } from '../../electron/library/migrations';
import { openRecords } from '../../electron/library/records';
import { textRules, roomForTests } from '../disk/electron/library/roomForTests';
import { type Campaign, hold, type Turn } from './campaign';
import { faultyDisk } from './faultyDisk';
import { textOf } from './oneRecord';
import { namesBelow } from '../namesBelow';
import { openAt, paragraph, recordBytes } from './testLibraries';

const fixtures = () => path.resolve('tests/fixtures/formats');
const oldFormats = () => readdirSync(fixtures()).filter((name) => Number(name) < recordFormat);
const stepsOfSave = 24;

function idsIn(folder: string, kind: 'articles' | 'photos'): readonly string[] {
  const names = readdirSync(path.join(folder, kind), { recursive: true }).map((name) =>
    path.basename(String(name)),
  );
  return names.filter((name) => /^[0-9a-f]{32}\.json$/.test(name)).map((name) => name.slice(0, 32));
}

function copyFixture({ number, folder }: Turn): string {
  const formats = oldFormats();
  const format = formats[number % formats.length];
  hold(format !== undefined, 'wrong', 'no fixture of an old format');
  cpSync(path.join(fixtures(), format), folder, { recursive: true });
  return format;
}

async function openOldLibrary(turn: Turn): Promise<void> {
  const format = copyFixture(turn);
  const library = await openAt(turn.folder).catch((error: unknown) => {
    hold(false, 'unreadable', `format ${format}: ${String(error)}`);
  });
  hold(library.mode.type === 'readWrite', 'wrong', `format ${format} opens read-only`);
  for (const id of idsIn(turn.folder, 'articles')) {
    const { article, revision } = await library.readArticle(id);
    for (const { revision: old } of await library.listVersions(id)) await library.readVersion(id, old);
    const outcome = await library.saveArticle({ ...article, headline: 'Định dạng mới' }, revision);
    hold(outcome.status === 'saved', 'lost', `format ${format}: ${outcome.status}`);
  }
  for (const id of idsIn(turn.folder, 'photos'))
    hold((await library.readPhoto(id)) !== undefined, 'lost', `format ${format}: photo ${id}`);
  await openRest(library, format);
  hold((await library.readDesk()).sections.length > 0, 'lost', `format ${format}: the settings of the desk`);
  const { unreadable, quarantined } = library.report;
  hold(unreadable.length + quarantined.length === 0, 'wrong', JSON.stringify(library.report));
  await library.close();
}

/** The bin, the marks of versions, and typing that was never saved; the last two came with format 2. */
async function openRest(library: Library, format: string): Promise<void> {
  const binned = await library.listTrash();
  for (const { key, id } of binned) {
    const outcome = await library.restoreTrashed(key);
    hold(outcome.status === 'restored', 'lost', `format ${format}: ${outcome.status} from the bin`);
    await library.readArticle(id);
  }
  const drafts = readdirSync(library.folder).includes('drafts')
    ? readdirSync(path.join(library.folder, 'drafts'))
    : [];
  const marks = namesBelow(library.folder);
  const marked = marks.flatMap((name) => /milestones-([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? []);
  const isOld = Number(format) === 1;
  hold(binned.length > 0 && (isOld || (drafts.length > 0 && marked.length > 0)), 'wrong', `format ${format}`);
  for (const name of drafts)
    hold((await library.readDraft(name.slice(0, 32))) !== null, 'lost', `format ${format}: typing ${name}`);
  for (const id of marked) {
    const isMarked = (await library.listVersions(id)).some(({ milestone }) => milestone !== null);
    hold(isMarked, 'lost', `format ${format}: the marks of ${id}`);
  }
}

const textIn = (body: unknown) => JSON.stringify((body as Article | undefined)?.body ?? null);

/** The first save in the new format ends at some step, and nothing after it is done, not even cleaning up. */
async function killMigration(turn: Turn): Promise<void> {
  const format = copyFixture(turn);
  const [id = ''] = idsIn(turn.folder, 'articles');
  const place = articlePlace(id);
  const before = await openRecords(roomForTests(turn.folder)).read(place, textRules);
  hold(before !== null, 'unreadable', `format ${format}`);
  const faults = faultyDisk();
  const step = 1 + (turn.number % stepsOfSave);
  const changed = {
    ...(before.body as Article),
    body: { type: 'doc', content: [paragraph(textOf(9, 900))] },
  };
  faults.arm({ step, code: 'EIO', isSticky: true });
  const dying = openRecords(roomForTests(turn.folder, { disk: faults.disk }));
  const outcome = await dying.save(place, textRules, changed, before.revision).catch(() => undefined);
  const after = await openRecords(roomForTests(turn.folder))
    .read(place, textRules)
    .catch((error: unknown) => hold(false, 'unreadable', `ended at call ${step}: ${String(error)}`));
  const [held, old, next] = [after?.body, before.body, changed].map(textIn);
  const told = `format ${format}, ended at call ${step} (${faults.calls.at(-1)})`;
  hold(held === next || (outcome === undefined && held === old), 'lost', told);
}

const migrate = (turn: Turn) => (turn.number % 5 === 0 ? openOldLibrary(turn) : killMigration(turn));

/** Writes every file anew in place, in the new format, and ends on the way. */
async function migrateInPlace(turn: Turn): Promise<void> {
  copyFixture(turn);
  const [id = ''] = idsIn(turn.folder, 'articles');
  const place = articlePlace(id);
  const before = await openRecords(roomForTests(turn.folder)).read(place, textRules);
  const faults = faultyDisk();
  faults.arm({ step: 2, code: 'EIO', isSticky: true });
  for (const generation of ['.json', '.prev.json']) {
    const handle = await faults.disk
      .open(path.join(turn.folder, place.base + generation), 'w')
      .catch(() => undefined);
    await handle?.writeFile(recordBytes(id, 9, before?.body)).catch(() => undefined);
    await handle?.close();
  }
  const after = await openRecords(roomForTests(turn.folder))
    .read(place, textRules)
    .catch(() => null);
  hold(after?.revision === before?.revision, 'lost', 'the article it stood with');
}

/**
 * A library of every old format opens, reads and saves; the first save in the new format is ended at each of its
 * steps, and the old text or the new one is there. Control: files migrated in place.
 */
export const migrationsHold: Campaign = {
  id: 'F20',
  name: 'old formats, killed at each step of migrating',
  sizes: { everyRun: 60, long: 600 },
  atOnce: 2,
  run: migrate,
  control: migrateInPlace,
};
