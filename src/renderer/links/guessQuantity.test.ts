import { describe, expect, it } from 'vitest';
import { guessQuantity, parseNumber } from './guessQuantity.ts';

describe('guessQuantity', () => {
  it('reads grouped thousands and the short form of metric tons', () => {
    const guess = guessQuantity('74,000 metric tons of explosives');
    expect(guess?.quantity).toEqual({ value: 74_000, low: null, high: null, unit: 't', qualifier: null });
    expect(guess?.written).toBe('74,000 metric tons');
  });

  it('multiplies scale words exactly and counts the last noun', () => {
    expect(guessQuantity('the equivalent of 1.6 million artillery shells')?.quantity).toMatchObject({
      value: 1_600_000,
      unit: 'shells',
    });
  });

  it('keeps the qualifier that stands before the number', () => {
    const guess = guessQuantity('It sent over 400,000 rounds in all');
    expect(guess?.quantity).toMatchObject({ value: 400_000, qualifier: 'more than', unit: 'rounds' });
    expect(guess?.written).toBe('over 400,000 rounds');
    expect(guessQuantity('close to 300,000 shells')?.quantity.qualifier).toBe('nearly');
  });

  it('reads a range whose scale is said once', () => {
    expect(guessQuantity('from 4 to 6 million shells')?.quantity).toMatchObject({
      value: null,
      low: 4_000_000,
      high: 6_000_000,
      unit: 'shells',
    });
  });

  it('does not take a preposition for a unit', () => {
    expect(guessQuantity('rose to 64 between September and March')?.quantity.unit).toBeNull();
    expect(guessQuantity('12% of voyages')?.quantity).toMatchObject({ value: 12, unit: '%' });
  });

  it('keeps plain tons as written, for the word names three masses', () => {
    expect(guessQuantity('500 tons')?.quantity.unit).toBe('tons');
  });

  it('finds nothing where there is no number', () => {
    expect(guessQuantity('a large shipment')).toBeNull();
  });
});

describe('parseNumber', () => {
  it('takes what people type and refuses the rest', () => {
    expect(parseNumber('74,000')).toBe(74_000);
    expect(parseNumber('1.6 million')).toBe(1_600_000);
    expect(parseNumber(' ')).toBeNull();
    expect(parseNumber('many')).toBeNaN();
    expect(parseNumber('million')).toBeNaN();
  });
});
