import { z } from 'zod';
import { distributions } from '#shared/estimates/distributions.ts';
import {
  type DatasetInput,
  type EstimateDefinition,
  type EstimateInput,
  type EstimateLine,
  lineNameSchema,
} from '#shared/estimates/estimate.ts';
import { partSchema, type Parameters, type Part } from '#shared/estimates/parameters.ts';
import { proposeReading } from '#shared/estimates/proposeReading.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import type { Quantity } from '#shared/values/quantity.ts';

/** What the menu of a line offers: a constant, a data point, a formula, or one of the distributions by its name. */
export type InputChoice = 'constant' | 'dataPoint' | 'dataset' | 'formula' | `distribution:${string}`;

export function choiceOf(input: EstimateInput): InputChoice {
  return input.kind === 'distribution' ? `distribution:${input.distribution}` : input.kind;
}

/** A data point with a number, as the sheet can bind it. */
export interface Bindable {
  readonly id: string;
  readonly quantity: Quantity;
}

export function newEstimate(name: string): EstimateDefinition {
  return { name, formula: 'amount', unit: '', seed: 1, samples: 100_000, coverage: 0.9, lines: [newLine('amount')] };
}

function newLine(name: string): EstimateLine {
  return {
    name,
    label: '',
    unit: '',
    input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 1, high: 2, coverage: 0.9 } },
  };
}

export function addLine(definition: EstimateDefinition): EstimateDefinition {
  const names = new Set(definition.lines.map(({ name }) => name));
  let number = definition.lines.length + 1;
  while (names.has(`line_${number}`)) number += 1;
  return { ...definition, lines: [...definition.lines, newLine(`line_${number}`)] };
}

/** Pairs that the line is in go with it. */
export function removeLine(definition: EstimateDefinition, index: number): EstimateDefinition {
  const name = definition.lines[index]?.name;
  const lines = definition.lines.filter((_, each) => each !== index);
  const without = (pair: { readonly between: string; readonly and: string }) =>
    pair.between !== name && pair.and !== name;
  return withPairs(
    { ...definition, lines },
    {
      correlations: definition.correlations?.filter(without),
      apart: definition.apart?.filter(without),
    },
  );
}

/** A sheet without pairs is the same as one that never had any. */
export function withPairs(
  definition: EstimateDefinition,
  pairs: Partial<Pick<EstimateDefinition, 'correlations' | 'apart'>>,
): EstimateDefinition {
  const { correlations, apart, ...others } = { ...definition, ...pairs };
  return {
    ...others,
    ...(correlations === undefined || correlations.length === 0 ? {} : { correlations }),
    ...(apart === undefined || apart.length === 0 ? {} : { apart }),
  };
}

/** Swaps a line with its neighbour; the same sheet at either end. */
export function moveLine(definition: EstimateDefinition, index: number, by: 1 | -1): EstimateDefinition {
  const [line, other] = [definition.lines[index], definition.lines[index + by]];
  if (line === undefined || other === undefined) return definition;
  const lines = definition.lines.with(index, other).with(index + by, line);
  return { ...definition, lines };
}

export function changeLine(
  definition: EstimateDefinition,
  index: number,
  change: Partial<EstimateLine>,
): EstimateDefinition {
  const lines = definition.lines.map((line, each) => (each === index ? { ...line, ...change } : line));
  return { ...definition, lines };
}

/** Why a line can not take a name; null where it can. */
export function nameProblem({ lines }: EstimateDefinition, index: number, name: string): string | null {
  const parsed = lineNameSchema.safeParse(name);
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'A line needs a name';
  const taken = lines.some((line, each) => each !== index && line.name === name);
  return taken ? `Another line is named ${name} already` : null;
}

/** A line's new name also stands in every formula and correlation, wherever the old one did. */
export function renameLine(definition: EstimateDefinition, index: number, name: string): EstimateDefinition {
  const before = definition.lines[index]?.name;
  const renamed = changeLine(definition, index, { name });
  if (before === undefined || before === name || !/^[A-Za-z]\w*$/.test(name)) return renamed;
  const rename = (word: string) => (word === before ? name : word);
  const inFormula = (formula: string) => formula.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, rename);
  const lines = renamed.lines.map((line) =>
    line.input.kind === 'formula'
      ? { ...line, input: { ...line.input, formula: inFormula(line.input.formula) } }
      : line,
  );
  const correlations = renamed.correlations?.map((pair) => ({
    ...pair,
    between: rename(pair.between),
    and: rename(pair.and),
  }));
  const apart = renamed.apart?.map((pair) => ({ ...pair, between: rename(pair.between), and: rename(pair.and) }));
  return { ...renamed, lines, correlations, apart, formula: inFormula(renamed.formula) };
}

