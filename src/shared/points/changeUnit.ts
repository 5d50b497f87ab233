import type { UnitChange } from '../contract/pointTable.ts';
import { parseUnit } from '../estimates/parseUnit.ts';
import { convertFactor } from '../estimates/units.ts';
import type { Quantity } from '../values/quantity.ts';

/** Figures of a converted number, so that 0.9 t is 900 kg and not a neighbour of it. */
const figures = 12;

/**
 * The quantity in another unit: with the same numbers, or worked out. Errors: `unit-mismatch`, or `invalid-input` for a word
 * that is no unit, where numbers are to be converted.
 */
export function changeUnit(quantity: Quantity, unit: string | null, numbers: UnitChange): Quantity {
  if (numbers === 'keep') return { ...quantity, unit };
  const factor = convertFactor(parseUnit(quantity.unit ?? ''), parseUnit(unit ?? ''));
  const convert = (value: number | null) =>
    value === null || factor === 1 ? value : Number((value * factor).toPrecision(figures));
  return {
    ...quantity,
    unit,
    value: convert(quantity.value),
    low: convert(quantity.low),
    high: convert(quantity.high),
  };
}
