import type { Derivation, NamedSource, RestingSource } from '#shared/contract/derivations.ts';
import { sourceKinds } from '#shared/contract/sources.ts';
import type { RestsOn } from '#shared/sources/originsOf.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOrNull, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

/** What a source rests on, in reading order; what was made without words comes last. */
export function listDerivations(database: ReadableDatabase, sourceId: string): Derivation[] {
  const sql = `SELECT derivations.*, title, kind FROM derivations JOIN sources ON sources.id = origin_id
    WHERE source_id = ? AND state = 'accepted' ORDER BY start_at IS NULL, start_at, derivations.created_at, derivations.rowid`;
  return database.all(sql, sourceId).map((row) => ({
    id: textOf(row['id']),
    originId: textOf(row['origin_id']),
    originTitle: textOf(row['title']),
    originKind: oneOf(sourceKinds, row['kind']),
    words: textOf(row['words']),
    start: numberOrNull(row['start_at']),
    end: numberOrNull(row['end_at']),
  }));
}

export interface StoredDerivation {
  readonly id: string;
  readonly sourceId: string;
  /** Null for one that was dismissed. */
  readonly originId: string | null;
  readonly words: string;
}

/** Errors: `not-found`. */
export function getDerivation(database: ReadableDatabase, derivationId: string): StoredDerivation {
  const row = database.get(`SELECT * FROM derivations WHERE id = ? AND state = 'accepted'`, derivationId);
  if (row === undefined) throw new PlumbError('not-found', 'This derivation is no longer in the case.');
  return toStored(row);
}

/** Everything said of a source's text, accepted and dismissed alike. */
export function listSaid(
  database: ReadableDatabase,
  sourceId: string,
): (StoredDerivation & { readonly start: number | null; readonly end: number | null })[] {
  const rows = database.all('SELECT * FROM derivations WHERE source_id = ? ORDER BY rowid', sourceId);
  return rows.map((row) => ({
    ...toStored(row),
    start: numberOrNull(row['start_at']),
    end: numberOrNull(row['end_at']),
  }));
}

function toStored(row: Row): StoredDerivation {
  return {
    id: textOf(row['id']),
    sourceId: textOf(row['source_id']),
    originId: textOrNull(row['origin_id']),
    words: textOf(row['words']),
  };
}

/** What rests on a source, once for each derivation, in the order in which they were made. */
export function listResting(database: ReadableDatabase, originId: string): RestingSource[] {
  const sql = `SELECT derivations.id AS derivation_id, words, sources.id, title, kind
    FROM derivations JOIN sources ON sources.id = source_id
    WHERE origin_id = ? AND state = 'accepted' ORDER BY derivations.created_at, derivations.rowid`;
  return database.all(sql, originId).map((row) => ({
    ...toNamed(row),
    derivationId: textOf(row['derivation_id']),
    words: textOf(row['words']),
  }));
}

/** Every accepted edge of the case, each pair once. */
export function listEdges(database: ReadableDatabase): RestsOn[] {
  const sql = `SELECT DISTINCT source_id, origin_id FROM derivations WHERE state = 'accepted' ORDER BY rowid`;
  return database.all(sql).map((row) => ({ source: textOf(row['source_id']), origin: textOf(row['origin_id']) }));
}

/** Whether `sourceId` is `originId`, or rests on it over any number of steps. */
export function restsOnSource(database: ReadableDatabase, sourceId: string, originId: string): boolean {
  const sql = `WITH RECURSIVE below (id) AS (
      SELECT ? UNION SELECT origin_id FROM derivations JOIN below ON below.id = source_id WHERE state = 'accepted'
    ) SELECT 1 AS found FROM below WHERE id = ?`;
  return database.get(sql, sourceId, originId) !== undefined;
}

export interface NamedPublisher extends NamedSource {
  readonly publisher: string | null;
}

/** All that the case holds, in few words; newest publication first. */
export function listNamed(database: ReadableDatabase): NamedPublisher[] {
  const sql = 'SELECT id, title, kind, publisher FROM sources ORDER BY published_on IS NULL, published_on DESC, title';
  return database.all(sql).map((row) => ({ ...toNamed(row), publisher: textOrNull(row['publisher']) }));
}

function toNamed(row: Row): NamedSource {
  return { sourceId: textOf(row['id']), title: textOf(row['title']), kind: oneOf(sourceKinds, row['kind']) };
}
