import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ArticleKind } from '../../../shared/article/article';
import type { DeskKind } from '../../../shared/article/page';
import { pageLabels } from '../../../shared/export/labels';
import { kindsOfDesk } from '../../../shared/sections/deskKinds';
import { useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { isComposing } from '../../ui/isComposing';
import pages from '../../ui/DialogPages.module.css';
import names from '../names/NameTables.module.css';
import styles from './SectionsDialog.module.css';

type KindTableProps = {
  readonly kinds: readonly DeskKind[];
  readonly onChange: (kinds: readonly DeskKind[]) => void;
};

function moved(kinds: readonly DeskKind[], id: ArticleKind, step: -1 | 1): readonly DeskKind[] {
  const from = kinds.findIndex((kind) => kind.id === id);
  const [one, other] = [kinds[from], kinds[from + step]];
  if (one === undefined || other === undefined) return kinds;
  return kinds.map((kind) => (kind === one ? other : kind === other ? one : kind));
}

/** The kinds of articles: what the desk calls them, in its own order. */
export function KindTable({ kinds, onChange }: KindTableProps) {
  const t = useText();
  const all = kindsOfDesk(kinds);
  const change = (id: ArticleKind, next: Partial<DeskKind>) =>
    onChange(all.map((kind) => (kind.id === id ? { ...kind, ...next } : kind)));
  const step = (id: ArticleKind) => (event: KeyboardEvent) => {
    const isStep = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (!isStep || isComposing(event)) return;
    event.preventDefault();
    onChange(moved(all, id, event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <div className={pages.page}>
      <p>{t('sections.kindsHelp')}</p>
      <table className={names.table}>
        <thead>
          <tr>
            {[t('sections.kind'), t('sections.mark'), t('sections.offered')].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <td className={styles.moves} />
          </tr>
        </thead>
        <tbody>
          {all.map(({ id, name, mark, isOffered }, index) => {
            const shown = name.trim() || t(`kind.${id}`);
            return (
              <tr key={id} onKeyDown={step(id)}>
                <td>
                  <TextField
                    label={t('sections.kindField', { field: t('sections.kind'), name: t(`kind.${id}`) })}
                    isLabelHidden
                    placeholder={t(`kind.${id}`)}
                    maxLength={100}
                    value={name}
                    onChange={(text) => change(id, { name: text })}
                  />
                </td>
                <td>
                  <TextField
                    label={t('sections.kindField', { field: t('sections.mark'), name: shown })}
                    isLabelHidden
                    maxLength={100}
                    value={mark ?? pageLabels.vi.kinds[id]}
                    onChange={(text) => change(id, { mark: text })}
                  />
                </td>
                <td>
                  <Checkbox isSelected={isOffered} onChange={(on) => change(id, { isOffered: on })}>
                    {shown}
                  </Checkbox>
                </td>
                <td className={styles.moves}>
                  <IconButton
                    isSmall
                    label={t('sections.up', { name: shown })}
                    isDisabled={index === 0}
                    onPress={() => onChange(moved(all, id, -1))}
                  >
                    <ArrowUp aria-hidden />
                  </IconButton>
                  <IconButton
                    isSmall
                    label={t('sections.down', { name: shown })}
                    isDisabled={index === all.length - 1}
                    onPress={() => onChange(moved(all, id, 1))}
                  >
                    <ArrowDown aria-hidden />
                  </IconButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
