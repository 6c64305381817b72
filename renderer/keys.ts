import { type CommandId, commands } from '../shared/commands';
import { formatKeys } from './accelerators';

export const isMac = navigator.userAgent.includes('Macintosh');

/** As the keys are called on this machine. */
export const keysText = (accelerator: string) => formatKeys(accelerator, isMac);

/** The keys of a command as people read them; undefined where it has none. */
export function keysOf(id: CommandId): string | undefined {
  const { key } = commands[id];
  return key === null ? undefined : keysText(key);
}
