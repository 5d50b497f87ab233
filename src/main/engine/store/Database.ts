import type Driver from 'better-sqlite3';

declare const writable: unique symbol;

export type Parameter = Driver.Parameter;
export type Row = Readonly<Record<string, Parameter>>;

/** A connection that reads. Queries take this type, so they run on either connection. */
export interface ReadableDatabase {
  /** Every row; parameters are positional. */
  all(sql: string, ...parameters: readonly Parameter[]): Row[];
  /** The first row, or undefined. */
  get(sql: string, ...parameters: readonly Parameter[]): Row | undefined;
  /** Rows as arrays, for wide results. */
  raw(sql: string, ...parameters: readonly Parameter[]): Parameter[][];
  iterate(sql: string, ...parameters: readonly Parameter[]): IterableIterator<Row>;
  /** What `compute` makes of the case as it is now, kept until the journal grows; computed anew inside a transaction. */
  remember<Result>(name: string, compute: () => Result): Result;
  /** What `compute` makes of what never changes, which `key` names whole, such as a stored text. The last few are kept. */
  keep<Result>(key: string, compute: () => Result): Result;
  /** Writes a compact copy of the whole database, encrypted with the same key. */
  copyInto(path: string): void;
  close(): void;
}

/** The one connection that writes. */
export interface WritableDatabase extends ReadableDatabase {
  readonly [writable]: true;
  run(sql: string, ...parameters: readonly Parameter[]): number;
  exec(sql: string): void;
  /** Runs `body` in one immediate transaction; rolls back when it throws. Never spans an await. */
  transaction<Result>(body: () => Result): Result;
}

const mostKept = 8;

/** Wraps the driver; statements are prepared once per connection and SQL text. */
export function wrapDatabase(driver: Driver.Database): WritableDatabase {
  const statements = new Map<string, Driver.Statement>();
  const prepared = (sql: string): Driver.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = driver.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const remembered = new Map<string, { readonly sequence: number; readonly result: unknown }>();
  const kept = new Map<string, unknown>();
  const handle = {
    remember<Result>(name: string, compute: () => Result): Result {
      // A transaction may roll back, and what it wrote is journalled only at its end.
      if (driver.inTransaction) return compute();
      const sequence = Number(driver.prepare('SELECT max(sequence) FROM journal').pluck().get() ?? 0);
      const known = remembered.get(name);
      // Each name stands for one computation, whose result it holds.
      if (known?.sequence === sequence) return known.result as Result;
      const result = compute();
      remembered.set(name, { sequence, result });
      return result;
    },
    keep<Result>(key: string, compute: () => Result): Result {
      // Each key stands for one computation, whose result it holds.
      const result = kept.has(key) ? (kept.get(key) as Result) : compute();
      kept.delete(key);
      kept.set(key, result);
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
      return result;
    },
    all: (sql: string, ...parameters: readonly Parameter[]) => prepared(sql).all(...parameters) as Row[],
    get: (sql: string, ...parameters: readonly Parameter[]) => prepared(sql).get(...parameters) as Row | undefined,
    raw: (sql: string, ...parameters: readonly Parameter[]) =>
      driver
        .prepare(sql)
        .raw()
        .all(...parameters) as Parameter[][],
    iterate: (sql: string, ...parameters: readonly Parameter[]) =>
      driver.prepare(sql).iterate(...parameters) as IterableIterator<Row>,
    copyInto: (path: string) => void driver.prepare('VACUUM INTO ?').run(path),
    run: (sql: string, ...parameters: readonly Parameter[]) => prepared(sql).run(...parameters).changes,
    exec: (sql: string) => void driver.exec(sql),
    close: () => void driver.close(),
    transaction<Result>(body: () => Result): Result {
      // Inside of another it is a part of that one, which rolls back whole.
      if (driver.inTransaction) return body();
      driver.exec('BEGIN IMMEDIATE');
      try {
        const result = body();
        driver.exec('COMMIT');
        return result;
      } catch (error) {
        if (driver.inTransaction) driver.exec('ROLLBACK');
        throw error;
      }
    },
  };
  // The brand exists for the compiler alone.
  return handle as unknown as WritableDatabase;
}

export function textOf(value: Parameter | undefined): string {
  if (typeof value !== 'string') throw new TypeError('Expected text in this column');
  return value;
}

export function textOrNull(value: Parameter | undefined): string | null {
  return value === null || value === undefined ? null : textOf(value);
}

export function numberOf(value: Parameter | undefined): number {
  if (typeof value !== 'number') throw new TypeError('Expected a number in this column');
  return value;
}

export function numberOrNull(value: Parameter | undefined): number | null {
  return value === null || value === undefined ? null : numberOf(value);
}

/** Reads an enumerated column; a value outside of the list means that the file was altered by other means. */
export function oneOf<const List extends readonly string[]>(list: List, value: Parameter | undefined): List[number] {
  const found = list.find((member) => member === value);
  if (found === undefined) throw new TypeError(`Unexpected value in the case: ${String(value)}`);
  return found;
}
