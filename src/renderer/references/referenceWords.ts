import type { ReferenceFields } from '#shared/references/referenceFields.ts';
import type { LibraryEntry } from '#shared/references/referenceQuantity.ts';

function plain(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 12 }).format(value);
}

/** `43.56 kg/shell`, `7.33 (6.7 to 7.9) barrel/t`, `10 to 20 L/jerrycan`. */
export function quantityWords({ value, low, high, unit }: ReferenceFields): string {
  const range = low === null || high === null ? '' : `${plain(low)} to ${plain(high)}`;
  const number = value === null ? range : range === '' ? plain(value) : `${plain(value)} (${range})`;
  return [number, unit].filter((part) => part !== '').join(' ');
}

/** Where an entry stands: shipped, the case's own, or in a shipped one's place. */
export function standingWords({ id, startKey, hidden }: LibraryEntry): string {
  if (hidden) return 'comes with Plumbline, hidden';
  if (id === null) return 'comes with Plumbline';
  return startKey === null ? 'your own' : 'your own, in place of the shipped one';
}

/** A list needs one name for each. */
export function entryKey({ id, startKey }: LibraryEntry): string {
  return id ?? `shipped ${startKey ?? ''}`;
}
