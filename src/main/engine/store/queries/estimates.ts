import type { Estimate, Run } from '#shared/contract/estimates.ts';
import { comparisonsSchema, type EstimateComparisons, noComparisons } from '#shared/estimates/comparisons.ts';
import { type EstimateDefinition, estimateDefinitionSchema, type EstimateLine } from '#shared/estimates/estimate.ts';
import { inputSourcesSchema, storedResultSchema } from '#shared/estimates/storedResult.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';
import { type StaleThings, staleThings } from '../staleness.ts';
import { findBinding } from './dataPoints.ts';
import { bindColumn } from './datasetColumn.ts';

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

/** Null where the case keeps no such run. */
export function findRun(database: ReadableDatabase, runId: string): Run | null {
  const row = database.get('SELECT * FROM runs WHERE id = ?', runId);
  return row === undefined ? null : toRun(row);
}

/** Every run of an estimate, the newest first. */
export function listRuns(database: ReadableDatabase, estimateId: string): Run[] {
  const sql = 'SELECT * FROM runs WHERE estimate_id = ? ORDER BY ran_at DESC, rowid DESC';
  return database.all(sql, estimateId).map(toRun);
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

/** The datasets that an estimate's lines read, in the sheet's order. */
export function listBoundSources(database: ReadableDatabase, estimateId: string): string[] {
  const sql = `SELECT DISTINCT line.value ->> '$.input.sourceId' AS bound FROM ${boundLines} WHERE estimates.id = ? ORDER BY line.key`;
  return database.all(sql, estimateId).flatMap(({ bound }) => (typeof bound === 'string' ? [bound] : []));
}

/** The estimates with a line that reads this dataset, oldest first. */
export function listEstimatesReading(database: ReadableDatabase, sourceId: string): string[] {
  const sql = `SELECT DISTINCT estimates.id FROM ${boundLines} WHERE line.value ->> '$.input.sourceId' = ? ORDER BY estimates.rowid`;
  return database.all(sql, sourceId).map((row) => textOf(row['id']));
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

/** Lines bound to data points and datasets take what those say now. */
export function bindLines(database: ReadableDatabase, definition: EstimateDefinition): EstimateDefinition {
  return { ...definition, lines: definition.lines.map((line) => ({ ...line, ...bindLine(database, line) })) };
}

type Bound = Pick<EstimateLine, 'unit' | 'input'>;

function bindLine(database: ReadableDatabase, { unit, input }: Bound): Bound {
  if (input.kind === 'dataset') return { unit, input: bindColumn(database, input) };
  if (input.kind !== 'dataPoint') return { unit, input };
  const { state: _, ...kept } = input;
  const found = findBinding(database, input.dataPointId);
  if (found === null) return { unit, input: { ...kept, state: 'gone' } };
  const bound = { ...kept, quantity: found.quantity };
  return {
    unit: found.quantity.unit ?? unit,
    input: found.status === 'withdrawn' ? { ...bound, state: 'withdrawn' } : bound,
  };
}

function bindComparisons(database: ReadableDatabase, comparisons: EstimateComparisons): EstimateComparisons {
  const scenarios = comparisons.scenarios.map((scenario) => ({
    ...scenario,
    changes: scenario.changes.map((change) => ({ ...change, ...bindLine(database, change) })),
  }));
  return { ...comparisons, scenarios };
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
    comparisons: bindComparisons(database, readComparisons(row['comparisons'])),
  };
}

function readComparisons(stored: Row[string] = null): EstimateComparisons {
  const text = textOrNull(stored);
  return text === null ? noComparisons : comparisonsSchema.parse(JSON.parse(text));
}

function readSources(stored: Row[string] = null): Run['sources'] {
  const text = textOrNull(stored);
  return text === null ? [] : inputSourcesSchema.parse(JSON.parse(text));
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
    sources: readSources(row['sources']),
  };
}
