/**
 * One part of the interface: a key, and what it says in both languages. A text may hold `{name}`, filled
 * with a value, and `{name:one|many}`, which prints the first word where the value is 1.
 */
export type TextTable = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

export type TextValues = Readonly<Record<string, string | number>>;

/** The names a text asks for, read from the text itself, so that a forgotten value does not compile. */
export type PlaceholderNames<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}:${string}` ? Name : Inside) | PlaceholderNames<Rest>
  : never;

/** A placeholder without a value stays as it stands: a visible fault is better than a silent gap. */
export function fillText(text: string, values: TextValues): string {
  return text.replace(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one === undefined) return String(value);
      return Number(value) === 1 ? one : (many ?? one);
    },
  );
}
