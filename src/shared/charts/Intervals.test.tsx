// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Intervals } from './Intervals.tsx';
import { layIntervals, type IntervalRow } from './intervalsLayout.ts';
import { intervalsWords } from './intervalsWords.ts';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';

const colours = {
  estimate: '#111111',
  claim: '#aa0000',
  combined: '#00aa00',
  reference: '#888888',
  axis: '#888888',
  text: '#222222',
  softText: '#666666',
  paper: '#ffffff',
};

const rows: readonly IntervalRow[] = [
  {
    name: 'Shells moved by rail',
    low: 1_233_333,
    high: 1_850_000,
    middle: 1_510_518,
    kind: 'estimate',
    note: '1.2 to 1.9 million',
  },
  {
    name: 'About 1.6 million artillery shells, as a newspaper of record wrote it of its own trade data',
    low: 1.55e6,
    high: 1.65e6,
    middle: 1.6e6,
    kind: 'claim',
  },
  {
    name: 'AWordWithoutAnySpaceThatIsLongerThanAnyColumnCouldEverBeMadeForItInANarrowPane',
    low: 2e6,
    high: 2e6,
    middle: 2e6,
    kind: 'claim',
  },
  {
    name: 'Both',
    low: 1.4e6,
    high: 1.7e6,
    middle: 1.55e6,
    kind: 'combined',
    note: 'by inverse variance, because the user said so, and at some length',
  },
  { name: 'Nothing', low: Number.NaN, high: Number.NaN, middle: null, kind: 'estimate' },
];
const reference = { name: 'Said by the ministry: 4 to 6 million', low: 4e6, high: 6e6 };

test.each([
  [200, 11],
  [320, 11],
  [461, 11],
  [462, 11],
  [640, 11],
  [960, 11],
  [420, 22],
  [640, 22],
  [923, 22],
  [924, 22],
  [1280, 22],
])('no two labels overlap and none leaves the chart, %d pixels wide, in letters of %d', (width, size) => {
  const { labels, place } = drawLabels(
    <Intervals
      rows={rows}
      unit="artillery shells of 152 mm, or of 122 mm"
      reference={reference}
      width={width}
      colours={colours}
      font={{ family: 'Inter', size }}
      measure={size === 11 ? measureLetters : measureLarge}
    />,
    createRoot,
  );
  expect(labels.length).toBeGreaterThan(rows.length);
  expect(overlaps(labels)).toEqual([]);
  expect(labels.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
  const { height } = layIntervals(rows, reference, width, size, size === 11 ? measureLetters : measureLarge);
  expect(labels.filter(({ bottom }) => bottom > height)).toEqual([]);
  expect(place.querySelectorAll('[data-middle]')).toHaveLength(4);
});

test('a mark stands over its value on the axis', () => {
  const { axis, rows: placed } = layIntervals(rows, null, 800, 11, measureLetters);
  const { place } = drawLabels(
    <Intervals
      rows={rows}
      unit="shells"
      width={800}
      colours={colours}
      font={{ family: 'Inter', size: 11 }}
      measure={measureLetters}
    />,
    createRoot,
  );
  const drawn = [...place.querySelectorAll('text')];
  expect(axis.ticks.length).toBeGreaterThan(2);
  for (const { value, label } of axis.ticks) {
    const tick = drawn.find(({ textContent }) => textContent === label);
    expect(Number(tick?.getAttribute('x'))).toBeCloseTo(axis.place(value), 6);
  }
  expect(placed[1]?.middle).toBeCloseTo(axis.place(1.6e6), 6);
});

test('one value alone, or none, has an axis instead of a division by zero', () => {
  const one = layIntervals([{ name: 'A', low: 5, high: 5, middle: 5, kind: 'claim' }], null, 500, 11, measureLetters);
  expect(one.axis.ticks.length).toBeGreaterThan(0);
  expect(Number.isFinite(one.rows[0]?.middle)).toBe(true);
  expect(layIntervals([], null, 500, 11, measureLetters).height).toBeGreaterThan(0);
});

test('words say every row, its middle and what stands beside', () => {
  expect(intervalsWords(rows.slice(0, 3), 'shells', reference)).toBe(
    'Intervals on one axis. Shells moved by rail: 1.23 to 1.85 million shells, its middle 1.51 million. ' +
      'About 1.6 million artillery shells, as a newspaper of record wrote it of its own trade data: 1.55 to 1.65 million shells, its middle 1.6 million. ' +
      'AWordWithoutAnySpaceThatIsLongerThanAnyColumnCouldEverBeMadeForItInANarrowPane: 2 million shells. ' +
      'Beside them Said by the ministry: 4 to 6 million: 4 to 6 million shells.',
  );
});
