import { readFileSync } from 'node:fs';
import { percentileErrors } from '#shared/estimates/convergence.ts';
import { drawResult } from '#shared/estimates/drawResult.ts';
import { type EstimateDefinition, estimateDefinitionSchema } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
import { runSheet } from '#shared/estimates/runSheet.ts';
import { findSensitivity } from '#shared/estimates/sensitivity.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { drawTornado } from '#shared/estimates/tornado.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** What a hand-written model may leave out. */
const usual = { name: 'Model', unit: '', seed: 1, samples: 100_000, coverage: 0.9 };

/** Runs a model out of a file, without a case: the result as JSON with what it rests on, or as a sentence. @throws PlumbError */
export function estimateModel(path: string, changes: Partial<EstimateDefinition>, json: boolean): string {
  const definition = readModel(path, changes);
  const result = runEstimate(definition);
  const sentence = resultSentence(result, definition);
  const problems = problemsOf(definition);
  if (!json) return [sentence, ...problems.map(({ message }) => message)].join('\n');
  const { name } = definition;
  const { unit, seed, samples, coverage, mean, standardDeviation, percentiles, low, high, inputs } = result;
  const why = { tornado: drawTornado(definition), sensitivity: findSensitivity(definition) };
  const standardErrors = percentileErrors(drawResult(definition).samples);
  const numbers = { mean, standardDeviation, percentiles, standardErrors, low, high };
  return JSON.stringify(
    { name, unit, seed, samples, coverage, sentence, ...numbers, inputs, ...why, problems },
    null,
    2,
  );
}

const samplesOfCheck = 10_000;

/** Lines that the result does not rest on and that can not be computed, with the reason. */
function problemsOf(definition: EstimateDefinition) {
  const samples = Math.min(definition.samples, samplesOfCheck);
  return runSheet({ ...definition, samples }).flatMap((line) =>
    'problem' in line ? [{ line: line.name, message: line.problem.message }] : [],
  );
}

function readModel(path: string, changes: Partial<EstimateDefinition>): EstimateDefinition {
  const written = readJson(path);
  const lines = isRecord(written) && Array.isArray(written['lines']) ? written['lines'] : null;
  if (!isRecord(written) || lines === null)
    throw new PlumbError(
      'invalid-input',
      `"${path}" is no model: an object with a formula and a list of lines is needed.`,
    );
  const filled = lines.map((line: unknown) => (isRecord(line) ? { label: '', unit: '', ...line } : line));
  const parsed = estimateDefinitionSchema.safeParse({ ...usual, ...written, ...changes, lines: filled });
  if (parsed.success) {
    const problem = pairProblem(parsed.data);
    if (problem !== null) throw new PlumbError('invalid-input', `"${path}", ${problem}`);
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  throw new PlumbError('invalid-input', `"${path}", ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}.`);
}

/** On screen a pair without its line says that it has no effect; a file has no place to say so. */
function pairProblem({ lines, correlations = [], apart = [] }: EstimateDefinition): string | null {
  const names = lines.map(({ name }) => name);
  const inputs = lines.flatMap(({ name, input }) => (input.kind === 'formula' ? [] : [name]));
  for (const [index, { between, and }] of correlations.entries()) {
    const odd = [between, and].find((name) => !inputs.includes(name));
    if (odd !== undefined) return `correlations.${index}: ${odd} is no input of this sheet.`;
  }
  for (const [index, { between, and }] of apart.entries()) {
    const odd = [between, and].find((name) => !names.includes(name));
    if (odd !== undefined) return `apart.${index}: ${odd} is no line of this sheet.`;
  }
  return null;
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new PlumbError('not-found', `The model file "${path}" can not be read.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlumbError('invalid-input', `"${path}" is no JSON: ${reason}.`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
