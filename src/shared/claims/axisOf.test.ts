import { expect, it } from 'vitest';
import { axisOf, placeOn } from './axisOf.ts';

const bounds = (low: number | null, high: number | null) => ({ low, high, above: false, below: false });

// Bug: one number alone, or nought, divides by the width of nothing; an open end pushes all others to the edge.
it('shows every number with room beside, open ends left out', () => {
  expect(axisOf([{ bounds: null, dot: null }])).toBeNull();
  const axis = axisOf([
    { bounds: bounds(100, null), dot: 100 },
    { bounds: bounds(180, 200), dot: null },
  ]);
  expect(axis).toEqual({ low: 92, high: 208 });
  expect(placeOn({ low: 92, high: 208 }, 150)).toBe(0.5);
  const alone = axisOf([{ bounds: bounds(0, 0), dot: 0 }]);
  expect(alone === null ? null : placeOn(alone, 0)).toBe(0.5);
});
