import { PlumbError } from '../values/PlumbError.ts';

/** Why a column can not be summarised: some of its samples are no finite number. `subject` opens the sentence. */
export function finiteProblem(drawn: Float64Array, subject: string): PlumbError | null {
  let odd = 0;
  for (let index = 0; index < drawn.length; index += 1) if (!Number.isFinite(drawn[index])) odd += 1;
  if (odd === 0) return null;
  const share = `${odd.toLocaleString('en')} of ${drawn.length.toLocaleString('en')} samples`;
  const problem = `${subject} has no finite value in ${share}: it divides by zero, takes the root or logarithm of a negative number, or grows too large. Keep such values out of the inputs' ranges.`;
  return new PlumbError('invalid-input', problem, { samples: odd });
}
