import { z } from 'zod';
import { filterSchema } from '../datasets/filter.ts';
import { idField } from './fields.ts';
import { read } from './method.ts';

export const columnTypes = ['integer', 'number', 'date', 'boolean', 'text'] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface Column {
  /** 0-based, as in the capture. */
  readonly position: number;
  readonly name: string;
  readonly type: ColumnType;
}

export type Cell = string | number | null;

export interface DatasetPage {
  readonly columns: readonly Column[];
  /** Rows in the whole dataset. */
  readonly rowCount: number;
  /** Rows that pass the filters. */
  readonly matching: number;
  /** Sum of the measured column over the matching rows; null where none is measured. */
  readonly sum: number | null;
  /** 1-based row numbers of the capture's data rows, beside their cells. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
}

const largestPage = 1_000;

export const datasetsContract = {
  'datasets.query': read<DatasetPage>()(
    z.strictObject({
      sourceId: idField,
      filters: z.array(filterSchema).max(50),
      measure: z.int().min(0).nullable(),
      sort: z.strictObject({ column: z.int().min(0), descending: z.boolean() }).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(0).max(largestPage),
    }),
  ),
};
