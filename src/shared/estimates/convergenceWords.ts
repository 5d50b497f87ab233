import { mostSamples, type EstimateResult, percentileKeys, type PercentileKey } from './estimate.ts';
import { formatFigure } from './format.ts';
import { printedStep } from './sentence.ts';

export interface Convergence {
  /** Another seed would hardly change a digit of the printed sentence. */
  readonly enough: boolean;
  /** How many would be; null where these are enough or no allowed number is. */
  readonly needed: number | null;
  readonly sentence: string;
}

/**
 * Whether the samples are enough for the digits that resultSentence prints: the standard error of the printed percentiles is at most
 * a quarter of what one in the last digit counts, so that two standard errors stay within its rounding. Where no
 * percentile stands at the interval's end, the next one further out is asked. Errors fall with the root of the number.
 */
export function convergenceOf(
  result: EstimateResult,
  errors: Readonly<Record<PercentileKey, number>>,
  locale = 'en',
): Convergence {
  const { low, high, percentiles, samples, coverage } = result;
  if (low === high) {
    return { enough: true, needed: null, sentence: 'No input is uncertain, so the number of samples changes nothing.' };
  }
  const width = high - low;
  const below = (1 - coverage) / 2;
  const printed = [
    { key: keyOutside(below), value: low },
    { key: '50' as const, value: percentiles['50'] },
    { key: keyOutside(1 - below), value: high },
  ].map(({ key, value }) => ({ key, error: errors[key], step: printedStep(value, width) }));
  const [worst] = printed.toSorted((one, other) => other.error / other.step - one.error / one.step);
  if (worst === undefined) return { enough: true, needed: null, sentence: '' };
  const { key, error, step } = worst;
  const figure = (value: number) => formatFigure(value, locale);
  const measured = `the standard error of the ${ordinal(key, locale)} percentile is ${figure(Number(error.toPrecision(2)))}, and the last digit counts ${figure(step)}`;
  const drawn = figure(samples);
  if (error <= step / 4) {
    return { enough: true, needed: null, sentence: `${drawn} samples are enough for the digits printed: ${measured}.` };
  }
  const wanted = roundUp(samples * (error / (step / 4)) ** 2);
  const needed = wanted <= mostSamples ? wanted : null;
  const advice = needed === null ? 'No number that can be drawn would be.' : `About ${figure(needed)} would be.`;
  return {
    enough: false,
    needed,
    sentence: `${drawn} samples are not enough for the digits printed: ${measured}. ${advice}`,
  };
}

/** The percentile at a share, or the next one away from the middle. */
function keyOutside(share: number): PercentileKey {
  const near = (key: PercentileKey) => Number(key) / 100;
  const found =
    share < 0.5
      ? percentileKeys.findLast((key) => near(key) <= share + 1e-9)
      : percentileKeys.find((key) => near(key) >= share - 1e-9);
  return found ?? (share < 0.5 ? '1' : '99');
}

function roundUp(count: number): number {
  const step = 10 ** Math.floor(Math.log10(count));
  return Math.ceil(count / step) * step;
}

/** `5th`, `1st`, `2.5th`, `22nd`. */
export function ordinal(number: number | string, locale = 'en'): string {
  const text = String(number);
  const written = formatFigure(Number(text), locale);
  const ending = /(?:^|[^1])([123])$/.exec(text)?.[1];
  const words: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${written}${text.includes('.') ? 'th' : (words[ending ?? ''] ?? 'th')}`;
}
