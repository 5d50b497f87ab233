import { anchorStates, type FoundAgain, type Passage } from '#shared/contract/passages.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, numberOrNull, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

const select = `SELECT passages.*, (SELECT group_concat(data_point_id, ' ') FROM (SELECT DISTINCT data_point_id FROM evidence
    WHERE passage_id = passages.id ORDER BY data_point_id)) AS data_points FROM passages`;

/** In reading order within each source. */
export function listPassages(database: ReadableDatabase, sourceId: string | null): Passage[] {
  const rows =
    sourceId === null
      ? database.all(`${select} ORDER BY source_id, start_at`)
      : database.all(`${select} WHERE source_id = ? ORDER BY start_at, end_at`, sourceId);
  return rows.map(toPassage);
}

/** Errors: `not-found`. */
export function getPassage(database: ReadableDatabase, passageId: string): Passage {
  const row = database.get(`${select} WHERE id = ?`, passageId);
  if (row === undefined) throw new PlumbError('not-found', 'This passage is no longer in the case.');
  return toPassage(row);
}

export function passageExists(database: ReadableDatabase, passageId: string): boolean {
  return database.get('SELECT 1 AS found FROM passages WHERE id = ?', passageId) !== undefined;
}

function toPassage(row: Row): Passage {
  return {
    id: textOf(row['id']),
    sourceId: textOf(row['source_id']),
    start: numberOf(row['start_at']),
    end: numberOf(row['end_at']),
    exact: textOf(row['exact']),
    prefix: textOf(row['prefix']),
    suffix: textOf(row['suffix']),
    comment: textOf(row['comment']),
    state: oneOf(anchorStates, row['state']),
    paragraph: numberOrNull(row['paragraph']),
    page: numberOrNull(row['page']),
    found: foundOf(row),
    dataPointIds: (textOrNull(row['data_points']) ?? '').split(' ').filter((id) => id !== ''),
    createdAt: textOf(row['created_at']),
  };
}

function foundOf(row: Row): FoundAgain | null {
  const start = numberOrNull(row['found_start']);
  const end = numberOrNull(row['found_end']);
  return start === null || end === null ? null : { start, end, score: numberOrNull(row['found_score']) ?? 0 };
}
