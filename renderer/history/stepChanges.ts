/** The focus to the next difference or the one before; from anywhere else to the first in sight of it. */
export function stepChanges(root: HTMLElement, step: 1 | -1) {
  const changes = [...root.querySelectorAll<HTMLElement>('[data-change]')];
  const current = changes.findIndex((change) => change.contains(document.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const target = changes[(start + step + changes.length) % changes.length];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
