// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Cumulative } from './Cumulative.tsx';
import { cumulativeWords, layCumulative, shareBelow } from './cumulativeCurve.ts';
import { markStep, moveMark } from './moveMark.ts';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';

const colours = {
  curve: '#111111',
  interval: '#eeeeee',
  grid: '#dddddd',
  mark: '#ff0000',
  axis: '#888888',
  text: '#222222',
  softText: '#666666',
  paper: '#ffffff',
};
const points = Array.from({ length: 100 }, (_, index) => ({ value: 1.1e6 + index * 1e4, share: 0.005 + 0.01 * index }));
function draw(width: number, height: number, value: number, size: number) {
  return drawLabels(
    <Cumulative
      points={points}
      low={1.2333e6}
      high={1.85e6}
      unit="artillery shells of 152 mm, or of 122 mm"
      mark={{ value, label: '37% of the samples are above 1,600,000 shells' }}
      width={width}
      height={height}
      colours={colours}
      font={{ family: 'Inter', size }}
      measure={size === 11 ? measureLetters : measureLarge}
    />,
    createRoot,
  );
}

test.each([
  [160, 90, 1.6e6, 11],
  [320, 168, 1.11e6, 11],
  [640, 168, 2.09e6, 11],
  [960, 300, 9e9, 11],
  [420, 200, 1.6e6, 22],
  [1_280, 400, 2.09e6, 22],
])(
  'no two labels overlap and none leaves the chart, %d by %d pixels, %d marked, letters of %d',
  (width, height, value, size) => {
    const { labels, place } = draw(width, height, value, size);
    expect(labels.length).toBeGreaterThan(4);
    expect(overlaps(labels)).toEqual([]);
    expect(labels.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
    expect(place.innerHTML).not.toContain('NaN');
  },
);

test('a share between two points lies on the line between them, and beyond the ends there is none or all', () => {
  expect(shareBelow(points, 1.105e6)).toBeCloseTo(0.01, 12);
  expect(shareBelow(points, 1.1e6)).toBe(0.005);
  expect(shareBelow(points, 1e6)).toBe(0);
  expect(shareBelow(points, 1e9)).toBe(1);
});

test('a number far away is drawn at the edge and says so, and does not shrink the curve', () => {
  const size = { width: 600, height: 168, fontSize: 11 };
  const far = layCumulative(
    points,
    { low: 1.2e6, high: 1.9e6 },
    { value: 1e12, label: '0% above' },
    size,
    measureLetters,
  );
  expect(far.mark?.x).toBe(far.axis.right);
  expect(far.mark?.label.words).toBe('0% above, outside this chart');
  expect(far.axis.domain.high).toBeLessThan(2.2e6);
});

test('keys move the mark by round steps and keep it within the chart', () => {
  const range = { low: 1.08e6, high: 2.11e6 };
  expect(markStep(range)).toBe(10_000);
  expect(moveMark('ArrowRight', 1_604_000, range)).toBe(1.61e6);
  expect(moveMark('PageDown', 1.6e6, range)).toBe(1.5e6);
  expect(moveMark('PageUp', 2.1e6, range)).toBe(2.11e6);
  expect(moveMark('ArrowRight', 1e12, range)).toBe(2.11e6);
  expect(moveMark('Home', 1.6e6, range)).toBe(1.08e6);
  expect(moveMark('a', 1.6e6, range)).toBeNull();
});

test('words say the interval, the middle and the mark', () => {
  expect(
    cumulativeWords(points, { low: 1.2333e6, high: 1.85e6, unit: 'shells' }, { value: 1.6e6, label: '37% above' }),
  ).toBe(
    'Cumulative curve. The interval is 1.23 to 1.85 million shells. Half of the samples are below 1.6 million shells. Marked: 1.6 million, 37% above.',
  );
});
