import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimFolder } from '../../../../electron/library/claim';
import { type Disk, realDisk } from '../../../../electron/library/disk';
import { articlePlace } from '../../../../electron/library/layout';
import { openRecords, type RecordSave } from '../../../../electron/library/records';
import { watchedDisk } from '../../../faults/faultyDisk';
import { roomForTests, textRules } from './roomForTests';
import { newArticle, newClosedLibrary, newId, openTestLibrary } from './testLibrary';

/** A session that saves through the disk it is given. */
async function openSession(folder: string, disk: Disk = realDisk) {
  const claim = await claimFolder(folder, { create: false, disk, lockPatience: 40 }, () => undefined);
  const records = openRecords({
    ...roomForTests(folder, { disk }),
    token: claim.token,
    fence: () => claim.fence(),
    canWrite: () => claim.mode().type === 'readWrite',
  });
  return { claim, records };
}

type Session = Awaited<ReturnType<typeof openSession>>;

/** A disk on which this process falls asleep before the call of that number, and wakes when `meanwhile` is over. */
function sleepingDisk() {
  const calls: string[] = [];
  let [sleepAt, meanwhile] = [0, (): Promise<unknown> => Promise.resolve()];
  let asleep: Promise<unknown> = Promise.resolve();
  return {
    calls,
    disk: watchedDisk(async (call) => {
      calls.push(call);
      if (calls.length === sleepAt) asleep = meanwhile();
      await asleep;
    }),
    sleep(at: number, work: () => Promise<unknown>) {
      calls.length = 0;
      [sleepAt, meanwhile] = [at, work];
    },
  };
}

/** An article of revision 2 and a session that is about to save it. */
async function readyToSave() {
  const folder = await newClosedLibrary();
  const place = articlePlace(newId());
  const sleeping = sleepingDisk();
  const session = await openSession(folder, sleeping.disk);
  for (const base of [0, 1]) await session.records.save(place, textRules, { text: `Bản ${base + 1}` }, base);
  const save = ({ records }: Session, text: string) => records.save(place, textRules, { text }, 2);
  return { folder, place, sleeping, session, save };
}

/** Up to the rename that puts the text in its place, which is the last of a save. */
const stepsOf = (calls: readonly string[]) =>
  calls.slice(0, calls.lastIndexOf('rename')).map((_, at) => at + 1);

async function stepsOfSave(): Promise<readonly number[]> {
  const { sleeping, session, save } = await readyToSave();
  sleeping.sleep(0, () => Promise.resolve());
  await save(session, 'Bản 3');
  const steps = stepsOf(sleeping.calls);
  await session.claim.release();
  return steps;
}

describe('a save during which its process sleeps, its lock goes, and another session saves', () => {
  it.each(['stays open', 'closes again'])('is refused at every step, where that one %s', async (what) => {
    const steps = await stepsOfSave();
    expect(steps.length).toBeGreaterThan(8);
    for (const step of steps) {
      const { folder, place, sleeping, session, save } = await readyToSave();
      let other: Session | undefined;
      sleeping.sleep(step, async () => {
        rmSync(path.join(folder, 'library.lock'));
        other = await openSession(folder);
        expect((await save(other, 'Của người kia')).status).toBe('saved');
        if (what === 'closes again') await other.claim.release();
      });
      const outcome = await save(session, 'Của tôi').catch((error: unknown) => error);
      const told = what === 'stays open' ? { code: 'libraryReadOnly' } : { status: 'conflict' };
      expect([step, outcome]).toEqual([step, expect.objectContaining(told)]);
      const { records } = await openSession(folder);
      expect(await records.read(place, textRules)).toMatchObject({
        revision: 3,
        body: { text: 'Của người kia' },
      });
      const files = readdirSync(path.join(folder, path.dirname(place.base)));
      expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      await session.claim.release();
    }
  });

  it('shows the writer what the other one wrote', async () => {
    const { folder, sleeping, session, save } = await readyToSave();
    let at = 0;
    sleeping.sleep(12, async () => {
      at += 1;
      rmSync(path.join(folder, 'library.lock'));
      const other = await openSession(folder);
      await save(other, 'Của người kia');
      await other.claim.release();
    });
    const outcome: RecordSave = await save(session, 'Của tôi');
    expect(at).toBe(1);
    expect(outcome).toMatchObject({ status: 'conflict', content: { body: { text: 'Của người kia' } } });
    await session.claim.release();
  });
});

describe('a save of what has no revision to hold', () => {
  it('goes over what came in between, as the next revision', async () => {
    const { place, sleeping, session } = await readyToSave();
    const { folder } = session.claim;
    sleeping.sleep(12, async () => {
      const beside = openRecords(roomForTests(folder));
      await beside.save(place, textRules, { text: 'Từ bên ngoài' }, 2);
    });
    const outcome = await session.records.save(place, textRules, { text: 'Của tôi' }, 'any');
    expect(outcome).toMatchObject({
      status: 'saved',
      record: { content: { revision: 4 } },
      before: { content: { body: { text: 'Từ bên ngoài' } } },
    });
    await session.claim.release();
  });
});

it('an open editor keeps its text, and is told why, when its process slept through a take-over', async () => {
  const folder = await newClosedLibrary();
  const sleeping = sleepingDisk();
  const library = await openTestLibrary(folder, { disk: sleeping.disk });
  const article = newArticle({ headline: 'Bản một' });
  await library.createArticle(article);
  await library.indexed();
  const mine = { ...article, headline: 'Của tôi' };
  await library.keepDraft(mine, 1);
  sleeping.sleep(14, async () => {
    rmSync(path.join(folder, 'library.lock'));
    const other = await openTestLibrary(folder);
    await other.saveArticle({ ...article, headline: 'Của người kia' }, 1);
    await other.close();
  });
  const outcome = await library.saveArticle(mine, 1);
  expect(outcome).toMatchObject({ status: 'conflict', current: { revision: 2 } });
  await library.close();
  const again = await openTestLibrary(folder);
  expect((await again.readArticle(article.id)).article.headline).toBe('Của người kia');
  expect((await again.readDraft(article.id))?.article.headline).toBe('Của tôi');
});
