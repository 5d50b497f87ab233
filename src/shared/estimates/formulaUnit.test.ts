import { expect, test } from 'vitest';
import { formulaUnit } from './formulaUnit.ts';

const units = new Map([
  ['cargo', 't'],
  ['mass', 'kg/shell'],
  ['share', ''],
]);

// Bug: the unit shown beside a formula was the declared one, so that a wrong formula looked right.
test('a formula tells the unit that it gives while it is typed', () => {
  expect(formulaUnit('cargo / mass', units)).toBe('shell');
  expect(formulaUnit('cargo * share', units)).toBe('t');
  expect(formulaUnit('share / 2', units)).toBe('');
});

test('what can not be read yet, or does not fit, has no unit', () => {
  expect(formulaUnit('cargo /', units)).toBeNull();
  expect(formulaUnit('cargo + mass', units)).toBeNull();
  expect(formulaUnit('cargo / nothing', units)).toBeNull();
});
