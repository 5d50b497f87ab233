import type { Query } from '#shared/search/query.ts';
import { numberOf, type ReadableDatabase, textOf } from '../store/Database.ts';
import { kindCondition } from './entries.ts';
import { filterCondition } from './filterEntries.ts';
import { rowWordsTable } from './indexRows.ts';
import { matchExpression } from './matchWords.ts';

export interface FoundRow {
  readonly sourceId: string;
  readonly captureId: string;
  readonly number: number;
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  readonly count: number;
  readonly goesOn: boolean;
}

/** Counting goes so far and no further: beyond it nobody reads the number, and a table can have millions. */
const mostCounted = 1_000;

/** Rows of datasets whose text columns hold the words, in the order of each file. Filters are those of the dataset. */
export function findRows(database: ReadableDatabase, query: Query, limit: number, offset: number): FoundRows {
  const { words, filters } = query;
  if (words === null) return { rows: [], count: 0, goesOn: false };
  const match = matchExpression(words);
  const { sql, parameters } = filterCondition(database, filters, true);
  const datasets = database.all(
    `SELECT sources.id, sources.capture_id FROM search_rows CROSS JOIN sources ON sources.capture_id = search_rows.capture_id
     CROSS JOIN search_entries AS entry ON entry.thing_id = sources.id AND ${kindCondition('entry.id', 'source')}
     WHERE search_rows.indexed > 0 AND ${sql} ORDER BY sources.title, sources.id`,
    ...parameters,
  );
  const rows: FoundRow[] = [];
  let count = 0;
  for (const dataset of datasets) {
    const [sourceId, captureId] = [textOf(dataset['id']), textOf(dataset['capture_id'])];
    const table = rowWordsTable(captureId);
    const found = database.raw(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
      ...[match, mostCounted + 1 - count],
    );
    for (const [at, [number]] of found.entries())
      if (count + at >= offset && rows.length < limit) rows.push({ sourceId, captureId, number: numberOf(number) });
    count += found.length;
    if (count > mostCounted) break;
  }
  return { rows, count: Math.min(count, mostCounted), goesOn: count > mostCounted };
}
