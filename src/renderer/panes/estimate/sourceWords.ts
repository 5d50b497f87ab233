import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';

/** Where a line's number comes from: its data point's claim, else the source or reason that is written on it. */
export function sourceWords({ input, note }: EstimateLine, dataPoints: readonly DataPoint[]): string {
  if (input.kind === 'dataPoint')
    return dataPoints.find(({ id }) => id === input.dataPointId)?.what ?? 'The data point is no longer in the case';
  return input.kind === 'constant' ? input.reason : (note ?? '');
}
