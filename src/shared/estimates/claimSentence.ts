import { formatQuantity, noQuantity } from '../values/quantity.ts';
import type { ImpliedInput } from './solveInput.ts';

/**
 * What a claim implies, for print: `For this result, shell mass would have to be 46.25 kg (44.8 to 48.4 kg by rounding alone).` Values to four
 * digits, bounds to three. `cause` is what makes the bounds, and `subject` the input in words, such as `shell mass`.
 */
export function claimSentence(
  { unit, values, monotonic, within }: ImpliedInput,
  subject: string,
  locale = 'en',
  cause: 'by rounding alone' | 'for the whole range' = 'by rounding alone',
): string {
  const words = (value: number, digits: number, inUnit: string) =>
    formatQuantity({ ...noQuantity, value: Number(value.toPrecision(digits)), unit: inUnit }, locale).text;
  const [first] = values;
  if (first === undefined) return `No ${subject} gives this result with the other inputs at their medians.`;
  const bounds =
    within === null || within.low === within.high
      ? ''
      : ` (${words(within.low, 3, '')} to ${words(within.high, 3, unit)} ${cause})`;
  const others = values.slice(1).map((value) => `, or ${words(value, 4, unit)}`);
  const caution = monotonic
    ? ''
    : ' The result does not only rise or only fall with it, so other values may give it, too.';
  return `For this result, ${subject} would have to be ${words(first, 4, unit)}${bounds}${others.join('')}.${caution}`;
}
