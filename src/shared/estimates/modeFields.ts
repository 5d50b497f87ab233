import { wordsOf, type Writing } from '../labels/writing.ts';
import { z } from 'zod';
import { amountField, amountWords, boundedCoverageField, coverageWords } from './distribution.ts';

/** Two ends with the most likely value between them. */
export const modeSchema = z.strictObject({
  low: amountField('Low'),
  mode: amountField('Most likely'),
  high: amountField('High'),
  coverage: boundedCoverageField,
});

/** `90% between 40 and 60 kg, most likely 46.25 kg` */
export function modeWords(
  { low, mode, high, coverage }: z.output<typeof modeSchema>,
  unit: string,
  locale: Writing,
): string {
  const bounds = coverageWords(low, high, coverage, unit, locale);
  return `${bounds}${wordsOf(locale).estimates.mostLikely(amountWords(mode, unit, locale))}`;
}
