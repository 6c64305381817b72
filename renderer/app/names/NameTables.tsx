import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type AgencyTerms,
  type KnownAgency,
  type KnownName,
  agencyTerms,
} from '../../../shared/article/knownName';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { isComposing } from '../../ui/isComposing';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import styles from './NameTables.module.css';
import {
  type NameRow,
  type RowFault,
  faultsOf,
  rowsWith,
  withNewAgency,
  withNewPhotographer,
} from './nameRows';

type TableProps<Known extends KnownName> = {
  readonly rows: readonly NameRow<Known>[];
  readonly onChange: (rows: readonly NameRow<Known>[]) => void;
};

/** More would make every key press wait; the rest is found by typing. */
const mostShown = 80;

export function AgencyTable({ rows, onChange }: TableProps<KnownAgency>) {
  const t = useText();
  return (
    <NameTable
      rows={rows}
      onChange={onChange}
      add={{ label: t('names.addAgency'), rows: withNewAgency }}
      headings={[t('names.terms'), t('names.note')]}
    >
      {(row, change) => <Terms row={row} onChange={change} />}
    </NameTable>
  );
}

export function PhotographerTable({ rows, onChange }: TableProps<KnownName>) {
  const t = useText();
  return (
    <NameTable
      rows={rows}
      onChange={onChange}
      add={{ label: t('names.addPhotographer'), rows: withNewPhotographer }}
      headings={[]}
    >
      {() => null}
    </NameTable>
  );
}

type NameTableProps<Known extends KnownName> = TableProps<Known> & {
  readonly add: {
    readonly label: string;
    readonly rows: (rows: readonly NameRow<Known>[]) => readonly NameRow<Known>[];
  };
  /** In place of what is said of agencies and photographers. */
  readonly words?: { readonly help: string; readonly spellings: string };
  /** Of the columns that `children` fills. */
  readonly headings: readonly string[];
  readonly children: (row: NameRow<Known>, change: (known: Known) => void) => ReactNode;
};

export function NameTable<Known extends KnownName>(props: NameTableProps<Known>) {
  const { rows, onChange, add, headings, children } = props;
  const t = useText();
  const words = props.words ?? { help: t('names.help'), spellings: t('names.spellings') };
  const table = useRef<HTMLTableElement>(null);
  const [typed, setTyped] = useState('');
  const found = rowsWith(rows, typed);
  const shown = found.length > mostShown ? [...found.slice(0, mostShown - 1), ...found.slice(-1)] : found;
  const faults = faultsOf(rows);
  const replace = (row: NameRow<Known>) => onChange(rows.map((each) => (each.key === row.key ? row : each)));
  const addRow = () => {
    flushSync(() => {
      setTyped('');
      onChange(add.rows(rows));
    });
    // At once: the next letter may come before the next frame.
    focusName(table.current, -1);
  };
  const goDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
    const position = positionOf(table.current, event.target);
    if (position === shown.length - 1) addRow();
    else focusName(table.current, position + 1);
  };
  return (
    <div className={pages.page}>
      <p>{words.help}</p>
      <TextField label={t('names.find')} value={typed} onChange={setTyped} />
      {rows.length === 0 && <p className={part.hint}>{t('names.none')}</p>}
      {rows.length > 0 && shown.length === 0 && <p className={part.hint}>{t('names.noneFound')}</p>}
      {shown.length > 0 && (
        <div className={styles.wide}>
          <table ref={table} className={styles.table} data-columns={headings.length}>
            <thead>
              <tr>
                {[t('names.name'), words.spellings, ...headings].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody onKeyDown={goDown}>
              {shown.map((row) => (
                <tr key={row.key}>
                  <Names
                    row={row}
                    fault={faults.get(row.key)}
                    spellingsName={words.spellings}
                    onChange={replace}
                  />
                  {children(row, (known) => replace({ ...row, known }))}
                  <td>
                    <Remove
                      name={row.known.name}
                      onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < found.length && (
        <p className={part.hint}>{t('names.more', { count: found.length - shown.length })}</p>
      )}
      <div>
        <Button onPress={addRow}>{add.label}</Button>
      </div>
    </div>
  );
}

const rowsIn = (table: HTMLTableElement | null) => [...(table?.tBodies[0]?.rows ?? [])];

const positionOf = (table: HTMLTableElement | null, input: HTMLElement) =>
  rowsIn(table).findIndex((row) => row.contains(input));

function focusName(table: HTMLTableElement | null, position: number) {
  rowsIn(table).at(position)?.querySelector('input')?.focus();
}

/** What a field of this row is called: its column and the name it belongs to. */
function useFieldName(name: string) {
  const t = useText();
  return (field: string) => t('names.rowField', { field, name: name.trim() || t('names.newRow') });
}

type NamesProps<Known extends KnownName> = {
  readonly row: NameRow<Known>;
  readonly fault: RowFault | undefined;
  readonly spellingsName: string;
  readonly onChange: (row: NameRow<Known>) => void;
};

function Names<Known extends KnownName>({ row, fault, spellingsName, onChange }: NamesProps<Known>) {
  const t = useText();
  const { known, spellings } = row;
  const fieldName = useFieldName(known.name);
  const error =
    fault === undefined
      ? undefined
      : fault.type === 'twice'
        ? t('names.twice', { name: fault.name, owner: fault.owner })
        : t('names.nameMissing');
  return (
    <>
      <td>
        <TextField
          label={fieldName(t('names.name'))}
          isLabelHidden
          maxLength={500}
          value={known.name}
          error={error}
          onChange={(name) => onChange({ ...row, known: { ...known, name } })}
        />
      </td>
      <td>
        <TextField
          label={fieldName(spellingsName)}
          isLabelHidden
          maxLength={2000}
          value={spellings}
          onChange={(text) => onChange({ ...row, spellings: text })}
        />
      </td>
    </>
  );
}

type TermsProps = { readonly row: NameRow<KnownAgency>; readonly onChange: (known: KnownAgency) => void };

function Terms({ row: { known }, onChange }: TermsProps) {
  const t = useText();
  const fieldName = useFieldName(known.name);
  const choices = agencyTerms.map((id: AgencyTerms) => ({ id, name: t(`names.${id}`) }));
  return (
    <>
      <td>
        <Select
          label={fieldName(t('names.terms'))}
          isLabelHidden
          choices={choices}
          value={known.terms}
          onChange={(terms) => onChange({ ...known, terms })}
        />
      </td>
      <td>
        <TextField
          label={fieldName(t('names.note'))}
          isLabelHidden
          maxLength={1000}
          value={known.note}
          onChange={(note) => onChange({ ...known, note })}
        />
      </td>
    </>
  );
}

function Remove({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const t = useText();
  return (
    <IconButton label={t('names.remove', { name: name.trim() || t('names.newRow') })} onPress={onPress}>
      <Trash2 aria-hidden />
    </IconButton>
  );
}
