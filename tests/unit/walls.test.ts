import { spawnSync } from 'node:child_process';
import { ESLint } from 'eslint';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The lint of the project itself. */
const options: ESLint.Options = {
  cwd: root,
  overrideConfigFile: path.join(root, 'tests/eslint.config.js'),
};
const eslint = new ESLint(options);

type TypeFault = { readonly code: string; readonly filename: string };

/** What the linter that knows types and cycles finds in the fixtures, each of which breaks one rule of it. */
function findTypeFaults(): readonly TypeFault[] {
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const folder = 'tests/fixtures/trespass';
  const args = [oxlint, '--type-aware', '--format=json', '--config', 'tests/oxlint.json', folder];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return (JSON.parse(stdout) as { readonly diagnostics: readonly TypeFault[] }).diagnostics;
}

async function brokenRules(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? `does not parse: ${message.message}`);
}

const trespasses: readonly (readonly [why: string, file: string, text: string, rule: string])[] = [
  ['shared knows no Node', 'shared/article/x.ts', "import 'node:fs';", 'walls/rooms'],
  ['shared knows no Electron', 'shared/article/x.ts', "import 'electron';", 'walls/rooms'],
  ['shared knows no React', 'shared/article/x.ts', "import 'react';", 'walls/rooms'],
  ['shared knows no other room', 'shared/article/x.ts', "import '../../renderer/desk';", 'walls/rooms'],
  ['the library runs without Electron', 'electron/library/x.ts', "import 'electron';", 'walls/rooms'],
  ['photos run without Electron', 'electron/photos/x.ts', "void import('electron');", 'walls/rooms'],
  ['the backup runs without Electron', 'electron/backup/x.ts', "import 'electron';", 'walls/rooms'],
  ['the backup does not reach the shell', 'electron/backup/x.ts', "import '../dialogs';", 'walls/rooms'],
  ['exporting does not reach the shell', 'electron/exporting/x.ts', "import '../window';", 'walls/rooms'],
  [
    'importing does not reach the window',
    'electron/importing/x.ts',
    "import '../../renderer/desk';",
    'walls/rooms',
  ],
  ['the command line runs without Electron', 'electron/cli.ts', "import 'electron';", 'walls/rooms'],
  ['the command line does not reach the shell', 'electron/cli.ts', "import './window';", 'walls/rooms'],
  ['the preload imports no Node', 'electron/preload.ts', "import 'node:fs';", 'walls/rooms'],
  ['the preload imports no other file', 'electron/preload.ts', "import './gate';", 'walls/rooms'],
  [
    'the preload imports only the contract',
    'electron/preload.ts',
    "import '../shared/commands';",
    'walls/rooms',
  ],
  ['the window has no Node', 'renderer/app/x.ts', "import 'node:fs';", 'walls/rooms'],
  ['the window has no Node by its old name', 'renderer/app/x.ts', "import 'fs';", 'walls/rooms'],
  ['the window has no Electron', 'renderer/editor/x.ts', "import 'electron';", 'walls/rooms'],
  ['the window has no database', 'renderer/list/x.ts', "import 'lowdb';", 'walls/rooms'],
  [
    'the window does not reach the main process',
    'renderer/list/x.ts',
    "import '../../electron/gate';",
    'walls/rooms',
  ],
  [
    'the interface kit knows no article',
    'renderer/ui/x.ts',
    "import '../../shared/article/article';",
    'walls/rooms',
  ],
  ['the interface kit knows no store', 'renderer/ui/x.ts', "import '../workspace';", 'walls/rooms'],
  ['the interface kit knows no contract', 'renderer/ui/x.ts', "export * from '../desk';", 'walls/rooms'],
  ['the store knows no pane', 'renderer/workspace.ts', "import './editor/ArticleEditor';", 'walls/rooms'],
  [
    'a type counts as an import',
    'shared/article/x.ts',
    "export type { App } from 'electron';",
    'walls/rooms',
  ],
  [
    'only the gate touches ipcMain',
    'electron/window.ts',
    "import { ipcMain } from 'electron';",
    'no-restricted-imports',
  ],
  [
    'the gate touches no protocol',
    'electron/gate.ts',
    "import { protocol } from 'electron';",
    'no-restricted-imports',
  ],
  [
    'the whole of Electron hides ipcMain',
    'electron/menu.ts',
    "import * as all from 'electron';",
    'no-restricted-imports',
  ],
  [
    'only renderer/desk.ts touches the bridge',
    'renderer/app/x.ts',
    'window.desk;',
    'no-restricted-properties',
  ],
  ['no code is run in the window', 'electron/window.ts', "w.executeJavaScript('1');", 'no-restricted-syntax'],
  ['no call blocks', 'electron/preload.ts', "ipcRenderer.sendSync('x');", 'no-restricted-syntax'],
  ['no markup from text', 'renderer/app/x.ts', 'node.innerHTML = text;', 'no-unsanitized/property'],
  ['no markup is read as text', 'renderer/app/x.ts', 'send(node.innerHTML);', 'no-restricted-syntax'],
  [
    'no markup is written into the page',
    'renderer/app/x.ts',
    'document.write(text);',
    'no-unsanitized/method',
  ],
  [
    'no markup through React',
    'renderer/app/x.tsx',
    'export const a = <b dangerouslySetInnerHTML={{ __html: "" }} />;',
    'no-restricted-syntax',
  ],
  ['shared ships no package of the tests', 'shared/article/x.ts', "import 'vitest';", 'walls/rooms'],
  ['the library ships no package of the tests', 'electron/library/x.ts', "import 'vite';", 'walls/rooms'],
  [
    'the window ships no package of the tests',
    'renderer/app/x.ts',
    "import '@playwright/test';",
    'walls/rooms',
  ],
];

