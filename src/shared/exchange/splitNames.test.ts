import { describe, expect, it } from 'vitest';
import { splitNames } from './splitNames.ts';

describe('splitNames', () => {
  // Bug: a desk is filed under its last word, as `Desk, Harbour`.
  it.each([
    ['Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
    [
      'By Jane Doe and John Q. Public',
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'Public', given: 'John Q.' },
      ],
    ],
    [
      'Jane Doe, Kim Min-ji & the Harbour desk',
      [{ family: 'Doe', given: 'Jane' }, { family: 'Min-ji', given: 'Kim' }, { literal: 'the Harbour desk' }],
    ],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['Ludwig van der Meer', [{ family: 'van der Meer', given: 'Ludwig' }]],
    ['Ann Lee, Jr.', [{ family: 'Lee', given: 'Ann', suffix: 'Jr.' }]],
    ['Ann Maria Lee, Jr.', [{ family: 'Lee', given: 'Ann Maria', suffix: 'Jr.' }]],
    ['Doe, Jane', [{ family: 'Doe', given: 'Jane' }]],
    ['Ministry of Ports', [{ literal: 'Ministry of Ports' }]],
    ['김민지', [{ literal: '김민지' }]],
    [
      'Олена Коваль та Іван Франко',
      [
        { family: 'Коваль', given: 'Олена' },
        { family: 'Франко', given: 'Іван' },
      ],
    ],
    ['Jane Doe with the news team', [{ family: 'Doe', given: 'Jane' }, { literal: 'the news team' }]],
  ])('reads %s', (byline, names) => {
    expect(splitNames(byline)).toEqual(names);
  });
});
