import { withScale, withUnit, wordsOf, type Writing } from '../labels/writing.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';
import { pluralOf } from './countedUnits.ts';
import type { EstimateDefinition, EstimateResult } from './estimate.ts';
import { formatFigure, formatProse, stepOf, type ProseNumber } from './format.ts';
import { parseUnit } from './parseUnit.ts';
import { isCounted } from './units.ts';

/**
 * The result in one sentence that an editor can print, with what is needed to run it again:
 * `Between 1.2 and 1.9 million shells, most likely about 1.5 million (90% interval, 100,000 samples, seed 7)`.
 * The ends are rounded outwards, to two digits or as many as tell them apart; the middle is the median.
 */
export function resultSentence(
  result: EstimateResult,
  definition: Pick<EstimateDefinition, 'coverage'>,
  locale: Writing = 'en',
): string {
  const { low, high, samples, seed } = result;
  const unit = unitInProse(result.unit);
  if (low === high)
    return `${withUnit(formatConstant(low, locale), unit, locale)} (no input is uncertain, seed ${seed})`;
  const share = `${formatFigure(definition.coverage * 100, locale)}% interval`;
  const origin = `(${share}, ${formatFigure(samples, locale)} samples, seed ${seed})`;
  return `Between ${intervalWords(result, unit, locale)} ${origin}`;
}

/**
 * The result as it stands inside another sentence: `about 1.5 million shells (90% between 1.2 and 1.9 million)`.
 * Rounded as in resultSentence.
 */
export function printedResult(
  result: EstimateResult,
  definition: Pick<EstimateDefinition, 'coverage' | 'unit'>,
  locale: Writing = 'en',
): string {
  const { estimates, numbers } = wordsOf(locale);
  const unit = printedUnit(result, definition, locale);
  if (result.low === result.high) return withUnit(formatConstant(result.low, locale), unit, locale);
  const { start, to, median } = roundResult(result, locale);
  const share = numbers.percent(formatFigure(definition.coverage * 100, locale));
  return estimates.printed(withUnit(writeNumber(median, locale), unit, locale), share, start, writeNumber(to, locale));
}

function intervalWords(result: EstimateResult, unit: string, locale: Writing): string {
  const { start, to, median } = roundResult(result, locale);
  const end = withUnit(writeNumber(to, locale), unit, locale);
  return `${start} and ${end}, most likely about ${writeNumber(median, locale)}`;
}

function roundResult({ low, high, percentiles }: EstimateResult, locale: Writing) {
  const width = high - low;
  const from = formatRounded(low, width, Math.floor, locale);
  const to = formatRounded(high, width, Math.ceil, locale);
  const median = formatRounded(percentiles['50'], width, Math.round, locale);
  // "1.2 and 1.9 million" names the scale once.
  return { start: from.scale === to.scale ? from.digits : writeNumber(from, locale), to, median };
}

/** What one in the last printed digit of a value counts: two digits, or as many as tell the ends of an interval of that width apart. */
export function printedStep(value: number, width: number): number {
  let digits = 2;
  while (digits < 9 && stepOf(value, digits) > width / 4) digits += 1;
  return stepOf(value, digits);
}

/** Rounding outwards forgives a twentieth of a step, so that sampling noise does not turn 60.01 into 61. */
function formatRounded(value: number, width: number, round: (steps: number) => number, locale: Writing): ProseNumber {
  const step = printedStep(value, width);
  const tolerance = round === Math.floor ? 0.05 : round === Math.ceil ? -0.05 : 0;
  return formatProse(round(value / step + tolerance) * step, step, locale);
}

function formatConstant(value: number, locale: Writing): string {
  return formatQuantity({ ...noQuantity, value: Number(value.toPrecision(5)) }, locale).number;
}

function writeNumber({ digits, scale }: ProseNumber, locale: Writing): string {
  return withScale(digits, scale, locale);
}

/** The unit of a result: English makes a plural of it, in other languages it is as the writer typed it. */
export function printedUnit(
  { unit }: Pick<EstimateResult, 'unit'>,
  typed: Pick<EstimateDefinition, 'unit'>,
  locale: Writing,
): string {
  return wordsOf(locale).numbers.pluralUnits ? unitInProse(unit) : typed.unit || unit;
}

/** `shells` for `shell`; units of measure stay as they are. */
export function unitInProse(text: string): string {
  const unit = parseUnit(text);
  const [part, ...others] = unit.parts;
  return part !== undefined && others.length === 0 && part.power === 1 && isCounted(unit)
    ? pluralOf(part.name)
    : unit.text;
}
