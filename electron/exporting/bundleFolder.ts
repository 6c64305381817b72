import type { BundleFile } from './bundleFile';
import type { BagLabel, ExportJob } from './exportJobs';
import type { ExportLine } from './exportLine';
import type { BundleFrame } from './planBundle';
import type { MadePage } from './writePage';

/** A bundle on the way, in a folder aside. Files are named from the root of the bag. */
export type BundleFolder = {
  readonly path: string;
  /** Goes ahead of the disk a little; what it refused is thrown by the next call. */
  write(files: readonly BundleFile[]): Promise<void>;
  /** Has everything of some articles rendered and written but what lies there already; ahead like `write`. */
  writePages(pages: readonly MadePage[], frame: BundleFrame): Promise<void>;
  /** Has files hashed and made safe that others have put there. */
  take(names: readonly string[]): Promise<void>;
  /** All that was written is there. */
  drained(): Promise<void>;
  seal(label: BagLabel): Promise<void>;
  /** A power cut loses nothing of it any more. */
  settle(): Promise<void>;
};

/** So much may be on its way to the disk that neither side waits for the other. */
const mostAhead = 4;

export async function openBundleFolder(
  line: ExportLine,
  folder: string,
  isDurable: boolean,
): Promise<BundleFolder> {
  const ahead = new Set<Promise<void>>();
  const failures: unknown[] = [];
  await line.ask({ type: 'open', folder, isDurable });

  async function run(job: ExportJob): Promise<void> {
    try {
      await line.ask(job);
    } catch (error) {
      failures.push(error);
    }
  }

  async function waitFor(most: number): Promise<void> {
    while (failures.length === 0 && ahead.size > most) await Promise.race(ahead);
    if (failures.length > 0) throw failures[0];
  }

  async function send(job: ExportJob): Promise<void> {
    await waitFor(mostAhead - 1);
    const running = run(job);
    ahead.add(running);
    void running.then(() => ahead.delete(running));
  }

  return {
    path: folder,
    write: (files) => send({ type: 'write', files }),
    writePages: (pages, frame) => send({ type: 'pages', pages, frame }),
    take: (names) => send({ type: 'take', names }),
    drained: () => waitFor(0),
    async seal(label) {
      await waitFor(0);
      await line.ask({ type: 'seal', label });
    },
    async settle() {
      await line.ask({ type: 'settle' });
    },
  };
}
