import { z } from 'zod';
import { filterSchema } from '../datasets/filter.ts';
import { quantitySchema } from '../values/quantity.ts';
import { parametersSchema } from './parameters.ts';

/** What a formula calls itself may not name a line: its functions, and words that calculators read as operators or values. */
const reservedNames = new Set(
  [
    ['sqrt', 'exp', 'log', 'abs', 'min', 'max'],
    ['to', 'in', 'mod', 'and', 'or', 'xor', 'not', 'end'],
    ['true', 'false', 'null', 'undefined', 'NaN', 'Infinity'],
  ].flat(),
);

export const mostSamples = 10_000_000;

/** A formula is refused at far fewer characters, where it stands; so long a text is not even kept. */
const formulaSchema = z
  .string()
  .max(20_000, 'The formula has more than 20,000 characters; give parts of it lines of their own');

export const lineNameSchema = z
  .string()
  .max(60, 'A line name has at most 60 characters')
  .regex(/^[A-Za-z]\w*$/, 'A line name starts with a letter and holds only letters, digits and _, such as shell_mass')
  .refine((name) => !reservedNames.has(name), 'Formulas use this word; choose another line name');

/** How a data point's number is drawn; without one, as stated: its value, or every value alike between its bounds. */
export const readingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stated') }),
  /** Every value alike within what its qualifier and its rounding allow; see roundingInterval. */
  z.strictObject({ kind: z.literal('rounding') }),
  z.strictObject({
    kind: z.literal('distribution'),
    distribution: z.string().min(1).max(40),
    parameters: parametersSchema,
    /** What the data point said when the distribution was set: another number now asks for another look. */
    of: quantitySchema,
  }),
]);

/** At most so many values of a dataset are kept with a sheet; of more, as many evenly spaced order statistics. */
export const mostDatasetValues = 5_000;

const bindingSchema = z.strictObject({
  kind: z.literal('dataPoint'),
  dataPointId: z.string().min(1).max(64),
  quantity: quantitySchema,
  reading: readingSchema.optional(),
  /** Told by the engine where the data point can no longer be used. */
  state: z.enum(['withdrawn', 'gone']).optional(),
});

const columnSchema = z.strictObject({
  kind: z.literal('dataset'),
  sourceId: z.string().min(1).max(64),
  /** 0-based, as in the capture. */
  column: z.int().min(0),
  filters: z.array(filterSchema).max(50),
  /** Told by the engine: the column's numbers in the rows that pass the filters, rising. */
  values: z.array(z.number()).max(mostDatasetValues),
  /** Told by the engine: how many rows pass, and how many of them hold no number. */
  rows: z.int().min(0),
  empty: z.int().min(0),
  /** Told by the engine where the column can no longer be read, such as `The dataset is no longer in the case.` */
  problem: z.string().max(1_000).optional(),
});

export const estimateInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), value: z.number('A number is needed'), reason: z.string().max(1_000) }),
  bindingSchema,
  columnSchema,
  z.strictObject({
    kind: z.literal('distribution'),
    distribution: z.string().min(1).max(40),
    /** Checked by the distribution's own schema when it runs, so that a sheet can be saved half filled. */
    parameters: parametersSchema,
  }),
  /** Over other lines; its line's unit is the one that it is to be in, or empty to take what it gives. */
  z.strictObject({ kind: z.literal('formula'), formula: formulaSchema }),
]);

export const estimateLineSchema = z.strictObject({
  name: lineNameSchema,
  label: z.string().trim().max(300),
  /** The unit of the input's numbers; empty for a plain number, or to take a data point's own. */
  unit: z.string().trim().max(100),
  note: z.string().max(20_000).optional(),
  input: estimateInputSchema,
});

/** How two inputs go together, as Spearman's rank correlation. */
export const correlationSchema = z
  .strictObject({
    between: lineNameSchema,
    and: lineNameSchema,
    rank: z
      .number('A rank correlation is a number between -1 and 1')
      .gt(-1, 'A rank correlation lies between -1 and 1; at -1 or 1, use one line twice')
      .lt(1, 'A rank correlation lies between -1 and 1; at -1 or 1, use one line twice'),
  })
  .refine(({ between, and }) => between !== and, 'A line can not be correlated with itself');

/** Two lines that are not to meet in one formula, such as counts of different periods. */
export const apartSchema = z.strictObject({
  between: lineNameSchema,
  and: lineNameSchema,
  reason: z.string().trim().min(1, 'Say why, such as "the periods differ"').max(300),
});

