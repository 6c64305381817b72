import type { FileHandle } from 'node:fs/promises';
import { type Disk, realDisk } from '../../electron/library/disk';

export type Fault = { readonly step: number; readonly code: string; readonly isSticky: boolean };

export const refusal = (code: string, call: string) => Object.assign(new Error(`${code}: ${call}`), { code });

/** Half of the bytes arrive before the disk refuses the rest. */
async function tearWrite(handle: FileHandle, data: unknown, error: Error): Promise<never> {
  if (data instanceof Uint8Array) await handle.write(data.subarray(0, data.length / 2));
  throw error;
}

/** The real disk, except that the call number `step` (and with `isSticky` every later one) is refused. */
export function faultyDisk() {
  let armed: Fault | undefined;
  const calls: string[] = [];

  function refused(call: string): Error | undefined {
    if (armed === undefined) return undefined;
    calls.push(call);
    const { step, isSticky, code } = armed;
    const isRefused = calls.length === step || (isSticky && calls.length > step);
    return isRefused ? refusal(code, call) : undefined;
  }

  function pass(call: string): void {
    const error = refused(call);
    if (error !== undefined) throw error;
  }

  function watchHandle(handle: FileHandle): FileHandle {
    const [writeFile, sync] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
    handle.writeFile = async (...input: Parameters<FileHandle['writeFile']>) => {
      const error = refused('write');
      return error === undefined ? writeFile(...input) : tearWrite(handle, input[0], error);
    };
    handle.sync = async () => {
      pass('sync');
      return sync();
    };
    return handle;
  }

  const disk = new Proxy(realDisk, {
    get(real, name: keyof Disk) {
      const call = real[name] as (...input: unknown[]) => Promise<unknown>;
      if (typeof call !== 'function') return call;
      return async (...input: unknown[]) => {
        pass(name);
        const answer = await call(...input);
        return name === 'open' ? watchHandle(answer as FileHandle) : answer;
      };
    },
  });
  return {
    disk,
    calls,
    arm(fault: Fault | undefined) {
      armed = fault;
      calls.length = 0;
    },
  };
}
