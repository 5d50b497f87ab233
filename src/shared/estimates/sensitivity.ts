import { drawResult } from './drawResult.ts';
import type { EstimateDefinition } from './estimate.ts';
import { correlateRanks, ranksOf } from './rankCorrelation.ts';

/** So many rows tell a rank correlation to 0.003, and their sums are exact. */
const mostRows = 100_000;

export interface InputSensitivity {
  readonly name: string;
  /** Spearman's between the input's samples and the result's, -1 to 1; its standard error is at most 1 / sqrt(samples). */
  readonly rankCorrelation: number;
  /** Its square over the sum of all squares: what share of the doubt comes from here. A convention, exact for a sum of independent normals. */
  readonly share: number;
}

/**
 * How much the result goes with each input that has doubt, the most telling first. The order of samples changes nothing.
 * Inputs that are correlated share what they tell, and the shares count it for both. @throws PlumbError as runEstimate
 */
export function findSensitivity(definition: EstimateDefinition): readonly InputSensitivity[] {
  const { prepared, samples, columns } = drawResult({
    ...definition,
    samples: Math.min(mostRows, definition.samples),
  });
  const result = ranksOf(samples);
  const found = prepared.lines.flatMap(({ kind, line: { name } }) => {
    const correlation = correlateRanks(ranksOf(columns.get(name) ?? new Float64Array()), result);
    return kind === 'input' && !Number.isNaN(correlation) ? [{ name, rankCorrelation: correlation }] : [];
  });
  const total = found.reduce((sum, { rankCorrelation }) => sum + rankCorrelation ** 2, 0);
  return found
    .map((each) => ({ ...each, share: total === 0 ? 0 : each.rankCorrelation ** 2 / total }))
    .toSorted((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1));
}
