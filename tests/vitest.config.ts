import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['tests/{unit,disk,faults,fuzz}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/propertySeed.ts'],
    /** Otherwise a sheet that the program holds as text would be empty. */
    css: true,
    testTimeout: 60_000,
  },
});
