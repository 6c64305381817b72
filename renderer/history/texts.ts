import { useMemo } from 'react';
import type { ComparedText } from '../../shared/article/compare';
import { type Workspace, readWorkspace, useWorkspace } from '../workspace';

function creditsOf(photos: Workspace['photos']): ComparedText['credits'] {
  return Object.fromEntries(Object.values(photos).map(({ id, credit }) => [id, credit]));
}

/** The open article with what was typed a moment ago, saved or not. */
export function useCurrentText(): ComparedText | null {
  const fields = useWorkspace(({ open }) => open?.fields);
  const body = useWorkspace(({ open }) => open?.bodySnapshot);
  const photos = useWorkspace(({ photos }) => photos);
  return useMemo(
    () =>
      fields === undefined || body === undefined
        ? null
        : { article: { ...fields, body }, credits: creditsOf(photos) },
    [fields, body, photos],
  );
}

/** The open article as it is at this moment. */
export function readCurrentText(): ComparedText | null {
  const { open, editor, photos } = readWorkspace();
  if (open === null) return null;
  const body = editor?.body() ?? open.bodySnapshot;
  return { article: { ...open.fields, body }, credits: creditsOf(photos) };
}
