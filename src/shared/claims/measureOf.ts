import { singularOf } from '../estimates/countedUnits.ts';
import { unitReader, type UnitReader } from '../points/unitReader.ts';
import type { Quantity } from '../values/quantity.ts';

/** How a data point's number is measured: those of one dimension can be set on one axis. */
export interface Measure {
  /** Empty for a plain number. */
  readonly dimension: string;
  /** A value times this is in the dimension's base unit. */
  readonly factor: number;
  /** The unit to show. */
  readonly unit: string;
}

export interface Measured {
  readonly quantity: Quantity | null;
  readonly counted: string | null;
}

/** Reads units once each. What is counted goes by its last word: `artillery shells` are shells, `rockets` are not. */
export function measureReader(): (point: Measured) => Measure | null {
  const read = unitReader();
  return ({ quantity, counted }) => {
    if (quantity === null) return null;
    const unit = quantity.unit?.trim() ?? '';
    const shown = unit === '' ? (counted?.trim() ?? '') : unit;
    return { ...readHead(read, shown), unit: shown };
  };
}

function readHead(read: UnitReader, unit: string): { readonly dimension: string; readonly factor: number } {
  const whole = read(unit);
  if (!whole.dimension.startsWith('count of') || /[/*^·]| per /.test(unit)) return whole;
  const head = singularOf(unit).split(' ').at(-1) ?? unit;
  return { dimension: `count of ${head}^1`, factor: 1 };
}
