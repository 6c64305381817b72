import { Lock } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ArticleKind } from '../../../shared/article/article';
import type { CheckCode } from '../../../shared/article/checkCodes';
import type { DeskCheckLevel } from '../../../shared/article/page';
import { type ChosenLevel, heldFor, withLevel } from '../../../shared/article/weighChecks';
import { checkSentence } from '../../../shared/strings/checks';
import { useLanguage, useText } from '../../strings';
import { MenuAt } from '../../ui/MenuAt';
import { isComposing } from '../../ui/isComposing';
import { LevelCell, useLevelName } from './LevelCell';
import { cellOf, columns } from './checkRows';
import styles from './DeskChecks.module.css';

/** What is typed on a cell instead of opening its menu. */
export const levelKeys = { error: 1, warning: 2, note: 3, off: 0 } as const;

const levels: readonly ChosenLevel[] = ['error', 'warning', 'note', 'off'];
const levelOfKey = (key: string) => levels.find((level) => String(levelKeys[level]) === key);

type CheckTableProps = {
  readonly codes: readonly CheckCode[];
  readonly levels: readonly DeskCheckLevel[];
  readonly onChange: (levels: readonly DeskCheckLevel[]) => void;
};

type Place = { readonly row: number; readonly column: number };
type Asked = Place & { readonly x: number; readonly y: number };

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
};

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** A held check has one cell for all columns. */
function focusCell(table: HTMLTableElement | null, { row, column }: Place) {
  const cells = table?.tBodies[0]?.rows[row]?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
  cells[clamp(column, cells.length - 1)]?.focus();
}

/** One stop of the Tab key; the arrow keys go from cell to cell. */
export function CheckTable({ codes, levels: chosen, onChange }: CheckTableProps) {
  const t = useText();
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    const open = table.current;
    // The menu takes the focus along when it closes.
    return () => focusCell(open, asked);
  }, [asked]);
  const current = { row: clamp(at.row, codes.length - 1), column: at.column };
  const choose = ({ row, column }: Place, level: ChosenLevel | null) => {
    const [code, kind] = [codes[row], columns[column] ?? null];
    if (code !== undefined && heldFor(code) === undefined) onChange(withLevel(chosen, { code, kind }, level));
  };
  const ask = (place: Place, button: HTMLElement) => {
    const { left, bottom } = button.getBoundingClientRect();
    setAsked({ ...place, x: left, y: bottom });
  };
  /** Enter is taken here: its click would pass for one of a screen reader, after which the menu waits with its focus. */
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if ((event.key === 'Enter' || event.key === ' ') && target instanceof HTMLButtonElement) {
      event.preventDefault();
      ask(current, target);
      return;
    }
    const step = steps[event.key];
    const level = levelOfKey(event.key);
    const isBack = event.key === 'Delete' || event.key === 'Backspace';
    if (step === undefined && level === undefined && !isBack) return;
    event.preventDefault();
    if (step === undefined) choose(current, level ?? null);
    else
      focusCell(table.current, {
        row: clamp(current.row + step.row, codes.length - 1),
        column: clamp(current.column + step.column, columns.length - 1),
      });
  };
  const kindName = (kind: ArticleKind | null) =>
    kind === null ? t('deskChecks.allKinds') : t(`kind.${kind}`);
  return (
    <>
      <table
        ref={table}
        role="grid"
        aria-label={t('deskChecks.title')}
        className={styles.table}
        onKeyDown={handleKey}
      >
        <thead>
          <tr>
            <th scope="col">{t('deskChecks.check')}</th>
            {columns.map((kind) => (
              <th key={kind ?? 'all'} scope="col">
                {kindName(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((code, row) => (
            <tr key={code}>
              <th scope="row">{checkSentence(code, language)}</th>
              {heldFor(code) === undefined ? (
                columns.map((kind, column) => (
                  <LevelCell
                    key={kind ?? 'all'}
                    kind={kindName(kind)}
                    cell={cellOf(code, kind, chosen)}
                    isStop={current.row === row && current.column === column}
                    onFocus={() => setAt({ row, column })}
                    onAsk={(button) => ask({ row, column }, button)}
                  />
                ))
              ) : (
                <HeldCell
                  code={code}
                  isStop={current.row === row}
                  onFocus={() => setAt({ row, column: current.column })}
                />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <LevelMenu
          asked={asked}
          cell={cellOf(codes[asked.row] ?? 'headlineMissing', columns[asked.column] ?? null, chosen)}
          isOfAll={columns[asked.column] === null}
          onChoose={(level) => choose(asked, level)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type HeldCellProps = { readonly code: CheckCode; readonly isStop: boolean; readonly onFocus: () => void };

function HeldCell({ code, isStop, onFocus }: HeldCellProps) {
  const t = useText();
  const reason = heldFor(code);
  return (
    <td
      role="gridcell"
      colSpan={columns.length}
      data-cell
      tabIndex={isStop ? 0 : -1}
      className={styles.held}
      onFocus={onFocus}
    >
      <Lock aria-hidden />
      {reason !== undefined && t(`deskChecks.${reason}`)}
    </td>
  );
}

type LevelMenuProps = {
  readonly asked: Asked;
  readonly cell: ReturnType<typeof cellOf>;
  readonly isOfAll: boolean;
  readonly onChoose: (level: ChosenLevel | null) => void;
  readonly onClose: () => void;
};

function LevelMenu({ asked: { x, y }, cell: { otherwise }, isOfAll, onChoose, onClose }: LevelMenuProps) {
  const t = useText();
  const nameOf = useLevelName();
  const back = { level: nameOf(otherwise) };
  const actions = [
    ...levels.map((level) => ({
      id: level,
      name: nameOf(level),
      keys: String(levelKeys[level]),
      onAction: () => onChoose(level),
    })),
    {
      id: 'back',
      name: isOfAll ? t('deskChecks.ofApp', back) : t('deskChecks.ofAll', back),
      keys: 'Delete',
      onAction: () => onChoose(null),
    },
  ];
  return <MenuAt label={t('deskChecks.levels')} x={x} y={y} actions={actions} onClose={onClose} />;
}
