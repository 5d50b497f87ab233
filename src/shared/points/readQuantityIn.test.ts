import { expect, test } from 'vitest';
import { noQuantity } from '../values/quantity.ts';
import { numberFormats } from '../values/numberFormat.ts';
import { readQuantityIn } from './readQuantityIn.ts';

const [point, comma, space, apostrophe] = numberFormats;

// Bug: 1,6 million typed at a German desk was refused, and 74.000 t was 74 t.
test('a claim is read as its desk writes numbers', () => {
  if (!point || !comma || !space || !apostrophe) throw new Error('a format is missing');
  const shells = { ...noQuantity, value: 1.6e6, unit: 'shells', qualifier: 'about' };
  expect(readQuantityIn('about 1.6 million shells', point).quantity).toEqual(shells);
  expect(readQuantityIn('about 1,6 million shells', comma).quantity).toEqual(shells);
  expect(readQuantityIn('about 1 600 000 shells', space).quantity).toEqual(shells);
  expect(readQuantityIn('about 1\u202f600\u202f000 shells', space).quantity).toEqual(shells);
  expect(readQuantityIn("about 1'600'000 shells", apostrophe).quantity).toEqual(shells);
  expect(readQuantityIn('74.000 to 75.000 t', comma).quantity).toEqual({
    ...noQuantity,
    ...{ low: 74_000, high: 75_000, unit: 't' },
  });
});

test('another desk’s number is refused with the ways to write it, not read as something else', () => {
  if (!point || !comma) throw new Error('a format is missing');
  expect(readQuantityIn('about 1.6 million shells', comma)).toEqual({
    quantity: null,
    problem: '“1.6” is not written as 1.234,5 is: write 1,6 or 16',
  });
  expect(readQuantityIn('1,6 million', point).problem).toMatch(/^“1,6” is not written as 1,234\.5 is/);
});

test('words without a number are no quantity, and no number is at fault', () => {
  if (!comma) throw new Error('a format is missing');
  expect(readQuantityIn('hardly any', comma)).toEqual({ quantity: null, problem: null });
});