const panes = ['list', 'editor', 'inspector', 'photos', 'preview', 'history'];
const paneTrespasses = panes.flatMap((pane) =>
  [...panes, 'app'].filter((other) => other !== pane).map((other) => [pane, other] as const),
);

describe('lint', () => {
  it.each(trespasses)('%s', async (_why, file, text, rule) => {
    expect(await brokenRules(file, text)).toContain(rule);
  });

  it.each(paneTrespasses)('the pane %s does not import %s', async (pane, other) => {
    expect(await brokenRules(`renderer/${pane}/x.ts`, `import '../${other}/x';`)).toContain('walls/rooms');
    expect(await brokenRules(`renderer/${pane}/deep/x.ts`, `import '../../${other}/x';`)).toContain(
      'walls/rooms',
    );
  });

  it('sees a cycle of two files, a promise nobody waits for, a case left out, and plain mistakes', () => {
    const faults = findTypeFaults().map(({ code, filename }) => [path.basename(filename), code]);
    expect(faults).toEqual(
      expect.arrayContaining([
        ['first.ts', 'import(no-cycle)'],
        ['forgotten.ts', 'typescript(no-floating-promises)'],
        ['leftOut.ts', 'typescript(switch-exhaustiveness-check)'],
        ['mistakes.ts', 'typescript(no-explicit-any)'],
        ['mistakes.ts', 'import(no-default-export)'],
        ['mistakes.ts', 'eslint(no-empty)'],
        ['mistakes.ts', 'eslint(eqeqeq)'],
      ]),
    );
  });

  it.each([
    ['shared/article/x.ts', "export { z } from 'zod';\nexport * from './article';"],
    [
      'electron/library/x.ts',
      "import 'node:fs';\nimport '../../shared/problems';\nimport '../photos/x';\nimport 'lowdb';",
    ],
    [
      'electron/window.ts',
      "import { BrowserWindow } from 'electron';\nvoid BrowserWindow;\nimport './library/x';",
    ],
    ['electron/gate.ts', "import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);"],
    [
      'electron/preload.ts',
      "import { contextBridge, ipcRenderer } from 'electron';\nvoid [contextBridge, ipcRenderer];",
    ],
    [
      'renderer/editor/deep/x.ts',
      "import '../../desk';\nimport '../../ui/x';\nimport '../y';\nimport 'react';",
    ],
    ['renderer/app/x.ts', "import '../editor/x';\nimport '../list/x';\nimport '../workspace';"],
    ['renderer/desk.ts', 'void window.desk;'],
  ])('leaves the doors of %s open', async (file, text) => {
    const walls = ['walls/rooms', 'no-restricted-imports', 'no-restricted-properties'];
    expect((await brokenRules(file, text)).filter((rule) => walls.includes(rule))).toEqual([]);
  });
});

const refused: readonly (readonly [room: string, text: string, name: string])[] = [
  ['shared', 'export const a = document.title;', 'document'],
  ['shared', 'export const a = window.name;', 'window'],
  ['shared', 'export const a = process.pid;', 'process'],
  ['shared', 'export const a = Buffer.alloc(1);', 'Buffer'],
  ['shared', "export { readFileSync } from 'node:fs';", 'node:fs'],
  ['electron', 'export const a = document.title;', 'document'],
  ['electron', 'export const a = window.name;', 'window'],
  ['renderer', "export { readFileSync } from 'node:fs';", 'node:fs'],
  ['renderer', 'export const a = process.pid;', 'process'],
];

const accepted: readonly (readonly [room: string, text: string])[] = [
  ['shared', 'export const a = [1, 2].at(-1) ?? 0;'],
  ['electron', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync(process.execPath);"],
  ['renderer', 'export const a = document.title;'],
];

/** The texts of a room by the files they would be. */
const textsIn = (room: string): ReadonlyMap<string, string> =>
  new Map(
    [...refused, ...accepted]
      .filter(([each]) => each === room)
      .map(([, text], index) => [path.join(root, room, `trespass${index}.ts`), text]),
  );

/** All texts of a room as if they stood in it, with the room's own compiler options. */
function compileRoom(room: string): ts.Program {
  const texts = textsIn(room);
  const config = ts.readConfigFile(path.join(root, room, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const parsed = ts.parseJsonConfigFileContent(
    { ...(config.config as object), include: [], files: ['trespass0.ts'], references: [] },
    ts.sys,
    path.join(root, room),
  );
  const options = {
    ...parsed.options,
    noEmit: true,
    emitDeclarationOnly: false,
    composite: false,
    incremental: false,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  return ts.createProgram([...texts.keys()], options, host);
}

describe('the compiler', () => {
  const programs = new Map<string, ts.Program>();

  /** Made once a room: the declarations of the platform are most of the work. */
  function errorsIn(room: string, text: string): readonly string[] {
    const program = programs.get(room) ?? compileRoom(room);
    programs.set(room, program);
    const file = program.getSourceFiles().find((each) => each.text === text);
    return ts
      .getPreEmitDiagnostics(program, file)
      .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  }

  it.each(refused)('refuses in %s: %s', (room, text, name) => {
    expect(errorsIn(room, text).join('\n')).toContain(name);
  });

  it.each(accepted)('accepts in %s: %s', (room, text) => {
    expect(errorsIn(room, text)).toEqual([]);
  });
});
