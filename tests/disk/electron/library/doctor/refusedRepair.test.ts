import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../../electron/library/disk';
import { articlePlace, generationFile } from '../../../../../electron/library/layout';
import { openTestLibrary } from '../testLibrary';
import { savedTwice } from './checkedLibrary';

const nameOf = (id: string, generation: 'current' | 'prev') => generationFile(articlePlace(id), generation);

describe('a repair that a full disk ends half way', () => {
  it('says that the damaged file was set aside', async () => {
    const { folder, article } = await savedTwice([2]);
    let isFull = false;
    const open = ((file: string, ...more: []) =>
      isFull && file.includes(`${path.sep}articles${path.sep}`)
        ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        : realDisk.open(file, ...more)) as Disk['open'];
    const library = await openTestLibrary(folder, { disk: { ...realDisk, open } });
    await library.indexed();
    rmSync(path.join(folder, nameOf(article.id, 'prev')));
    writeFileSync(path.join(folder, nameOf(article.id, 'current')), 'rác');
    isFull = true;
    const signal = new AbortController().signal;
    const { findings } = await library.check({ isRepair: true, signal, onProgress: () => undefined });
    expect(readdirSync(path.join(folder, 'quarantine'))).toHaveLength(1);
    const name = nameOf(article.id, 'current');
    expect(findings).toContainEqual(
      expect.objectContaining({ name, code: 'damaged', action: 'quarantined', isLoss: false }),
    );
  });
});
