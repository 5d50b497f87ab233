import { describe, expect, test } from 'vitest';
import type { EstimateResult } from './estimate.ts';
import { formatFigure } from './format.ts';
import { resultSentence } from './sentence.ts';

function sentence(low: number, median: number, high: number, unit: string): string {
  const lows = { '1': low, '2.5': low, '5': low, '10': low, '25': median, '50': median };
  const percentiles = { ...lows, '75': median, '90': high, '95': high, '97.5': high, '99': high };
  const histogram = { edges: [low, high], counts: [10_000], below: 0, above: 0 };
  const result: EstimateResult = {
    unit,
    samples: 10_000,
    seed: 1,
    coverage: 0.9,
    mean: median,
    standardDeviation: 1,
    percentiles,
    low,
    high,
    histogram,
    inputs: [],
  };
  return resultSentence(result, { coverage: 0.95 });
}

const origin = '(95% interval, 10,000 samples, seed 1)';

describe('resultSentence', () => {
  test.each([
    [1_233_333, 1_510_518, 1_850_000, 'shell', 'Between 1.2 and 1.9 million shells, most likely about 1.5 million'],
    [1_233_333, 1_510_518, 1_849_100, 'shell', 'Between 1.2 and 1.9 million shells, most likely about 1.5 million'],
    [3_333.3, 3_651, 4_000.01, 'container', 'Between 3,300 and 4,000 containers, most likely about 3,700'],
    [44.8, 46.6, 48.4, 'kg/shell', 'Between 44.8 and 48.4 kg/shell, most likely about 46.6'],
    [900_123, 1_100_000, 1_610_000, 'person', 'Between 900,000 and 1.7 million people, most likely about 1.1 million'],
    [1_002_000, 1_005_000, 1_009_000, 'USD', 'Between 1.002 and 1.009 million USD, most likely about 1.005 million'],
    [-5.2, 0.013, 4.1, '', 'Between -5.2 and 4.1, most likely about 0.013'],
    [0.0123, 0.02, 0.0456, 't', 'Between 0.012 and 0.046 t, most likely about 0.020'],
  ])('%d, %d, %d %s', (low, median, high, unit, words) => {
    expect(sentence(low, median, high, unit)).toBe(`${words} ${origin}`);
  });

  test('never claims a narrower interval than was computed', () => {
    expect(sentence(1.29, 1.5, 1.71, 't')).toMatch(/^Between 1\.2\d? and 1\.[78]/);
  });
});

test.each([
  [1_510_518.687, '1,510,519'],
  [46.253_19, '46.253'],
  [0.000_123_456, '0.00012346'],
  [0, '0'],
  [-12_345.6, '-12,346'],
])('%d in a table is %s', (value, text) => {
  expect(formatFigure(value)).toBe(text);
});
