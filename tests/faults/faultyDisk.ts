import type { FileHandle } from 'node:fs/promises';
import { type Disk, realDisk } from '../../electron/library/disk';

export type Fault = { readonly step: number; readonly code: string; readonly isSticky: boolean };

export const refusal = (code: string, call: string) => Object.assign(new Error(`${code}: ${call}`), { code });

/** Half of the bytes arrive before the disk refuses the rest. */
async function tearWrite(handle: FileHandle, data: unknown, error: unknown): Promise<never> {
  if (data instanceof Uint8Array) await handle.write(data.subarray(0, data.length / 2));
  throw error;
}

function watchHandle(handle: FileHandle, pass: (call: string) => Promise<void>): FileHandle {
  const [writeFile, sync] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
  handle.writeFile = async (...input: Parameters<FileHandle['writeFile']>) => {
    await pass('write').catch((error: unknown) => tearWrite(handle, input[0], error));
    return writeFile(...input);
  };
  handle.sync = async () => {
    await pass('sync');
    return sync();
  };
  return handle;
}

/** The real disk; each call, also those on an open file, asks `pass` first and fails where that does. */
export function watchedDisk(pass: (call: string) => Promise<void>): Disk {
  return new Proxy(realDisk, {
    get(real, name: keyof Disk) {
      const call = real[name] as (...input: unknown[]) => Promise<unknown>;
      return async (...input: unknown[]) => {
        await pass(name);
        const answer = await call(...input);
        return name === 'open' ? watchHandle(answer as FileHandle, pass) : answer;
      };
    },
  });
}

/** The real disk, except that the call number `step` (and with `isSticky` every later one) is refused. */
export function faultyDisk() {
  let armed: Fault | undefined;
  const calls: string[] = [];
  return {
    calls,
    disk: watchedDisk((call) => {
      if (armed === undefined) return Promise.resolve();
      calls.push(call);
      const { step, isSticky, code } = armed;
      const isRefused = calls.length === step || (isSticky && calls.length > step);
      return isRefused ? Promise.reject(refusal(code, call)) : Promise.resolve();
    }),
    arm(fault: Fault | undefined) {
      armed = fault;
      calls.length = 0;
    },
  };
}
