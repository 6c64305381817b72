import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../electron/library/disk';
import { articlePlace, generationFile } from '../../electron/library/layout';
import { decodeRecord } from '../../electron/library/record';
import { openRecords } from '../../electron/library/records';
import { articleCodes, roomForTests } from '../disk/electron/library/roomForTests';
import { newFolder, newId } from '../disk/electron/library/testLibrary';

type Fault = { readonly step: number; readonly code: string; readonly isSticky: boolean };

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'EDQUOT'];
const refusal = (code: string, call: string) => Object.assign(new Error(`${code}: ${call}`), { code });

/** The real disk, except that the call number `step` (and with `isSticky` every later one) is refused. */
function faultyDisk(): {
  readonly disk: Disk;
  arm(fault: Fault | undefined): void;
  readonly calls: readonly string[];
} {
  let armed: Fault | undefined;
  let count = 0;
  const calls: string[] = [];
  function pass(call: string): void {
    if (armed === undefined) return;
    count += 1;
    calls.push(call);
    if (count === armed.step || (armed.isSticky && count > armed.step)) throw refusal(armed.code, call);
  }
  const watched = <Call extends (...input: never[]) => Promise<unknown>>(name: string, call: Call): Call =>
    (async (...input: never[]) => {
      pass(name);
      return call(...input);
    }) as Call;
  const entries = Object.entries(realDisk).map(([name, call]) =>
    typeof call === 'function'
      ? [name, watched(name, call as (...input: never[]) => Promise<unknown>)]
      : [name, call],
  );
  const disk = Object.fromEntries(entries) as unknown as Disk;
  return {
    calls,
    arm(fault) {
      armed = fault;
      count = 0;
      calls.length = 0;
    },
    disk: {
      ...disk,
      async open(...input: Parameters<Disk['open']>) {
        pass('open');
        const handle = await realDisk.open(...input);
        const [writeFile, sync] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
        handle.writeFile = watched('write', writeFile);
        handle.sync = watched('sync', sync);
        return handle;
      },
    },
  };
}

async function savedTwice() {
  const folder = newFolder();
  const faults = faultyDisk();
  const records = openRecords(roomForTests(folder, { disk: faults.disk }));
  const place = articlePlace(newId());
  const save = (text: string, base: number) => records.save(place, articleCodes, { text }, base);
  await save('một', 0);
  await save('hai', 1);
  const read = (generation: 'current' | 'prev' | 'pending') => {
    const decoded = decodeRecord(
      place.id,
      readFileSync(path.join(folder, generationFile(place, generation))),
    );
    const body = decoded.status === 'valid' ? decoded.content.body : undefined;
    return typeof body === 'object' && body !== null && 'text' in body ? body.text : decoded.status;
  };
  const strays = () =>
    readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));
  return { folder, faults, records, place, save, read, strays };
}

/** How many calls a save makes, so that every one of them is refused once. */
async function countSteps(): Promise<number> {
  const { faults, save } = await savedTwice();
  faults.arm({ step: Infinity, code: '', isSticky: false });
  await save('ba', 2);
  return faults.calls.length;
}

describe('a save on a disk that refuses', () => {
  for (const isSticky of [false, true]) {
    for (const code of codes) {
      it(`with ${code}, ${isSticky ? 'from then on' : 'once'}, at any step: says so, keeps both generations, and saves later`, async () => {
        const steps = await countSteps();
        expect(steps).toBeGreaterThan(8);
        for (let step = 1; step <= steps; step += 1) {
          const { faults, save, read, strays } = await savedTwice();
          faults.arm({ step, code, isSticky });
          const outcome = await save('ba', 2).catch((error: unknown) => error);
          const told = faults.calls.join(' ');
          faults.arm(undefined);
          if (outcome instanceof Error)
            expect(outcome, told).toHaveProperty('code', expect.stringMatching(/^(disk|access|file)/));
          else expect(outcome, told).toMatchObject({ status: 'saved' });
          expect(['hai', 'ba'], told).toContain(read('current'));
          expect(['một', 'hai'], told).toContain(read('prev'));
          if (!isSticky) expect(strays(), told).toEqual([]);
          if (outcome instanceof Error) expect(await save('ba', 2), told).toMatchObject({ status: 'saved' });
          expect(read('current'), told).toBe('ba');
        }
      }, 60_000);
    }
  }
});

describe('a rename that a virus scanner refuses', () => {
  const refusing = (times: number, end: string): Disk => {
    let left = times;
    return {
      ...realDisk,
      rename(from, to) {
        if (!String(to).endsWith(end) || left === 0) return realDisk.rename(from, to);
        left -= 1;
        return Promise.reject(refusal('EPERM', 'rename'));
      },
    };
  };
  const place = articlePlace('0'.repeat(32));

  it.each(['.json', '.prev.json'])('for a moment is tried again (%s)', async (end) => {
    const folder = newFolder();
    const records = openRecords(roomForTests(folder, { disk: refusing(2, place.id + end) }));
    await records.save(place, articleCodes, { text: 'một' }, 0);
    expect(await records.save(place, articleCodes, { text: 'hai' }, 1)).toMatchObject({ status: 'saved' });
  });

  it('for ever leaves the text as pending, says that it is not saved yet, and the next save goes on from it', async () => {
    const folder = newFolder();
    await openRecords(roomForTests(folder)).save(place, articleCodes, { text: 'một' }, 0);
    const stuck = openRecords(roomForTests(folder, { disk: refusing(20, `${place.id}.json`) }));
    const save = () => stuck.save(place, articleCodes, { text: 'hai' }, 1);
    await expect(save()).rejects.toMatchObject({ code: 'fileBusy' });
    expect(readdirSync(path.join(folder, 'articles/00')).sort()).toEqual([
      `${place.id}.json`,
      `${place.id}.pending.json`,
      `${place.id}.prev.json`,
    ]);
    let outcome: unknown;
    for (let attempt = 0; attempt < 10 && outcome === undefined; attempt += 1)
      outcome = await save().catch(() => undefined);
    expect(outcome).toMatchObject({ status: 'saved' });
    expect(readdirSync(path.join(folder, 'articles/00')).sort()).toEqual([
      `${place.id}.json`,
      `${place.id}.prev.json`,
    ]);
    expect(await openRecords(roomForTests(folder)).read(place, articleCodes)).toMatchObject({
      body: { text: 'hai' },
    });
  });
});

describe('a disk without hard links', () => {
  it('gets a synced copy as the generation before', async () => {
    const folder = newFolder();
    const disk: Disk = { ...realDisk, link: () => Promise.reject(refusal('EPERM', 'link')) };
    const records = openRecords(roomForTests(folder, { disk }));
    const place = articlePlace(newId());
    await records.save(place, articleCodes, { text: 'một' }, 0);
    await records.save(place, articleCodes, { text: 'hai' }, 1);
    const prev = readFileSync(path.join(folder, generationFile(place, 'prev')));
    expect(decodeRecord(place.id, prev)).toMatchObject({ content: { body: { text: 'một' } } });
  });
});
