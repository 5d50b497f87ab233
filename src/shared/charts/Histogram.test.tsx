// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Histogram } from './Histogram.tsx';
import { layHistogram } from './histogramLayout.ts';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';

const colours = { inside: '#111111', outside: '#cccccc', axis: '#888888', text: '#222222', median: '#ff0000' };
const edges = Array.from({ length: 61 }, (_, index) => 1_000_000 + index * 20_000);
const counts = Array.from({ length: 60 }, (_, index) => 10 + index);
const interval = { low: 1_233_333, high: 1_850_000, median: 1_510_000 };

test.each([
  [240, 11],
  [420, 11],
  [960, 11],
  [420, 22],
  [1280, 22],
])('no two labels overlap and every bin has its bar, %d pixels wide, in letters of %d', (width, size) => {
  const { labels, place } = drawLabels(
    <Histogram
      histogram={{ edges, counts }}
      {...interval}
      unit="artillery shells of 152 mm, or of 122 mm"
      width={width}
      height={180}
      colours={colours}
      font={{ family: 'Inter', size }}
      measure={size === 11 ? measureLetters : measureLarge}
    />,
    createRoot,
  );
  expect(labels.length).toBeGreaterThan(2);
  expect(overlaps(labels)).toEqual([]);
  expect(place.querySelectorAll('[data-bin]')).toHaveLength(60);
  expect(place.innerHTML).not.toContain('NaN');
});

test('the tallest bin fills the height, and a bin that the interval cuts is divided without a gap', () => {
  const size = { width: 624, height: 136, fontSize: 10 };
  const shape = { edges: [0, 10, 20, 30], counts: [50, 100, 0] };
  const { bins, top, bottom, median } = layHistogram(shape, { low: 5, high: 20, median: 15 }, size, measureLetters);
  expect(bins[1]).toMatchObject({ inside: bottom - top, outside: 0 });
  expect(bins[0]?.inside).toBeCloseTo((bottom - top) / 4, 9);
  expect(bins[0]?.outside).toBeCloseTo((bottom - top) / 4, 9);
  expect(median).toBe(312);
});

test('samples that are all one value are drawn in finite places', () => {
  const { bins, median } = layHistogram(
    { edges: [5, 5], counts: [10] },
    { low: 5, high: 5, median: 5 },
    { width: 300, height: 150, fontSize: 11 },
    measureLetters,
  );
  expect([median, ...bins.flatMap(({ x, width }) => [x, width])].every(Number.isFinite)).toBe(true);
});
