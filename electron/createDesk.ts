import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../shared/article/article';
import { blankArticle } from '../shared/article/blankArticle';
import type { Photo } from '../shared/article/photo';
import { photosOf } from '../shared/article/walk';
import type { Desk, DeskEvents, ExportOutcome, FlushAnswer, OpenOutcome } from '../shared/desk';
import { DeskError } from '../shared/problems';
import type { DailyBackup } from './backup/dailyBackup';
import { upkeepCalls } from './deskUpkeep';
import type { UpkeepJobs } from './upkeepJobs';
import type { FilePurpose, FolderPurpose } from './dialogs';
import { changeDestination, readDestinations, withDestination } from './destinations';
import { exportArticles } from './exporting/exportArticles';
import { findChanged } from './exporting/findChanged';
import { importBundle } from './exporting/importBundle';
import { findStale } from './exporting/findStale';
import { gatherPage } from './exporting/gatherPage';
import { renderForCms } from './exporting/renderForCms';
import type { PrintPage } from './exporting/printPage';
import { importDumps } from './importing/importDumps';
import { readLinks } from './library/usedInLists';
import type { Library } from './library/library';
import { importFilm } from './films/importFilm';
import { attachPhoto } from './photos/attachPhoto';
import { importPhoto } from './photos/importPhoto';
import type { MachineChoices } from './preferences';
import { viewLibrary } from './viewLibrary';

/** What the desk needs of the shell around it. */
export type DeskShell = {
  readonly library: () => Library;
  /** Opens the library of that folder in place of the one that is open now. */
  readonly switchLibrary: (folder: string) => Promise<Library>;
  readonly choices: () => MachineChoices;
  readonly choose: (change: Partial<MachineChoices>) => Promise<void>;
  readonly systemLanguage: () => 'vi' | 'en';
  readonly defaultExportFolder: string;
  readonly cacheFolder: string;
  readonly printPage: PrintPage;
  readonly announce: <Name extends keyof DeskEvents>(name: Name, event: DeskEvents[Name]) => void;
  readonly dailyBackup: DailyBackup;
  readonly jobs: UpkeepJobs;
  readonly askFolder: (purpose: FolderPurpose) => Promise<string | undefined>;
  /** A file to read, or the place of one to be written, for which `name` is offered. */
  readonly askFile: (purpose: FilePurpose, name: string) => Promise<string | undefined>;
  readonly openLink: (url: string) => Promise<void>;
  readonly reveal: (path: string) => void;
  /** The window copies what its page gives it. */
  readonly runCopy: () => void;
  readonly flushed: (answer: FlushAnswer) => void;
};

const present = (photos: readonly (Photo | undefined)[]) => photos.filter((photo) => photo !== undefined);

async function readPhotos(library: Library, ids: readonly string[]): Promise<readonly Photo[]> {
  return present(await Promise.all(ids.map((id) => library.readPhoto(id))));
}

async function openArticle(library: Library, id: string): Promise<OpenOutcome> {
  try {
    // Listed before the text is read: what another session saves in between is no later version.
    const revisions = await library.listRevisions(id);
    const stored = await library.readArticle(id);
    const laterVersions = revisions.filter((revision) => revision > stored.revision).length;
    const [photos, draft] = await Promise.all([
      readPhotos(library, photosOf(stored.article)),
      library.readDraft(id),
    ]);
    return { status: 'opened', stored, photos, draft, laterVersions };
  } catch (error) {
    if (error instanceof DeskError && error.code === 'articleNewerFormat') return { status: 'newerFormat' };
    throw error;
  }
}

function newArticle(input: Parameters<Desk['createArticle']>[0]): Article {
  return blankArticle({ ...input, id: randomBytes(16).toString('hex'), now: new Date().toISOString() });
}

type ArticleCalls = Pick<
  Desk,
  | 'listArticles'
  | 'readStories'
  | 'createArticle'
  | 'openArticle'
  | 'saveArticle'
  | 'keepDraft'
  | 'dropDraft'
  | 'trashArticle'
  | 'readLinks'
  | 'suggestStories'
  | 'matchTitles'
  | 'readPage'
