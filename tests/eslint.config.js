import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
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

/** ESLint's own rules against plain mistakes that the compiler lets through. */
const mistakes = [
  'no-case-declarations',
  'no-cond-assign',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-dupe-else-if',
  'no-empty',
  'no-empty-character-class',
  'no-irregular-whitespace',
  'no-loss-of-precision',
  'no-misleading-character-class',
  'no-self-assign',
  'no-sparse-arrays',
  'no-unsafe-finally',
  'no-useless-escape',
];

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

/** The walls and the house's own habits. What needs types, and cycles, is asked in tests/oxlint.json. */
export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'tests/fixtures/**', 'tests/e2e/screenshots/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.strict],
    plugins: { 'import-x': importX, 'no-unsanitized': noUnsanitized, walls },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      // Electron brings itself: in package.json it is the runtime to develop with.
      'import-x/core-modules': ['electron'],
    },
    rules: {
      'walls/rooms': 'error',
      'import-x/no-default-export': 'error',
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'max-lines': ['error', { max: 400 }],
      ...Object.fromEntries(mistakes.map((name) => [name, 'error'])),
      'no-console': ['error', { allow: ['error', 'warn'] }],
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The compiler's own check: it knows a value that lends only its type.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
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
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
    },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['renderer/desk.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['electron/**/*.ts'], rules: { 'no-restricted-imports': restrictElectron('') } },
  ...[...new Set(Object.values(electronParts))].map((file) => ({
    files: [file],
    rules: { 'no-restricted-imports': restrictElectron(file) },
  })),
  { files: ['electron/cli.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/vite.config.ts', 'tests/*.config.ts'],
    rules: { 'import-x/no-default-export': 'off', 'import-x/no-extraneous-dependencies': 'off' },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    rules: { 'max-lines': ['error', { max: 400 }], eqeqeq: 'error' },
  },
);
