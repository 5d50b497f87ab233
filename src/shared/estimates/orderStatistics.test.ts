import { expect, test } from 'vitest';
import { exp } from './elementary.ts';
import { invertNormal } from './normalCurve.ts';
import { selectQuantiles } from './orderStatistics.ts';
import { createRandom } from './random.ts';

const count = 50_000;
const shares = [0.0025, 0.01, 0.05, 0.25, 0.5, 0.500001, 0.95, 0.9975, 0, 1];

function drawn(change: (draw: number) => number): Float64Array {
  const column = new Float64Array(count);
  createRandom(5, 'column').fillUniform(column, count);
  return column.map(change);
}

function bySorting(column: Float64Array): readonly number[] {
  const sorted = column.toSorted();
  return shares.map((share) => {
    const position = share * (count - 1);
    const [below, above] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
    const weight = position - Math.floor(position);
    return weight === 0 ? below : below + (above - below) * weight;
  });
}

// Bug: a column that is uneven, tied or too wide for its buckets gave a neighbour of the order statistic.
test.each<readonly [string, (draw: number) => number]>([
  ['even', (draw) => draw],
  ['of few values', (draw) => Math.floor(draw * 7)],
  ['all alike', () => 46.25],
  ['all in one bucket but a few', (draw) => (draw > 0.9999 ? 1e12 : draw)],
  ['over 600 powers of ten', (draw) => exp((draw - 0.5) * 1_400)],
  ['as wide as numbers go', (draw) => (draw - 0.5) * Number.MAX_VALUE * 2],
  ['narrower than a number can be divided by', (draw) => Math.floor(draw * 5) * Number.MIN_VALUE],
  ['below zero', (draw) => -1 / draw],
])('quantiles of a column that is %s are those by sorting', (_, change) => {
  const column = drawn(change);
  expect(selectQuantiles(column.slice(), shares)).toEqual(bySorting(column));
});

// Bug: a seam between two segments of the table falls back, so that a correlation or a percentile moves the wrong way.
test('the inverse of the normal curve rises over its table and its tails', () => {
  const column = Float64Array.from({ length: 400_000 }, (_, index) => (index + 0.5) / 400_000);
  invertNormal(column, column.length);
  let falls = 0;
  for (let index = 1; index < column.length; index += 1)
    if (!((column[index] ?? 0) > (column[index - 1] ?? 0))) falls += 1;
  expect(falls).toBe(0);
});
