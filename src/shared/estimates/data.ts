import { z } from 'zod';
import { wordsOf } from '../labels/writing.ts';
import { atomSampler, atomsOf } from './atoms.ts';
import { amountWords, defineDistribution } from './distribution.ts';
import { longestList } from './parameters.ts';
import { readValues } from './readLists.ts';

/** The empirical distribution of values that were observed: each draw is one of them, all alike. */
export const data = defineDistribution({
  name: 'data',
  label: 'Observed values',
  schema: z.strictObject({
    values: z
      .preprocess(
        readValues,
        z
          .array(z.number('a number is needed'), 'numbers are needed, such as 40, 43.5, 47')
          .min(1, 'at least one number is needed')
          .max(longestList, `at most ${longestList} values can be given`),
      )
      .meta({ title: 'Values', kind: 'list' }),
  }),
  describe({ values }, unit, locale) {
    const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    if (values.length === 1) return amountWords(low, unit, locale);
    const { valuesBetween } = wordsOf(locale).estimates;
    const ends = [amountWords(low, '', locale), amountWords(high, unit, locale)] as const;
    return valuesBetween(amountWords(values.length, '', locale), ...ends);
  },
  make: ({ values }) => atomSampler(atomsOf(values.map((value) => ({ value, weight: 1 })))),
});
