import { formatQuantity, noQuantity, type Quantity } from '../values/quantity.ts';
import { claimSentence } from './claimSentence.ts';
import { ordinal } from './convergenceWords.ts';
import type { EstimateDefinition, EstimateLine } from './estimate.ts';
import { createEvaluator, type InputLine } from './evaluate.ts';
import { prepareEstimate } from './prepareSheet.ts';
import type { ClaimRead } from './readClaim.ts';
import { roundingInterval, type Interval } from './roundingInterval.ts';
import { mostRounded, solveInput } from './solveInput.ts';

/** An input whose number is published or given, and so rounded. */
export interface RoundedInput {
  readonly name: string;
  /** Bound to a data point, so that its qualifier is known. */
  readonly bound: boolean;
  /** In its own line's unit. */
  readonly within: Interval;
  /** As stated, such as `more than 74,000 t`. */
  readonly words: string;
}

/** The inputs that a result rests on, by their names: any of them can be asked for. @throws PlumbError as prepareEstimate */
export function inputsOf(definition: EstimateDefinition): readonly EstimateLine[] {
  return preparedInputs(definition).map(({ line }) => line);
}

/** Those of them whose rounding can count: data points and constants with a single number. @throws PlumbError as prepareEstimate */
export function roundedInputs(definition: EstimateDefinition, locale = 'en'): readonly RoundedInput[] {
  return preparedInputs(definition).flatMap(({ line, unit }) => {
    const stated = statedNumber(line);
    const within = stated === null ? null : roundingInterval(stated);
    if (stated === null || within === null) return [];
    const words = formatQuantity({ ...stated, unit: stated.unit ?? unit.text }, locale).text;
    return [{ name: line.name, bound: line.input.kind === 'dataPoint', within, words }];
  });
}

/** The rounding that counts unless the user says otherwise: that of published numbers. @throws PlumbError as prepareEstimate */
export function roundedAtFirst(definition: EstimateDefinition, solveFor: string | null): string[] {
  const bound = roundedInputs(definition).filter((input) => input.bound && input.name !== solveFor);
  return bound.slice(0, mostRounded).map(({ name }) => name);
}

/** The input with the most to ask about: the first that is uncertain, else the first. @throws PlumbError as prepareEstimate */
export function askedAtFirst(definition: EstimateDefinition): string | null {
  const inputs = preparedInputs(definition);
  const uncertain = inputs.find(({ sampler }) => sampler.quantile(1e-6) < sampler.quantile(1 - 1e-6));
  return (uncertain ?? inputs[0])?.line.name ?? null;
}

/**
 * What one input would have to be for a claim to be true, for print, and where that lies in what the sheet takes it to be.
 * @throws PlumbError as solveInput
 */
export function impliedWords(
  definition: EstimateDefinition,
  claim: ClaimRead,
  asked: { readonly solveFor: string; readonly rounded: readonly string[] },
  locale = 'en',
): { readonly sentence: string; readonly place: string | null } {
  const rounded = roundedInputs(definition).filter(
    ({ name }) => asked.rounded.includes(name) && name !== asked.solveFor,
  );
  const implied = solveInput(definition, {
    input: asked.solveFor,
    claimed: claim.value,
    claimedWithin: claim.within,
    inputsWithin: new Map(rounded.map(({ name, within }) => [name, within])),
  });
  const subject = asked.solveFor.replaceAll('_', ' ');
  const cause = claim.kind === 'range' ? 'for the whole range' : 'by rounding alone';
  const input = preparedInputs(definition).find(({ line }) => line.name === asked.solveFor);
  const [value] = implied.values;
  const place = input === undefined || value === undefined ? null : placeOf(input, value, subject, locale);
  return { sentence: claimSentence(implied, subject, locale, cause), place };
}

function placeOf({ sampler, unit }: InputLine, value: number, subject: string, locale: string): string {
  if (sampler.quantile(1e-6) === sampler.quantile(1 - 1e-6)) {
    const given = formatQuantity({ ...noQuantity, value: sampler.quantile(0.5), unit: unit.text }, locale).text;
    return `On this sheet, ${subject} is ${given}.`;
  }
  const share = sampler.cdf(value);
  if (share <= 0.001) return `On this sheet, ${subject} is hardly ever or never so small.`;
  if (share >= 0.999) return `On this sheet, ${subject} is hardly ever or never so large.`;
  const percentile = Math.min(99, Math.max(1, Math.round(share * 100)));
  return `On this sheet, that is the ${ordinal(percentile)} percentile of ${subject}.`;
}

function preparedInputs(definition: EstimateDefinition): readonly InputLine[] {
  const inUse = new Map(createEvaluator(prepareEstimate(definition)).inputs.map((input) => [input.line.name, input]));
  return definition.lines.flatMap(({ name }) => inUse.get(name) ?? []);
}

/** A single number that was written down; a distribution set by hand is none. */
function statedNumber({ input }: EstimateLine): Quantity | null {
  if (input.kind === 'constant') return { ...noQuantity, value: input.value };
  if (input.kind !== 'dataPoint' || input.reading?.kind === 'distribution') return null;
  return input.quantity;
}
