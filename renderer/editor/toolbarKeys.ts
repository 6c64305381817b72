import { type CommandId, commands } from '../../shared/commands';

const isMac = navigator.userAgent.includes('Macintosh');
const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** The key of a command as people read it; undefined where it has none. */
export function keysOf(id: CommandId): string | undefined {
  const parts = commands[id].key?.split('+');
  return isMac
    ? parts?.map((part) => macSigns[part] ?? part).join('')
    : parts?.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
}
