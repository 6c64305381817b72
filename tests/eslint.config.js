import { defineConfig } from 'eslint/config';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';
import { walls } from './walls.js';

const typescript = ['**/*.ts', '**/*.tsx'];
const ourCode = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.ts', 'renderer/**/*.tsx'];

/** What has one place in the house, by the file that is that place. */
const electronParts = {
  ipcMain: 'electron/gate.ts',
  ipcRenderer: 'electron/preload.ts',
  contextBridge: 'electron/preload.ts',
  protocol: 'electron/protocols.ts',
};

function restrictElectron(file) {
  const names = Object.keys(electronParts).filter((name) => electronParts[name] !== file);
  const message = 'It has one place in the house: ' + JSON.stringify(electronParts);
  return ['error', { paths: [{ name: 'electron', importNames: names, message }] }];
}

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'];
const forbiddenSyntax = [
  {
    selector:
      'MemberExpression[property.name=/^(executeJavaScript|executeJavaScriptInIsolatedWorld|insertCSS)$/]',
    message: 'Nothing is injected into the window: add a call or an event to shared/desk.ts.',
  },
  {
    selector: 'MemberExpression[property.name=/^(sendSync|sendToHost)$/]',
    message: 'Calls across the gate are promises.',
  },
  {
    selector: `MemberExpression[property.name=/^(${markup.join('|')})$/]`,
    message: 'Markup is built from nodes, never from text.',
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Markup is built from nodes.' },
  { selector: 'TSEnumDeclaration', message: 'Unions over enums.' },
];

/**
 * The walls and the house's own habits, in our code. What needs types, cycles, hooks and the plain mistakes of all
 * files, those of the tests too, are asked in tests/oxlint.json.
 */
export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'tests/fixtures/**', 'tests/e2e/screenshots/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    languageOptions: { parser: tseslint.parser },
    plugins: { 'no-unsanitized': noUnsanitized, walls },
    rules: {
      'walls/rooms': 'error',
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: ourCode,
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'desk', message: 'Only renderer/desk.ts touches the bridge.' },
        { object: 'globalThis', property: 'desk', message: 'Only renderer/desk.ts touches the bridge.' },
      ],
    },
  },
  { files: ['renderer/desk.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['electron/**/*.ts'], rules: { 'no-restricted-imports': restrictElectron('') } },
  ...[...new Set(Object.values(electronParts))].map((file) => ({
    files: [file],
    rules: { 'no-restricted-imports': restrictElectron(file) },
  })),
  { files: ['electron/cli.ts'], rules: { 'no-console': 'off' } },
);
