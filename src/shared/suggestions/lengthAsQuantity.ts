import type { ReadClaim } from './suggestion.ts';

const dateUnits: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const timeUnits: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** An ISO 8601 duration of one unit as a quantity: `P6M` is 6 months. Null for none and for those of several units. */
export function lengthAsQuantity(duration: string | null): Pick<ReadClaim, 'quantity'> {
  const match = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(duration ?? '');
  const unit = (match?.[1] === 'T' ? timeUnits : dateUnits)[match?.[3] ?? ''];
  if (match === null || unit === undefined) return { quantity: null };
  return { quantity: { value: Number(match[2]), low: null, high: null, unit, qualifier: null } };
}
