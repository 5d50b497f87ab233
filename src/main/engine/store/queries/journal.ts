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