>;

function articleCalls({ library }: DeskShell): ArticleCalls {
  return {
    listArticles: (query) => library().list(query),
    readStories: ({ ids }) => library().readStories(ids),
    createArticle: (input) => library().createArticle(newArticle(input)),
    openArticle: ({ id }) => openArticle(library(), id),
    saveArticle: ({ article, base }) => library().saveArticle(article, base),
    keepDraft: async ({ article, base }) => {
      await library().keepDraft(article, base);
      return {};
    },
    dropDraft: async ({ id }) => {
      await library().dropDraft(id);
      return {};
    },
    trashArticle: ({ id }) => library().trashArticle(id),
    readLinks: ({ id }) => readLinks(library(), id),
    suggestStories: (query) => library().suggest(query),
    matchTitles: (query) => library().matchTitles(query),
    readPage: ({ article }) => gatherPage(library(), article),
  };
}

type RecoveryCalls = Pick<
  Desk,
  | 'listTrash'
  | 'restoreTrashed'
  | 'listVersions'
  | 'readVersion'
  | 'markVersion'
  | 'listQuarantine'
  | 'recoverArticle'
>;

function recoveryCalls({ library }: DeskShell): RecoveryCalls {
  return {
    listTrash: () => library().listTrash(),
    restoreTrashed: ({ key }) => library().restoreTrashed(key),
    listVersions: ({ id }) => library().listVersions(id),
    readVersion: ({ id, revision }) => library().readVersion(id, revision),
    markVersion: ({ id, revision, milestone }) => library().markVersion(id, revision, milestone),
    listQuarantine: () => library().listQuarantine(),
    recoverArticle: ({ id, revision }) => library().recoverArticle(id, revision),
  };
}

type PhotoCalls = Pick<
  Desk,
  'readPhotos' | 'listPhotos' | 'readPhotoUse' | 'editPhoto' | 'importPhoto' | 'attachPhoto' | 'importFilm'
>;

function photoCalls({ library }: DeskShell): PhotoCalls {
  return {
    readPhotos: ({ ids }) => readPhotos(library(), ids),
    listPhotos: (query) => library().listPhotos(query),
    readPhotoUse: ({ photoId }) => library().photoUse(photoId),
    editPhoto: async ({ photoId, change }) => {
      const photo = await library().readPhoto(photoId);
      if (photo === undefined) throw new DeskError('photoMissing', photoId);
      const edited = { ...photo, ...change };
      await library().savePhoto(edited);
      return edited;
    },
    importPhoto: (input) => importPhoto(library(), input),
    attachPhoto: (input) => attachPhoto(library(), input),
    importFilm: (input) => importFilm(library(), input),
  };
}

type LibraryCalls = Pick<
  Desk,
  'readLibrary' | 'chooseLibrary' | 'readDesk' | 'saveDesk' | 'countArticles' | 'importDumps'
>;

function libraryCalls(shell: DeskShell): LibraryCalls {
  return {
    readLibrary: async () => viewLibrary(shell.library()),
    chooseLibrary: async () => {
      const folder = await shell.askFolder('chooseLibrary');
      if (folder === undefined) return { status: 'cancelled' };
      return { status: 'opened', library: viewLibrary(await shell.switchLibrary(folder)) };
    },
    readDesk: () => shell.library().readDesk(),
    saveDesk: async ({ settings }) => {
      await shell.library().saveDesk(settings);
      shell.announce('libraryChanged', {});
      return settings;
    },
    countArticles: () => shell.library().countArticles(),
    importDumps: ({ files }) => importDumps(shell.library(), files),
  };
}

type ExportCalls = Pick<
  Desk,
  | 'readExportFolder'
  | 'chooseExportFolder'
  | 'exportArticles'
  | 'renderForCms'
  | 'runCopy'
  | 'changeDestination'
  | 'findChanged'
  | 'importBundle'
  | 'listStale'
  | 'cancelExport'
  | 'revealExport'
