import { z } from 'zod';
import { quantitySchema } from '../values/quantity.ts';
import { estimateInputSchema, lineNameSchema } from './estimate.ts';

const idSchema = z.string().min(1).max(64);

/** A published figure that is put beside an estimate's result. */
export const checkSchema = z.strictObject({
  claim: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('dataPoint'), dataPointId: idSchema }),
    z.strictObject({ kind: z.literal('typed'), quantity: quantitySchema, source: z.string().trim().max(1_000) }),
  ]),
  /** The input that is to be found for the claim to be true; null while none is chosen. */
  solveFor: lineNameSchema.nullable(),
  /** The inputs whose rounding counts for it. */
  rounded: z.array(lineNameSchema).max(10, 'The rounding of at most 10 inputs can be counted'),
});

/** A copy of the sheet with named differences; what is not named follows the sheet. */
export const scenarioSchema = z.strictObject({
  name: z.string().trim().min(1, 'A scenario needs a name').max(300),
  note: z.string().max(20_000),
  changes: z
    .array(z.strictObject({ line: lineNameSchema, unit: z.string().trim().max(100), input: estimateInputSchema }))
    .max(200),
});

/** Another estimate of the same quantity. */
export const routeSchema = z.strictObject({
  estimateId: idSchema,
  weight: z.number('A weight is a number').min(0, 'A weight is 0 or more').max(1e9),
});

/** How the routes are put together: never unless the user says so. */
export const combineSchema = z.discriminatedUnion('kind', [
  /** `own` is the weight of the estimate that the routes stand beside. */
  z.strictObject({ kind: z.literal('weights'), own: z.number('A weight is a number').min(0).max(1e9) }),
  z.strictObject({ kind: z.literal('inverseVariance') }),
]);

/** What the user keeps beside a sheet. Nothing that a run rests on: changing it leaves the run fresh. */
export const comparisonsSchema = z.strictObject({
  checks: z.array(checkSchema).max(100, 'At most 100 claims can be checked'),
  scenarios: z.array(scenarioSchema).max(50, 'At most 50 scenarios can be kept'),
  routes: z.array(routeSchema).max(50, 'At most 50 routes can be compared'),
  combine: combineSchema.nullable(),
});

export type Check = z.output<typeof checkSchema>;
export type Scenario = z.output<typeof scenarioSchema>;
export type Route = z.output<typeof routeSchema>;
export type EstimateComparisons = z.output<typeof comparisonsSchema>;

export const noComparisons: EstimateComparisons = { checks: [], scenarios: [], routes: [], combine: null };
