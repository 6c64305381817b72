import { type CommandId, commands } from '../shared/commands';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Plus: '+' };
const otherSigns: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Plus: '+' };

/** `CmdOrCtrl+Shift+K` as people read it: Ctrl+Shift+K, or ⌘⇧K on a Mac. */
export function formatKeys(accelerator: string, onMac: boolean): string {
  const signs = onMac ? macSigns : otherSigns;
  const parts = accelerator.split('+').map((part) => signs[part] ?? part);
  return parts.join(onMac ? '' : '+');
}

/** The command whose key this is. The menu knows the same keys; whoever sees the press first acts alone. */
export function commandOf(press: KeyPress, onMac: boolean): CommandId | undefined {
  return (Object.keys(commands) as CommandId[]).find((id) => {
    const { key } = commands[id];
    return key !== null && isPressOf(key, press, onMac);
  });
}

export function isPressOf(accelerator: string, press: KeyPress, onMac: boolean): boolean {
  const parts = accelerator.split('+');
  const main = parts.at(-1) ?? '';
  const isCommand = parts.includes('CmdOrCtrl');
  return (
    (onMac ? press.metaKey : press.ctrlKey) === isCommand &&
    (onMac ? !press.ctrlKey : !press.metaKey) &&
    press.altKey === parts.includes('Alt') &&
    (press.shiftKey === parts.includes('Shift') || main === 'Plus') &&
    isMainKey(main, press)
  );
}

/** Digits by their place on the keyboard: with Shift they print other signs, on many layouts different ones. */
function isMainKey(main: string, { key, code }: KeyPress): boolean {
  if (main === 'Plus') return key === '+' || key === '=';
  if (/^\d$/.test(main)) return code === `Digit${main}` || key === main;
  if (/^[a-z]$/i.test(key) || main.length > 1) return key.toLowerCase() === main.toLowerCase();
  return key === main || code === `Key${main}`;
}
