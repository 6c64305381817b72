import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type App, expect, test } from './app';
import { dropFiles, makePhoto } from './dropFiles';
import { bodyOf, expectSaved, figuresOf, startArticle } from './editing';
import { descendants, isRunning } from './processTree';

test.skip(process.platform === 'win32', 'counts processes with ps');

const mainProcess = (app: App) => app.electron.process().pid ?? 0;

/** The process ids of the workers of one kind, as Electron itself counts its processes. */
const workersOf = (app: App, kind: 'photoWorker' | 'searchWorker' = 'photoWorker') =>
  app.electron.evaluate(
    (electron, name) =>
      electron.app
        .getAppMetrics()
        .filter((process) => process.name === name)
        .map(({ pid }) => pid),
    kind,
  );

const exiftoolsOf = (app: App) =>
  descendants(mainProcess(app)).filter(({ command }) => /bin\/exiftool( |$)/.test(command));

/** The process ids of its workers and its exiftool, of which there is one each at least. */
async function startedBy(app: App): Promise<readonly number[]> {
  const [photos, search] = [await workersOf(app), await workersOf(app, 'searchWorker')];
  const exiftools = exiftoolsOf(app);
  expect(photos.length).toBeGreaterThan(0);
  expect(search).toHaveLength(1);
  expect(exiftools).toHaveLength(1);
  return [...photos, ...search, ...exiftools.map(({ pid }) => pid)];
}

const pictures = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      makePhoto(`anh-${index}.jpg`, { width: 3000 + index, height: 2000, color: '#3a6ea5' }),
    ),
  );

/** Kills each worker that shows itself, until `isEnough`. */
async function killWorkers(app: App, isEnough: (killed: number) => boolean | Promise<boolean>) {
  let killed = 0;
  while (!(await isEnough(killed))) {
    for (const pid of await workersOf(app)) {
      if (!isRunning(pid)) continue;
      process.kill(pid, 'SIGKILL');
      killed += 1;
    }
    await setTimeout(20);
  }
}

test('imports every photo though a worker is killed over them, and after one was killed at rest', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Nhiều ảnh');
  await page.keyboard.type('Đoạn đầu.');
  const photos = await pictures(7);
  const dropped = dropFiles(bodyOf(page), photos.slice(0, 6));
  await killWorkers(app, (killed) => killed > 0);
  await dropped;
  await expect(figuresOf(page)).toHaveCount(6);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectSaved(page);

  const resting = await workersOf(app);
  expect(resting.length).toBeGreaterThan(0);
  for (const pid of resting) process.kill(pid, 'SIGKILL');
  await dropFiles(bodyOf(page).getByText('Đoạn đầu.'), photos.slice(6));
  await expect(figuresOf(page)).toHaveCount(7);
  await expectSaved(page);
});

test('keeps the photo decoders and their GLib out of the main process', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  await startArticle(page, 'Một ảnh');
  await dropFiles(bodyOf(page), await pictures(1));
  await expect(figuresOf(page)).toHaveCount(1);
  const hasDecoders = (pid: number) => readFileSync(`/proc/${pid}/maps`, 'utf8').includes('libvips');
  expect((await workersOf(app)).some(hasDecoders)).toBe(true);
  expect(hasDecoders(mainProcess(app))).toBe(false);
  await expectSaved(page);
});

test('runs no worker as a thread of the main process, which would wait for it on the way out', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Không luồng nào');
  expect(await workersOf(app, 'searchWorker')).toHaveLength(1);
  const handles = await app.electron.evaluate(() => process.getActiveResourcesInfo());
  expect(handles).not.toContain('MessagePort');
});

test('the list comes back after its worker was killed', async ({ app, page }) => {
  app.expectComplaint(/the search worker has ended/);
  await startArticle(page, 'Còn trong danh sách');
  await expectSaved(page);
  for (const pid of await workersOf(app, 'searchWorker')) process.kill(pid, 'SIGKILL');
  await expect.poll(() => workersOf(app, 'searchWorker')).toHaveLength(1);
  await page.reload();
  await expect(page.getByRole('option').filter({ hasText: 'Còn trong danh sách' })).toBeVisible();
});

test('gives up a photo that no worker survives, and takes the next', async ({ app, page }) => {
  app.expectComplaint(/the photo worker cannot start/);
  await startArticle(page, 'Ảnh hiểm');
  const [trap, next] = await pictures(2);
  if (trap === undefined || next === undefined) throw new Error('no pictures');
  await dropFiles(bodyOf(page), [trap]);
  const notice = page.getByRole('alert');
  await killWorkers(app, async () => (await notice.count()) > 0);
  await expect(notice).toContainText('anh-0.jpg');
  await expect(figuresOf(page)).toHaveCount(0);
  await notice.getByRole('button', { name: 'Bỏ qua' }).click();
  await dropFiles(bodyOf(page), [next]);
  await expect(figuresOf(page)).toHaveCount(1);
  await expectSaved(page);
});

test('leaves no worker and no exiftool behind when it quits', async ({ app, page }) => {
  await startArticle(page, 'Rời bàn');
  await dropFiles(bodyOf(page), await pictures(1));
  await expect(figuresOf(page)).toHaveCount(1);
  await expectSaved(page);
  const started = await startedBy(app);
  await app.quit();
  await expect.poll(() => started.filter(isRunning)).toEqual([]);
});

test('leaves no worker and no exiftool behind when its main process alone is killed', async ({
  app,
  page,
}) => {
  await startArticle(page, 'Mất điện');
  await dropFiles(bodyOf(page), await pictures(1));
  await expect(figuresOf(page)).toHaveCount(1);
  await expectSaved(page);
  const started = await startedBy(app);
  const closed = app.electron.waitForEvent('close');
  process.kill(mainProcess(app), 'SIGKILL');
  await closed;
  await expect.poll(() => started.filter(isRunning)).toEqual([]);
  await app.start();
});
