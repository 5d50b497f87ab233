import { parseUnit } from '../estimates/parseUnit.ts';
import { singularOf } from '../estimates/countedUnits.ts';
import { PlumbError } from '../values/PlumbError.ts';
import type { Quantity } from '../values/quantity.ts';

/** A unit as numbers of several are compared: `t` and `kg` share a dimension, `shells` has one of its own. */
export interface ComparableUnit {
  /** Equal for units that can be converted into each other; empty for a plain number. */
  readonly dimension: string;
  /** A value times this is in the dimension's base unit. */
  readonly factor: number;
}

export type UnitReader = (unit: string | null) => ComparableUnit;

/** Reads each unit once. A word that is no unit, such as the ambiguous `ton`, is a dimension of its own. */
export function unitReader(): UnitReader {
  const known = new Map<string, ComparableUnit>();
  return (unit) => {
    const text = unit?.trim() ?? '';
    const found = known.get(text) ?? readComparable(text);
    known.set(text, found);
    return found;
  };
}

function readComparable(text: string): ComparableUnit {
  try {
    const { dimensions, factor } = parseUnit(text);
    const powers = [...dimensions].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { dimension: powers.map(([name, power]) => `${name}^${power}`).join(' '), factor };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { dimension: `the word ${singularOf(text)}`, factor: 1 };
  }
}

/** The number that a quantity is sorted by, in its own unit: its value, the middle of its range, or its one bound. */
export function sizeOf({ value, low, high }: Quantity): number | null {
  if (value !== null) return value;
  return low !== null && high !== null ? low + (high - low) / 2 : (low ?? high);
}
