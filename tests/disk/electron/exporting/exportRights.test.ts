import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../../electron/exporting/checkPage';
import { gatherPage } from '../../../../electron/exporting/gatherPage';
import { exportArticles } from '../../../../electron/exporting/exportArticles';
import type { Library } from '../../../../electron/library/library';
import { newAgency } from '../../../../shared/article/knownName';
import { blankPhoto, noCredit, noRights, type PhotoRights } from '../../../../shared/article/photo';
import { id } from '../../../unit/shared/article/pages';
import { openPhotoRoom, openTestLibrary } from '../photos/photoTest';
import { newFolder } from './folders';
import { exported, newsId, openNewsroom, order } from './newsroom';

openPhotoRoom();

async function setRights(library: Library, rights: Partial<PhotoRights>) {
  const photo = await library.readPhoto(id(1));
  if (photo === undefined) throw new Error('the newsroom has the photo');
  await library.savePhoto({ ...photo, rights: { ...noRights, ...rights } });
}

/** The codes that stop the export of the news story on this day. */
async function refusals(library: Library, now: string) {
  const outcome = await exportArticles(order(library, { now: new Date(now) }));
  if (outcome.status !== 'blocked') return outcome.status;
  const errors = outcome.checks.flatMap(({ checks }) => checks).filter(({ level }) => level === 'error');
  return [...new Set(errors.map(({ code }) => code))];
}

describe('the export of a page with a photo that may not be used', () => {
  it('is refused from the day after the last day of use, by the newsroom’s clock', async () => {
    const library = await openNewsroom();
    await setRights(library, { usableUntil: '2026-11-22' });
    expect(await refusals(library, '2026-11-22T16:59:00Z')).toBe('exported');
    expect(await refusals(library, '2026-11-22T17:01:00Z')).toEqual(['rightsExpired']);
    await setRights(library, { isDenied: true });
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toEqual(['rightsDenied']);
  }, 60_000);

  it('is refused where the photo itself is denied, and the page shows a record of an older library', async () => {
    const library = await openNewsroom();
    const shown = await library.readPhoto(id(1));
    const twin = { ...blankPhoto(shown?.file?.sha256.slice(0, 32) ?? ''), file: shown?.file ?? null };
    await library.savePhoto({ ...twin, rights: { ...noRights, isDenied: true } });
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toEqual(['rightsDenied']);
  }, 60_000);

  it('is refused where a record of the same file that stands on no page at all is denied', async () => {
    const library = await openNewsroom();
    const shown = await library.readPhoto(id(1));
    const twin = { ...blankPhoto(id(777)), file: shown?.file ?? null };
    await library.savePhoto({ ...twin, rights: { ...noRights, isDenied: true, note: 'Nhân vật rút lời' } });
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toEqual(['rightsDenied']);
    await library.indexed();
    const { article } = await library.readArticle(newsId);
    const said = checkPage({ article, context: await gatherPage(library, article) }, Date.now());
    expect(said.find(({ code }) => code === 'rightsDenied')).toMatchObject({
      values: { note: 'Nhân vật rút lời' },
    });
    await library.savePhoto(twin);
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toBe('exported');
  }, 60_000);

  it('is refused by the terms of an agency that only a record on no page names', async () => {
    const library = await openNewsroom();
    const shown = await library.readPhoto(id(1));
    const credit = { ...noCredit, agency: 'Getty Images' };
    await library.savePhoto({ ...blankPhoto(id(777)), file: shown?.file ?? null, credit });
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, agencies: [{ ...newAgency('Getty Images'), terms: 'denied' }] });
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toEqual(['rightsAgencyDenied']);
  }, 60_000);

  it('is refused right after the library is opened, before anybody asked its index', async () => {
    const library = await openNewsroom();
    const shown = await library.readPhoto(id(1));
    const twin = { ...blankPhoto(id(777)), file: shown?.file ?? null };
    await library.savePhoto({ ...twin, rights: { ...noRights, usableUntil: '2020-01-01' } });
    const { folder } = library;
    await library.close();
    rmSync(path.join(folder, 'search.sqlite'), { force: true });
    const again = await openTestLibrary(folder);
    expect(await refusals(again, '2026-11-22T01:00:00Z')).toEqual(['rightsExpired']);
  }, 60_000);

  it('is refused by the terms of an agency, and goes on for a reason that the report keeps', async () => {
    const library = await openNewsroom();
    const settings = await library.readDesk();
    await library.saveDesk({ ...settings, agencies: [{ ...newAgency('ttxvn'), terms: 'denied' }] });
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toEqual(['rightsAgencyDenied']);

    const out = newFolder();
    const override = 'Đã xin phép qua điện thoại';
    const bundle = await exported(library, { out, ids: [newsId], override });
    const texts = readdirSync(bundle, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(path.join(bundle, name), 'utf8'));
    expect(texts.some((text) => text.includes(override) && text.includes('rightsAgencyDenied'))).toBe(true);

    await library.saveDesk({ ...settings, agencies: [{ ...newAgency('ttxvn'), terms: 'ask' }] });
    expect(await refusals(library, '2026-11-22T01:00:00Z')).toBe('exported');
  }, 60_000);
});
