import type { Estimate, Run } from '#shared/contract/estimates.ts';
import { type EstimateDefinition, estimateDefinitionSchema } from '#shared/estimates/estimate.ts';
import { storedResultSchema } from '#shared/estimates/storedResult.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, type Row, textOf } from '../Database.ts';
import { type StaleThings, staleThings } from '../staleness.ts';
import { findQuantity } from './dataPoints.ts';

export function listEstimates(database: ReadableDatabase): Estimate[] {
  const stale = staleThings(database);
  return database
    .all('SELECT * FROM estimates ORDER BY created_at, rowid')
    .map((row) => toEstimate(database, row, stale));
}

/** Errors: `not-found`. */
export function getEstimate(
  database: ReadableDatabase,
  estimateId: string,
  stale: StaleThings = staleThings(database),
): Estimate {
  const row = database.get('SELECT * FROM estimates WHERE id = ?', estimateId);
  if (row === undefined) throw new PlumbError('not-found', 'This estimate is no longer in the case.');
  return toEstimate(database, row, stale);
}

export function newestRun(database: ReadableDatabase, estimateId: string): Run | null {
  const row = database.get(
    'SELECT * FROM runs WHERE estimate_id = ? ORDER BY ran_at DESC, rowid DESC LIMIT 1',
    estimateId,
  );
  return row === undefined ? null : toRun(row);
}

export function listRunIds(database: ReadableDatabase, estimateId: string): string[] {
  return database.all('SELECT id FROM runs WHERE estimate_id = ?', estimateId).map((row) => textOf(row['id']));
}

const boundLines = `estimates, json_each(estimates.definition, '$.lines') AS line`;

/** The data points that an estimate's lines are bound to, run or not, in the sheet's order. */
export function listBoundDataPoints(database: ReadableDatabase, estimateId: string): string[] {
  const sql = `SELECT line.value ->> '$.input.dataPointId' AS bound FROM ${boundLines} WHERE estimates.id = ? ORDER BY line.key`;
  return database.all(sql, estimateId).flatMap(({ bound }) => (typeof bound === 'string' ? [bound] : []));
}

/** Every data point that a line of some estimate is bound to. */
export function listBoundToEstimates(database: ReadableDatabase): string[] {
  const sql = `SELECT DISTINCT line.value ->> '$.input.dataPointId' AS bound FROM ${boundLines}`;
  return database.all(sql).flatMap(({ bound }) => (typeof bound === 'string' ? [bound] : []));
}

/** The estimates whose sheets have a line bound to this data point, oldest first. */
export function listEstimatesBoundTo(database: ReadableDatabase, dataPointId: string): string[] {
  const sql = `SELECT DISTINCT estimates.id FROM ${boundLines} WHERE line.value ->> '$.input.dataPointId' = ? ORDER BY estimates.rowid`;
  return database.all(sql, dataPointId).map((row) => textOf(row['id']));
}

/** Lines bound to data points take the data point's quantity as it is now. */
function bindLines(database: ReadableDatabase, definition: EstimateDefinition): EstimateDefinition {
  const lines = definition.lines.map((line) => {
    if (line.input.kind !== 'dataPoint') return line;
    const quantity = findQuantity(database, line.input.dataPointId);
    if (quantity === null) return line;
    return { ...line, unit: quantity.unit ?? line.unit, input: { ...line.input, quantity } };
  });
  return { ...definition, lines };
}

function toEstimate(database: ReadableDatabase, row: Row, stale: StaleThings): Estimate {
  const id = textOf(row['id']);
  const definition = estimateDefinitionSchema.parse(JSON.parse(textOf(row['definition'])));
  const lastRun = newestRun(database, id);
  return {
    id,
    definition: bindLines(database, definition),
    lastRun,
    stale: lastRun !== null && stale.has('estimate', id),
  };
}

function toRun(row: Row): Run {
  return {
    id: textOf(row['id']),
    estimateId: textOf(row['estimate_id']),
    ranAt: textOf(row['ran_at']),
    engineVersion: textOf(row['engine_version']),
    definition: estimateDefinitionSchema.parse(JSON.parse(textOf(row['definition']))),
    result: storedResultSchema.parse(JSON.parse(textOf(row['result']))),
    sentence: textOf(row['sentence']),
  };
}
