import { z } from 'zod';
import { wordsOf } from '../labels/writing.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { atomSampler, atomsOf } from './atoms.ts';
import { amountWords, defineDistribution } from './distribution.ts';
import { longestList } from './parameters.ts';
import { readPoints } from './readLists.ts';

const pointSchema = z.strictObject({
  value: z.number('a number is needed as its value'),
  weight: z.number('a number is needed as its weight').gte(0, 'its weight is to be 0 or more'),
});

/** Single values, each as likely as its weight over the sum of all. */
export const points = defineDistribution({
  name: 'points',
  label: 'Points and weights',
  schema: z.strictObject({
    points: z
      .preprocess(
        readPoints,
        z
          .array(pointSchema, 'values with their weights are needed, such as 40: 2, 60: 1')
          .min(1, 'a value with its weight is needed, such as 40: 2')
          .max(longestList, `at most ${longestList} values can be given`),
      )
      .meta({ title: 'Values and weights', kind: 'list' }),
  }),
  describe: ({ points: given }, unit, locale) =>
    given.length > 6
      ? `${wordsOf(locale).estimates.values(given.length, `${given.length}`)}, ${unit}`
      : given
          .map(({ value, weight }) => `${amountWords(value, unit, locale)} (${amountWords(weight, '', locale)})`)
          .join(', '),
  make({ points: given }) {
    const total = given.reduce((sum, { weight }) => sum + weight, 0);
    if (!(total > 0) || !Number.isFinite(total)) {
      throw new PlumbError(
        'invalid-input',
        `Points and weights, "Values and weights": the weights are to sum to more than 0; they sum to ${total}.`,
        { field: 'points' },
      );
    }
    return atomSampler(atomsOf(given));
  },
});
