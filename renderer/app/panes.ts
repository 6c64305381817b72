import { create } from 'zustand';
import { useWorkspace } from '../workspace';

/** Those that take the place of editor and inspector. */
export type OverPane = 'history' | 'photos' | 'photoBoard';
export type PaneName = 'list' | 'editor' | OverPane | 'inspector';

const overPanes: readonly OverPane[] = ['history', 'photos', 'photoBoard'];
const order: readonly PaneName[] = ['list', 'editor', ...overPanes, 'inspector'];
const focusable =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]';

/** In a narrow window only one of the outer panes stands beside the editor. */
export const useSidePane = create<{ readonly side: 'list' | 'inspector' }>(() => ({ side: 'list' }));

export function showSidePane(side: 'list' | 'inspector') {
  useSidePane.setState({ side });
}

/** A remark that is asked for shows the inspector before its field takes the focus; answers the function that stops it. */
export const followRemarks = () =>
  useWorkspace.subscribe(({ askedRemark }) => {
    if (askedRemark !== null) showSidePane('inspector');
  });

function findPane(name: PaneName): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
}

/** Focus returns to where it last was in the pane, else to what the pane marks as its entry. */
export function focusPane(name: PaneName) {
  if (name === 'list' || name === 'inspector') showSidePane(name);
  // A pane that was hidden can take the focus only once it has been drawn.
  window.requestAnimationFrame(() => focusShownPane(name));
}

function focusShownPane(name: PaneName) {
  const pane = findPane(name);
  if (pane === null) return;
  const last = lastFocused.get(name);
  const entry =
    pane.querySelector<HTMLElement>('[data-pane-entry]') ?? pane.querySelector<HTMLElement>(focusable);
  const target = last !== undefined && pane.contains(last) ? last : entry;
  (target ?? pane).focus();
}

export function focusSearch() {
  showSidePane('list');
  window.requestAnimationFrame(focusSearchField);
}

function focusSearchField() {
  const field = findPane('list')?.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus();
  field?.select();
}

function reachablePanes(): readonly PaneName[] {
  const over = overPanes.find((name) => findPane(name) !== null);
  if (over === undefined) return ['list', 'editor', 'inspector'];
  return isListHidden() ? [over] : ['list', over];
}

/** In a narrow window by what takes its room too. */
export const isListHidden = () => findPane('list')?.hidden === true;

/** The pane after (or before) the one that has the focus; the list where none has. */
export function focusNextPane(step: 1 | -1) {
  const panes = reachablePanes();
  const current = panes.findIndex((name) => findPane(name)?.contains(document.activeElement));
  const start = current < 0 && step < 0 ? 0 : current;
  focusPane(panes[(start + step + panes.length) % panes.length] ?? 'list');
}

const lastFocused = new Map<PaneName, HTMLElement>();

/** Remembers where the focus was in each pane; answers the function that stops it. */
export function followFocus(): () => void {
  const note = ({ target }: FocusEvent) => {
    const name = order.find((pane) => target instanceof Node && findPane(pane)?.contains(target));
    if (name !== undefined && target instanceof HTMLElement) lastFocused.set(name, target);
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}
