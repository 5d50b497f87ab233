import { expect, test } from 'vitest';
import { densityPath, placeInShape, type Curve } from './distributionShape.ts';

const uniform: Curve = {
  quantile: (share) => 10 + share * 10,
  cdf: (value) => Math.min(1, Math.max(0, (value - 10) / 10)),
};
const constant: Curve = { quantile: () => 5, cdf: (value) => (value < 5 ? 0 : 1) };

test('a uniform distribution is drawn flat and stays inside its box', () => {
  const path = densityPath(uniform, 80, 20) ?? '';
  const heights = [...path.matchAll(/L[\d.]+,([\d.]+)/g)].map((match) => Number(match[1]));
  expect(new Set(heights.slice(0, -1))).toEqual(new Set([1]));
  expect(path).not.toContain('NaN');
});

test('a constant has no shape instead of a division by zero', () => {
  expect(densityPath(constant, 80, 20)).toBeNull();
});

test('the median of a uniform distribution lies in the middle', () => {
  expect(placeInShape(uniform, 15, 80)).toBeCloseTo(40);
  expect(placeInShape(uniform, 99, 80)).toBe(80);
});
