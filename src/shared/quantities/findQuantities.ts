import type { Qualifier } from '../values/quantity.ts';
import { readQuantities } from './readQuantities.ts';

export interface FoundQuantity {
  /** UTF-16 units in the given text, end exclusive: the whole expression with its qualifier and unit. */
  readonly start: number;
  readonly end: number;
  /** One value; null for a range. */
  readonly value: number | null;
  /** The bounds of a range such as `$1.5-2bn`, the lower first. */
  readonly low: number | null;
  readonly high: number | null;
  /** Canonical unit, such as `t`, `dollar`, `percent`, `shell`; null for a bare number. */
  readonly unit: string | null;
  /** As the text has it: `metric tons`. */
  readonly unitWritten: string | null;
  readonly qualifier: Qualifier | null;
  /** Plain, about, at most, at least, or a rise or fall by so much. */
  readonly change: '=' | '~' | '<' | '>' | 'up' | 'down';
  /** What is counted: `artillery shells`, `explosives`. */
  readonly counted: string | null;
}

/** The quantities that a text states, in the order of their starts; they never overlap. Dates, times, names and labels are none. */
export function findQuantities(text: string): FoundQuantity[] {
  return readQuantities(text).map(({ start, end, values, unit, unitWritten, qualifier, change, counted }) => {
    const [first, second] = values;
    const range = second !== undefined;
    return {
      ...{ start, end, value: range ? null : first },
      ...{ low: range ? Math.min(first, second) : null, high: range ? Math.max(first, second) : null },
      ...{ unit, unitWritten, qualifier, change, counted },
    };
  });
}
