import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Article, TextBase } from '../../../../shared/article/article';
import type { SaveOutcome } from '../../../../shared/desk';
import { articlePlace, generationFile } from '../../../../electron/library/layout';
import { encodeRecord } from '../../../../electron/library/record';
import { openRecords } from '../../../../electron/library/records';
import { realDisk } from '../../../../electron/library/disk';
import { refusal } from '../../../faults/faultyDisk';
import { roomForTests, textRules } from './roomForTests';
import { newArticle, newClosedLibrary, newFolder, newId, openTestLibrary } from './testLibrary';

function savedBase(outcome: SaveOutcome): TextBase {
  if (outcome.status !== 'saved') throw new Error('somebody else wrote');
  return { revision: outcome.revision, checksum: outcome.checksum };
}

/** As a sync service does it: a whole file of another session, under the number of ours. */
function writeOutside(
  folder: string,
  article: Article,
  revision: number,
  savedAt = new Date().toISOString(),
) {
  const file = path.join(folder, generationFile(articlePlace(article.id), 'current'));
  writeFileSync(`${file}.x`, encodeRecord(article.id, { revision, savedAt, savedBy: 'minh', body: article }));
  renameSync(`${file}.x`, file);
}

/** The files of a folder that hold a text, packed or not. */
function filesWith(folder: string, text: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith('search.sqlite'));
  return files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return (file.includes('.gz') ? gunzipSync(bytes) : bytes).includes(text);
    });
}

const outcomes = { mine: 'Hai của tôi', theirs: 'Hai của Minh' };

async function openEdited() {
  const folder = newFolder();
  const library = await openTestLibrary(folder);
  const article = newArticle({ headline: 'Một' });
  const base = await library.createArticle(article);
  const mine = { ...article, headline: outcomes.mine };
  return { folder, library, article, mine, base: savedBase(await library.saveArticle(mine, base)) };
}

describe('another text under the number that an editor goes on from', () => {
  it('is a conflict; the editor that goes on with it leaves both texts in the library', async () => {
    const { folder, library, article, base } = await openEdited();
    const theirs = { ...article, headline: outcomes.theirs };
    writeOutside(folder, theirs, base.revision);
    await library.listVersions(article.id);
    const next = { ...article, headline: 'Ba của tôi' };
    const refused = await library.saveArticle(next, base);
    expect(refused).toMatchObject({ status: 'conflict', current: { revision: 2, article: theirs } });
    const { checksum, revision } = await library.readArticle(article.id);
    for (let from = { revision, checksum }, count = 0; count < 3; count += 1)
      from = savedBase(await library.saveArticle({ ...next, headline: `Tiếp ${count}` }, from));
    await library.close();
    for (const text of Object.values(outcomes))
      expect(filesWith(folder, text), `${text} is in the library`).not.toEqual([]);
  });

  it('is kept also where somebody saves over it who knows only its number, within ten seconds and after', async () => {
    for (const isFlushed of [false, true]) {
      const { folder, library, article, base } = await openEdited();
      const savedAt = isFlushed ? (await library.listVersions(article.id))[0]?.savedAt : undefined;
      writeOutside(folder, { ...article, headline: outcomes.theirs }, base.revision, savedAt);
      for (const number of [2, 3, 4]) await library.saveArticle({ ...article, headline: 'Tiếp' }, number);
      await library.close();
      for (const text of Object.values(outcomes))
        expect(filesWith(folder, text), `${text} is in the library`).not.toEqual([]);
    }
  });
});

it('typing goes with the save of the text that it was typed into, and with no other of its number', async () => {
  const { folder, library, article, mine, base } = await openEdited();
  await library.keepDraft({ ...mine, headline: 'Gõ dở' }, base);
  await library.close();
  writeOutside(folder, { ...article, headline: outcomes.theirs }, base.revision);
  const next = await openTestLibrary(folder);
  const draft = await next.readDraft(article.id);
  expect(draft).toMatchObject({ baseRevision: base.revision, baseChecksum: base.checksum });
  const { article: theirs, ...stored } = await next.readArticle(article.id);
  expect(theirs.headline).toBe(outcomes.theirs);
  await next.saveArticle({ ...theirs, headline: 'Ba của Minh' }, stored);
  await next.close();
  const last = await openTestLibrary(folder);
  expect((await last.readDraft(article.id))?.article.headline).toBe('Gõ dở');
});

it('a save that failed after its text had reached the disk goes on from the same text', async () => {
  let isRefused = false;
  const folder = await newClosedLibrary();
  const open: typeof realDisk.open = async (file, flags, mode) => {
    const handle = await realDisk.open(file, flags, mode);
    if (isRefused && (await handle.stat()).isDirectory()) {
      await handle.close();
      throw refusal('EIO', 'open');
    }
    return handle;
  };
  const records = openRecords(roomForTests(folder, { disk: { ...realDisk, open } }));
  const place = articlePlace(newId());
  await records.save(place, textRules, { text: 'Một' }, 0);
  const base = await records.read(place, textRules);
  if (base === null) throw new Error('it was saved');
  const save = (text: string) =>
    records.save(place, textRules, { text }, { revision: base.revision, checksum: base.checksum });
  isRefused = true;
  await expect(save('Hai')).rejects.toMatchObject({ code: 'diskFailed' });
  isRefused = false;
  expect(await save('Hai, viết tiếp')).toMatchObject({ status: 'saved' });
  expect(await save('Từ bản cũ')).toMatchObject({ status: 'conflict' });
});
