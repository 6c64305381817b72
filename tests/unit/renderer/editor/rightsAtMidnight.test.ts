import { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { afterEach, expect, it, vi } from 'vitest';
import { photoRecords, readSurroundings } from '../../../../renderer/editor/plugins/photoRecords';
import { readSurroundingsNow, surroundingsSync } from '../../../../renderer/editor/plugins/surroundingsSync';
import { checkDocument } from '../../../../shared/article/document';
import { paragraph } from './makeState';

afterEach(() => void vi.useRealTimers());

/** As much of a view as the plugin asks for: there is no window here. */
function openView() {
  const doc = checkDocument({ type: 'doc', content: [paragraph('Bài.')] });
  const view = {
    state: EditorState.create({ doc, plugins: [photoRecords(readSurroundingsNow())] }),
    dispatch: (transaction: Parameters<EditorView['dispatch']>[0]) => {
      view.state = view.state.apply(transaction);
    },
  };
  const sync = surroundingsSync().spec.view?.(view as unknown as EditorView);
  return { view, close: () => sync?.destroy?.() };
}

it('the figures of an open article follow the newsroom day over midnight, until it is closed', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T16:59:30Z') });
  const { view, close } = openView();
  const shown = () => readSurroundings(view.state).today;
  expect(shown()).toBe('2026-11-22');
  const before = view.state;
  vi.advanceTimersByTime(20_000);
  expect(view.state).toBe(before);
  vi.advanceTimersByTime(60_000);
  expect(shown()).toBe('2026-11-23');
  close();
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(shown()).toBe('2026-11-23');
});
