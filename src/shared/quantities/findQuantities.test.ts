import { describe, expect, it } from 'vitest';
import { findQuantities } from './findQuantities.ts';

describe('the quantities of a text', () => {
  it.each([
    [
      '74,000 metric tons of explosives',
      { value: 74_000, unit: 't', unitWritten: 'metric tons', counted: 'explosives' },
    ],
    ['1.6 million artillery shells', { value: 1.6e6, unit: 'shell', counted: 'artillery shells' }],
    ['$1.5-2bn', { value: null, low: 1.5e9, high: 2e9, unit: 'dollar' }],
    ['between 4 and 6 million people', { value: null, low: 4e6, high: 6e6, unit: 'person' }],
    ['1,6 Millionen', { value: 1.6e6, unit: null }],
  ])('reads "%s"', (text, expected) => {
    // Bug: a unit table that takes the first word only makes 74,000 "metrics".
    expect(findQuantities(text)).toMatchObject([expected]);
  });
});
