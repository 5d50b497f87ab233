import { expect, it } from 'vitest';
import { matchQuote } from './matchQuote.ts';

const text = 'In May 300 boats left the bay. In June 300 boats came back. Nobody had counted the “small ones”.';

// Bug: the first of several equal quotes is taken whatever stood around it.
it('prefers the place whose surroundings are those of the quote', () => {
  expect(matchQuote(text, '300 boats', { prefix: 'In June ', suffix: ' came back' })).toMatchObject({
    start: 39,
    sameWords: true,
    isClear: true,
  });
});

// Bug: without surroundings a repeated quote counts as found beyond doubt.
it('says where another place is as good', () => {
  expect(matchQuote(text, '300 boats')).toMatchObject({ isClear: false });
});

// Bug: the hint decides against the surroundings, or not at all.
it('lets the position decide between places that are otherwise the same', () => {
  expect(matchQuote(text, '300 boats', { hint: 38 })).toMatchObject({ start: 39 });
  expect(matchQuote(text, '300 boats', { hint: 0 })).toMatchObject({ start: 7 });
});

// Bug: a quote is found inside of other words.
it('finds whole words only', () => {
  expect(matchQuote('a concatenation', 'cat')).toBeNull();
});

// Bug: typography makes a quote approximate, or errors make it exact.
it('finds other typography as the same words and other letters as likeness', () => {
  expect(matchQuote(text, 'the "small ones"')).toMatchObject({ exact: 'the “small ones”', sameWords: true });
  const like = matchQuote(text, 'Nobody has counted the smal ones');
  expect(like).toMatchObject({ sameWords: false });
  expect(like?.exact).toContain('counted the “small ones');
});

// Bug: an imported quote that stands nowhere is put at the least bad place.
it('finds nothing where nothing is like the quote', () => {
  expect(matchQuote(text, 'an entirely different statement about the weather')).toBeNull();
  expect(matchQuote(text, '  ')).toBeNull();
  expect(matchQuote('', 'words')).toBeNull();
});
