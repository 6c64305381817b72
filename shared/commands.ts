export type CommandGroup = 'file' | 'edit' | 'format' | 'insert' | 'article' | 'view' | 'help';

/**
 * Menu, palette and shortcut list are all built from this table, in this order. Keys are Electron
 * accelerators. No bare Ctrl+Shift and no Alt+Z: Vietnamese keyboards use them. A null key has none.
 */
export const commands = {
  newArticle: { group: 'file', key: 'CmdOrCtrl+N' },
  chooseLibrary: { group: 'file', key: null },
  importDump: { group: 'file', key: 'CmdOrCtrl+Shift+O' },
  saveNow: { group: 'file', key: 'CmdOrCtrl+S' },
  exportArticle: { group: 'file', key: 'CmdOrCtrl+E' },
  trashArticle: { group: 'file', key: null },
  undo: { group: 'edit', key: 'CmdOrCtrl+Z' },
  redo: { group: 'edit', key: 'CmdOrCtrl+Shift+Z' },
  pastePlain: { group: 'edit', key: 'CmdOrCtrl+Shift+V' },
  focusSearch: { group: 'edit', key: 'CmdOrCtrl+Shift+F' },
  paragraph: { group: 'format', key: 'CmdOrCtrl+Alt+0' },
  heading2: { group: 'format', key: 'CmdOrCtrl+Alt+2' },
  heading3: { group: 'format', key: 'CmdOrCtrl+Alt+3' },
  bold: { group: 'format', key: 'CmdOrCtrl+B' },
  italic: { group: 'format', key: 'CmdOrCtrl+I' },
  link: { group: 'format', key: 'CmdOrCtrl+K' },
  bulletList: { group: 'format', key: 'CmdOrCtrl+Shift+8' },
  orderedList: { group: 'format', key: 'CmdOrCtrl+Shift+7' },
  blockquote: { group: 'format', key: 'CmdOrCtrl+Shift+9' },
  pullQuote: { group: 'format', key: null },
  insertPhotos: { group: 'insert', key: 'CmdOrCtrl+Shift+I' },
  insertRelated: { group: 'insert', key: 'CmdOrCtrl+Shift+K' },
  insertTeaser: { group: 'insert', key: 'CmdOrCtrl+Shift+J' },
  insertTable: { group: 'insert', key: null },
  insertFactBox: { group: 'insert', key: null },
  insertDivider: { group: 'insert', key: null },
  setLeadPhoto: { group: 'article', key: null },
  showChecks: { group: 'article', key: 'F8' },
  showList: { group: 'view', key: 'CmdOrCtrl+1' },
  showEditor: { group: 'view', key: 'CmdOrCtrl+2' },
  showInspector: { group: 'view', key: 'CmdOrCtrl+3' },
  togglePreview: { group: 'view', key: 'CmdOrCtrl+P' },
  switchLanguage: { group: 'view', key: null },
  switchTheme: { group: 'view', key: null },
  textLarger: { group: 'view', key: 'CmdOrCtrl+Plus' },
  textSmaller: { group: 'view', key: 'CmdOrCtrl+-' },
  showPalette: { group: 'help', key: 'F1' },
  showShortcuts: { group: 'help', key: 'CmdOrCtrl+/' },
} as const satisfies Record<string, { group: CommandGroup; key: string | null }>;

export type CommandId = keyof typeof commands;
