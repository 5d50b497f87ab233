import type { Filter } from '#shared/datasets/filter.ts';
import { type DatasetInput, mostDatasetValues } from '#shared/estimates/estimate.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, type ReadableDatabase } from '../Database.ts';
import { datasetTable, listColumns, measuredCell, whereClause } from './datasets.ts';
import { getSource } from './sources.ts';

export interface ColumnChoice {
  readonly sourceId: string;
  /** 0-based, as in the capture. */
  readonly column: number;
  readonly filters: readonly Filter[];
}

/** A column's numbers for a line of a sheet, remembered until the case changes. What keeps it from being read is told in `problem`. */
export function bindColumn(database: ReadableDatabase, choice: ColumnChoice): DatasetInput {
  const { sourceId, column, filters } = choice;
  const key = JSON.stringify([sourceId, column, filters]);
  return database.remember(`column ${key}`, () => {
    try {
      return readColumn(database, choice);
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      return { ...asInput(choice), problem: error.message };
    }
  });
}

/** Errors: `not-found`, `refused` for a text, `invalid-input` for a column that is not there or holds no numbers. */
export function readColumn(database: ReadableDatabase, choice: ColumnChoice): DatasetInput {
  const source = getSource(database, choice.sourceId);
  if (source.kind !== 'dataset' || source.captureId === null)
    throw new PlumbError('refused', `"${source.title}" is a text and has no columns.`);
  const columns = listColumns(database, source.captureId);
  const cell = measuredCell(columns, choice.column);
  const { sql: where, parameters } = whereClause(columns, choice.filters);
  const table = datasetTable(source.captureId);
  const counted = database.get(
    `SELECT count(*) AS rows, count(${cell}) AS numbers FROM ${table} ${where}`,
    ...parameters,
  );
  const [rows, numbers] = [numberOf(counted?.['rows']), numberOf(counted?.['numbers'])];
  const values = database.raw(
    `SELECT value FROM (SELECT ${cell} AS value, row_number() OVER (ORDER BY ${cell}) - 1 AS place
       FROM ${table} ${where === '' ? 'WHERE' : `${where} AND`} ${cell} IS NOT NULL)
     WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place`,
    ...parameters,
    JSON.stringify(evenPlaces(numbers)),
  );
  return { ...asInput(choice), values: values.map(([value]) => Number(value)), rows, empty: rows - numbers };
}

function asInput({ sourceId, column, filters }: ColumnChoice): DatasetInput {
  return { kind: 'dataset', sourceId, column, filters: [...filters], values: [], rows: 0, empty: 0 };
}

/** 0-based ranks: all of a few, else as many as are kept, each in the middle of its share. */
function evenPlaces(count: number): readonly number[] {
  const kept = Math.min(count, mostDatasetValues);
  return Array.from({ length: kept }, (_, index) => Math.floor(((2 * index + 1) * count) / (2 * kept)));
}
