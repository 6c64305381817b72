import { type ElectronApplication, type Page, _electron, test as base } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { killTree } from './processTree';

export { expect } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = () => process.env.TOASOAN_EXECUTABLE ?? '';
const launchArguments = () => JSON.parse(process.env.TOASOAN_ARGUMENTS ?? '[]') as string[];

export type Folders = {
  /** Not there before the first start. */
  readonly library: string;
  readonly user: string;
  readonly exports: string;
};

export type CommandResult = { readonly status: number; readonly stdout: string; readonly stderr: string };

type Options = { readonly language: 'vi' | 'en' };

/** Runs the app's command line on any library. */
export function toasoan(...args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'out/electron/cli.cjs'), ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
      },
    );
  });
}

/** One editor's app on folders of its own; it may be started, killed and started again. */
export class App {
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];
  #running: { readonly electron: ElectronApplication; readonly page: Page } | undefined;

  constructor(
    readonly folders: Folders,
    readonly language: 'vi' | 'en',
  ) {}

  get page(): Page {
    if (this.#running === undefined) throw new Error('the app is not running');
    return this.#running.page;
  }

  get electron(): ElectronApplication {
    if (this.#running === undefined) throw new Error('the app is not running');
    return this.#running.electron;
  }

  /** Resolves when the page has loaded. */
  async start(...more: readonly string[]): Promise<Page> {
    const electron = await _electron.launch({
      executablePath: executablePath(),
      args: [
        ...launchArguments(),
        `--library=${this.folders.library}`,
        `--user-data-dir=${this.folders.user}`,
        `--export-folder=${this.folders.exports}`,
        `--lang=${this.language}`,
        ...more,
      ],
      env: {
        ...process.env,
        LANGUAGE: this.language,
        LANG: this.language === 'vi' ? 'vi_VN.UTF-8' : 'en_US.UTF-8',
      },
    });
    const page = await electron.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#complaints.push(`page: ${error.stack ?? error.message}`));
    await page.waitForLoadState('domcontentloaded');
    this.#running = { electron, page };
    return page;
  }

  /** Kills every process of the app at once (kill -9): nothing is saved, nothing is said. */
  async kill() {
    const { electron } = this;
    const closed = electron.waitForEvent('close');
    const { pid } = electron.process();
    if (pid !== undefined) killTree(pid);
    await closed;
    this.#running = undefined;
  }

  /** Quits as an editor does, saving first, and starts again on the same folders. */
  async restart(...more: readonly string[]): Promise<Page> {
    await this.quit();
    return this.start(...more);
  }

  async quit() {
    if (this.#running === undefined) return;
    const { electron } = this.#running;
    this.#running = undefined;
    await electron.close();
  }

  /** An error that the test provokes; every other one fails it. */
  expectComplaint(pattern: RegExp) {
    this.#expected.push(pattern);
  }

  async screenshot(name: string) {
    await this.picture(path.join(root, 'tests/e2e/screenshots', `${name}.png`));
  }

  async picture(file: string) {
    await this.page.screenshot({ path: file });
  }

  /** What nobody expected: blocked requests, errors of the page and of the main process. */
  complaints(): readonly string[] {
    const logged = ['blocked-requests.log', 'errors.log'].flatMap((name) => {
      const file = path.join(this.folders.user, name);
      const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
      return text === '' ? [] : [`${name}: ${text}`];
    });
    return [...this.#complaints, ...logged].filter(
      (complaint) => !this.#expected.some((pattern) => pattern.test(complaint)),
    );
  }
}

async function prepareFolders() {
  const temporary = await mkdtemp(path.join(tmpdir(), 'toasoan-'));
  const folders = {
    library: path.join(temporary, 'library'),
    user: path.join(temporary, 'user'),
    exports: path.join(temporary, 'exports'),
  };
  return { temporary, folders };
}

/**
 * `app` waits for `app.start()`, for tests that prepare its folders first; `page` is its window, started.
 * `test.use({ language: 'en' })` chooses; without it the window is Vietnamese.
 */
export const test = base.extend<{ app: App } & { [Key in keyof Options]: Options[Key] }>({
  language: ['vi', { option: true }],
  app: async ({ language }, use, testInfo) => {
    const { temporary, folders } = await prepareFolders();
    const app = new App(folders, language);
    try {
      await use(app);
      if (testInfo.status === testInfo.expectedStatus) await app.quit();
      else {
        await app.picture(testInfo.outputPath('window.png')).catch(() => undefined);
        // A window that cannot save asks before it closes: nobody would answer.
        await app.kill().catch(() => undefined);
      }
      base.expect(app.complaints(), 'blocked requests and errors').toEqual([]);
    } finally {
      await app.quit();
      await rm(temporary, { recursive: true, force: true });
    }
  },
  page: async ({ app }, use) => {
    await use(await app.start());
  },
});
