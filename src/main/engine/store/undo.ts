import { PlumbError } from '#shared/values/PlumbError.ts';
import { canonicalJson } from '#shared/values/json.ts';
import { type ChangePorts, plain, type RowChange } from './Change.ts';
import { type Committed, tablesOf, whoOf } from './commit.ts';
import { numberOf, type ReadableDatabase, type Row, textOf, type WritableDatabase } from './Database.ts';
import { followChanges } from '../searching/indexThings.ts';
import { appendEntry, entryChanges } from './journal.ts';
import { deleteRow, insertRow, readRow, updateRow } from './rows.ts';

type Direction = 'undo' | 'redo';

/** Takes back the newest change that stands. Errors: `nothing-to-undo`; `conflict` where a row is no longer as the change left it. */
export function undo(database: WritableDatabase, ports: ChangePorts): Committed<{ readonly label: string }> {
  return turn(database, ports, 'undo');
}

/** Brings back the change undone last. Errors as for `undo`. */
export function redo(database: WritableDatabase, ports: ChangePorts): Committed<{ readonly label: string }> {
  return turn(database, ports, 'redo');
}

/** What undo or redo would act on, or null. */
export function nextTurn(database: ReadableDatabase, direction: Direction): { sequence: number; label: string } | null {
  const [standing, order] = direction === 'undo' ? ['done', 'DESC'] : ['undone', 'ASC'];
  const row = database.get(
    `SELECT journal.sequence, label FROM journal_standing JOIN journal USING (sequence)
     WHERE standing = ? ORDER BY journal_standing.sequence ${order} LIMIT 1`,
    standing ?? '',
  );
  return row === undefined ? null : { sequence: numberOf(row['sequence']), label: textOf(row['label']) };
}

function turn(
  database: WritableDatabase,
  ports: ChangePorts,
  direction: Direction,
): Committed<{ readonly label: string }> {
  return database.transaction(() => {
    const target = nextTurn(database, direction);
    if (target === null) throw new PlumbError('nothing-to-undo', `There is nothing to ${direction}.`);
    const recorded = entryChanges(database, target.sequence);
    if (recorded === null) {
      throw new PlumbError(
        'conflict',
        `"${target.label}" can not be taken back: its content was purged from the journal.`,
      );
    }
    const changes = direction === 'undo' ? inverse(recorded) : recorded;
    // Children and parents may change together; constraints are checked at the commit.
    database.exec('PRAGMA defer_foreign_keys = ON');
    for (const change of changes) apply(database, change, target.label, direction);
    const entry = {
      at: ports.clock.now(),
      who: whoOf(database),
      kind: direction,
      target: target.sequence,
      label: target.label,
      changes,
      facts: {},
    };
    const sequence = appendEntry(database, entry, ports.identities);
    const standing = direction === 'undo' ? 'undone' : 'done';
    database.run('UPDATE journal_standing SET standing = ? WHERE sequence = ?', standing, target.sequence);
    followChanges(database, changes);
    return { result: { label: target.label }, tables: tablesOf(changes), sequence };
  });
}

function inverse(changes: readonly RowChange[]): RowChange[] {
  return changes.toReversed().map(({ table, id, before, after }) => ({ table, id, before: after, after: before }));
}

function apply(database: WritableDatabase, change: RowChange, label: string, direction: Direction): void {
  const present = readRow(database, change.table, change.id) ?? null;
  if (!sameRow(present, change.before)) {
    const message = `"${label}" can not be ${direction === 'undo' ? 'undone' : 'redone'}: what it changed was changed again by other means.`;
    throw new PlumbError('conflict', message, { table: change.table, id: change.id });
  }
  if (change.after === null) deleteRow(database, change.table, change.id);
  else if (present === null) insertRow(database, change.table, change.after);
  else updateRow(database, change.table, change.id, change.after);
}

function sameRow(one: Row | null, other: Row | null): boolean {
  if (one === null || other === null) return one === other;
  return canonicalJson(withoutNulls(one)) === canonicalJson(withoutNulls(other));
}

/** A row journalled under an older schema lacks the columns that were added since; they are null. */
function withoutNulls(row: Row): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(Object.entries(plain(row)).filter(([, value]) => value !== null));
}
