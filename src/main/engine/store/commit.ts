import type { Change, ChangePorts } from './Change.ts';
import { recordChange, type RowChange } from './Change.ts';
import { numberOrNull, type ReadableDatabase, textOf, type WritableDatabase } from './Database.ts';
import { followChanges } from '../searching/indexThings.ts';
import { appendEntry } from './journal.ts';

export interface Committed<Result> {
  readonly result: Result;
  readonly tables: readonly string[];
  /** The journal's newest entry. */
  readonly sequence: number;
}

/** The one path for every change: rows and journal entry in one transaction, or neither. */
export function commitChange<Result>(
  database: WritableDatabase,
  label: string,
  ports: ChangePorts,
  body: (change: Change) => Result,
): Committed<Result> {
  return database.transaction(() => {
    const change = recordChange(database, ports.clock.now(), ports.identities);
    const result = body(change);
    if (change.changes.length === 0) return { result, tables: [], sequence: newestSequence(database) };
    const { now: at, changes, facts } = change;
    const words = change.label ?? label;
    const entry = { at, who: whoOf(database), kind: 'change', target: null, label: words, changes, facts } as const;
    const sequence = appendEntry(database, entry, ports.identities);
    database.run(`UPDATE journal_standing SET standing = 'dropped' WHERE standing = 'undone'`);
    database.run(`INSERT INTO journal_standing (sequence, standing) VALUES (?, 'done')`, sequence);
    followChanges(database, changes);
    return { result, tables: tablesOf(changes), sequence };
  });
}

export function tablesOf(changes: readonly RowChange[]): readonly string[] {
  return [...new Set(changes.map((change) => change.table))];
}

export function newestSequence(database: WritableDatabase): number {
  return numberOrNull(database.get('SELECT max(sequence) AS newest FROM journal')?.['newest']) ?? 0;
}

/** The name typed for this case; empty by default. */
export function whoOf(database: ReadableDatabase): string {
  const row = database.get(`SELECT who FROM case_info WHERE id = 'case'`);
  return row === undefined ? '' : textOf(row['who']);
}
