/** Undefined for what is no JSON: an attribute from the clipboard may have been written by anyone. */
export function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
