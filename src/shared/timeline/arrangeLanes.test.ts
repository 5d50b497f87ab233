import { expect, test } from 'vitest';
import type { TimelineItem } from '../contract/timeline.ts';
import {
  arrangeLanes,
  markWidth,
  sortLanes,
  visibleItems,
  type Lane,
  type LaneSettings,
  type PlacedItem,
} from './arrangeLanes.ts';
import { density } from './density.ts';
import { findRows } from './rowFinder.ts';
import { stepThrough } from './stepThrough.ts';
import { bringIntoView, day, fitAll, toTime, toX, zoomAround } from './timeScale.ts';

const settings: LaneSettings = {
  perPixel: day,
  longestLabel: 200,
  room: 600,
  titledRow: 20,
  compactRow: 10,
  measure: (text) => text.length * 6,
};

function arrange(items: readonly TimelineItem[], settings: LaneSettings): readonly Lane[] {
  return arrangeLanes(sortLanes(items), settings);
}

function item(
  id: string,
  start: number | null,
  end: number | null,
  kind: TimelineItem['kind'] = 'dataPoint',
): TimelineItem {
  return { kind, id, title: `Claim ${id}`, edtf: '', start, end, vague: false, passage: null };
}

function manyItems(count: number): TimelineItem[] {
  return Array.from({ length: count }, (_, index) => {
    const start = ((index * 7_919) % 5_000) * day;
    return item(String(index), start, start + ((index * 104_729) % 90) * day);
  });
}

function clashes(items: readonly PlacedItem[], perPixel: number): number {
  const ends = new Map<number, number>();
  let count = 0;
  for (const placed of items) {
    if (placed.start < (ends.get(placed.row) ?? -Infinity)) count += 1;
    const width = Math.max((placed.end - placed.start) / perPixel, placed.labelWidth, markWidth);
    ends.set(placed.row, placed.start + width * perPixel);
  }
  return count;
}

test('marks and titles of a row never overlap', () => {
  const [, points] = arrange(manyItems(120), { ...settings, room: 2_400 });
  expect(points?.compact).toBe(false);
  expect(clashes(points?.items ?? [], settings.perPixel)).toBe(0);
});

test('articles and data points lie in lanes of their own', () => {
  const lanes = arrange([item('a', 0, day, 'source'), item('b', 0, day)], settings);
  expect(lanes.map(({ name, items }) => [name, items.map(({ item: { id } }) => id)])).toEqual([
    ['Articles', ['a']],
    ['Data points', ['b']],
  ]);
});

test('the topmost free row is taken', () => {
  const [, points] = arrange(
    [item('a', 0, 300 * day), item('b', 10 * day, 20 * day), item('c', 400 * day, 401 * day)],
    settings,
  );
  expect(points?.items.map(({ row }) => row)).toEqual([0, 1, 0]);
});

test('an interval without an end keeps its row to itself from then on', () => {
  const [, points] = arrange([item('open', 0, null), item('later', 5_000 * day, 5_001 * day)], settings);
  expect(points?.items.map(({ item: { id }, row }) => [id, row])).toEqual([
    ['open', 0],
    ['later', 1],
  ]);
});

test('items without any date are left out rather than drawn at 1970', () => {
  expect(arrange([item('undated', null, null)], settings)[1]?.items).toEqual([]);
});

test('a lane too full for titles becomes compact and counts what found no row', () => {
  const same = Array.from({ length: 80 }, (_, index) => item(String(index), 0, day));
  const [, points] = arrange(same, settings);
  expect([points?.compact, points?.rows, points?.crowded, points?.items.length]).toEqual([true, 58, 22, 80]);
});

test('a lane that needs little room leaves the rest to the other', () => {
  const article = item('s', 0, day, 'source');
  const points = Array.from({ length: 20 }, (_, index) => item(String(index), 0, day));
  const lanes = arrange([article, ...points], settings);
  expect(lanes.map(({ rows, compact }) => [rows, compact])).toEqual([
    [1, false],
    [20, false],
  ]);
});

test('two full lanes share the room, and neither is left without', () => {
  const both = Array.from({ length: 100 }, (_, index) =>
    item(String(index), 0, day, index % 2 === 0 ? 'source' : 'dataPoint'),
  );
  const lanes = arrange(both, settings);
  expect(lanes.map(({ rows, compact, crowded }) => [rows, compact, crowded])).toEqual([
    [30, true, 20],
    [30, true, 20],
  ]);
});

