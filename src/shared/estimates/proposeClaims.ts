import type { DataPoint } from '../contract/dataPoints.ts';
import { foldText } from '../search/foldText.ts';
import { formatQuantity } from '../values/quantity.ts';
import { readClaim } from './readClaim.ts';
import { refusalOf } from './refusalOf.ts';

export interface ProposedClaim {
  readonly dataPointId: string;
  readonly label: string;
  /** Why it can not stand beside the estimate; null where it can. */
  readonly refusal: string | null;
}

/**
 * The data points with a number that hold every word of the search and are not in `taken`: those first whose unit fits the result's.
 * Withdrawn ones are no claims any more.
 */
export function proposeClaims(
  dataPoints: readonly DataPoint[],
  unit: string,
  taken: ReadonlySet<string>,
  search: string,
  locale = 'en',
): readonly ProposedClaim[] {
  const words = foldText(search).split(/\s+/);
  const proposed = dataPoints.flatMap(({ id, what, quantity, status }): ProposedClaim[] => {
    if (quantity === null || status === 'withdrawn' || taken.has(id)) return [];
    const label = `${formatQuantity(quantity, locale).text} · ${what}`;
    const folded = foldText(label);
    if (!words.every((word) => folded.includes(word))) return [];
    return [{ dataPointId: id, label, refusal: refusalFor(quantity, unit) }];
  });
  return [...proposed.filter(({ refusal }) => refusal === null), ...proposed.filter(({ refusal }) => refusal !== null)];
}

function refusalFor(quantity: NonNullable<DataPoint['quantity']>, unit: string): string | null {
  try {
    readClaim(quantity, unit);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}
