/** Stands in until the editor's autosave is here. */
export const flushAutosave = () => Promise.resolve(true);
