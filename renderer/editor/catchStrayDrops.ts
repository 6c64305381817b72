const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

const isInEditorPane = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-pane="editor"]') !== null;

/**
 * A file dropped beside the text must never replace the window's page: inside the editor pane it comes in as
 * a photo, anywhere else that nobody claims it is refused. Answers the function that stops it.
 */
export function catchStrayDrops(insert: (files: readonly File[]) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null && !isInEditorPane(event.target)) event.dataTransfer.dropEffect = 'none';
  };
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    if (isInEditorPane(event.target)) insert([...(event.dataTransfer?.files ?? [])]);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
