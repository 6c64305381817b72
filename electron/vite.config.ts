import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Output name -> source. A worker is found beside the running bundle: `path.join(__dirname, 'photoWorker.cjs')`. */
const entries: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  cli: 'electron/cli.ts',
  searchWorker: 'electron/library/searchWorker.ts',
  doctorWorker: 'electron/library/doctor/doctorWorker.ts',
  photoWorker: 'electron/photos/photoWorker.ts',
  importWorker: 'electron/importing/importWorker.ts',
  exportWorker: 'electron/exporting/exportWorker.ts',
};

/** Native code and WebAssembly find their own files, so they stay in node_modules; everything else is bundled. */
const external = [
  'electron',
  'sharp',
  'exiftool-vendored',
  'node-sqlite3-wasm',
  'libheif-js',
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
];

/**
 * `--mode node` builds main, the command line and the workers, which may share chunks; `--mode preload`
 * builds the preload alone, because a sandboxed preload can load no second file.
 */
export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  cacheDir: path.join(root, 'node_modules/.cache/vite'),
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external, target: 'node' },
  build: {
    ssr: true,
    target: 'node18',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    emptyOutDir: false,
    outDir: path.join(root, 'out/electron'),
    rolldownOptions: {
      input: mode === 'preload' ? { preload: 'electron/preload.ts' } : entries,
      external,
      output: {
        format: 'cjs',
        // The loader of modules finds no package inside the app's archive; `require` does.
        dynamicImportInCjs: false,
        entryFileNames: '[name].cjs',
        chunkFileNames: 'chunk-[name]-[hash].cjs',
      },
    },
  },
}));
