// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';
import { Tornado } from './Tornado.tsx';
import { layTornado, type TornadoRow } from './tornadoLayout.ts';
import { tornadoWords } from './tornadoWords.ts';

const colours = {
  low: '#aaaaaa',
  high: '#111111',
  middle: '#ff0000',
  axis: '#888888',
  text: '#222222',
  softText: '#666666',
  paper: '#ffffff',
};

const mass = { name: 'Mass of one shell', unit: 'kg/shell', low: 40, high: 60, atLow: 1.85e6, atHigh: 1.2333e6 };
const rows: readonly TornadoRow[] = [
  mass,
  {
    name: 'Share of the cargo that was lost on the way, by sea or on land, as far as anybody has said',
    unit: '',
    low: 0.005,
    high: 0.095,
    atLow: 1.55e6,
    atHigh: 1.47e6,
  },
  {
    name: 'a_name_of_a_line_without_a_single_space_that_fills_the_sixty_characters',
    unit: 'containers of forty feet a voyage',
    low: -1.23e-7,
    high: 1.23e9,
    atLow: 1.49e6,
    atHigh: 1.52e6,
  },
  { name: 'hardly', unit: 't', low: 1, high: 2, atLow: 1.51e6, atHigh: 1.51e6 },
  { name: 'pole', unit: 't', low: 0, high: 2, atLow: Number.NaN, atHigh: 1.51e6 },
];

test.each([
  [240, 11],
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
    <Tornado
      rows={rows}
      middle={1_510_518}
      unit="shells"
      width={width}
      colours={colours}
      font={{ family: 'Inter', size }}
      measure={size === 11 ? measureLetters : measureLarge}
    />,
    createRoot,
  );
  expect(labels.length).toBeGreaterThan(2 * rows.length);
  expect(overlaps(labels)).toEqual([]);
  expect(labels.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
  expect(place.querySelectorAll('[data-bar]')).toHaveLength(4);
});

test('the value that gives the smaller result stands at the left, also where the result falls with the input', () => {
  const { bars, axis } = layTornado(rows, 1_510_518, 800, 11, measureLetters);
  expect(bars[0]).toMatchObject({ left: { words: '60' }, right: { words: '40' } });
  expect(bars[2]?.right?.words).toBe('1.23 billion');
  expect(bars[0]?.ends?.atLow).toBeCloseTo(axis.place(1.85e6), 9);
});

test('without any input there is a middle and an axis, and no NaN', () => {
  const { middle, axis } = layTornado([], 5, 500, 11, measureLetters);
  expect(Number.isFinite(middle)).toBe(true);
  expect(axis.ticks.length).toBeGreaterThan(0);
});

test('words name the result at both ends of every input', () => {
  expect(tornadoWords([mass], 1_510_518, 'shells')).toBe(
    'Tornado. The result is 1.51 million shells with every input at its median. ' +
      'Mass of one shell: 1.85 million at 40 kg/shell, 1.23 million at 60 kg/shell.',
  );
});
