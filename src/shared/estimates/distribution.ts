import { wordsOf, type Writing } from '../labels/writing.ts';
import { z } from 'zod';
import type { JsonValue } from '../values/json.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';
import type { Parameters, Part } from './parameters.ts';

/** A value with a share of the draws of its own, above 0. */
export interface Atom {
  readonly value: number;
  readonly share: number;
}

/** One distribution with its parameters set; all values are in the line's unit. */
export interface Sampler {
  /**
   * Turns the first `count` uniform draws of a column, each strictly between 0 and 1, into draws: each by itself, and
   * rising, so that a correlation or a fixed percentile can be imposed on the uniform ones. The same bits everywhere.
   */
  transform(column: Float64Array, count: number): void;
  /** The value below which the given share (strictly between 0 and 1) lies. */
  quantile(probability: number): number;
  /** The share of draws at or below the value. */
  cdf(value: number): number;
  /** Infinity where the mean has no finite value. */
  readonly mean: number;
  /** Of what is not in `atoms`; null where all is. */
  readonly density: ((value: number) => number) | null;
  /** Rising; empty for a distribution with a density alone. */
  readonly atoms: readonly Atom[];
}

/** Which part of a distribution: the words for it, and the parameter that holds it. */
export interface PartPlace {
  readonly words: string;
  readonly field: string;
  /** In the parameter's list; null where it is no list. */
  readonly index: number | null;
}

/** Makes and describes the parts of a distribution that is put together from others. */
export interface PartMaker {
  /** @throws PlumbError `invalid-input` that names the part, and leads to its parameter in the details */
  make(part: Part, unit: string, place: PartPlace): Sampler;
  describe(part: Part, unit: string, locale: Writing): string;
}

/** One entry of the list in distributions.ts. The form is drawn from the schema: the fields' `title` metadata is the label. */
export interface Distribution {
  /** Stored in cases; never renamed. */
  readonly name: string;
  readonly label: string;
  readonly schema: z.ZodObject;
  /** True where a parameter is itself a distribution: a form of single cells can not show it. */
  readonly composed: boolean;
  /** @throws PlumbError `invalid-input`, with a sentence that names the parameter and its unit. */
  make(parameters: Parameters, unit: string, parts: PartMaker): Sampler;
  /** `lognormal, 90% between 40 and 60 kg`; the bare label where parameters are missing. */
  describe(parameters: Parameters, unit: string, locale: Writing, parts: PartMaker): string;
}

interface DistributionOf<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly label: string;
  readonly composed?: boolean;
  readonly schema: z.ZodObject<Shape, z.core.$strict>;
  make(parameters: z.output<z.ZodObject<Shape, z.core.$strict>>, unit: string, parts: PartMaker): Sampler;
  /** What follows the label, such as `90% between 40 and 60 kg`. */
  describe(
    parameters: z.output<z.ZodObject<Shape, z.core.$strict>>,
    unit: string,
    locale: Writing,
    parts: PartMaker,
  ): string;
}

/** Joins a distribution's schema with the function that takes what the schema lets through. */
export function defineDistribution<Shape extends z.ZodRawShape>(definition: DistributionOf<Shape>): Distribution {
  return {
    name: definition.name,
    label: definition.label,
    schema: definition.schema,
    composed: definition.composed ?? false,
    make(parameters, unit, parts) {
      const parsed = definition.schema.safeParse(parameters);
      if (!parsed.success) throw describeProblem(definition.label, definition.schema, parsed.error);
      return definition.make(parsed.data, unit, parts);
    },
    describe(parameters, unit, locale, parts) {
      const parsed = definition.schema.safeParse(parameters);
      const known: Readonly<Record<string, string>> = wordsOf(locale).estimates.distributions;
      const label = known[definition.name] ?? definition.label.toLowerCase();
      return parsed.success ? `${label}, ${definition.describe(parsed.data, unit, locale, parts)}` : label;
    },
  };
}

function describeProblem(label: string, schema: z.ZodObject, error: z.ZodError): PlumbError {
  const issue = error.issues[0];
  const [field, index] = issue?.path ?? [];
  const title = typeof field === 'string' ? (schema.shape[field]?.meta()?.title ?? field) : null;
  const place = title === null ? label : `${label}, "${title}"`;
  const entry = typeof index === 'number' ? `entry ${index + 1}: ` : '';
  const message = `${place}: ${entry}${issue?.message ?? 'a value is missing'}.`;
  return new PlumbError('invalid-input', message, detailsOf(issue?.path ?? []));
}

/** `parts`, 1, `weight` as `{ field: 'parts', index: 1, cause: { field: 'weight' } }`; a form finds its cell by it. */
function detailsOf(path: readonly PropertyKey[]): { readonly [name: string]: JsonValue } {
  const [field, index, ...rest] = path;
  if (typeof field !== 'string') return { field: null };
  const within = typeof index === 'number' ? rest : path.slice(1);
  return {
    field,
    ...(typeof index === 'number' ? { index } : {}),
    ...(within.length > 0 ? { cause: detailsOf(within) } : {}),
  };
}

/** A number in the line's unit. */
export function amountField(title: string) {
  return z.number('a number is needed').meta({ title, kind: 'amount' });
}

/** The share of draws that lies within the interval, the rest split evenly on both sides. */
export const coverageField = z
  .number('a number between 0 and 1 is needed')
  .gt(0, 'it is to lie between 0 and 1, such as 0.9')
  .lt(1, 'it is to lie between 0 and 1, such as 0.9')
  .default(0.9)
  .meta({ title: 'Share inside', kind: 'share' });

/** As coverageField, for distributions that end: 1, unless given, for all that can be. */
export const boundedCoverageField = z
  .number('a number above 0 and up to 1 is needed')
  .gt(0, 'it is to lie above 0 and up to 1, such as 0.9')
  .lte(1, 'it is to lie above 0 and up to 1, such as 0.9')
  .default(1)
  .meta({ title: 'Share inside', kind: 'share' });

/** `1,200 kg/shell`, for sentences about a parameter. */
export function amountWords(value: number, unit: string, locale: Writing = 'en'): string {
  return formatQuantity({ ...noQuantity, value, unit }, locale).text;
}

/** `90% between 40 and 60 kg`; without the share where it is all. */
export function coverageWords(
  low: number,
  high: number,
  coverage: number,
  unit: string,
  locale: Writing = 'en',
): string {
  const { estimates, numbers } = wordsOf(locale);
  const percent = numbers.percent(amountWords(Number((coverage * 100).toPrecision(6)), '', locale));
  const share = coverage === 1 ? '' : percent;
  return estimates.between(share, amountWords(low, '', locale), amountWords(high, unit, locale));
}

/** @throws PlumbError `invalid-input` unless low is below high. */
export function checkInterval(label: string, low: number, high: number, unit: string): void {
  if (low < high) return;
  const found =
    low === high
      ? `both ends are ${amountWords(low, unit)}; use a constant`
      : `the lower end, ${amountWords(low, unit)}, is above the higher end, ${amountWords(high, unit)}`;
  throw new PlumbError('invalid-input', `A ${label} needs an interval from low to high: ${found}.`, { field: 'low' });
}

/** @throws PlumbError `invalid-input` unless the most likely value lies within the interval. */
export function checkMode(label: string, low: number, mode: number, high: number, unit: string): void {
  if (mode >= low && mode <= high) return;
  const found = `${amountWords(mode, unit)} is not between ${amountWords(low, '')} and ${amountWords(high, unit)}`;
  throw new PlumbError('invalid-input', `A ${label} has its most likely value inside its interval; ${found}.`, {
    field: 'mode',
  });
}
