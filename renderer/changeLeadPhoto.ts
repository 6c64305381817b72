import { changeFields, readWorkspace } from './workspace';

/** One step of the article's undo history. Null leaves the choice to the order of the photos. */
export function changeLeadPhoto(leadPhoto: string | null) {
  const { editor } = readWorkspace();
  if (editor === null) changeFields({ leadPhoto });
  else editor.setLeadPhoto(leadPhoto);
}
