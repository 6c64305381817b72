import { useState } from 'react';

type Draft = { readonly text: string; readonly value: string };

/**
 * The text of a field whose truth is elsewhere and comes back late (a snapshot, a saved record): what was typed
 * stands until the truth has caught up or has changed to something else.
 */
export function useDraft(value: string, commit: (text: string) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isFocused, setFocused] = useState(false);
  const hasMoved = draft !== null && draft.value !== value;
  if (draft !== null && (draft.text === value || (hasMoved && !isFocused))) setDraft(null);
  return {
    value: draft?.text ?? value,
    onChange: (text: string) => {
      setDraft({ text, value });
      commit(text);
    },
    onFocusChange: setFocused,
  };
}
