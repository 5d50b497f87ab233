import { expect, test } from 'vitest';
import { histogramBars } from './histogramBars.ts';

test('a bin cut by the end of the interval is divided, and no sample is lost', () => {
  const bars = histogramBars({ edges: [0, 10, 20, 30], counts: [4, 8, 4] }, 15, 100);
  expect(bars.map(({ inside, outside }) => [inside, outside])).toEqual([
    [0, 4],
    [4, 4],
    [4, 0],
  ]);
});

test('bins without width (a certain result) are inside or outside as a whole', () => {
  expect(histogramBars({ edges: [5, 5], counts: [100] }, 5, 5)).toEqual([{ middle: 5, inside: 100, outside: 0 }]);
});
