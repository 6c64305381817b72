import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Log = {
  /** What must not happen, with its stack. */
  readonly error: (error: unknown) => void;
  /** A request that was not ours: this file stays empty. */
  readonly blocked: (url: string) => void;
};

/** Plain text files in the app's own folder; nothing leaves the machine. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string) => {
    appendFileSync(join(folder, file), `${new Date().toISOString()} ${text}\n`);
  };
  return {
    error: (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      write('errors.log', text);
      console.error(text);
    },
    blocked: (url) => {
      write('blocked-requests.log', url);
    },
  };
}
