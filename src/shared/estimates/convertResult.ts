import { percentileKeys, type EstimateResult, type PercentileKey } from './estimate.ts';
import { parseUnit } from './parseUnit.ts';
import { convertFactor } from './units.ts';

/** The same result in another unit. @throws PlumbError `unit-mismatch`, `invalid-input` where a unit can not be read */
export function convertResult(result: EstimateResult, unit: string): EstimateResult {
  const to = parseUnit(unit);
  const factor = convertFactor(parseUnit(result.unit), to);
  const percentiles: Record<PercentileKey, number> = { ...result.percentiles };
  for (const key of percentileKeys) percentiles[key] = result.percentiles[key] * factor;
  const { histogram } = result;
  return {
    ...result,
    unit: to.text,
    mean: result.mean * factor,
    standardDeviation: result.standardDeviation * factor,
    percentiles,
    low: result.low * factor,
    high: result.high * factor,
    histogram: { ...histogram, edges: histogram.edges.map((edge) => edge * factor) },
  };
}
