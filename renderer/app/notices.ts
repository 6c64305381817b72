import { create } from 'zustand';

export type Notice = { readonly id: number; readonly text: string };

const shownFor = 10_000;
let count = 0;

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

/** A sentence at the edge of the window that goes by itself: for what needs no answer. */
export function showNotice(text: string) {
  count += 1;
  const notice = { id: count, text };
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
  window.setTimeout(() => dismissNotice(notice.id), shownFor);
}

export function dismissNotice(id: number) {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
