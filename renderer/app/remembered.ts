export type Remembered = {
  readonly listWidth: number;
  readonly inspectorWidth: number;
  readonly previewWidth: number;
};

export const usualWidths: Remembered = { listWidth: 300, inspectorWidth: 368, previewWidth: 560 };
const place = 'toasoan.window';

/** What the window remembers between two starts. It is a convenience: unreadable means the usual. */
export function readRemembered(): Remembered {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...usualWidths, ...ofSameType(kept) } : usualWidths;
  } catch {
    return usualWidths;
  }
}

export function remember(change: Partial<Remembered>) {
  localStorage.setItem(place, JSON.stringify({ ...readRemembered(), ...change }));
}

function ofSameType(kept: object): Partial<Remembered> {
  const entries = Object.entries(kept).filter(
    ([name, value]) => name in usualWidths && typeof value === typeof usualWidths[name as keyof Remembered],
  );
  return Object.fromEntries(entries);
}
