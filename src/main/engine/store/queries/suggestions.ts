import type { Answer, Dismissed } from '#shared/suggestions/dropAnswered.ts';
import { numberOf, numberOrNull, type ReadableDatabase, textOf, textOrNull } from '../Database.ts';

/** What the data points say that rest on passages of a source. */
export function listAnswers(database: ReadableDatabase, sourceId: string): Answer[] {
  const sql = `SELECT start_at, end_at, has_quantity, value, low, high, period FROM passages
    JOIN evidence ON passage_id = passages.id JOIN data_points ON data_points.id = data_point_id
    WHERE source_id = ? AND state <> 'lost' ORDER BY start_at`;
  return database.all(sql, sourceId).map((row) => ({
    start: numberOf(row['start_at']),
    end: numberOf(row['end_at']),
    quantity:
      row['has_quantity'] === 1
        ? { value: numberOrNull(row['value']), low: numberOrNull(row['low']), high: numberOrNull(row['high']) }
        : null,
    period: textOrNull(row['period']),
  }));
}

export interface DismissedRow extends Dismissed {
  readonly id: string;
}

export function listDismissed(database: ReadableDatabase, sourceId: string): DismissedRow[] {
  const sql = 'SELECT id, start_at, end_at, exact FROM dismissed_suggestions WHERE source_id = ? ORDER BY start_at';
  return database.all(sql, sourceId).map((row) => ({
    id: textOf(row['id']),
    start: numberOf(row['start_at']),
    end: numberOf(row['end_at']),
    exact: textOf(row['exact']),
  }));
}

/** The passage of exactly this range; null where there is none. */
export function findPassageAt(database: ReadableDatabase, sourceId: string, start: number, end: number): string | null {
  const sql = `SELECT id FROM passages WHERE source_id = ? AND start_at = ? AND end_at = ? AND state = 'anchored' ORDER BY rowid`;
  const row = database.get(sql, sourceId, start, end);
  return row === undefined ? null : textOf(row['id']);
}
