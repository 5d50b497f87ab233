import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Check } from '#shared/estimates/comparisons.ts';
import { readClaim, type ClaimRead } from '#shared/estimates/readClaim.ts';
import { refusalOf } from '#shared/estimates/refusalOf.ts';
import type { Quantity } from '#shared/values/quantity.ts';

/** A kept claim as it is today, in the unit of the result. */
export interface CheckView {
  readonly check: Check;
  /** Null where its data point is gone or holds no number any more. */
  readonly quantity: Quantity | null;
  /** What is claimed, or who published it. */
  readonly what: string;
  readonly status: DataPoint['status'] | null;
  /** What can be compared; else the reason why not. */
  readonly read: { readonly claim: ClaimRead } | { readonly refusal: string };
}

/** `unit` is null while the sheet can not be computed; `locale` is that of the claim's words. */
export function viewCheck(
  check: Check,
  dataPoints: readonly DataPoint[],
  unit: string | null,
  locale: string,
): CheckView {
  const { claim } = check;
  if (claim.kind === 'typed') {
    const { quantity, source } = claim;
    return { check, quantity, what: source, status: null, read: tryReading(quantity, unit, locale) };
  }
  const point = dataPoints.find(({ id }) => id === claim.dataPointId);
  if (point === undefined) {
    const refusal = 'The data point of this claim is no longer in the case.';
    return { check, quantity: null, what: 'A removed data point', status: null, read: { refusal } };
  }
  const { what, status, quantity } = point;
  const said = { check, quantity, what, status };
  if (status === 'withdrawn')
    return { ...said, read: { refusal: 'The data point is withdrawn, so it is not compared.' } };
  if (quantity === null) return { ...said, read: { refusal: 'The data point holds no number any more.' } };
  return { ...said, read: tryReading(quantity, unit, locale) };
}

function tryReading(quantity: Quantity, unit: string | null, locale: string): CheckView['read'] {
  if (unit === null) return { refusal: 'Compared once the sheet above can be computed.' };
  try {
    return { claim: readClaim(quantity, unit, locale) };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}
