import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontMeasure } from './fontMetrics.ts';
import { findChartFont } from './reportFonts.ts';

const measure = fontMeasure([readFileSync(findChartFont())], 1000);

// Bug: the table of widths is read at a wrong place, so all letters are as wide, and labels overlap in print.
test('letters are as wide as the font says', () => {
  expect(measure('i')).toBeLessThan(measure('n'));
  expect(measure('W')).toBeGreaterThan(1.5 * measure('n'));
  expect(measure('nn')).toBeCloseTo(2 * measure('n'));
  expect(measure('0')).toBeGreaterThan(500);
  expect(measure('0')).toBeLessThan(700);
});

test('a letter that the font lacks counts as an em', () => {
  expect(measure('나')).toBe(1000);
});
