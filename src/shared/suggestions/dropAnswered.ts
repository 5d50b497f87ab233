import type { SentencePlace } from '../sources/splitSentences.ts';
import type { Quantity } from '../values/quantity.ts';
import type { Suggestion } from './suggestion.ts';

/** What a data point says that rests on a passage of the text. */
export interface Answer extends SentencePlace {
  readonly quantity: Pick<Quantity, 'value' | 'low' | 'high'> | null;
  readonly period: string | null;
}

export interface Dismissed extends SentencePlace {
  /** The words as they were then: after a text was read anew, others may stand there. */
  readonly exact: string;
}

/**
 * Suggestions without those that were dismissed and those that a data point answers: one that rests on these very words or a
 * part of them, or on a passage around them and has the same numbers, or for a date the same period.
 */
export function dropAnswered(
  suggestions: readonly Suggestion[],
  answers: readonly Answer[],
  dismissed: readonly Dismissed[],
): Suggestion[] {
  const gone = new Set(dismissed.map(({ start, end, exact }) => `${start} ${end} ${exact}`));
  return suggestions.filter(
    (suggestion) =>
      !gone.has(`${suggestion.start} ${suggestion.end} ${suggestion.written}`) &&
      !answers.some((answer) => isAnswered(suggestion, answer)),
  );
}

function isAnswered(suggestion: Suggestion, answer: Answer): boolean {
  if (answer.start >= suggestion.end || answer.end <= suggestion.start) return false;
  if (answer.start >= suggestion.start && answer.end <= suggestion.end) return true;
  if (suggestion.kind === 'date') return suggestion.period !== null && answer.period === suggestion.period;
  const { quantity } = suggestion;
  if (quantity === null || answer.quantity === null) return false;
  const { value, low, high } = answer.quantity;
  return quantity.value === value && quantity.low === low && quantity.high === high;
}
