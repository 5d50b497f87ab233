import {
  estimateDefinitionSchema,
  type EstimateDefinition,
  type EstimateLine,
  type EstimateResult,
} from '#shared/estimates/estimate.ts';
import { bindLine } from '#shared/estimates/inputSampler.ts';
import { runWholeSheet, type LineOutcome } from '#shared/estimates/runSheet.ts';
import type { Summary } from '#shared/estimates/summarise.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { BindLine } from './lineMemory.ts';
import { lineProblemOf, problemOf, type LineProblem, type SheetProblem } from './problemPlace.ts';

/** What a row of the sheet shows of its line: a summary, or why there is none. */
export interface LineState {
  readonly name: string;
  readonly unit: string;
  readonly summary: Summary | null;
  readonly problem: LineProblem | null;
}

export interface SheetOutcome {
  readonly result: EstimateResult | null;
  /** What keeps the result from being computed. */
  readonly problem: SheetProblem | null;
  /** In the sheet's order. */
  readonly lines: readonly LineState[];
}

export const previewSamples = 10_000;

/** Runs the sheet as it stands, with fewer samples than a frozen run: every line that can be, and the result. */
export function previewSheet(definition: EstimateDefinition, bind: BindLine = bindLine): SheetOutcome {
  const refused = refuse(definition);
  const { lines, problems } = readableLines(definition, refused.lines);
  const readable = { ...definition, ...refused.presets, lines, samples: samplesOf(definition) };
  const whole = caught(() => runWholeSheet(readable, (line) => bindUnlessRefused(line, problems, bind)));
  if (whole instanceof PlumbError) return { result: null, problem: problemOf(whole, definition), lines: [] };
  const outcomes = new Map(whole.lines.map((outcome) => [outcome.name, outcome]));
  const states = definition.lines.map((line, index): LineState => {
    const problem = refused.lines.get(index);
    return problem === undefined ? stateOf(line.name, outcomes.get(line.name)) : { ...unknown(line.name), problem };
  });
  // A line that the formula leaves out says what is wrong with it, and the result stands all the same.
  const stops = refused.first !== null && (refused.first.at !== 'line' || whole.result instanceof PlumbError);
  if (stops) return { result: null, problem: refused.first, lines: states };
  return whole.result instanceof PlumbError
    ? { result: null, problem: problemOf(whole.result, definition), lines: states }
    : { result: whole.result, problem: null, lines: states };
}

interface Refused {
  readonly first: SheetProblem | null;
  /** By place on the sheet. */
  readonly lines: ReadonlyMap<number, LineProblem>;
  /** In place of settings that nothing can be drawn with. */
  readonly presets: Partial<EstimateDefinition>;
}

/** What the schema does not let through, such as a cell without a number. */
function refuse(definition: EstimateDefinition): Refused {
  const parsed = estimateDefinitionSchema.safeParse(definition);
  if (parsed.success) return { first: null, lines: new Map(), presets: {} };
  const lines = new Map<number, LineProblem>();
  const fields = new Set<PropertyKey>();
  for (const { path, message } of parsed.error.issues) {
    const [first, index, ...rest] = path;
    if (first === 'lines' && typeof index === 'number') {
      const within = rest.filter((part) => typeof part !== 'symbol' && part !== 'input' && part !== 'parameters');
      if (!lines.has(index)) lines.set(index, { path: within.map(plainPart), position: null, message });
    } else if (first !== undefined) fields.add(first);
  }
  const presets = {
    ...(fields.has('seed') ? { seed: 1 } : {}),
    ...(fields.has('coverage') ? { coverage: 0.9 } : {}),
    ...(fields.has('correlations') ? { correlations: [] } : {}),
    ...(fields.has('apart') ? { apart: [] } : {}),
  };
  const [issue] = parsed.error.issues;
  return { first: problemOfIssue(issue?.path ?? [], issue?.message ?? 'A value is missing', lines), lines, presets };
}

function plainPart(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}

function problemOfIssue(
  path: readonly PropertyKey[],
  message: string,
  lines: ReadonlyMap<number, LineProblem>,
): SheetProblem {
  const [first, index] = path;
  const line = typeof index === 'number' ? lines.get(index) : undefined;
  if (first === 'lines' && typeof index === 'number' && line !== undefined) return { at: 'line', index, ...line };
  if ((first === 'correlations' || first === 'apart') && typeof index === 'number') {
    return { at: 'pair', list: first, index, message };
  }
  if (first === 'formula') return { at: 'formula', position: 0, message };
  return typeof first === 'string' ? { at: 'field', field: first, message } : { at: 'sheet', message };
}

/** Lines whose names can be used; those with another problem are bound by it, so that what rests on them says so. */
function readableLines(definition: EstimateDefinition, refused: ReadonlyMap<number, LineProblem>) {
  const problems = new Map<EstimateLine, LineProblem>();
  const lines = definition.lines.flatMap((line, index): EstimateLine[] => {
    const problem = refused.get(index);
    if (problem === undefined) return [line];
    if (problem.path[0] === 'name') return [];
    const empty: EstimateLine = { ...line, input: { kind: 'constant', value: Number.NaN, reason: '' } };
    problems.set(empty, problem);
    return [empty];
  });
  return { lines, problems };
}

function bindUnlessRefused(line: EstimateLine, problems: ReadonlyMap<EstimateLine, LineProblem>, bind: BindLine) {
  const problem = problems.get(line);
  if (problem === undefined) return bind(line);
  throw new PlumbError('invalid-input', problem.message, { line: line.name });
}

function samplesOf({ samples }: EstimateDefinition): number {
  return Number.isInteger(samples) && samples >= 100 ? Math.min(previewSamples, samples) : previewSamples;
}

function stateOf(name: string, outcome: LineOutcome | undefined): LineState {
  if (outcome === undefined) return unknown(name);
  if ('problem' in outcome) return { ...unknown(name), problem: lineProblemOf(outcome.problem, name) };
  return { name, unit: outcome.unit, summary: outcome.summary, problem: null };
}

function unknown(name: string): LineState {
  return { name, unit: '', summary: null, problem: null };
}

/** The state of a line that may have moved since the sheet was computed. */
export function stateAt({ lines }: SheetOutcome, name: string, index: number): LineState | null {
  const there = lines[index];
  return (there?.name === name ? there : lines.find((each) => each.name === name)) ?? null;
}

/** By name: the units of the lines that can be computed. */
export function unitsOfLines({ lines }: SheetOutcome): ReadonlyMap<string, string> {
  return new Map(lines.flatMap(({ name, unit, summary }) => (summary === null ? [] : [[name, unit] as const])));
}

function caught<Made>(make: () => Made): Made | PlumbError {
  try {
    return make();
  } catch (error) {
    if (error instanceof PlumbError) return error;
    throw error;
  }
}
