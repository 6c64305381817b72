import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A real folder on the real disk, removed when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-export-'));
  folders.push(folder);
  return folder;
}
