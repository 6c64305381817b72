/**
 * The function, which knows its answer for a text it has been asked about of late: between two key presses an
 * article changes in one paragraph, and the others need not be read again. At most twice `limit` texts are kept.
 */
export function rememberTexts<Answer>(
  read: (text: string) => Answer,
  limit = 1_000,
): (text: string) => Answer {
  type Known = { readonly answer: Answer };
  let recent = new Map<string, Known>();
  let older = new Map<string, Known>();
  return (text) => {
    const met = recent.get(text);
    if (met !== undefined) return met.answer;
    const known = older.get(text) ?? { answer: read(text) };
    if (recent.size >= limit) [older, recent] = [recent, new Map<string, Known>()];
    recent.set(text, known);
    return known.answer;
  };
}
