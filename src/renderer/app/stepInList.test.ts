import { describe, expect, it } from 'vitest';
import { stepInList } from './stepInList.ts';

describe('stepInList', () => {
  it('moves by one and stops at both ends', () => {
    expect(stepInList(1, 3, 'ArrowDown')).toBe(2);
    expect(stepInList(2, 3, 'ArrowDown')).toBeNull();
    expect(stepInList(0, 3, 'ArrowUp')).toBeNull();
  });

  it('leaves other keys to the page', () => {
    expect(stepInList(1, 3, 'a')).toBeNull();
    expect(stepInList(0, 0, 'End')).toBeNull();
  });
});
