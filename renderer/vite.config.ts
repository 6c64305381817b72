import react from '@vitejs/plugin-react';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, defineConfig } from 'vite';
import { widgetSentences } from '../shared/strings/widgets.ts';

const room = fileURLToPath(new URL('.', import.meta.url));
const ownSentences = path.join(room, '../shared/strings/widgets.ts');
const sentencesFile = /\/(react-[a-z-]+)\/dist\/private\/.*intlStrings\.m?js$/;
const englishImport = /from "([./]*\/intl\/(?:(\w+)\/)?en-US\.mjs)"/;

/**
 * react-aria's widgets bring their sentences in 34 languages, none of them Vietnamese: the window takes their English
 * and our Vietnamese. A widget in use whose sentences nobody translated yet stops the build.
 */
function widgetLanguages(): Plugin {
  const parts = new Map<string, string>();
  return {
    name: 'toasoan:widget-languages',
    enforce: 'pre',
    transform(code, id) {
      const library = sentencesFile.exec(id)?.[1];
      if (library === undefined) return null;
      const [, english, part] = englishImport.exec(code) ?? [];
      if (english === undefined) throw new Error(`no English sentences in ${id}`);
      const name = part === undefined ? library : `${library}/${part}`;
      parts.set(id, name);
      const both = `import english from ${JSON.stringify(english)};
        import { widgetSentences } from ${JSON.stringify(ownSentences)};
        export default { 'en-US': english, 'vi-VN': widgetSentences[${JSON.stringify(name)}] };`;
      return { code: both, map: { mappings: '' } };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = parts.get(id);
          if (name !== undefined && renderedLength > 0 && !(name in widgetSentences))
            this.error(`shared/strings/widgets.ts has no Vietnamese for ${name}`);
        }
      }
    },
  };
}

export default defineConfig({
  root: room,
  base: './',
  publicDir: false,
  cacheDir: `${room}../node_modules/.cache/vite`,
  plugins: [react(), widgetLanguages()],
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
