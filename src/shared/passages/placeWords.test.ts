import { describe, expect, it } from 'vitest';
import { placeWords } from './placeWords.ts';

describe('the place of a passage', () => {
  // Bug: a PDF's passages are cited without the page that an editor looks up.
  it('names the page where there is one, and furniture as such', () => {
    expect(placeWords({ page: 3, paragraph: 1_012 })).toBe('page 3, paragraph 1,012');
    expect(placeWords({ page: null, paragraph: 2 })).toBe('paragraph 2');
    expect(placeWords({ page: 1, paragraph: null })).toBe('page 1, page furniture');
  });
});
