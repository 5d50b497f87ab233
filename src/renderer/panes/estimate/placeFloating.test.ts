import { expect, test } from 'vitest';
import { placeFloating } from './placeFloating.ts';

const window = { width: 1280, height: 800, rem: 16 };
const field = { top: 300, bottom: 330, left: 40 };

// Bug: the box in which a long sheet scrolls cut the list off at its edge.
test('a list hangs under its field, whatever box the field scrolls in', () => {
  const place = { left: 40, top: 332, maxHeight: 240, maxWidth: 480 };
  expect(placeFloating(field, null, window)).toEqual(place);
  expect(placeFloating(field, { top: 100, bottom: 331 }, window)).toEqual(place);
});

test('near the bottom it stands over the field, and no higher than the window', () => {
  expect(placeFloating({ top: 700, bottom: 730, left: 40 }, null, window)).toEqual({
    ...{ left: 40, bottom: 102, maxHeight: 240, maxWidth: 480 },
  });
  expect(placeFloating({ top: 120, bottom: 150, left: 40 }, null, { ...window, height: 200 })?.maxHeight).toBe(110);
});

test('at the right edge it moves to the left, so that its words have room', () => {
  expect(placeFloating({ ...field, left: 700 }, null, { ...window, width: 760 })).toMatchObject({
    ...{ left: 528, maxWidth: 224 },
  });
});

test('with its field scrolled out of sight it is gone', () => {
  expect(placeFloating(field, { top: 340, bottom: 600 }, window)).toBeNull();
  expect(placeFloating(field, { top: 100, bottom: 290 }, window)).toBeNull();
});
