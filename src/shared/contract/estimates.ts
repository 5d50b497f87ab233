import { z } from 'zod';
import { filterSchema } from '../datasets/filter.ts';
import { comparisonsSchema, type EstimateComparisons } from '../estimates/comparisons.ts';
import type { CumulativePoint, ShareFound } from '../estimates/convergence.ts';
import type { PercentileKey } from '../estimates/estimate.ts';
import type { InputSensitivity } from '../estimates/sensitivity.ts';
import type { Tornado } from '../estimates/tornado.ts';
import {
  type DatasetInput,
  estimateDefinitionSchema,
  type EstimateDefinition,
  type EstimateResult,
} from '../estimates/estimate.ts';
import { idField, jobField, nothing } from './fields.ts';
import { change, read, work } from './method.ts';

/** A frozen result: what was run, on which inputs, and what came out. */
export interface Run {
  readonly id: string;
  readonly estimateId: string;
  /** ISO 8601, UTC */
  readonly ranAt: string;
  readonly engineVersion: string;
  readonly definition: EstimateDefinition;
  readonly result: EstimateResult;
  readonly sentence: string;
  /** Of the lines bound to data points and datasets, as they were when it ran; empty for runs of older versions. */
  readonly sources: readonly InputSource[];
}

/** Where a line's number came from. */
export interface InputSource {
  readonly line: string;
  /** The data point's claim, or the dataset's title with its column. */
  readonly what: string;
  readonly quotes: readonly InputQuote[];
}

export interface InputQuote {
  /** Empty for a dataset, whose rows are the words. */
  readonly exact: string;
  readonly source: string;
  /** SHA-256 of the capture, in hex. */
  readonly captureHash: string;
}

/** A sheet computed at its full sample count, for looking at: nothing of it is saved. */
export interface Computed {
  readonly result: EstimateResult;
  /** In the result's unit. */
  readonly standardErrors: Readonly<Record<PercentileKey, number>>;
  /** The share of samples above each number that was asked about, in the order asked. */
  readonly above: readonly ShareFound[];
  readonly cumulative: readonly CumulativePoint[];
  readonly sensitivity: readonly InputSensitivity[];
  readonly tornado: Tornado;
}

export interface Estimate {
  readonly id: string;
  /** Lines bound to data points carry the data point's present quantity. */
  readonly definition: EstimateDefinition;
  readonly lastRun: Run | null;
  /** Something that the last run rests on changed since. */
  readonly stale: boolean;
  readonly comparisons: EstimateComparisons;
}

export const estimatesContract = {
  'estimates.create': change<{ readonly estimateId: string }>('Add estimate')(
    z.strictObject({ definition: estimateDefinitionSchema }),
  ),
  'estimates.edit': change<null>('Edit estimate')(
    z.strictObject({ estimateId: idField, definition: estimateDefinitionSchema }),
  ),
  'estimates.remove': change<null>('Remove estimate')(z.strictObject({ estimateId: idField })),
  'estimates.list': read<readonly Estimate[]>()(nothing),
  'estimates.get': read<Estimate>()(z.strictObject({ estimateId: idField })),
  'estimates.editComparisons': change<null>('Edit comparisons')(
    z.strictObject({ estimateId: idField, comparisons: comparisonsSchema }),
  ),
  /** Every frozen run, the newest first. */
  'estimates.runs': read<readonly Run[]>()(z.strictObject({ estimateId: idField })),
  /** What a column of a dataset gives a line, as the engine fills it in. */
  'estimates.column': read<DatasetInput>()(
    z.strictObject({ sourceId: idField, column: z.int().min(0), filters: z.array(filterSchema).max(50) }),
  ),
  'estimates.compute': work<Computed>('Compute estimate')(
    z.strictObject({
      job: jobField,
      definition: estimateDefinitionSchema,
      /** In the result's unit. */
      above: z.array(z.number()).max(200),
    }),
  ),
  'estimates.run': work<Run>('Run estimate')(z.strictObject({ job: jobField, estimateId: idField })),
};
