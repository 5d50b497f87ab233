import { expect, test } from 'vitest';
import { wrapLabel } from './wrapLabel.ts';

const measure = (text: string) => text.length;

test('breaks at spaces, and what finds no room ends in dots', () => {
  expect(wrapLabel('Mass of one shell', 10, 2, measure)).toEqual(['Mass of', 'one shell']);
  expect(wrapLabel('Mass of one shell with its fuse', 10, 2, measure)).toEqual(['Mass of', 'one shell…']);
  expect(wrapLabel('Mass of one shellwithoutspace', 10, 2, measure)).toEqual(['Mass of', 'one shell…']);
  expect(wrapLabel('unbreakable_name', 8, 2, measure)).toEqual(['unbreak…']);
  expect(wrapLabel('  ', 8, 2, measure)).toEqual([]);
});
