import { describe, expect, it } from 'vitest';
import { wholeCharacters } from './wholeCharacters.ts';

describe('a range of whole characters', () => {
  // Bug: half a surrogate pair is stored, and the passage has no place in code points.
  it('takes in a character that either end would cut', () => {
    const text = 'a🚢b🚢';
    expect(wholeCharacters(text, { start: 2, end: 5 })).toEqual({ start: 1, end: 6 });
    expect(wholeCharacters(text, { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(wholeCharacters(text, { start: 0, end: text.length })).toEqual({ start: 0, end: text.length });
  });
});
