import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { firstLists, newRule } from '../../../../shared/pageLists/listRule';
import { newName } from '../../../../shared/article/knownName';
import { firstDeskSettings } from '../../../../electron/library/deskSettings';
import { migrate, migrations, recordFormat } from '../../../../electron/library/migrations';
import { decodeRecord } from '../../../../electron/library/record';
import { newFolder, openTestLibrary } from './testLibrary';

const fixtures = path.join(import.meta.dirname, '../../../fixtures/formats');
const formats = Object.keys(migrations).map(Number);
const articleId = 'a'.repeat(31) + '1';
const photoId = 'b'.repeat(31) + '1';

/** Every record of a library as format N wrote it, with the id its file name gives it. */
function recordsOf(format: number) {
  const folder = path.join(fixtures, String(format));
  const ids: Readonly<Record<string, string>> = { library: 'library', desk: 'desk', history: articleId };
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.json(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const [room = '', inside = ''] = name.split(/[/.\\]/);
      const id = ids[room] ?? (room === 'trash' ? inside : path.basename(name).slice(0, 32));
      return { name, id, bytes: name.endsWith('.gz') ? gunzipSync(bytes) : bytes };
    });
}

const noSections = { sections: [], removedSections: [], tags: [], kinds: [] };

describe('the formats of all times', () => {
  it('each have a library kept from their day, and every step to the newest is taken by one', () => {
    const steps = formats.map((format) => vi.spyOn(migrations, format));
    for (const format of formats) {
      const records = recordsOf(format);
      expect(records.length).toBeGreaterThanOrEqual(8);
      for (const { name, id, bytes } of records)
        expect([name, decodeRecord(id, bytes).status]).toEqual([name, 'valid']);
    }
    expect(formats).toEqual(Array.from({ length: recordFormat - 1 }, (_, index) => index + 1));
    expect(steps.filter((step) => step.mock.calls.length === 0)).toEqual([]);
  });

  it('1 knew nobody who saved', () => {
    expect(migrate({ format: 1, rev: 3 }, 1)).toEqual({ format: 1, rev: 3, by: '' });
    expect(migrate({ rev: 3, by: 'lan' }, recordFormat)).toEqual({ rev: 3, by: 'lan' });
    expect(() => migrate({}, 0)).toThrow('no record has format 0');
  });

  it('2 had plain lines for the names of the desk: each is kept once, without other spellings', async () => {
    const folder = newFolder();
    cpSync(path.join(fixtures, '2'), folder, { recursive: true });
    const { agencies, photographers, photos } = await (await openTestLibrary(folder)).readDesk();
    expect(photos).toEqual({ keepPosition: false });
    expect(photographers).toEqual([newName('Phương Hoa'), newName('Thanh Hà')]);
    expect(agencies).toEqual(firstDeskSettings.agencies);
    expect(migrate({ id: 'desk', body: 'rác' }, 2)).toEqual({ id: 'desk', body: 'rác' });
    expect(migrate({ id: 'desk', body: {} }, 2)).toMatchObject({
      id: 'desk',
      body: { agencies: [], photographers: [], photos: { keepPosition: false }, ...noSections },
    });
  });

  it('4 had sections without a path: it is made of the id, once among neighbours', () => {
    const old = (id: string) => ({ id, name: 'Tên' });
    const sections = [
      { ...old('thoi-su'), subsections: [old('Trong Nước'), old('trong-n-c'), old('—')] },
      { ...old('trong-n-c'), subsections: [] },
    ];
    const node = (id: string, path: string) => ({ ...old(id), path, former: [] });
    expect(migrate({ id: 'desk', body: { sections } }, 4)).toMatchObject({
      id: 'desk',
      body: {
        ...noSections,
        sections: [
          {
            ...node('thoi-su', 'thoi-su'),
            subsections: [
              node('Trong Nước', 'trong-n-c'),
              node('trong-n-c', 'trong-n-c-2'),
              node('—', 'muc'),
            ],
          },
          { ...node('trong-n-c', 'trong-n-c'), subsections: [] },
        ],
      },
    });
    expect(migrate({ id: 'a', body: { sections } }, 4)).toEqual({ id: 'a', body: { sections } });
  });

  it('5 had the same lists on every page: the desk starts with those', () => {
    const body = { name: 'Bến', sectionBlock: 'van-hoa' };
    expect(migrate({ id: 'desk', body }, 5)).toMatchObject({
      id: 'desk',
      body: { name: 'Bến', listRules: firstLists('van-hoa'), listTemplates: [] },
    });
    expect(migrate({ id: 'desk', body: {} }, 5)).toMatchObject({
      id: 'desk',
      body: { listRules: firstLists(''), listTemplates: [] },
    });
  });

  it('6 had a desk without a look of its own: it looks, checks and exports as before', () => {
    const body = { site: { name: 'Bến', baseUrl: '', publisher: '' } };
    const { pageStyle, checkLevels, exports, site } = firstDeskSettings;
    expect(migrate({ id: 'desk', body }, 6)).toMatchObject({
      id: 'desk',
      body: { site: { ...site, name: 'Bến' }, pageStyle, checkLevels, exports },
    });
    expect(migrate({ id: 'a', body }, 6)).toEqual({ id: 'a', body });
  });

  it('8 had the related stories before all lists of every page: they are the first list of each', () => {
    const rule = newRule('more', 'otherStories');
    const template = { kind: 'video', lists: ['more'] };
    expect(migrate({ id: 'desk', body: { listRules: [rule], listTemplates: [template] } }, 8)).toEqual({
      id: 'desk',
      body: {
        listRules: [newRule('related', 'related'), rule],
        listTemplates: [{ kind: 'video', lists: ['related', 'more'] }],
      },
    });
    const taken = newRule('related', 'newest');
    expect(migrate({ id: 'desk', body: { listRules: [taken] } }, 8)).toMatchObject({
      body: { listRules: [newRule('related-2', 'related'), taken], listTemplates: [] },
    });
    expect(migrate({ id: 'desk', body: 'rác' }, 8)).toEqual({ id: 'desk', body: 'rác' });
    expect(migrate({ id: 'a', body: {} }, 8)).toEqual({ id: 'a', body: {} });
  });

  it.each(formats)('%i opens, is read whole, and is written anew only by the next save', async (format) => {
    const folder = newFolder();
    cpSync(path.join(fixtures, String(format)), folder, { recursive: true });
    const file = path.join(folder, 'articles/aa', `${articleId}.json`);
    const before = readFileSync(file);
    const library = await openTestLibrary(folder, { savedBy: 'lan' });
    const { article, revision } = await library.readArticle(articleId);
    expect(article).toMatchObject({ headline: 'Lý Sơn mùa tỏi mới', standfirst: 'Được mùa, được giá.' });
    expect((await library.readPhoto(photoId))?.credit).toMatchObject({ agency: 'TTXVN' });
    expect((await library.readDesk()).sections.length).toBeGreaterThan(5);
    await library.indexed();
    expect(library.report).toMatchObject({ articles: 1, quarantined: [], unreadable: [], newerFormat: [] });
    expect(readFileSync(file)).toEqual(before);
    expect(await library.saveArticle(article, revision)).toMatchObject({ status: 'saved', revision: 3 });
    expect(decodeRecord(articleId, readFileSync(file))).toMatchObject({
      status: 'valid',
      content: { revision: 3, savedBy: 'lan' },
    });
    expect(readFileSync(file, 'latin1')).toContain(`"format":${recordFormat}`);
  });

  /** Journals and marks came with format 2. */
  it.each(formats)(
    '%i gives back what lay in its bin, and knows its marks and its unsaved typing',
    async (format) => {
      const folder = newFolder();
      cpSync(path.join(fixtures, String(format)), folder, { recursive: true });
      const library = await openTestLibrary(folder);
      const [binned] = await library.listTrash();
      expect(await library.restoreTrashed(binned?.key ?? '')).toMatchObject({ status: 'restored' });
      const { article } = await library.readArticle(binned?.id ?? '');
      expect(article.headline).toBe(binned?.headline);
      expect((await library.listVersions(article.id)).length).toBeGreaterThan(0);
      const marks = (await library.listVersions(articleId)).map(({ milestone }) => milestone?.type);
      const draft = await library.readDraft(articleId);
      expect([marks.includes('named'), draft?.article.id]).toEqual(
        format === 1 ? [false, undefined] : [true, articleId],
      );
    },
  );
});
