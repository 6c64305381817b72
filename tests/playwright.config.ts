import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/results',
  globalSetup: './e2e/prepare.mjs',
  reporter: 'list',
  // One window at a time: focus and the clipboard belong to the whole display.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
});
