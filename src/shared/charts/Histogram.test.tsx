// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Histogram } from './Histogram.tsx';

const colours = { inside: '#111111', outside: '#cccccc', axis: '#888888', text: '#222222', median: '#ff0000' };

test('drawn where text has no width, its labels still stand apart and every bin has its bar', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  const root = createRoot(place);
  const edges = Array.from({ length: 61 }, (_, index) => 1_000_000 + index * 20_000);
  const counts = Array.from({ length: 60 }, (_, index) => 10 + index);
  act(() =>
    root.render(
      <Histogram
        histogram={{ edges, counts }}
        low={1_233_333}
        high={1_850_000}
        median={1_510_000}
        unit="shells"
        width={420}
        height={180}
        colours={colours}
        font={{ family: 'Inter', size: 11 }}
        measure={(text) => text.length * 6}
      />,
    ),
  );
  const labels = [
    ...place.querySelectorAll('.recharts-xAxis-tick-labels text, .recharts-xAxis .recharts-cartesian-axis-tick text'),
  ];
  const places = labels.map((label) => ({ text: label.textContent ?? '', x: Number(label.getAttribute('x')) }));
  expect(places.length).toBeGreaterThan(2);
  const touching = places.filter((label, index) => {
    const next = places[index + 1];
    return next !== undefined && label.x + (label.text.length + next.text.length) * 3 >= next.x;
  });
  expect(touching).toEqual([]);
  const bars = place.querySelectorAll('.recharts-bar-rectangle path');
  expect(bars.length).toBeGreaterThanOrEqual(60);
  act(() => root.unmount());
});
