import { afterEach, expect, it, vi } from 'vitest';
import { newArticle, newFolder, openTestLibrary } from './testLibrary';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Five past eight in the morning. */
const start = Date.parse('2026-03-02T08:05:00.000Z');

afterEach(() => void vi.useRealTimers());

const at = (time: number) => vi.useFakeTimers({ toFake: ['Date'], now: time });

/** Three saves on every sixth day, as long as a season, and then a day of work with a save every ten minutes. */
const season = Array.from({ length: 16 }, (_, index) => start + index * 6 * day).flatMap((morning) => [
  morning,
  morning + 20 * minute,
  morning + 6 * hour,
]);
const lastMorning = start + 96 * day;
const lastDay = Array.from({ length: 22 }, (_, index) => lastMorning + index * 10 * minute);

it('a timeline of months keeps every save of an hour, one an hour of two days, one a day of ninety, and what was named', async () => {
  const library = await openTestLibrary(newFolder());
  const article = newArticle();
  at(start - day);
  await library.createArticle(article);
  const saved = new Map([[1, start - day]]);
  for (const [index, time] of [...season, ...lastDay].entries()) {
    at(time);
    const outcome = await library.saveArticle({ ...article, headline: `Lần ${index}` }, index + 1);
    expect(outcome).toMatchObject({ status: 'saved', revision: index + 2 });
    saved.set(index + 2, time);
    // Ends the window of ten seconds, in which saves are one version.
    await library.readVersion(article.id, index + 2);
    if (index === 1) await library.markVersion(article.id, 3, { type: 'named', name: 'Gửi thư ký' });
    if (index === 4) await library.keepVersion(article.id, 6, 'export');
  }
  const now = lastDay.at(-1) ?? 0;
  const left = (await library.listRevisions(article.id)).toSorted((one, other) => one - other);
  const kept = left.map((revision) => saved.get(revision) ?? 0);
  const isOld = (time: number) => now - time >= 90 * day;
  expect(left.filter((revision) => isOld(saved.get(revision) ?? 0))).toEqual([3, 6]);
  expect(kept.filter((time) => !isOld(time) && now - time > 2 * day)).toEqual(
    season.filter((time, index) => index % 3 === 0 && !isOld(time)),
  );
  const today = kept.filter((time) => time >= lastMorning).map((time) => (time - lastMorning) / minute);
  // Of 8.05 to 11.35: one of each hour, and the newest ten.
  expect(today).toEqual([0, 60, ...Array.from({ length: 10 }, (_, index) => 120 + index * 10)]);
});
