import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeDraft } from '../../../../electron/library/draftLine';
import { draftFile, historyFile } from '../../../../electron/library/layout';
import { recordFormat } from '../../../../electron/library/migrations';
import { encodeRecord } from '../../../../electron/library/record';
import { checkFolder, filesIn, savedTwice } from './doctor/checkedLibrary';
import { openTestLibrary } from './testLibrary';

const newer = recordFormat + 1;
const savedAt = '2026-03-01T02:00:00.000Z';

/** A closed library with a version and a journal that a newer app wrote. */
async function writtenByNewer(revision: number) {
  const { folder, article } = await savedTwice();
  const version = path.join(folder, historyFile(article.id, revision));
  mkdirSync(path.dirname(version), { recursive: true });
  const content = { revision, savedAt, savedBy: '', body: { ...article, aFieldOfTomorrow: 1 } };
  writeFileSync(version, gzipSync(encodeRecord(article.id, content, newer)));
  const draft = path.join(folder, draftFile(article.id, '0'.repeat(16)));
  mkdirSync(path.dirname(draft), { recursive: true });
  writeFileSync(draft, encodeDraft({ article, baseRevision: 2, typedAt: savedAt }));
  const line = JSON.stringify({ format: newer, id: article.id, rev: 2, savedAt, body: { rich: true } });
  appendFileSync(draft, `\n${createHash('sha256').update(line).digest('hex')} ${line}`);
  return { folder, article, names: [version, draft].map((file) => path.relative(folder, file)) };
}

const bytesOf = (folder: string, names: readonly string[]) =>
  names.map((name) => readFileSync(path.join(folder, name), 'latin1'));

describe('what a newer app wrote', () => {
  it('of history and of typing is named by the doctor and left where it is by its repair', async () => {
    const { folder, names } = await writtenByNewer(1);
    const before = bytesOf(folder, names);
    const { findings } = await checkFolder(folder, { isRepair: true });
    for (const name of names) {
      const found = findings.filter((finding) => finding.name === name);
      expect(found).toMatchObject([{ name, code: 'newerFormat', action: 'none', isLoss: false }]);
    }
    expect(bytesOf(folder, names)).toEqual(before);
    expect([...filesIn(folder).keys()].filter((name) => name.startsWith('quarantine'))).toEqual([]);
  });

  it('in the timeline stays when a save of the same number comes, and the typing under it is not dropped', async () => {
    const { folder, article, names } = await writtenByNewer(3);
    const before = bytesOf(folder, names);
    const library = await openTestLibrary(folder);
    expect(await library.readDraft(article.id)).toBeNull();
    await library.saveArticle({ ...article, headline: 'Bản ba' }, 2);
    await library.dropDraft(article.id);
    await library.close();
    expect(bytesOf(folder, names)).toEqual(before);
    expect(library.report.quarantined).toEqual([]);
  });
});
