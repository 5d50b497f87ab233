import { expect, test } from 'vitest';
import { zoomAround, type TimeScale } from './timeScale.ts';
import { timeAxis, type TimeTick } from './timeTicks.ts';

const measure = (text: string) => text.length * 7;
const scale: TimeScale = { start: Date.UTC(2023, 6, 10), end: Date.UTC(2025, 8, 20), width: 900 };

function overlaps(ticks: readonly TimeTick[]): readonly TimeTick[] {
  return ticks.filter((tick, index) => {
    const next = ticks[index + 1];
    return next !== undefined && tick.x + measure(tick.label) > next.x;
  });
}

test('no label reaches into the next one, at any zoom and width', () => {
  for (const width of [0, 40, 200, 640, 1_400]) {
    let window: TimeScale = { ...scale, start: scale.start - 1e13, end: scale.end + 1e13, width };
    for (let step = 0; step < 60; step += 1) {
      const { ticks, contexts } = timeAxis(window, measure);
      expect(overlaps(ticks)).toEqual([]);
      expect(overlaps(contexts)).toEqual([]);
      window = zoomAround(window, width / 3, 0.8);
    }
  }
});

test('ticks stand on the starts of months and name their year above them', () => {
  const { ticks, contexts } = timeAxis(
    { start: Date.UTC(2023, 10, 15), end: Date.UTC(2024, 3, 15), width: 420 },
    measure,
  );
  expect(ticks.map(({ label }) => label)).toEqual(['Dec', 'Jan', 'Feb', 'Mar', 'Apr']);
  expect(ticks[0]?.at).toBe(Date.UTC(2023, 11, 1));
  expect(contexts.map(({ label, x }) => [label, x > 0])).toEqual([
    ['2023', false],
    ['2024', true],
  ]);
});

test('the step stays the same while the window moves', () => {
  const distances = [0, 5, 13, 29].map((days) => {
    const shift = days * 86_400_000;
    const { ticks } = timeAxis({ ...scale, start: scale.start + shift, end: scale.end + shift }, measure);
    return Math.round(((ticks[1]?.at ?? 0) - (ticks[0]?.at ?? 0)) / 86_400_000 / 30);
  });
  expect(new Set(distances).size).toBe(1);
});

test('the year 50 is not drawn as 1950', () => {
  const start = new Date(0).setUTCFullYear(40, 0, 1);
  const end = new Date(0).setUTCFullYear(60, 0, 1);
  expect(timeAxis({ start, end, width: 300 }, measure).ticks.map(({ label }) => label)).toContain('50');
});

test('weeks do not crowd against the first of the next month', () => {
  const { ticks } = timeAxis({ start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 2, 10), width: 480 }, measure);
  expect(ticks.map(({ label }) => label)).toEqual(['1', '8', '15', '22', '1', '8', '15', '22', '1', '8']);
});
