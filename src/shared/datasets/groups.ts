import { z } from 'zod';
import type { Cell, Column } from '../contract/datasets.ts';
import type { Filter } from './filter.ts';

/** What is made of the rows of a group: their number, or the sum or mean of a column. */
export const measureSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('count') }),
  z.strictObject({ of: z.literal('sum'), column: z.int().min(0) }),
  z.strictObject({ of: z.literal('mean'), column: z.int().min(0) }),
]);
export type Measure = z.infer<typeof measureSchema>;

/** Cells that are alike make a group, or dates of one day, month or year. */
export const groupSteps = ['value', 'day', 'month', 'year'] as const;
export type GroupStep = (typeof groupSteps)[number];

export interface GroupsWanted {
  /** 0-based position of the column. */
  readonly group: number;
  readonly step: GroupStep;
  readonly measure: Measure;
  readonly filters: readonly Filter[];
  /** The largest first, or by the group itself; of equal ones by the group. */
  readonly order: 'value' | 'group';
  readonly most: number;
}

export interface DatasetGroup {
  /** Null for rows whose cell is empty. */
  readonly key: Cell;
  readonly rows: number;
  /** Null where no row has a number to sum up. */
  readonly value: number | null;
}

export interface DatasetGroups {
  readonly columns: readonly Column[];
  /** Names of the columns; none is measured where rows are counted. */
  readonly group: string;
  readonly measure: string | null;
  readonly groups: readonly DatasetGroup[];
  /** What is left of the rows that pass, together; null where every group is there. */
  readonly others: { readonly groups: number; readonly rows: number; readonly value: number | null } | null;
  /** Rows that pass. */
  readonly rows: number;
  /** As far as they may be said. */
  readonly filters: readonly Filter[];
  /** A column of it is withheld, and its groups with it. */
  readonly withheld?: boolean;
}
