import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeskError } from '../../../../shared/problems';
import { openHistory } from '../../../../electron/library/history';
import { openMilestones } from '../../../../electron/library/milestones';
import { openRecords } from '../../../../electron/library/records';
import { openQueue } from '../../../../electron/library/queue';
import { noSecondCopy } from '../../../../electron/library/secondCopy';
import { openVersionFolder } from '../../../../electron/library/versionFolder';
import { roomForTests } from './roomForTests';
import { newArticle, newFolder } from './testLibrary';

const windowLength = 10_000;
const turnOfTheDisk = () => new Promise((resolve) => setImmediate(resolve));

/** Longer than a version takes to be packed. */
async function aMoment(): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 25;) await turnOfTheDisk();
}

/** However busy the machine is; at the most a second, where nothing is tried. */
async function theNextTry(state: { readonly tries: number }): Promise<void> {
  const { tries } = state;
  const start = performance.now();
  while (state.tries === tries && performance.now() - start < 1000) await turnOfTheDisk();
  await aMoment();
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A history on the real disk, whose fence refuses while `state.isRefused`. */
function openRefused() {
  const state = { isRefused: true, tries: 0 };
  const folder = newFolder();
  const open = roomForTests(folder);
  const room = {
    ...open,
    fence() {
      state.tries += 1;
      return state.isRefused ? Promise.reject(new DeskError('diskReadOnly')) : Promise.resolve();
    },
  };
  const versions = openVersionFolder({ disk: room.disk, root: folder, temp: room.temp });
  const milestones = openMilestones(room, openRecords(room));
  const creditsOf = () => Promise.resolve({});
  const history = openHistory({
    room,
    versions,
    secondCopy: noSecondCopy,
    milestones,
    marking: openQueue(),
    creditsOf,
  });
  return { state, versions, history };
}

it('while the disk refuses them the oldest text and the newest wait, and all the others give way', async () => {
  const { state, versions, history } = openRefused();
  const article = newArticle();
  const textOf = (revision: number) => {
    const savedAt = new Date(Date.now() - 60_000 + revision).toISOString();
    return { content: { revision, savedAt, savedBy: '', body: article }, checksum: String(revision) };
  };
  const last = 41;
  const save = (revision: number) => history.saved(article.id, textOf(revision), textOf(revision - 1));
  for (let revision = 2; revision < last; revision += 2) {
    save(revision);
    vi.advanceTimersByTime(windowLength);
    // This one comes while the one before is being refused.
    save(revision + 1);
    await theNextTry(state);
  }
  expect(state.tries).toBeLessThanOrEqual(last);
  state.isRefused = false;
  while ((await versions.revisions(article.id))[0] !== last) {
    await history.flush(article.id);
    vi.advanceTimersByTime(windowLength);
    await aMoment();
  }
  const kept = await versions.revisions(article.id);
  expect(kept.at(-1)).toBe(1);
  expect(kept.length).toBeLessThanOrEqual(4);
});
