import { withScale, wordsOf, writeDigits, type Writing } from '../labels/writing.ts';

/** Width of a text in pixels, in the font that draws it. */
export type MeasureText = (text: string) => number;

export interface AxisTick {
  readonly value: number;
  readonly label: string;
}

const leads = [1, 2, 2.5, 5, 10];

/**
 * Round values (1, 2, 2.5 or 5 times a power of ten apart) within [low, high]; about `count` of them, never more
 * than `count + 1`. Empty for a range that is none.
 */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span) || count < 1) return [];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = leads.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  const step = lead * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => cleanFloat((first + index) * step));
}

const scales = [
  { from: 1e12, word: 'trillion', divide: 1e12 },
  { from: 1e9, word: 'billion', divide: 1e9 },
  { from: 1e6, word: 'million', divide: 1e6 },
  { from: 1e4, word: 'thousand', divide: 1e3 },
] as const;

/** One scale and one number of decimals for a whole axis: `1.2 M`, `1.4 M`, `1.6 M`. The zero is a plain `0`. */
export function formatTick(value: number, ticks: readonly number[], locale: Writing = 'en'): string {
  if (value === 0) return '0';
  const largest = Math.max(...ticks.map(Math.abs), Math.abs(value));
  const scale = scales.find(({ from }) => largest >= from);
  const divisor = scale?.divide ?? 1;
  if (largest >= 1e15 || largest < 1e-4) return value.toExponential(1).replace('.', decimalSign(locale));
  const step = smallestStep(ticks) / divisor;
  const decimals = step > 0 ? decimalsFor(step) : 0;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const words = writeDigits(value / divisor, locale, options);
  return scale === undefined ? words : withScale(words, wordsOf(locale).numbers.ticks[scale.word], locale);
}

/**
 * As many round ticks as fit over `width` pixels with `gap` between their labels, which stand centred on them.
 * Recharts cannot do this where text measures zero, so it is done here, with the width function of the place.
 */
export function axisTicks(
  range: { readonly low: number; readonly high: number },
  width: number,
  measure: MeasureText,
  gap = 12,
  locale: Writing = 'en',
): readonly AxisTick[] {
  for (let count = 10; count >= 1; count -= 1) {
    const values = niceTicks(range.low, range.high, count);
    const ticks = values.map((value) => ({ value, label: formatTick(value, values, locale) }));
    if (ticks.length > 0 && labelsFit(ticks, range, width, measure, gap)) return ticks;
  }
  return [];
}

function labelsFit(
  ticks: readonly AxisTick[],
  range: { readonly low: number; readonly high: number },
  width: number,
  measure: MeasureText,
  gap: number,
): boolean {
  const perPixel = (range.high - range.low) / width;
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (next === undefined) return true;
    const room = (next.value - tick.value) / perPixel;
    return (measure(tick.label) + measure(next.label)) / 2 + gap <= room;
  });
}

function decimalSign(locale: Writing): string {
  return /[^\d]/u.exec(writeDigits(1.5, locale))?.[0] ?? '.';
}

function smallestStep(ticks: readonly number[]): number {
  const [first, second] = ticks;
  return first === undefined || second === undefined ? Math.abs(first ?? 0) : second - first;
}

function decimalsFor(step: number): number {
  for (let decimals = 0; decimals < 8; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 8;
}

/** 3 * 0.1 is 0.30000000000000004; twelve digits are more than an axis shows. */
function cleanFloat(value: number): number {
  return Number(value.toPrecision(12));
}
