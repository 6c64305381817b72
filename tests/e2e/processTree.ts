import { execFileSync } from 'node:child_process';

type ListedProcess = { readonly pid: number; readonly parent: number; readonly command: string };

function listProcesses(): readonly ListedProcess[] {
  const table = execFileSync('ps', ['-e', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = '', parent = '', ...words] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), command: words.join(' ') };
    });
}

function below(pid: number, all: readonly ListedProcess[]): readonly ListedProcess[] {
  const children = all.filter(({ parent }) => parent === pid);
  return children.flatMap((child) => [child, ...below(child.pid, all)]);
}

/** The processes a process has started, and theirs; not on Windows. */
export function descendants(pid: number): readonly ListedProcess[] {
  return below(pid, listProcesses());
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** As a power cut does it: no process of the app gets to run another line. */
export function killTree(pid: number) {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/F', '/T', '/PID', String(pid)]);
    return;
  }
  const pids = [pid, ...descendants(pid).map((each) => each.pid)];
  for (const each of pids) if (isRunning(each)) process.kill(each, 'SIGKILL');
}
