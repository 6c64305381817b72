import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandGroup, type CommandId, commands } from '../shared/commands';
import type { InterfaceLanguage } from '../shared/desk';
import { commandGroupNames, commandNames } from '../shared/strings/commands';
import { menuTexts } from '../shared/strings/menu';

const groups = ['file', 'edit', 'format', 'insert', 'article', 'library', 'view', 'help'] as const;

function commandItems(
  group: CommandGroup,
  language: InterfaceLanguage,
  run: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  return (Object.keys(commands) as CommandId[])
    .filter((id) => commands[id].group === group)
    .map((id) => ({
      id,
      label: commandNames[id][language],
      ...(commands[id].key === null ? {} : { accelerator: commands[id].key }),
      // Only the browser may read the clipboard unasked: plain pasting is its own command.
      ...(id === 'pastePlain' ? { role: 'pasteAndMatchStyle' as const } : { click: () => run(id) }),
    }));
}

/** The system's own items: on macOS the clipboard keys work only through the menu. */
function systemItems(group: CommandGroup, language: InterfaceLanguage): MenuItemConstructorOptions[] {
  const text = (key: keyof typeof menuTexts) => menuTexts[key][language];
  switch (group) {
    case 'file':
      return [{ type: 'separator' }, { role: 'quit', label: text('quit') }];
    case 'edit':
      return [
        { type: 'separator' },
        { role: 'cut', label: text('cut') },
        { role: 'copy', label: text('copy') },
        { role: 'paste', label: text('paste') },
        { role: 'selectAll', label: text('selectAll') },
      ];
    case 'view':
      return [{ type: 'separator' }, { role: 'togglefullscreen', label: text('fullScreen') }];
    default:
      return [];
  }
}

export function showMenu(language: InterfaceLanguage, run: (id: CommandId) => void) {
  const template = groups.map((group): MenuItemConstructorOptions => ({
    label: commandGroupNames[group][language],
    submenu: [...commandItems(group, language, run), ...systemItems(group, language)],
  }));
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...template]));
}
