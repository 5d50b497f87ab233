import { z } from 'zod';

/** What a distribution's parameter can be: a number, words, a list, or a part with parameters of its own. */
export type Parameter = number | string | readonly Parameter[] | Parameters;
export interface Parameters {
  readonly [name: string]: Parameter;
}

/** A distribution within another. */
export interface Part {
  readonly distribution: string;
  readonly parameters: Parameters;
}

/** Each distribution within another takes three: a list, its entry, the entry's parameters. */
const deepest = 10;
export const longestList = 10_000;

const single = z.union([z.number(), z.string().max(20_000)]);

/** Levels are built beforehand, not by recursion: what is nested without end is refused, not followed. */
function parameterOf(levels: number): z.ZodType<Parameter> {
  if (levels === 0) return single;
  const inner = parameterOf(levels - 1);
  const problem = `Parameters are at most ${deepest} levels deep, and numbers finite`;
  return z.union([single, z.array(inner).max(longestList), z.record(z.string().max(40), inner)], problem);
}

/** Their meaning is checked by the distribution's own schema when it runs, so that a sheet can be saved half filled. */
export const parametersSchema: z.ZodType<Parameters> = z.record(z.string().max(40), parameterOf(deepest));

export const partSchema = z.strictObject(
  { distribution: z.string('the name of a distribution is needed').max(40), parameters: parametersSchema },
  'a distribution with its parameters is needed',
);
