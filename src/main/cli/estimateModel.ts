import { readFileSync } from 'node:fs';
import { percentileErrors } from '#shared/estimates/convergence.ts';
import { drawResult } from '#shared/estimates/drawResult.ts';
import { type EstimateDefinition, estimateDefinitionSchema } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
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
  if (!json) return sentence;
  const { name } = definition;
  const { unit, seed, samples, coverage, mean, standardDeviation, percentiles, low, high, inputs } = result;
  const why = { tornado: drawTornado(definition), sensitivity: findSensitivity(definition) };
  const standardErrors = percentileErrors(drawResult(definition).samples);
  const numbers = { mean, standardDeviation, percentiles, standardErrors, low, high };
  return JSON.stringify({ name, unit, seed, samples, coverage, sentence, ...numbers, inputs, ...why }, null, 2);
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
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PlumbError('invalid-input', `"${path}", ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}.`);
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
