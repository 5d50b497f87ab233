import { wordsOf, writeDigits, type Writing } from '../labels/writing.ts';

/** A number for a table of results: five significant digits, all digits before the point, thousands grouped. */
export function formatFigure(value: number, locale: Writing = 'en'): string {
  const digitsBefore = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  const digitsAfter = Math.min(20, Math.max(0, 5 - digitsBefore));
  return writeDigits(value, locale, { maximumFractionDigits: digitsAfter });
}

/** A number cut for prose: `digits` ("1.5") and `scale` ("million", or empty). */
export interface ProseNumber {
  readonly digits: string;
  readonly scale: string;
}

/** Writes a multiple of `step` with no more decimals than the step needs: 1,500,000 by 100,000 is 1.5 million. */
export function formatProse(value: number, step: number, locale: Writing = 'en'): ProseNumber {
  const scale = wordsOf(locale).numbers.scales.find(({ factor }) => Math.abs(value) >= factor);
  const factor = scale?.factor ?? 1;
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step / factor) + 1e-9)));
  const scaled = value / factor;
  const digits = writeDigits(scaled, locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return { digits, scale: scale?.word(scaled) ?? '' };
}

/** The power of ten that leaves `digits` significant digits of the value. */
export function stepOf(value: number, digits: number): number {
  if (value === 0) return 1;
  return 10 ** (Math.floor(Math.log10(Math.abs(value)) + 1e-12) - digits + 1);
}
