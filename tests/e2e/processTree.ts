import { execFileSync } from 'node:child_process';

function descendants(of: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === of).map(([pid]) => pid);
  return children.flatMap((child) => [child, ...descendants(child, parents)]);
}

function isRunning(pid: number): boolean {
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
  const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = new Map(
    table
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]),
  );
  for (const each of [pid, ...descendants(pid, parents)]) if (isRunning(each)) process.kill(each, 'SIGKILL');
}
