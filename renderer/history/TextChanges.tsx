import { blockText } from '../../shared/article/comparableBlock';
import type { ComparedBlock } from '../../shared/article/compareBlocks';
import { useText } from '../strings';
import { ChangeRow } from './ChangeRow';
import styles from './TextChanges.module.css';
import { WordRuns } from './WordRuns';
import { aspectNotes, blockName, nodeOf, restoreNames, stateNames } from './blockNames';
import type { BlockRow } from './blockRows';
import type { Wanted } from './restore';

type TextChangesProps = {
  readonly rows: readonly BlockRow[];
  readonly onRestore: ((wanted: Wanted) => void) | undefined;
};

export function TextChanges({ rows, onRestore }: TextChangesProps) {
  return rows.map((row) => <TextRow key={row.at} row={row} onRestore={onRestore} />);
}

type TextRowProps = { readonly row: BlockRow; readonly onRestore: TextChangesProps['onRestore'] };

function TextRow({ row, onRestore }: TextRowProps) {
  const t = useText();
  if (row.type === 'gap')
    return <li className={styles.gap}>{t('history.unchangedBlocks', { count: row.count })}</li>;
  const node = nodeOf(row.block);
  if (row.type === 'context') return <Context block={row.block} />;
  const { block } = row;
  return (
    <ChangeRow
      name={blockName(node, t)}
      state={t(stateNames[block.type])}
      notes={aspectNotes(block, t)}
      restoreName={t(restoreNames[block.type])}
      onRestore={onRestore && (() => onRestore({ type: 'block', block }))}
    >
      {block.words.length > 0 && <WordRuns runs={block.words} />}
    </ChangeRow>
  );
}

function Context({ block }: { readonly block: ComparedBlock }) {
  const t = useText();
  const node = nodeOf(block);
  const text = blockText(node);
  return <li className={styles.context}>{text === '' ? blockName(node, t) : text}</li>;
}
