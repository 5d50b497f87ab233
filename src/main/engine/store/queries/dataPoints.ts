import { type DataPoint, type Evidence, stances, statuses } from '#shared/contract/dataPoints.ts';
import { qualifiers, type Quantity } from '#shared/values/quantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOrNull, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';
import { type StaleThings, staleThings } from '../staleness.ts';

/** Oldest first, as they were drawn. */
export function listDataPoints(database: ReadableDatabase): DataPoint[] {
  const stale = staleThings(database);
  const evidence = new Map<string, Evidence[]>();
  for (const row of database.all('SELECT * FROM evidence ORDER BY data_point_id, position')) {
    const id = textOf(row['data_point_id']);
    const known = evidence.get(id);
    if (known === undefined) evidence.set(id, [toEvidence(row)]);
    else known.push(toEvidence(row));
  }
  return database
    .all('SELECT * FROM data_points ORDER BY created_at, rowid')
    .map((row) => toDataPoint(row, evidence.get(textOf(row['id'])) ?? [], stale));
}

/** Errors: `not-found`. */
export function getDataPoint(
  database: ReadableDatabase,
  dataPointId: string,
  stale: StaleThings = staleThings(database),
): DataPoint {
  const row = database.get('SELECT * FROM data_points WHERE id = ?', dataPointId);
  if (row === undefined) throw new PlumbError('not-found', 'This data point is no longer in the case.');
  return toDataPoint(row, listEvidence(database, dataPointId), stale);
}

export function findQuantity(database: ReadableDatabase, dataPointId: string): Quantity | null {
  const row = database.get('SELECT * FROM data_points WHERE id = ?', dataPointId);
  return row === undefined ? null : toQuantity(row);
}

/** What a line of a sheet takes from a data point; null where it is gone or has no quantity. */
export function findBinding(
  database: ReadableDatabase,
  dataPointId: string,
): { readonly quantity: Quantity; readonly status: DataPoint['status'] } | null {
  const row = database.get('SELECT * FROM data_points WHERE id = ?', dataPointId);
  const quantity = row === undefined ? null : toQuantity(row);
  return quantity === null ? null : { quantity, status: oneOf(statuses, row?.['status']) };
}

export function listEvidence(database: ReadableDatabase, dataPointId: string): Evidence[] {
  return database.all('SELECT * FROM evidence WHERE data_point_id = ? ORDER BY position', dataPointId).map(toEvidence);
}

export function evidenceIds(database: ReadableDatabase, dataPointId: string): string[] {
  return database.all('SELECT id FROM evidence WHERE data_point_id = ?', dataPointId).map((row) => textOf(row['id']));
}

function toEvidence(row: Row): Evidence {
  return { passageId: textOf(row['passage_id']), stance: oneOf(stances, row['stance']) };
}

function toQuantity(row: Row): Quantity | null {
  if (row['has_quantity'] !== 1) return null;
  const qualifier = textOrNull(row['qualifier']);
  return {
    value: numberOrNull(row['value']),
    low: numberOrNull(row['low']),
    high: numberOrNull(row['high']),
    unit: textOrNull(row['unit']),
    qualifier: qualifier === null ? null : oneOf(qualifiers, qualifier),
  };
}

function toDataPoint(row: Row, evidence: readonly Evidence[], stale: StaleThings): DataPoint {
  const id = textOf(row['id']);
  return {
    id,
    what: textOf(row['what']),
    quantity: toQuantity(row),
    written: textOrNull(row['written']),
    unitWritten: textOrNull(row['unit_written']),
    counted: textOrNull(row['counted']),
    period: textOrNull(row['period']),
    place: textOrNull(row['place']),
    credibility: numberOrNull(row['credibility']),
    status: oneOf(statuses, row['status']),
    evidence,
    claimId: textOrNull(row['claim_id']),
    stale: stale.has('dataPoint', id),
    createdAt: textOf(row['created_at']),
  };
}
