import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './app';

const release = fileURLToPath(new URL('../../dist/linux-unpacked', import.meta.url));

// As the executable holds them.
const [off, on] = ['0', '1'].map((digit) => digit.charCodeAt(0));

test('the release is fused: no Node of its own, no inspector, nothing but its own archive', async () => {
  const wire = await getCurrentFuseWire(path.join(release, 'toa-soan'));
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
  });
});

test('the archive holds the bundles and no source, map or test', () => {
  const files = listPackage(path.join(release, 'resources/app.asar'), { isPack: false });
  expect(files).toContain('/out/electron/main.cjs');
  expect(files).toContain('/out/renderer/index.html');
  const foreign = files.filter((file) => !/^\/(package\.json|out|node_modules|resources)(\/|$)/.test(file));
  expect(foreign).toEqual([]);
  expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([]);
});

test('the app runs from its archive', async ({ app, page }) => {
  await expect(page).toHaveTitle('Tòa Soạn');
  const place = await app.electron.evaluate(({ app: electronApp }) => ({
    path: electronApp.getAppPath(),
    isPackaged: electronApp.isPackaged,
  }));
  expect(place.isPackaged).toBe(true);
  expect(place.path).toMatch(/resources[/\\]app\.asar$/);
});
