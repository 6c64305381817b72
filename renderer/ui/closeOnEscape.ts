import type { RefObject } from 'react';
import { isComposing } from './isComposing';

/**
 * Escape in a pane, also when the button that had the focus is gone. Last of all: a field, a list or a dialog in it
 * may have a use for Escape of its own. Returns the way to stop.
 */
export function closeOnEscape(pane: RefObject<HTMLElement | null>, close: () => void) {
  const handle = (event: KeyboardEvent) => {
    const { target } = event;
    const isOurs = target === document.body || (target instanceof Node && pane.current?.contains(target));
    if (isOurs !== true || event.defaultPrevented || event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    close();
  };
  window.addEventListener('keydown', handle);
  return () => window.removeEventListener('keydown', handle);
}