/** Another kind of input that keeps the numbers which both kinds have by the same name. */
export function switchInput(
  input: EstimateInput,
  choice: InputChoice,
  bindable: readonly Bindable[],
  datasets: readonly string[] = [],
): EstimateInput {
  if (choice === choiceOf(input)) return input;
  if (choice === 'formula') return { kind: 'formula', formula: '' };
  if (choice === 'dataset') return newColumn(datasets[0] ?? '');
  if (choice === 'constant') return { kind: 'constant', value: middleOf(input), reason: '' };
  if (choice === 'dataPoint') {
    const [first] = bindable;
    return first === undefined
      ? input
      : { kind: 'dataPoint', dataPointId: first.id, quantity: first.quantity, reading: proposeReading(first.quantity) };
  }
  const name = choice.slice('distribution:'.length);
  const known =
    input.kind === 'distribution' ? input : { distribution: 'lognormal', parameters: startingFrom(middleOf(input)) };
  return { kind: 'distribution', distribution: name, parameters: parametersFor(name, known) };
}

/** A dataset whose column is chosen once its columns are known. */
export function newColumn(sourceId: string): DatasetInput {
  return { kind: 'dataset', sourceId, column: 0, filters: [], values: [], rows: 0, empty: 0 };
}

/** What the named distribution takes over: for one of parts, what was there is its first part; and the other way round. */
export function parametersFor(name: string, known: Part): Parameters {
  const { distribution, parameters } = firstPart(known);
  if (name === 'mixture') {
    const part = { weight: 1, distribution, parameters };
    return { parts: [part, part] };
  }
  if (name === 'truncated') return { of: { distribution, parameters }, ...lowestOf(parameters) };
  const { low, high } = parameters;
  if (name === 'data' && typeof low === 'number' && typeof high === 'number') return { values: `${low}, ${high}` };
  if (name === 'points' && typeof low === 'number' && typeof high === 'number')
    return { points: `${low}: 1, ${high}: 1` };
  const fields = Object.keys(distributions.find((each) => each.name === name)?.schema.shape ?? {});
  return Object.fromEntries(
    fields.flatMap((field) => (parameters[field] === undefined ? [] : [[field, parameters[field]]])),
  );
}

/** A part of another kind, which keeps what both kinds have. */
export function switchPart(part: Part, name: string): Part {
  return name === part.distribution ? part : { distribution: name, parameters: parametersFor(name, part) };
}

const partsSchema = z.object({ parts: z.array(partSchema.loose()).min(1) });

function firstPart({ distribution, parameters }: Part): Part {
  const mixed = partsSchema.safeParse(parameters).data?.parts[0];
  const whole = partSchema.safeParse(parameters['of']).data;
  return mixed ?? whole ?? { distribution, parameters };
}

/** So that a truncation is one from the start: below the interval, at 0 where that lies between. */
function lowestOf({ low }: Parameters): Parameters {
  if (typeof low !== 'number') return {};
  return { low: low > 0 ? 0 : low };
}

/** A wide interval around a single value, so that the drawing shows something to be narrowed. */
function startingFrom(value: number): Readonly<Record<string, number>> {
  if (!Number.isFinite(value) || value === 0) return { coverage: 0.9 };
  const [low, high] = [value * 0.8, value * 1.25].toSorted((one, other) => one - other);
  return { coverage: 0.9, mode: value, low: low ?? value, high: high ?? value };
}

/** NaN where there is no number to keep: the cell is then empty and says so. */
function middleOf(input: EstimateInput): number {
  switch (input.kind) {
    case 'constant':
      return input.value;
    case 'dataPoint':
      return input.quantity.value ?? input.quantity.low ?? input.quantity.high ?? Number.NaN;
    case 'distribution': {
      const { low, high } = input.parameters;
      return typeof low === 'number' && typeof high === 'number' ? (low + high) / 2 : Number.NaN;
    }
    case 'dataset':
      return input.values[input.values.length >> 1] ?? Number.NaN;
    case 'formula':
      return Number.NaN;
    default:
      return assertNever(input);
  }
}
