import { z } from 'zod';
import { estimateDefinitionSchema, type EstimateDefinition, type EstimateResult } from '../estimates/estimate.ts';
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
}

export interface Estimate {
  readonly id: string;
  /** Lines bound to data points carry the data point's present quantity. */
  readonly definition: EstimateDefinition;
  readonly lastRun: Run | null;
  /** Something that the last run rests on changed since. */
  readonly stale: boolean;
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
  'estimates.run': work<Run>('Run estimate')(z.strictObject({ job: jobField, estimateId: idField })),
};
