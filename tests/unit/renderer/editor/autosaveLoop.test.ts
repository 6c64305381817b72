import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SaveAttempt, createAutosaveLoop } from '../../../../renderer/editor/autosaveLoop';
import type { SaveState } from '../../../../renderer/workspace';

const diskFull: SaveAttempt = { type: 'notSaved', problem: { code: 'diskFull' } };
const conflict = { type: 'conflict', current: {} } as SaveAttempt;

/** A disk that answers when told to, and remembers when it was asked. */
function makeDesk() {
  const started: number[] = [];
  const waiting: ((result: SaveAttempt) => void)[] = [];
  const states: SaveState[] = [];
  const drafts: number[] = [];
  const loop = createAutosaveLoop({
    attempt: () => {
      started.push(Date.now());
      return new Promise((resolve) => waiting.push(resolve));
    },
    keepDraft: async () => {
      drafts.push(Date.now());
      return true;
    },
    show: (state) => states.push(state),
  });
  async function answer(result: SaveAttempt = { type: 'saved', at: `at ${Date.now()}` }) {
    const resolve = waiting.shift();
    if (resolve === undefined) throw new Error('no save is under way');
    resolve(result);
    await vi.advanceTimersByTimeAsync(0);
  }
  return { loop, started, states, drafts, answer, lastState: () => states.at(-1) };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

describe('the autosave loop', () => {
  it('saves 0.8 s after the last change', async () => {
    const { loop, started } = makeDesk();
    loop.touch();
    await wait(500);
    loop.touch();
    await wait(799);
    expect(started).toEqual([]);
    await wait(1);
    expect(started).toEqual([1300]);
  });

  it('saves within 2 s of the first change while typing goes on', async () => {
    const { loop, started, answer } = makeDesk();
    for (let key = 0; key < 60; key += 1) {
      loop.touch();
      await wait(100);
      if (started.length === 1 && key === 20) await answer();
    }
    expect(started[0]).toBe(1800);
    expect(started[1]).toBeLessThanOrEqual(4000);
  });

  it('says saved only after the disk has said so', async () => {
    const { loop, answer, lastState } = makeDesk();
    loop.touch();
    await wait(800);
    expect(lastState()).toEqual({ type: 'editing' });
    await answer();
    expect(lastState()).toEqual({ type: 'saved', at: 'at 800' });
    expect(loop.isSaved()).toBe(true);
  });

  it('stays at editing when something changed during the save, and saves again', async () => {
    const { loop, started, answer, lastState } = makeDesk();
    loop.touch();
    await wait(900);
    loop.touch();
    await answer();
    expect(lastState()).toEqual({ type: 'editing' });
    await wait(800);
    expect(started).toHaveLength(2);
    await answer();
    expect(lastState()?.type).toBe('saved');
  });

  it('never runs two saves at once', async () => {
    const { loop, started } = makeDesk();
    loop.touch();
    void loop.flush();
    void loop.flush();
    loop.touch();
    await wait(5000);
    expect(started).toHaveLength(1);
  });

  it('tries again after 1, 2, 5, 10 and 10 s, and typing does not hasten it', async () => {
    const { loop, started, answer, lastState } = makeDesk();
    loop.touch();
    await wait(800);
    for (const pause of [1000, 2000, 5000, 10_000, 10_000]) {
      await answer(diskFull);
      expect(lastState()).toEqual(diskFull);
      const attempts = started.length;
      loop.touch();
      await wait(pause - 1);
      expect(started).toHaveLength(attempts);
      expect(lastState()).toEqual(diskFull);
      await wait(1);
      expect(started).toHaveLength(attempts + 1);
    }
    await answer();
    expect(lastState()?.type).toBe('saved');
  });

  it('stops at a conflict and overwrites nothing until it is settled', async () => {
    const { loop, started, answer, lastState } = makeDesk();
    loop.touch();
    await wait(800);
    await answer(conflict);
    loop.touch();
    await wait(60_000);
    expect(await loop.flush()).toBe(false);
    expect(started).toHaveLength(1);
    expect(lastState()?.type).toBe('conflict');
    loop.resume();
    await wait(800);
    expect(started).toHaveLength(2);
  });

  it('flushes what was typed while an earlier save was under way', async () => {
    const { loop, started, answer } = makeDesk();
    loop.touch();
    await wait(800);
    loop.touch();
    const flushed = loop.flush();
    await answer();
    await answer();
    expect(await flushed).toBe(true);
    expect(started).toHaveLength(2);
  });

  it('answers a flush with false when the disk refuses, and goes on trying', async () => {
    const { loop, started, answer } = makeDesk();
    loop.touch();
    const flushed = loop.flush();
    await answer(diskFull);
    expect(await flushed).toBe(false);
    await wait(1000);
    expect(started).toHaveLength(2);
  });

  it('keeps a draft at once when the disk refuses, then with the typing and never for every key', async () => {
    const { loop, answer, drafts } = makeDesk();
    loop.touch();
    await wait(800);
    await answer(diskFull);
    expect(drafts).toEqual([800]);
    for (let key = 0; key < 9; key += 1) {
      await wait(100);
      loop.touch();
    }
    await wait(700);
    expect(drafts.slice(1)).toEqual([2400]);
  });

  it('keeps drafts at most 2 s apart while typing goes on against a refusing disk', async () => {
    const { loop, answer, drafts } = makeDesk();
    loop.touch();
    await wait(800);
    await answer(diskFull);
    for (let key = 0; key < 100; key += 1) {
      loop.touch();
      await wait(100);
      if (key % 10 === 0) await answer(diskFull).catch(() => undefined);
    }
    const gaps = drafts.slice(1).map((at, index) => at - (drafts[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(4);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2000);
    expect(drafts.length).toBeLessThan(20);
  });

  it('keeps no draft while the disk answers', async () => {
    const { loop, answer, drafts } = makeDesk();
    for (let save = 0; save < 5; save += 1) {
      loop.touch();
      await wait(900);
      await answer();
    }
    expect(drafts).toEqual([]);
  });

  it('says after a second that the disk keeps it waiting, and keeps a draft until it answers', async () => {
    const { loop, answer, drafts, lastState } = makeDesk();
    loop.touch();
    await wait(1799);
    expect(lastState()).toEqual({ type: 'editing' });
    await wait(1);
    expect(lastState()).toEqual({ type: 'stillSaving' });
    expect(drafts).toEqual([1800]);
    loop.touch();
    await wait(700);
    expect(drafts).toEqual([1800, 2500]);
    expect(lastState()).toEqual({ type: 'stillSaving' });
    await answer();
    expect(lastState()).toEqual({ type: 'editing' });
    await wait(800);
    await answer();
    await wait(60_000);
    expect(drafts).toHaveLength(2);
    expect(lastState()?.type).toBe('saved');
  });

  it('keeps the text of a conflict as it grows', async () => {
    const { loop, answer, drafts } = makeDesk();
    loop.touch();
    await wait(800);
    await answer(conflict);
    expect(drafts).toEqual([800]);
    loop.touch();
    await wait(700);
    expect(drafts).toEqual([800, 1500]);
  });

  it('shows nothing and starts nothing once stopped', async () => {
    const { loop, started, states } = makeDesk();
    loop.touch();
    const shown = states.length;
    loop.stop();
    await wait(60_000);
    expect(started).toEqual([]);
    expect(states).toHaveLength(shown);
  });

  it('whatever the order of typing, waiting and disk answers: saved means nothing is unsaved', async () => {
    const acts = fc.array(
      fc.oneof(
        fc.constant('type' as const),
        fc.constant('answer' as const),
        fc.constant('fail' as const),
        fc.integer({ min: 1, max: 3000 }),
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (script) => {
        let text = 0;
        let onDisk = 0;
        const waiting: { readonly text: number; readonly end: (result: SaveAttempt) => void }[] = [];
        let shown: SaveState = { type: 'saved', at: null };
        let kept = { text: 0, at: 0 };
        let typedAt = 0;
        const loop = createAutosaveLoop({
          attempt: () => new Promise((end) => waiting.push({ text, end })),
          keepDraft: async () => {
            kept = { text, at: Date.now() };
            return true;
          },
          show: (state) => (shown = state),
        });
        for (const act of script) {
          if (act === 'type') {
            text += 1;
            typedAt = Date.now();
            loop.touch();
          } else if (typeof act === 'number') await wait(act);
          else {
            const save = waiting.shift();
            if (save !== undefined && act === 'answer') onDisk = save.text;
            save?.end(act === 'answer' ? { type: 'saved', at: null } : diskFull);
            await wait(0);
          }
          expect(waiting.length).toBeLessThanOrEqual(1);
          if (shown.type === 'saved') expect(onDisk).toBe(text);
          const isRefused = ['notSaved', 'stillSaving'].includes(shown.type);
          if (isRefused && Date.now() - typedAt > 1000) expect(Math.max(onDisk, kept.text)).toBe(text);
        }
        loop.stop();
      }),
      { numRuns: 200 },
    );
  });
});
