import { _electron } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareApp } from '../../electron/launch.mjs';
import { builtFile } from '../built.mjs';

const runs = 5;
const articles = 10_000;

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** The same runtime with the least an app can be: one window that shows one line. */
function writeBareApp(folder) {
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    '{ "name": "bare", "version": "1.0.0", "main": "main.cjs" }',
  );
  writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p class="ready">a</p>'));`,
  );
}

/** Milliseconds from the start of the process to an element that is on screen. */
async function measure(executablePath, args, wanted, before = async () => undefined) {
  const startedAt = performance.now();
  const app = await _electron.launch({ executablePath, args });
  const page = await app.firstWindow();
  await before(page);
  await page.locator(wanted).waitFor();
  const took = performance.now() - startedAt;
  await app.close();
  return took;
}

/** Start-up to an editable window, in a library of 10,000 articles with one open, beside a bare window. */
async function run() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'));
  const { executablePath, args, stop } = await prepareApp();
  const library = path.join(folder, 'library');
  const flags = args.slice(0, -1);
  const own = [...args, `--library=${library}`, `--user-data-dir=${path.join(folder, 'user')}`];
  const bare = [...flags, path.join(folder, 'bare'), `--user-data-dir=${path.join(folder, 'bareUser')}`];
  const editable = '.ProseMirror[contenteditable="true"]';
  try {
    spawnSync(process.execPath, [await builtFile('benchFill'), library, String(articles)], {
      stdio: 'inherit',
    });
    writeBareApp(path.join(folder, 'bare'));
    await measure(executablePath, own, editable, async (page) => {
      await page.getByText(/^10[.,]000 /).waitFor();
      await page.keyboard.press('Control+n');
    });
    const times = { own: [], bare: [] };
    for (let count = 0; count < runs; count += 1) {
      times.bare.push(await measure(executablePath, bare, '.ready'));
      times.own.push(await measure(executablePath, own, editable));
    }
    const [ownTime, bareTime] = [median(times.own), median(times.bare)];
    console.log(
      `start to an editable window, ${articles} articles: median ${ownTime.toFixed(0)} ms of ${runs}; ` +
        `a bare window ${bareTime.toFixed(0)} ms; ratio ${(ownTime / bareTime).toFixed(2)}`,
    );
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
