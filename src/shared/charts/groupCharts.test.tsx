// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Bars } from './Bars.tsx';
import { barsWords, type BarsDrawing } from './barsDrawing.ts';
import { lineWords, type LineDrawing } from './lineDrawing.ts';
import { LineOverTime } from './LineOverTime.tsx';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';

const colours = {
  ...{ inside: '#2f5d62', outside: '#b9c6c8', axis: '#888888' },
  ...{ text: '#222222', softText: '#555555', paper: '#ffffff' },
};
const long = 'Explosives and their parts, as they are named in the records of the port';
const names = ['Grain', long, 'ж'.repeat(400), 'שלום', ''];
const bars = (values: readonly (number | null)[]): BarsDrawing => ({
  ...{ chart: 'bars', said: 'Sum of weight by cargo', unit: 'metric tons of goods, as declared' },
  bars: values.map((value, at) => ({ name: names[at % names.length] ?? '', value, isRest: at === values.length - 1 })),
});
const line = (count: number, value: (at: number) => number | null): LineDrawing => ({
  ...{ chart: 'line', said: 'Sum of weight by departed', unit: 't' },
  points: Array.from({ length: count }, (_, at) => ({
    at: Date.UTC(2023, at, 1),
    when: `month ${at}`,
    value: value(at),
  })),
});

test.each([
  [300, 11, bars([5, 3, 1])],
  [368, 8, bars(Array.from({ length: 25 }, (_, at) => 1e6 / (at + 1)))],
  [640, 11, bars([-500, 20_000, 0, null, 3.25])],
  [368, 22, bars([1, 2, 3, -4])],
  [368, 8, bars([0])],
])('no two labels of a bar chart overlap, %d wide in letters of %d', (width, size, drawing) => {
  const measure = size === 22 ? measureLarge : measureLetters;
  const { labels, place } = drawLabels(
    <Bars {...{ drawing, width, colours, measure }} font={{ family: 'Inter', size }} />,
    createRoot,
  );
  expect(overlaps(labels)).toEqual([]);
  expect(Math.max(...labels.map(({ right }) => right))).toBeLessThanOrEqual(width + 0.01);
  expect(place.innerHTML).not.toMatch(/NaN|undefined|Infinity/u);
  expect(place.querySelectorAll('[data-bar]')).toHaveLength(drawing.bars.length);
});

test.each([
  [300, 11, line(12, (at) => at * 1_000)],
  [368, 8, line(600, (at) => Math.sin(at / 20) * 1e6)],
  [368, 22, line(30, (at) => (at % 7 === 3 ? null : at))],
  [368, 8, line(1, () => 5)],
  [368, 8, line(3, () => 0)],
])('no two labels of a line overlap, %d wide in letters of %d', (width, size, drawing) => {
  const measure = size === 22 ? measureLarge : measureLetters;
  const { labels, place } = drawLabels(
    <LineOverTime {...{ drawing, width, colours, measure }} font={{ family: 'Inter', size }} />,
    createRoot,
  );
  expect(overlaps(labels.filter(({ text }) => text !== ''))).toEqual([]);
  expect(place.innerHTML).not.toMatch(/NaN|undefined|Infinity/u);
});

// Bug: a month without a mean is drawn as nought, or the line runs over the gap.
test('a line is broken where there is no number', () => {
  const drawing = line(5, (at) => (at === 2 ? null : 1));
  const { place } = drawLabels(
    <LineOverTime {...{ drawing, width: 368, colours, measure: measureLetters }} font={{ family: 'Inter', size: 8 }} />,
    createRoot,
  );
  expect(place.querySelectorAll('path')).toHaveLength(2);
  expect(place.querySelectorAll('[data-dot]')).toHaveLength(4);
});

// Bug: who does not see a chart does not learn its numbers.
test('says every number in words, of a long line its ends and extremes', () => {
  expect(barsWords(bars([1_234, null]))).toBe(
    `Bar chart. Sum of weight by cargo. Grain: 1,234 metric tons of goods, as declared; ${long}: no value.`,
  );
  expect(lineWords(line(3, (at) => at))).toContain('month 0: 0 t; month 1: 1 t; month 2: 2 t.');
  expect(lineWords(line(300, (at) => at)).length).toBeLessThan(300);
});
