import { expect, test } from 'vitest';
import { axisTicks, formatTick, niceTicks } from './niceTicks.ts';

const measure = (text: string) => text.length * 7;

test('ticks are round and lie within the range', () => {
  expect(niceTicks(1_233_333, 1_850_000, 5)).toEqual([1_400_000, 1_600_000, 1_800_000]);
  expect(niceTicks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(niceTicks(-5, 5, 4)).toEqual([-5, -2.5, 0, 2.5, 5]);
});

test('a range that is none has no ticks instead of endless ones', () => {
  expect(niceTicks(3, 3, 5)).toEqual([]);
  expect(niceTicks(5, 3, 5)).toEqual([]);
  expect(niceTicks(0, Infinity, 5)).toEqual([]);
  expect(niceTicks(Number.NaN, 1, 5)).toEqual([]);
});

test('an axis has one scale and one number of decimals', () => {
  const ticks = [1_000_000, 1_250_000, 1_500_000];
  expect(ticks.map((tick) => formatTick(tick, ticks))).toEqual(['1.00 M', '1.25 M', '1.50 M']);
  expect([0, 500, 1_000].map((tick) => formatTick(tick, [0, 500, 1_000]))).toEqual(['0', '500', '1,000']);
  expect([40_000, 60_000].map((tick) => formatTick(tick, [40_000, 60_000]))).toEqual(['40 k', '60 k']);
  expect([0.01, 0.02].map((tick) => formatTick(tick, [0.01, 0.02]))).toEqual(['0.01', '0.02']);
});

test('no two labels overlap, whatever the range and the width', () => {
  for (const width of [30, 90, 240, 700]) {
    for (const [low, high] of [
      [0, 1],
      [1.2e6, 1.9e6],
      [-3e9, 4e9],
      [0.001, 0.0012],
      [99_990, 100_010],
    ] as const) {
      const ticks = axisTicks({ low, high }, width, measure);
      for (const [index, tick] of ticks.entries()) {
        const next = ticks[index + 1];
        if (next === undefined) continue;
        const distance = ((next.value - tick.value) / (high - low)) * width;
        expect((measure(tick.label) + measure(next.label)) / 2).toBeLessThan(distance);
      }
    }
  }
});

test('labels of one axis are all different', () => {
  const ticks = axisTicks({ low: 99_990, high: 100_010 }, 700, measure);
  expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
  expect(ticks.length).toBeGreaterThan(3);
});
