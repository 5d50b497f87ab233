import type { EstimateDefinition } from './estimate.ts';
import type { InputSensitivity } from './sensitivity.ts';
import { percentWords } from './shareWords.ts';

/** Where the doubt comes from, in one sentence: `Nearly all of the doubt comes from shell_mass (98%).` */
export function doubtSentence(inputs: readonly InputSensitivity[], locale = 'en'): string {
  const telling = inputs.filter(({ share }) => share > 0).toSorted((one, other) => other.share - one.share);
  const [first, second] = telling;
  if (inputs.length === 0) return 'No input is uncertain, so there is no doubt to share out.';
  if (first === undefined) return 'No input goes with the result by rank; the chart shows what each does alone.';
  const words = ({ name, share }: InputSensitivity) => `${name} (${percentWords(share, locale)})`;
  if (inputs.length === 1) return `All of the doubt comes from ${first.name}, the only uncertain input.`;
  if (second === undefined || first.share >= 0.95) return `Nearly all of the doubt comes from ${words(first)}.`;
  if (first.share >= 0.5) return `Most of the doubt comes from ${words(first)}, then from ${words(second)}.`;
  const named = telling.filter(({ share }) => share >= 0.1).slice(0, 4);
  const last = named.pop() ?? first;
  const joined = named.length === 0 ? words(last) : `${named.map(words).join(', ')} and ${words(last)}`;
  return `No input makes most of the doubt; it comes from ${joined}.`;
}

/** What is to be known to read chart and shares rightly. */
export function doubtNotes(definition: EstimateDefinition, inputs: readonly InputSensitivity[]): readonly string[] {
  const names = new Set(inputs.map(({ name }) => name));
  const correlated = (definition.correlations ?? []).filter(
    ({ between, and, rank }) => rank !== 0 && names.has(between) && names.has(and),
  );
  const alone =
    'The ends of each bar are taken one input at a time, the others at their medians; correlations are left out.';
  const shares = 'A share is the square of an input’s rank correlation with the result over the sum of all squares.';
  const pairs = correlated.map(({ between, and }) => `${between} and ${and}`).join(', ');
  const together = `Correlated inputs share what they tell, and the shares count it for both: ${pairs}.`;
  return correlated.length === 0 ? [alone, shares] : [alone, shares, together];
}
