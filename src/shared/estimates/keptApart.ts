import { PlumbError } from '../values/PlumbError.ts';
import type { Apart } from './estimate.ts';

/** Why a formula that rests on these lines can not stand: two of them are kept apart by the user. Null where none are. */
export function apartProblem(pairs: readonly Apart[], used: ReadonlySet<string>): PlumbError | null {
  const broken = pairs.find(({ between, and }) => used.has(between) && used.has(and));
  if (broken === undefined) return null;
  const { between, and, reason } = broken;
  return new PlumbError('invalid-input', `${between} and ${and} must not be put into one formula: ${reason}.`, {
    apart: [between, and],
  });
}
