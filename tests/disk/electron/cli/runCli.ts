import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { builtFile } from '../../../built.mjs';

export type CliAnswer = { readonly exit: number; readonly stdout: string; readonly stderr: string };

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A real folder on the real disk, removed after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toasoan-cli-'));
  folders.push(folder);
  return folder;
}

/** What the app keeps of its user, in a folder of the test run: the second copies among it. */
export const userFolder = newFolder();

/** The command line as it is shipped, in a process of its own; it speaks English here. */
async function startCli(args: readonly string[]) {
  const child = spawn(process.execPath, [await builtFile('cli'), ...args], {
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', XDG_CONFIG_HOME: userFolder, APPDATA: userFolder },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const answer = new Promise<CliAnswer>((resolve) => {
    child.on('close', (exit) => {
      resolve({ exit: exit ?? -1, stdout, stderr });
    });
  });
  return { child, answer };
}

export const runCli = async (...args: readonly string[]): Promise<CliAnswer> => (await startCli(args)).answer;

/** Ctrl+C, once, as soon as the command is under way. */
export async function stopCli(isUnderWay: () => boolean, ...args: readonly string[]): Promise<CliAnswer> {
  const { child, answer } = await startCli(args);
  const timer = setInterval(() => {
    if (!isUnderWay()) return;
    clearInterval(timer);
    child.kill('SIGINT');
  }, 10);
  return answer.finally(() => clearInterval(timer));
}

export const json = ({ stdout }: CliAnswer): unknown => JSON.parse(stdout);
