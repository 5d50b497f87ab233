import { z } from 'zod';
import { PlumbError } from '../values/PlumbError.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';
import type { Random } from './random.ts';

/** One distribution with its parameters set; all values are in the line's unit. */
export interface Sampler {
  /** Fills out[0..count) with draws; the same random stream gives the same bits everywhere. */
  fill(random: Random, out: Float64Array, count: number): void;
  /** The value below which the given share (strictly between 0 and 1) lies. */
  quantile(probability: number): number;
  /** The share of draws at or below the value. */
  cdf(value: number): number;
  /** Infinity where the mean has no finite value. */
  readonly mean: number;
}

/** One entry of the list in distributions.ts. The form is drawn from the schema: the fields' `title` metadata is the label. */
export interface Distribution {
  /** Stored in cases; never renamed. */
  readonly name: string;
  readonly label: string;
  readonly schema: z.ZodObject;
  /** @throws PlumbError `invalid-input`, with a sentence that names the parameter and its unit. */
  make(parameters: unknown, unit: string): Sampler;
  /** `lognormal, 90% between 40 and 60 kg`; the bare label where parameters are missing. */
  describe(parameters: unknown, unit: string): string;
}

interface DistributionOf<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly label: string;
  readonly schema: z.ZodObject<Shape, z.core.$strict>;
  make(parameters: z.output<z.ZodObject<Shape, z.core.$strict>>, unit: string): Sampler;
  /** What follows the label, such as `90% between 40 and 60 kg`. */
  describe(parameters: z.output<z.ZodObject<Shape, z.core.$strict>>, unit: string): string;
}

/** Joins a distribution's schema with the function that takes what the schema lets through. */
export function defineDistribution<Shape extends z.ZodRawShape>(definition: DistributionOf<Shape>): Distribution {
  return {
    name: definition.name,
    label: definition.label,
    schema: definition.schema,
    make(parameters, unit) {
      const parsed = definition.schema.safeParse(parameters);
      if (!parsed.success) throw describeProblem(definition.label, definition.schema, parsed.error);
      return definition.make(parsed.data, unit);
    },
    describe(parameters, unit) {
      const parsed = definition.schema.safeParse(parameters);
      const label = definition.label.toLowerCase();
      return parsed.success ? `${label}, ${definition.describe(parsed.data, unit)}` : label;
    },
  };
}

function describeProblem(label: string, schema: z.ZodObject, error: z.ZodError): PlumbError {
  const issue = error.issues[0];
  const field = issue?.path[0];
  const title = typeof field === 'string' ? (schema.shape[field]?.meta()?.title ?? field) : null;
  const place = title === null ? label : `${label}, "${title}"`;
  return new PlumbError('invalid-input', `${place}: ${issue?.message ?? 'a value is missing'}.`, {
    field: typeof field === 'string' ? field : null,
  });
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

/** `1,200 kg/shell`, for sentences about a parameter. */
export function amountWords(value: number, unit: string): string {
  return formatQuantity({ ...noQuantity, value, unit }).text;
}

/** `90% between 40 and 60 kg` */
export function coverageWords(low: number, high: number, coverage: number, unit: string): string {
  return `${amountWords(Number((coverage * 100).toPrecision(6)), '')}% between ${amountWords(low, '')} and ${amountWords(high, unit)}`;
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
