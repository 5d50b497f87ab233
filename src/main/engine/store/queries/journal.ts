import type { JournalEntry } from '#shared/contract/journal.ts';
import { numberOf, oneOf, type ReadableDatabase, textOf } from '../Database.ts';

/** Newest first, from the entry before `before`. */
export function listEntries(database: ReadableDatabase, before: number | null, limit: number): JournalEntry[] {
  const rows = database.all(
    'SELECT * FROM journal WHERE sequence < ? ORDER BY sequence DESC LIMIT ?',
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  );
  return rows.map((row) => ({
    sequence: numberOf(row['sequence']),
    at: textOf(row['at']),
    who: textOf(row['who']),
    kind: oneOf(['change', 'undo', 'redo'], row['kind']),
    label: textOf(row['label']),
    hash: textOf(row['hash']),
  }));
}

/** When the case was last changed, ISO 8601 in UTC; the epoch where it never was. */
export function lastEntryAt(database: ReadableDatabase): string {
  const at = database.get('SELECT at FROM journal ORDER BY sequence DESC LIMIT 1')?.['at'];
  return at === undefined ? '1970-01-01T00:00:00.000Z' : textOf(at);
}
