export type Remembered = {
  readonly listWidth: number;
  readonly inspectorWidth: number;
  readonly previewWidth: number;
  /** Id of the article that was open last; empty for none. */
  readonly openArticle: string;
};

export const usualWidths = { listWidth: 312, inspectorWidth: 330, previewWidth: 560 };
const usual: Remembered = { ...usualWidths, openArticle: '' };
const place = 'toasoan.window';

/** What the window remembers between two starts. It is a convenience: unreadable means the usual. */
export function readRemembered(): Remembered {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...usual, ...ofSameType(kept) } : usual;
  } catch {
    return usual;
  }
}

export function remember(change: Partial<Remembered>) {
  localStorage.setItem(place, JSON.stringify({ ...readRemembered(), ...change }));
}

function ofSameType(kept: object): Partial<Remembered> {
  const entries = Object.entries(kept).filter(
    ([name, value]) => name in usual && typeof value === typeof usual[name as keyof Remembered],
  );
  return Object.fromEntries(entries);
}
