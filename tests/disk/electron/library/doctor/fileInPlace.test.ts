import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hashOf, newArticle, newPhoto, openTestLibrary } from '../testLibrary';

const bytes = Buffer.from('gốc');
const named = { type: 'named', name: 'Gửi thư ký' } as const;

/** Four articles, each in a folder of its own: two stand, two lie in the bin. */
async function openFilled() {
  const library = await openTestLibrary();
  const [inShard, inHistory, binned, binnedPast] = ['1', '2', '3', '4'].map((digit) =>
    newArticle({ id: digit.repeat(32), headline: 'Bản một' }),
  );
  if (!inShard || !inHistory || !binned || !binnedPast) throw new Error('four are made');
  for (const article of [inShard, inHistory, binned, binnedPast]) {
    const base = await library.createArticle(article);
    await library.saveArticle({ ...article, headline: 'Bản hai' }, base.revision);
    await library.listVersions(article.id);
  }
  for (const { id } of [binned, binnedPast]) await library.trashArticle(id);
  const photo = newPhoto('Lan Anh');
  await library.savePhoto(photo);
  await library.writeMedia(hashOf(bytes), 'jpg', bytes);
  const places = [
    path.join('articles', '11'),
    path.join('history', inHistory.id),
    path.join('photos', photo.id.slice(0, 2)),
    path.join('media', hashOf(bytes).slice(0, 2)),
    path.join('trash', binned.id),
    path.join('trash', binnedPast.id, 'history'),
    path.join('desk', 'history'),
  ];
  return { library, inShard, inHistory, binnedPast, photo, places };
}

it('a file in the place of a folder, at whatever depth, is damage: repaired, the same session works on', async () => {
  const { library, inShard, inHistory, binnedPast, photo, places } = await openFilled();
  for (const place of places) {
    const name = path.join(library.folder, place);
    rmSync(name, { recursive: true, force: true });
    writeFileSync(name, 'rác');
  }
  const check = async (isRepair: boolean) => {
    const { signal } = new AbortController();
    const { findings, isWhole } = await library.check({ isRepair, signal, onProgress: () => undefined });
    return { isWhole, found: new Map(findings.map(({ name, code, action }) => [name, { code, action }])) };
  };
  const first = await check(false);
  expect(first.isWhole).toBe(false);
  for (const place of places) expect([place, first.found.get(place)?.code]).toEqual([place, 'damaged']);
  const repaired = await check(true);
  for (const place of places)
    expect([place, repaired.found.get(place)?.action]).toEqual([place, 'quarantined']);
  const { found } = await check(false);
  expect([...found].filter(([, { code }]) => code !== 'missingMedia')).toEqual([]);

  const { article, ...base } = await library.readArticle(inShard.id);
  expect(article.headline).toBe('Bản hai');
  expect(await library.saveArticle({ ...article, headline: 'Bản ba' }, base)).toMatchObject({
    status: 'saved',
  });
  const versions = await library.markVersion(inHistory.id, 2, named);
  expect(versions.find(({ revision }) => revision === 2)?.milestone).toEqual(named);
  await library.savePhoto(photo);
  expect(await library.readPhoto(photo.id)).toEqual(photo);
  await library.writeMedia(hashOf(bytes), 'jpg', bytes);
  expect((await library.listTrash()).map(({ id }) => id)).toEqual([binnedPast.id]);
  expect(await library.restoreTrashed(binnedPast.id)).toMatchObject({ status: 'restored' });
});
