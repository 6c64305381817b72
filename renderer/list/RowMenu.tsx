import type { StoryCard } from '../../shared/article/page';
import type { ArticleRow } from '../../shared/desk';
import { useText } from '../strings';
import { MenuAt } from '../ui/MenuAt';
import { useWorkspace } from '../workspace';

export type RowMenuPlace = { readonly row: ArticleRow; readonly x: number; readonly y: number };

type RowMenuProps = {
  readonly place: RowMenuPlace;
  /** The selected rows if the row is one of them, else the row alone. */
  readonly rows: readonly ArticleRow[];
  readonly onOpen: (id: string) => void;
  readonly onExport: (ids: readonly string[]) => void;
  readonly onTrash: (story: StoryCard) => void;
  readonly onClose: () => void;
};

export function RowMenu({ place: { row, x, y }, rows, onOpen, onExport, onTrash, onClose }: RowMenuProps) {
  const t = useText();
  const isReadOnly = useWorkspace(({ library }) => library?.mode.type === 'readOnly');
  const actions = [
    { id: 'open', name: t('list.open'), onAction: () => onOpen(row.id) },
    { id: 'export', name: t('list.export'), onAction: () => onExport(rows.map(({ id }) => id)) },
    {
      id: 'trash',
      name: t('list.trash'),
      isDanger: true,
      isDisabled: isReadOnly || rows.length > 1,
      onAction: () => onTrash(row),
    },
  ];
  return <MenuAt label={t('list.actions')} x={x} y={y} actions={actions} onClose={onClose} />;
}
