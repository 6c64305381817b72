import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { closePhotoTools } from '../../electron/photos/photoTools';
import { type Campaign, hold, type Turn } from './campaign';
import { makeNewsroom, type Newsroom } from './newsroom';
import { pick } from './oneRecord';

const run = promisify(execFile);
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
const languages = ['C.UTF-8', 'vi_VN.UTF-8', 'tr_TR.UTF-8'];

let newsroom: Newsroom;

/** Exports in a process of another time zone and language, from a copy of the library in another place. */
async function exportIn(
  way: 'zip' | 'local',
  zone: string,
  language: string,
  folder: string,
): Promise<Buffer> {
  const [own, out, cache] = ['thư viện', 'out', 'cache'].map((name) => path.join(folder, name));
  mkdirSync(out ?? '', { recursive: true });
  newsroom.copyTo(own ?? '');
  const ids = [newsroom.photoStory, newsroom.plainStory];
  const args = [
    path.join(__dirname, 'exportingChild.cjs'),
    way,
    own ?? '',
    out ?? '',
    cache ?? '',
    '1',
    ...ids,
  ];
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  const { stdout } = await run(process.execPath, args, { env });
  return readFileSync(stdout.trim().split('\n').at(-1) ?? '');
}

async function exportTwice(way: 'zip' | 'local', { random, folder }: Turn): Promise<void> {
  const zone = pick(random, zones);
  const other = pick(
    random,
    zones.filter((each) => each !== zone),
  );
  const [one, two] = await Promise.all([
    exportIn(way, zone, pick(random, languages), path.join(folder, '1')),
    exportIn(way, other, pick(random, languages), path.join(folder, '2')),
  ]);
  const at = one.findIndex((byte, index) => byte !== two[index]);
  hold(
    one.equals(two),
    'wrong',
    `${zone} and ${other}: ${one.length} and ${two.length} bytes, other from ${at}`,
  );
}

/**
 * The same articles exported twice, in two time zones and languages, from copies of the library in two places: the
 * zips are the same byte for byte. Control: a zip whose entries carry local times.
 */
export const sameExportTwice: Campaign = {
  id: 'F22',
  name: 'the same export in two time zones',
  sizes: { everyRun: 2, long: 20 },
  async prepare() {
    newsroom = await makeNewsroom();
  },
  async finish() {
    await closePhotoTools();
    newsroom.remove();
  },
  run: (turn) => exportTwice('zip', turn),
  control: (turn) => exportTwice('local', turn),
};
