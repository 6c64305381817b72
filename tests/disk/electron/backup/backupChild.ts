import { writeSync } from 'node:fs';
import { backUpLibrary } from '../../../../electron/backup/backUpLibrary';
import { restoreBackup } from '../../../../electron/backup/restoreBackup';

/** Backs up or restores, and says each step, until it is killed or done. */
const [, , way, from = '', to = ''] = process.argv;
const signal = new AbortController().signal;
const onProgress = (step: string, done: number) => writeSync(1, `${step} ${done}\n`);

const work =
  way === 'restore'
    ? restoreBackup({ archive: from, folder: to, signal, onProgress })
    : backUpLibrary({ folder: from, place: { type: 'file', path: to }, now: new Date(), signal, onProgress });
void work.then(() => writeSync(1, 'done\n'));
