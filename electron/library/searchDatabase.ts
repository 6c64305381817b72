import { Database, type JSValue, type Statement } from 'node-sqlite3-wasm';
import { indexVersion, type Row, schema } from './searchTables';

export type Filter = { readonly where: string; readonly values: readonly JSValue[] };

export const placeholders = (values: readonly unknown[]) => values.map(() => '?').join(', ');

/** Conditions whose value is empty or null do not filter. */
export function filterOf(conditions: Readonly<Record<string, JSValue>>): Filter {
  const entries = Object.entries(conditions).filter(([, value]) => value !== null && value !== '');
  return {
    where: ['1', ...entries.map(([condition]) => condition)].join(' and '),
    values: entries.map(([, value]) => value),
  };
}

/** The database of the derived index, each statement prepared once. */
export class SearchDatabase {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();

  /** Throws when the file is not an index of this version: the caller deletes it and tries again. */
  constructor(file: string) {
    this.#database = new Database(file);
    try {
      // Exclusive: the library lock already keeps others away, and write-ahead then needs no shared memory.
      this.#database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal');
      this.#database.exec('pragma synchronous = normal; pragma cache_size = -65536');
      if (this.all("select name from sqlite_master where name = 'meta'").length === 0) {
        this.together(() => this.#database.exec(schema));
      }
      const version = this.all('select version from meta')[0]?.['version'];
      if (version !== indexVersion) throw new Error('an index of another version');
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    const statements = [...this.#statements.values()];
    this.#statements.clear();
    try {
      for (const statement of statements) statement.finalize();
    } finally {
      this.#database.close();
    }
  }

  /** Several changes in one transaction. */
  together(change: () => void): void {
    this.#database.exec('begin');
    try {
      change();
      this.#database.exec('commit');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  all(sql: string, values: readonly JSValue[] = []): readonly Row[] {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement.all([...values]);
  }

  insert(into: string, values: readonly JSValue[]): number {
    this.all(`insert into ${into} values (${placeholders(values)})`, values);
    return Number(this.all('select last_insert_rowid() as row')[0]?.['row']);
  }

  /** The numbers of rows, in their order: one long text crosses from WebAssembly faster than ten thousand rows. */
  rowNumbers(sql: string, values: readonly JSValue[]): readonly number[] {
    // The limit keeps the order of the rows inside.
    const [joined] = this.all(`select group_concat(row, ' ') as rows from (${sql} limit -1)`, values);
    const rows = joined?.['rows'];
    return typeof rows === 'string' ? rows.split(' ').map(Number) : [];
  }
}
