import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  // Fuses and the archive exist only in the packaged app.
  testIgnore: process.env.TOASOAN_APP === 'packaged' ? [] : ['**/packaged.spec.ts'],
  outputDir: 'e2e/results',
  globalSetup: './e2e/prepare.mjs',
  reporter: 'list',
  // One window at a time on a display, to which focus and the clipboard belong; run.mjs starts two with one each.
  workers: 1,
  // A machine shared with others may stall a window; what passed only at the second try is printed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  // A photo that comes in waits for a worker and exiftool to start, beside another window on the same two cores.
  expect: { timeout: 20_000 },
});