export const estimateDefinitionSchema = z.strictObject({
  name: z.string().trim().min(1, 'A name is needed').max(300),
  formula: formulaSchema,
  /** The result's unit; empty to take the one that the formula yields. */
  unit: z.string().trim().max(100),
  seed: z.int('A seed is a whole number').min(0, 'A seed is a whole number from 0'),
  samples: z
    .int('The number of samples is a whole number')
    .min(100, 'At least 100 samples are needed')
    .max(mostSamples, 'At most 10,000,000 samples can be drawn'),
  coverage: z
    .number()
    .gt(0, 'The share inside lies between 0 and 1')
    .lt(1, 'The share inside lies between 0 and 1')
    .default(0.9),
  lines: z.array(estimateLineSchema).max(200, 'A sheet has at most 200 lines').superRefine(checkNames),
  /** Pairs that are not here are drawn apart. Each input keeps its own distribution. */
  correlations: z
    .array(correlationSchema)
    .max(1_000, 'At most 1,000 pairs can be correlated')
    .superRefine(checkPairs)
    .optional(),
  apart: z.array(apartSchema).max(1_000, 'At most 1,000 pairs can be kept apart').optional(),
});

function checkNames(lines: readonly { readonly name: string }[], context: z.RefinementCtx): void {
  lines.forEach((line, index) => {
    if (lines.findIndex(({ name }) => name === line.name) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'name'], message: `Another line is named ${line.name} already` });
  });
}

function checkPairs(
  pairs: readonly { readonly between: string; readonly and: string }[],
  context: z.RefinementCtx,
): void {
  const met = new Set<string>();
  pairs.forEach(({ between, and }, index) => {
    const pair = [between, and].toSorted().join(' ');
    if (met.has(pair))
      context.addIssue({ code: 'custom', path: [index], message: `${between} and ${and} are correlated already` });
    met.add(pair);
  });
}

export type Correlation = z.output<typeof correlationSchema>;
export type Apart = z.output<typeof apartSchema>;
export type Reading = z.output<typeof readingSchema>;
export type DatasetInput = z.output<typeof columnSchema>;
export type DataPointInput = z.output<typeof bindingSchema>;
export type EstimateInput = z.output<typeof estimateInputSchema>;
export type EstimateLine = z.output<typeof estimateLineSchema>;
export type EstimateDefinition = z.output<typeof estimateDefinitionSchema>;

export interface InputSummary {
  readonly name: string;
  readonly label: string;
  /** In this unit are median, low and high. */
  readonly unit: string;
  readonly median: number;
  /** The ends of the definition's coverage interval; equal to the median where the input is certain. */
  readonly low: number;
  readonly high: number;
}

/** Equal bins from the 0.25th to the 99.75th percentile; what lies outside is counted in `below` and `above`. */
export interface Histogram {
  /** One more than counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
}

export const percentileKeys = ['1', '2.5', '5', '10', '25', '50', '75', '90', '95', '97.5', '99'] as const;
export type PercentileKey = (typeof percentileKeys)[number];

/** A value for each percentile. */
export function percentilesOf(find: (key: PercentileKey) => number): Readonly<Record<PercentileKey, number>> {
  return {
    '1': find('1'),
    '2.5': find('2.5'),
    '5': find('5'),
    '10': find('10'),
    '25': find('25'),
    '50': find('50'),
    '75': find('75'),
    '90': find('90'),
    '95': find('95'),
    '97.5': find('97.5'),
    '99': find('99'),
  };
}

/** What a run yields; its numbers are in `unit`, and the same definition gives the same bits in every host. */
export interface EstimateResult {
  readonly unit: string;
  readonly samples: number;
  readonly seed: number;
  readonly coverage: number;
  readonly mean: number;
  /** Of the samples, with n - 1 in the denominator. */
  readonly standardDeviation: number;
  /** Interpolated between order statistics (Hyndman and Fan 1996, type 7). */
  readonly percentiles: Readonly<Record<PercentileKey, number>>;
  /** The interval that holds the share `coverage` of the samples, as many below as above. */
  readonly low: number;
  readonly high: number;
  readonly histogram: Histogram;
  /** The lines that the formula uses, in the sheet's order. */
  readonly inputs: readonly InputSummary[];
}
