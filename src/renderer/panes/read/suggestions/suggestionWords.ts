import type { Suggestion } from '#shared/suggestions/suggestion.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { formatQuantity } from '#shared/values/quantity.ts';

/** What accepting would write, in one line: `about 1.6 million, artillery shells, August 2023 to January 2024`. */
export function suggestionWords(suggestion: Suggestion): string {
  const { quantity, counted } = shownQuantity(suggestion);
  const { period } = suggestion;
  const parts = [
    quantity === null ? '' : formatQuantity(quantity).text,
    counted ?? '',
    period === null ? '' : formatPeriod(period),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Of what is only counted the counted words stand for the unit, which is their noun: `1,900 homes`, not `1,900 home, homes`. */
export function shownQuantity({
  quantity,
  unitWritten,
  counted,
}: Suggestion): Pick<Suggestion, 'quantity' | 'counted'> {
  const onlyCounts = counted !== null && unitWritten !== null && counted.endsWith(unitWritten);
  if (quantity === null || !onlyCounts) return { quantity, counted };
  return { quantity: { ...quantity, unit: counted }, counted: null };
}

/** The same for who hears it, with where it stands and what the keys do. */
export function spokenWords(suggestion: Suggestion, at: number, count: number): string {
  const means = suggestionWords(suggestion);
  return `Suggestion ${at + 1} of ${count}: “${suggestion.written}”. It reads ${means}. Enter accepts, E edits first, X dismisses, Escape leaves.`;
}

export function countWords(count: number): string {
  return count === 1 ? '1 suggestion here' : `${count.toLocaleString('en')} suggestions here`;
}
