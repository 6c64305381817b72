import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { type CommandId, commands } from '../../../shared/commands';

/** An Electron accelerator in ProseMirror's spelling: `CmdOrCtrl+Alt+2` is `Mod-Alt-2`. */
export function keyName(accelerator: string): string {
  return accelerator
    .split('+')
    .map((part) => (part === 'CmdOrCtrl' ? 'Mod' : part.length === 1 ? part.toLowerCase() : part))
    .join('-');
}

/**
 * The keys of the command table inside the text. A key pressed with AltGr is a letter of the layout: on the
 * Vietnamese keyboard digits are typed so. While an input method composes, ProseMirror hands on no key.
 */
export function commandKeys(ids: readonly CommandId[], run: (id: CommandId) => boolean): Plugin {
  const keyed = ids.flatMap((id) => {
    const { key } = commands[id];
    // With nothing to redo the key would be tried without Shift, and undo.
    return key === null ? [] : [[keyName(key), () => run(id) || id === 'redo'] as const];
  });
  const handle = keydownHandler(Object.fromEntries(keyed));
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => !event.getModifierState('AltGraph') && handle(view, event),
    },
  });
}
