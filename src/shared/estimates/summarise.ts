import { percentileKeys, percentilesOf, type EstimateResult, type Histogram } from './estimate.ts';
import { selectQuantiles } from './orderStatistics.ts';

const binCount = 60;
const sumLength = 1_024;

export type Summary = Pick<EstimateResult, 'mean' | 'standardDeviation' | 'percentiles' | 'low' | 'high' | 'histogram'>;

/** Describes a column of finite numbers, which it reorders; `coverage` is the share inside [low, high]. */
export function summarise(column: Float64Array, coverage: number): Summary {
  // Sums come first: in the drawn order they are the same in every version of the selection.
  const mean = averageOf(column);
  const standardDeviation = Math.sqrt(sumOfSquares(column, mean) / (column.length - 1));
  const shares = [
    (1 - coverage) / 2,
    (1 + coverage) / 2,
    0.0025,
    0.9975,
    ...percentileKeys.map((key) => Number(key) / 100),
  ];
  const [low = NaN, high = NaN, start = NaN, end = NaN, ...values] = selectQuantiles(column, shares);
  return {
    mean,
    standardDeviation,
    percentiles: percentilesOf((key) => values[percentileKeys.indexOf(key)] ?? NaN),
    low,
    high,
    histogram: countBins(column, start, end),
  };
}

/**
 * Sums short runs before their sums: the error grows with the root of the length at most. A constant keeps every bit.
 * Both loops are written out, since a call for each sample costs more than its sum.
 */
function averageOf(column: Float64Array): number {
  const first = column[0] ?? 0;
  let total = 0;
  for (let from = 0; from < column.length; from += sumLength) {
    const to = Math.min(column.length, from + sumLength);
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += (column[index] ?? 0) - first;
    total += sum;
  }
  return first + total / column.length;
}

function sumOfSquares(column: Float64Array, mean: number): number {
  let total = 0;
  for (let from = 0; from < column.length; from += sumLength) {
    const to = Math.min(column.length, from + sumLength);
    let sum = 0;
    for (let index = from; index < to; index += 1) {
      const apart = (column[index] ?? 0) - mean;
      sum += apart * apart;
    }
    total += sum;
  }
  return total;
}

function countBins(column: Float64Array, start: number, end: number): Histogram {
  if (start === end) return countConstant(column, start);
  const width = (end - start) / binCount;
  const perUnit = binCount / (end - start);
  const counts = new Float64Array(binCount);
  let [below, above] = [0, 0];
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? 0;
    if (value < start) below += 1;
    else if (value > end) above += 1;
    else {
      const bin = Math.min(binCount - 1, ((value - start) * perUnit) | 0);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  const edges = Array.from({ length: binCount + 1 }, (_, index) => (index === binCount ? end : start + index * width));
  return { edges, counts: Array.from(counts), below, above };
}

/** One bin, 1% wide, around a value that hardly or never varies. */
function countConstant(column: Float64Array, value: number): Histogram {
  const margin = value === 0 ? 0.5 : Math.abs(value) * 0.005;
  const [start, end] = [value - margin, value + margin];
  let [below, above] = [0, 0];
  for (const sample of column) {
    if (sample < start) below += 1;
    if (sample > end) above += 1;
  }
  return { edges: [start, end], counts: [column.length - below - above], below, above };
}
