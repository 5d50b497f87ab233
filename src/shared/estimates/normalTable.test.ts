import { expect, test } from 'vitest';
import { invertNormal, normalQuantile } from './normalCurve.ts';

// Bug: a segment of the table is made from its neighbour's nodes, or a tail is looked up where the table ends.
test('the table of normal quantiles is within 3e-12 of the exact ones, on both sides and at every seam', () => {
  const even = Array.from({ length: 200_000 }, (_, index) => (index + 0.5) / 200_000);
  const seams = Array.from({ length: 8_192 }, (_, index) => [index / 8_192, index / 8_192 - 1e-15]).flat();
  const tails = [1e-300, 1e-20, 1e-9, 1 - 1e-9, 1 - 2 ** -53];
  const probabilities = [...even, ...seams, ...tails].filter((each) => each > 0 && each < 1);
  const column = Float64Array.from(probabilities);
  invertNormal(column, column.length);
  const worst = probabilities.reduce(
    (most, probability, index) => Math.max(most, Math.abs((column[index] ?? 0) - normalQuantile(probability))),
    0,
  );
  expect(worst).toBeLessThan(3e-12);
});
