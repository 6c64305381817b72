import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const room = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: room,
  base: './',
  publicDir: false,
  cacheDir: `${room}../node_modules/.cache/vite`,
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: `${room}../out/renderer`,
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    // The page's policy allows no data: address, so fonts and pictures stay files; nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
