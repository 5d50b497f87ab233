// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { parsePeriod } from '../values/period.ts';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';
import { Timeline } from './Timeline.tsx';
import { timelineWords, type DrawnMoment, type TimelineDrawing } from './timelineDrawing.ts';
import { layTimeline } from './timelineLayout.ts';

const colours = {
  ...{ axis: '#888888', estimate: '#2f5d62', claim: '#8a5a00' },
  ...{ text: '#222222', softText: '#555555', paper: '#ffffff' },
};
const moment = (kind: DrawnMoment['kind'], id: number, edtf: string, title = `Number ${id}`): DrawnMoment => {
  const { start, end, approximate, uncertain } = parsePeriod(edtf);
  return {
    ...{ kind, id: `${kind}${id}`, title, edtf, when: edtf, start, end },
    vague: approximate || uncertain,
    passage: null,
  };
};
const names = { source: 'Articles', dataPoint: 'Data points' };
const long = 'Explosives moved inland from two far-east ports, as counted by the container: 74,000 t';
const few: TimelineDrawing = {
  ...{ chart: 'timeline', names },
  items: [
    moment('source', 1, '2024-06-22', long),
    moment('source', 2, '2024-06-23', long),
    moment('dataPoint', 1, '2023-08/2024-01', long),
    moment('dataPoint', 2, '2023-10~', long),
    moment('dataPoint', 3, '2023-09~/2025-03~', 'Voyages'),
    moment('dataPoint', 4, '../2023-12', 'Until'),
    moment('dataPoint', 5, '2024-02/..', 'Since'),
    moment('dataPoint', 6, '2024-06-19', 'שלום עולם'),
  ],
};
const thousands: TimelineDrawing = {
  ...{ chart: 'timeline', names },
  items: Array.from({ length: 3_000 }, (_, at) =>
    moment('dataPoint', at, `2023-${String((at % 12) + 1).padStart(2, '0')}-0${(at % 9) + 1}`, long),
  ),
};

test.each([
  [280, 11, few],
  [368, 8, few],
  [640, 11, few],
  [368, 22, few],
  [368, 8, thousands],
])('no two labels of a timeline overlap, %d wide in letters of %d', (width, size, drawing) => {
  const measure = size === 22 ? measureLarge : measureLetters;
  const { labels, place } = drawLabels(
    <Timeline {...{ drawing, width, colours, measure }} font={{ family: 'Inter', size }} />,
    createRoot,
  );
  expect(overlaps(labels)).toEqual([]);
  expect(place.innerHTML).not.toMatch(/NaN|undefined|Infinity/u);
  expect(place.querySelectorAll('[data-mark]')).toHaveLength(drawing.items.length);
  expect(layTimeline(drawing, width, size, measure).height).toBeLessThan(590);
});

// Bug: a date that is only about right looks as sharp as one that is known to the day.
test('a precise span has edges, a vague one fades at both, an open one where it is open', () => {
  const edges = (edtf: string) => {
    const drawing = {
      ...few,
      items: [moment('dataPoint', 1, edtf, 'One'), moment('dataPoint', 2, '2020/2030', 'Frame')],
    };
    const { place } = drawLabels(
      <Timeline {...{ drawing, width: 400, colours, measure: measureLetters }} font={{ family: 'Inter', size: 8 }} />,
      createRoot,
    );
    const marks = [...place.querySelectorAll('[data-mark]')].find((one) => one.textContent === 'One');
    return [...(marks?.querySelectorAll('rect') ?? [])].filter((rect) => rect.getAttribute('width') === '1.5').length;
  };
  expect([edges('2022/2024'), edges('2022~/2024~'), edges('2022/..'), edges('../2024')]).toEqual([2, 0, 1, 1]);
});

// Bug: titles that find no room go without a word.
test('says where titles are left out, and in words what is drawn', () => {
  const { lanes } = layTimeline(thousands, 368, 8, measureLetters);
  expect(lanes.map(({ name }) => name.words)).toEqual(['Data points (3,000, titles left out)']);
  const words = timelineWords(few);
  expect(words).toContain(`Timeline. Articles. 2024-06-22: ${long}.`);
  expect(timelineWords(thousands)).toMatch(/And 2,940 more\.$/u);
});
