import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';
import { articlePlace } from '../../../../electron/library/layout';
import { filesIn, savedTwice } from '../library/doctor/checkedLibrary';
import { newFolder } from '../library/testLibrary';

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

it.skipIf(process.platform !== 'linux')(
  'copies under names that other systems cannot hold are backed up, each under a name of its own',
  async () => {
    const { folder, article } = await savedTwice();
    const { base } = articlePlace(article.id);
    const names = [
      `${base} (bản sao của Lan).json`.normalize('NFC'),
      `${base} (bản sao của Lan).json`.normalize('NFD'),
      `${base} conflicted copy 10:30.json`,
      `${base} conflicted copy 10?30.json`,
      path.join('articles', 'con.txt'),
      `${'d'.repeat(60)}:${'ạ'.normalize('NFD').repeat(30)}`,
    ];
    for (const [index, name] of names.entries()) writeFileSync(path.join(folder, name), `bản ${index}`);
    const place = { type: 'file', path: path.join(newFolder(), 'x.zip') } as const;
    const { path: archive } = await backUpLibrary({ folder, place, now: new Date(), ...quiet });
    const target = path.join(newFolder(), 'mới');
    await restoreBackup({ archive, folder: target, ...quiet });
    const texts = [...filesIn(target).keys()].map((name) => readFileSync(path.join(target, name), 'utf8'));
    expect(texts.filter((text) => text.startsWith('bản ')).sort()).toEqual(
      names.map((_, index) => `bản ${index}`),
    );
    expect(filesIn(target).has(names[0] ?? '')).toBe(true);
  },
);
