import { expect, it } from 'vitest';
import { changeUnit } from './changeUnit.ts';
import { amount } from './fixturePoints.ts';

// Bug: renaming a unit multiplies the numbers, or converting leaves a bound behind or makes 900.0000000001 of it.
it('keeps the numbers or converts them, as it is told', () => {
  const range = amount(null, 't', { low: 0.9, high: 1.1, qualifier: 'about' });
  expect(changeUnit(range, 'kg', 'keep')).toEqual({ ...range, unit: 'kg' });
  expect(changeUnit(range, 'kg', 'convert')).toEqual({ ...range, unit: 'kg', low: 900, high: 1_100 });
  expect(changeUnit(amount(5, null), 'shells', 'keep')).toEqual(amount(5, 'shells'));
});

// Bug: shells become kilograms by a factor of one.
it('refuses to convert what does not convert', () => {
  for (const [from, to] of [
    ['shells', 'kg'],
    [null, 'kg'],
    ['t', null],
  ] as const)
    expect(() => changeUnit(amount(5, from), to, 'convert')).toThrow(
      expect.objectContaining({ code: 'unit-mismatch' }),
    );
});