>;

function exportCalls(shell: DeskShell): ExportCalls {
  const jobs = new Map<string, AbortController>();
  let lastExported: string | undefined;
  let lastBundle: string | undefined;
  const destinations = () => readDestinations(shell.choices(), shell.defaultExportFolder);
  const folder = () => destinations().folder;
  const askBundle = (from: 'zip' | 'folder') =>
    from === 'zip' ? shell.askFile('chooseBundle', '') : shell.askFolder('chooseBundleFolder');

  async function runExport(input: Parameters<Desk['exportArticles']>[0]): Promise<ExportOutcome> {
    const job = new AbortController();
    jobs.set(input.job, job);
    try {
      const outcome = await exportArticles({
        ...input,
        library: shell.library(),
        out: folder(),
        cacheFolder: join(shell.cacheFolder, 'renditions'),
        exportedBy: userInfo().username,
        now: new Date(),
        printPage: shell.printPage,
        signal: job.signal,
        onProgress: (progress) => {
          shell.announce('exportProgress', { ...progress, job: input.job });
        },
      });
      if (outcome.status === 'exported') lastExported = outcome.path;
      return outcome;
    } finally {
      jobs.delete(input.job);
    }
  }

  return {
    readExportFolder: async () => destinations(),
    chooseExportFolder: async () => {
      const chosen = await shell.askFolder('chooseExportFolder');
      if (chosen !== undefined) {
        const known = withDestination(shell.choices().destinations, chosen);
        await shell.choose({ exportFolder: chosen, destinations: known });
      }
      return destinations();
    },
    changeDestination: async ({ at, change }) => {
      await shell.choose(changeDestination(shell.choices(), at, change));
      return destinations();
    },
    findChanged: ({ ids, withSideStories }) =>
      findChanged(shell.library(), ids, { out: folder(), withSideStories }),
    importBundle: ({ job, from, onDifferent }) =>
      shell.jobs.run(job, async (signal, onProgress) => {
        const chosen = from === 'again' ? lastBundle : await askBundle(from);
        if (chosen === undefined) return { status: 'cancelled' };
        lastBundle = chosen;
        const options = { onDifferent, signal, onProgress };
        return shell.jobs.untilEnded(importBundle(shell.library(), chosen, options));
      }),
    exportArticles: runExport,
    renderForCms: ({ article }) =>
      renderForCms(article, { library: shell.library(), cacheFolder: shell.cacheFolder }),
    runCopy: async () => {
      shell.runCopy();
      return {};
    },
    listStale: () => findStale(shell.library()),
    cancelExport: async ({ job }) => {
      jobs.get(job)?.abort();
      return {};
    },
    revealExport: async () => {
      if (lastExported !== undefined) shell.reveal(lastExported);
      return {};
    },
  };
}

type ShellCalls = Pick<
  Desk,
  'readPreferences' | 'savePreferences' | 'keepLastArticle' | 'openLink' | 'flushed'
>;

function shellCalls(shell: DeskShell): ShellCalls {
  return {
    readPreferences: async () => {
      const { language, theme, textSize, lastArticle } = shell.choices();
      return { language, theme, textSize, lastArticle, systemLanguage: shell.systemLanguage() };
    },
    savePreferences: async (preferences) => {
      await shell.choose(preferences);
      return {};
    },
    keepLastArticle: async ({ id }) => {
      await shell.choose({ lastArticle: id });
      return {};
    },
    openLink: async ({ url }) => {
      await shell.openLink(url);
      return {};
    },
    flushed: async ({ answer }) => {
      shell.flushed(answer);
      return {};
    },
  };
}

/** The contract, carried out: every call goes to the room it belongs to. */
export function createDesk(shell: DeskShell): Desk {
  return {
    ...libraryCalls(shell),
    ...articleCalls(shell),
    ...recoveryCalls(shell),
    ...upkeepCalls(shell),
    ...photoCalls(shell),
    ...exportCalls(shell),
    ...shellCalls(shell),
  };
}
