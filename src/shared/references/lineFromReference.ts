import { type EstimateInput, type EstimateLine, lineNameSchema } from '../estimates/estimate.ts';
import type { ReferenceFields } from './referenceFields.ts';

/** How an entry becomes a line: its value as it is, or a distribution over its range. */
export type TakenAs = 'value' | 'range';

/** The ways in which an entry can be taken; the first is the one to offer. */
export function waysToTake({ value, low, high }: Pick<ReferenceFields, 'value' | 'low' | 'high'>): readonly TakenAs[] {
  const range = low !== null && high !== null && low < high;
  return [...(range ? (['range'] as const) : []), ...(value === null && range ? [] : (['value'] as const))];
}

/** A line with the entry's numbers, unit and source; it is no longer bound to the library. `taken` are names that are in use. */
export function lineFromReference(entry: ReferenceFields, as: TakenAs, taken: readonly string[]): EstimateLine {
  const { name: label, unit, source, note } = entry;
  const words = [source, note].filter((text) => text !== '').join('. ');
  const input = inputFromReference(entry, as);
  const line = { name: freeName(label, taken), label, unit, input };
  // A constant's source stands in its reason, which is shorter than a note may be.
  return input.kind === 'constant' ? line : { ...line, note: words };
}

/** The same for a line that is there: its input alone. */
export function inputFromReference(entry: ReferenceFields, as: TakenAs): EstimateInput {
  const { value, low, high, source, note } = entry;
  if (as === 'value' || low === null || high === null) {
    const reason = [source, note].filter((text) => text !== '').join('. ');
    return { kind: 'constant', value: value ?? low ?? high ?? Number.NaN, reason: reason.slice(0, 1_000) };
  }
  return value === null || value === low || value === high
    ? { kind: 'distribution', distribution: 'uniform', parameters: { low, high } }
    : { kind: 'distribution', distribution: 'pert', parameters: { low, mode: value, high } };
}

/** `Barrels of crude oil in a tonne` -> `barrels_of_crude_oil`; with a number behind it where that is in use. */
function freeName(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '' && !['a', 'an', 'the', 'in'].includes(word));
  const start = words.findIndex((word) => /^[a-z]/.test(word) && word.length > 2);
  const name = words
    .slice(Math.max(0, start), Math.max(0, start) + 4)
    .join('_')
    .slice(0, 40);
  const base = lineNameSchema.safeParse(name).success ? name : 'quantity';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}_${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
