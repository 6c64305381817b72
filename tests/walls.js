import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What the app ships; Electron brings itself. */
const isShipped = (name) => {
  const [scope, part] = name.split('/');
  const packageName = scope.startsWith('@') ? `${scope}/${part}` : scope;
  return name === 'electron' || packageName in dependencies;
};

const isNode = (name) => name.startsWith('node:') || builtinModules.includes(name);
const needsNode = /^(electron|lowdb|sharp|yauzl|yazl|exiftool-vendored|node-sqlite3-wasm|libheif-js)(\/|$)/;
const needsWindow = /^(react|react-dom|react-aria-components|@tiptap\/react|zustand|lucide-react)(\/|$)/;

const forTheWindow = (name) => !isNode(name) && isShipped(name) && !needsNode.test(name);
const forPlainNode = (name) =>
  name !== 'electron' &&
  !name.startsWith('electron/') &&
  (isNode(name) || isShipped(name)) &&
  !needsWindow.test(name);

/**
 * The walls of the house. A file belongs to the first room that fits its path from the root; `reach` are
 * the paths (without extension) it may import, `packages` the packages.
 */
const rooms = [
  {
    room: /^shared\//,
    // The page's sheets are text, joined where the page is written.
    reach: /^(shared|resources\/page)\//,
    packages: (name) => /^(zod|diff|papaparse|@tiptap\/pm\/(model|transform))$/.test(name),
  },
  { room: /^electron\/preload\.ts$/, reach: /^shared\/desk$/, packages: (name) => name === 'electron' },
  { room: /^electron\/vite\.config\.ts$/, reach: /^$/, packages: () => true },
  // The command line is the same rooms without a window: it runs where there is no Electron.
  {
    room: /^electron\/cli\.ts$/,
    reach: /^(electron\/[^/]+\/|shared\/|resources\/|package$)/,
    packages: forPlainNode,
  },
  {
    room: /^electron\/[^/]+\.ts$/,
    reach: /^(electron|shared|resources)\//,
    packages: (name) => (isNode(name) || isShipped(name)) && !needsWindow.test(name),
  },
  {
    room: /^electron\//,
    reach: /^(electron\/[^/]+\/|shared\/|resources\/|package$)/,
    packages: forPlainNode,
  },
  // The build puts our Vietnamese beside the widgets' own English.
  { room: /^renderer\/vite\.config\.ts$/, reach: /^shared\/strings\/widgets$/, packages: () => true },
  {
    room: /^renderer\/ui\//,
    reach: /^(renderer\/(ui|styles)\/|renderer\/(strings|times)$|shared\/(strings|vietnamese)\/)/,
    packages: forTheWindow,
  },
  ...['list', 'editor', 'inspector', 'photos', 'preview', 'history'].map((pane) => ({
    room: new RegExp(`^renderer/${pane}/`),
    reach: new RegExp(
      `^(renderer/(${pane}/|(?!app/|list/|editor/|inspector/|photos/|preview/|history/))|shared/|resources/)`,
    ),
    packages: forTheWindow,
  })),
  { room: /^renderer\/(app\/|main\.tsx$)/, reach: /^(renderer|shared|resources)\//, packages: forTheWindow },
  {
    room: /^renderer\//,
    reach:
      /^(renderer\/(?!app\/|list\/|editor\/|inspector\/|photos\/|preview\/|history\/)|shared\/|resources\/)/,
    packages: forTheWindow,
  },
];

function pathFromRoot(file) {
  return path.relative(root, file).split(path.sep).join('/');
}

function isAllowed(room, file, specifier) {
  if (!specifier.startsWith('.')) return room.packages(specifier);
  const target = path.resolve(path.dirname(file), specifier.replace(/\?.*$/, ''));
  return room.reach.test(pathFromRoot(target).replace(/\.(ts|tsx|js|json|css)$/, ''));
}

const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { trespass: '{{file}} may not import {{specifier}}: see the rooms in tests/walls.js' },
  },
  create(context) {
    const file = pathFromRoot(context.filename);
    const room = rooms.find((candidate) => candidate.room.test(file));
    if (room === undefined) return {};
    const check = (node) => {
      if (node === null || node.type !== 'Literal' || typeof node.value !== 'string') return;
      if (isAllowed(room, context.filename, node.value)) return;
      context.report({ node, messageId: 'trespass', data: { file, specifier: node.value } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? null),
    };
  },
};

export const walls = { rules: { rooms: rule } };
