import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DocumentNode } from '../../../shared/article/article';
import { checkArticle } from '../../../shared/article/checks';
import type { PageContext } from '../../../shared/article/page';
import { emptyDocument } from '../../../shared/article/document';
import { usePageInput, withLivePhotos } from '../../usePageInput';
import { type ArticleFields, type Workspace, readWorkspace, useWorkspace } from '../../workspace';
import { type BoardRow, boardRows } from './boardRows';
import { type RowProblem, rowProblems } from './rowProblems';

const readBody = () => {
  const { editor, open } = readWorkspace();
  return editor?.body() ?? open?.bodySnapshot ?? emptyDocument;
};

/** The text as the editor holds it, read again at every snapshot of it and whenever the board has changed it. */
function useBody() {
  const snapshot = useWorkspace(({ open }) => open?.bodySnapshot);
  const editor = useWorkspace(({ editor }) => editor);
  const [body, setBody] = useState(readBody);
  const readAgain = useCallback(() => setBody(readBody()), []);
  useEffect(readAgain, [snapshot, editor, readAgain]);
  return { body, readAgain };
}

const noProblems: readonly RowProblem[] = [];

export type BoardRows = {
  readonly rows: readonly BoardRow[];
  /** Of each row; null until the library has said what stands beside the article. */
  readonly problems: readonly (readonly RowProblem[])[] | null;
  readonly readAgain: () => void;
};

/** The photos of the open article as they are now, and what the checks say of them. */
export function useBoardRows(): BoardRows {
  const { body, readAgain } = useBody();
  const fields = useWorkspace(({ open }) => open?.fields);
  const photos = useWorkspace(({ photos }) => photos);
  const input = usePageInput();
  const leadPhoto = fields?.leadPhoto ?? null;
  const rows = useMemo(() => boardRows({ body, leadPhoto, photos }), [body, leadPhoto, photos]);
  const context = input?.context;
  const problems = useProblems(
    useDeferredValue(
      useMemo(() => ({ context, fields, body, photos, rows }), [context, fields, body, photos, rows]),
    ),
  );
  return { rows, problems, readAgain };
}

type Checked = {
  readonly context: PageContext | undefined;
  readonly fields: ArticleFields | undefined;
  readonly body: DocumentNode;
  readonly photos: Workspace['photos'];
  readonly rows: readonly BoardRow[];
};

/** What was given is a moment old while somebody types: no letter waits for the checks. */
function useProblems(checked: Checked): BoardRows['problems'] {
  return useMemo(() => {
    const { context, fields, body, photos, rows } = checked;
    if (context === undefined || fields === undefined) return null;
    const article = { ...fields, body };
    return rowProblems(rows, checkArticle({ article, context: withLivePhotos(context, photos) }));
  }, [checked]);
}

export const problemsOf = ({ problems }: Pick<BoardRows, 'problems'>, row: number) =>
  problems?.[row] ?? noProblems;