test('100,000 items cost a bounded number of steps for each item', () => {
  let measured = 0;
  const items = manyItems(100_000);
  const lanes = arrange(items, { ...settings, measure: (text) => ((measured += 1), text.length * 6) });
  expect(lanes[1]?.items.length).toBe(100_000);
  // Titles are measured only until the titled rows are full, then never again.
  expect(measured).toBeLessThan(5_000);
  let reads = 0;
  const counted = items.map(
    (each) => new Proxy(each, { get: (target, key) => ((reads += 1), Reflect.get(target, key)) }),
  );
  arrange(counted, settings);
  expect(reads).toBeLessThan(100_000 * 60);
});

test('rows are found as by trying one after the other', () => {
  const ends = Array.from({ length: 13 }, () => -Infinity);
  const finder = findRows(13);
  for (let index = 0; index < 2_000; index += 1) {
    const start = index;
    const end = start + ((index * 31) % 40);
    const expected = ends.findIndex((rowEnd) => rowEnd <= start);
    if (expected >= 0) ends[expected] = end;
    expect(finder.take(start, end)).toBe(expected < 0 ? null : expected);
  }
});

test('only items whose marks touch the window are drawn, small marks at their drawn width', () => {
  const [, points] = arrange(
    [
      item('before', 0, day),
      item('edge', 95 * day, 96 * day),
      item('in', 120 * day, 121 * day),
      item('open', null, 110 * day),
    ],
    settings,
  );
  if (points === undefined) throw new Error('no lane');
  const drawn = visibleItems(points, 100 * day, 200 * day, day).map(({ item: { id } }) => id);
  expect(drawn).toEqual(['open', 'edge', 'in']);
});

test('density counts an item in every part that it touches and in no other', () => {
  const counts = density([item('a', 0, 10), item('b', 10, 20), item('c', null, 5), item('d', 35, null)], 0, 40, 4);
  expect([...counts]).toEqual([2, 1, 0, 1]);
});

test('density of a moment is one part, even at the seam between two', () => {
  expect([...density([item('a', 20, 20)], 0, 40, 4)]).toEqual([0, 0, 1, 0]);
});

test('arrow keys follow time within a lane and change lanes to the nearest moment', () => {
  const lanes = arrange(
    [
      item('s', 100 * day, 101 * day, 'source'),
      item('a', 0, day),
      item('b', 90 * day, 91 * day),
      item('c', 200 * day, 201 * day),
    ],
    settings,
  );
  const from = (id: string, kind: string, direction: Parameters<typeof stepThrough>[2]) =>
    stepThrough(lanes, { kind, id }, direction)?.item.id;
  expect(from('a', 'dataPoint', 'later')).toBe('b');
  expect(from('s', 'source', 'laneDown')).toBe('b');
  expect(from('c', 'dataPoint', 'laneUp')).toBe('s');
  expect(from('c', 'dataPoint', 'later')).toBeUndefined();
  expect(stepThrough(lanes, null, 'later')?.item.id).toBe('s');
});

test('zooming keeps the moment under the pointer', () => {
  const scale = { start: 0, end: 1_000 * day, width: 500 };
  const zoomed = zoomAround(scale, 120, 0.5);
  expect(toTime(zoomed, 120)).toBeCloseTo(toTime(scale, 120), -1);
  expect(zoomed.end - zoomed.start).toBeCloseTo(500 * day);
});

test('zooming in without end stops at two days', () => {
  let scale = { start: 0, end: 1_000 * day, width: 500 };
  for (let step = 0; step < 100; step += 1) scale = zoomAround(scale, 10, 0.5);
  expect(scale.end - scale.start).toBeGreaterThanOrEqual(2 * day);
});

test('the whole case fits into the window, open ends aside', () => {
  const scale = fitAll([item('a', 100 * day, null), item('b', 900 * day, 901 * day)], 600, 120);
  expect(toX(scale, 100 * day)).toBeGreaterThan(0);
  expect(toX(scale, 901 * day)).toBeLessThan(480);
});

test('the window moves only for an item outside it', () => {
  const scale = { start: 0, end: 100 * day, width: 500 };
  expect(bringIntoView(scale, { start: 50 * day, end: 51 * day }, 20)).toBe(scale);
  const moved = bringIntoView(scale, { start: 500 * day, end: 501 * day }, 20);
  expect(toX(moved, 500 * day)).toBeGreaterThan(0);
  expect(toX(moved, 500 * day)).toBeLessThan(500);
});
