import { expect, test } from 'vitest';
import { shortFigures } from './shortFigures.ts';

function figures(low: number, median: number, high: number, locale?: string) {
  return shortFigures({ low, median, high }, locale);
}

// Bug: all digits of a sampled number stood in a row, most of them noise.
test('a row has three digits of the median and an interval rounded outwards', () => {
  expect(figures(40.2, 48.99, 60.01)).toEqual({ median: '49.0', interval: '40 to 60' });
  expect(figures(1_234_104, 1_509_879, 1_850_773)).toEqual({ median: '1.51 million', interval: '1.2 to 1.9 million' });
  expect(figures(0.012, 0.0201, 0.0499)).toEqual({ median: '0.0201', interval: '0.012 to 0.050' });
  expect(figures(980_000, 1_010_000, 1_040_000)).toEqual({
    median: '1.01 million',
    interval: '980,000 to 1.04 million',
  });
});

test('a single value is itself, without an interval', () => {
  expect(figures(46.25, 46.25, 46.25)).toEqual({ median: '46.25', interval: null });
  expect(figures(74_000, 74_000, 74_000)).toEqual({ median: '74,000', interval: null });
  expect(figures(0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2)).toEqual({ median: '0.3', interval: null });
});

// Bug: a quotient of two counts filled its row with digits that nobody stated.
test('a single value of many digits is cut as in tables, and a whole number keeps all of its', () => {
  const one = (value: number) => figures(value, value, value).median;
  expect([3e6 / 6_700, 74e6 / 43.56, 1_234_567].map(one)).toEqual(['447.76', '1,698,806', '1,234,567']);
});

test('figures follow the number format', () => {
  expect(figures(1_200, 1_450, 1_800, 'de')).toEqual({ median: '1.450', interval: '1.200 to 1.800' });
});
