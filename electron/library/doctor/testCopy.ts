import { mkdir, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../../shared/article/article';
import { blankArticle } from '../../../shared/article/blankArticle';
import { DeskError } from '../../../shared/problems';
import type { DoctorReport } from '../../../shared/upkeep';
import { diskProblem } from '../disk';
import { articlePlace, generationFile } from '../layout';
import { openRecords } from '../records';
import { articleRules } from '../recordRules';
import { newToken, openRoom, type Room } from '../room';
import { openSpareTexts } from '../spareTexts';
import { encodeVersion } from '../versionFile';
import { openVersionFolder } from '../versionFolder';
import { doctorFolder } from './fileRole';

function write(id: string, headline: string): Article {
  const now = new Date().toISOString();
  const text = `${headline}: Ăn quả nhớ kẻ trồng cây`;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  return { ...blankArticle({ id, kind: 'news', language: 'vi', now }), headline, body };
}

/** A library of one article inside the library: what happens in it is told to nobody. */
function openInside(room: Room, folder: string): Room {
  const inside = openRoom({
    ...room,
    folder,
    token: newToken(),
    found: () => undefined,
    fence: () => room.fence(),
    requireFolder: () => room.requireFolder(),
    canWrite: () => room.canWrite(),
    releaseReserve: () => Promise.resolve(false),
  });
  return inside;
}

async function tryWholeWay(room: Room): Promise<boolean> {
  const id = newToken() + newToken();
  const place = articlePlace(id);
  const versions = openVersionFolder({
    disk: room.disk,
    root: room.at('.'),
    temp: (file) => room.temp(file),
  });
  const records = openRecords(
    room,
    openSpareTexts(room, () => [versions]),
  );
  const isRead = async (expected: Article) =>
    JSON.stringify((await records.read(place, articleRules))?.body) === JSON.stringify(expected);
  const [first, second] = [write(id, 'Bản một'), write(id, 'Bản hai')];
  await records.save(place, articleRules, first, 0);
  if (!(await isRead(first))) return false;
  const saved = await records.save(place, articleRules, second, 1);
  if (saved.status !== 'saved' || !(await isRead(second))) return false;
  await versions.write(id, 2, await encodeVersion(id, saved.record.content, {}));
  await truncate(room.at(generationFile(place, 'current')), 40);
  return isRead(second);
}

/**
 * Writes an article in a folder of its own through the library's own code, saves it again, damages it, and
 * reads it back from its history, word for word. The folder is removed, also one that a killed check left.
 */
export async function tryTestCopy(room: Room): Promise<DoctorReport['testCopy']> {
  if (!room.canWrite()) return { status: 'notTried' };
  const folder = path.join(room.at(doctorFolder));
  try {
    await room.fence();
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
    const isWhole = await tryWholeWay(openInside(room, folder));
    return isWhole ? { status: 'restored' } : { status: 'failed', problem: { code: 'diskFailed' } };
  } catch (error) {
    const problem = diskProblem(error, doctorFolder);
    if (!(problem instanceof DeskError)) throw error;
    const { code, detail } = problem;
    return { status: 'failed', problem: detail === undefined ? { code } : { code, detail } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
