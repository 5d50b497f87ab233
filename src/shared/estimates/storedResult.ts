import { z } from 'zod';
import { type EstimateResult, percentileKeys } from './estimate.ts';

/** Where a run's inputs came from, as the run keeps it. */
export const inputSourcesSchema = z.array(
  z.object({
    line: z.string(),
    what: z.string(),
    quotes: z.array(z.object({ exact: z.string(), source: z.string(), captureHash: z.string() })),
  }),
);

/** A result as a run keeps it; the file may have been written by an earlier version. */
export const storedResultSchema = z.object({
  unit: z.string(),
  samples: z.number(),
  seed: z.number(),
  coverage: z.number(),
  mean: z.number(),
  standardDeviation: z.number(),
  percentiles: z.record(z.enum(percentileKeys), z.number()),
  low: z.number(),
  high: z.number(),
  histogram: z.object({
    edges: z.array(z.number()),
    counts: z.array(z.number()),
    below: z.number(),
    above: z.number(),
  }),
  inputs: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      median: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
}) satisfies z.ZodType<EstimateResult>;
