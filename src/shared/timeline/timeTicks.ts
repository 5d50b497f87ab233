import type { MeasureText } from '../charts/niceTicks.ts';
import { day, msPerPixel, type TimeScale } from './timeScale.ts';

export interface TimeTick {
  /** Milliseconds since 1970 UTC */
  readonly at: number;
  /** Pixels from the left edge, where the tick stands and its label starts. */
  readonly x: number;
  readonly label: string;
}

/** An axis in two lines: ticks, and over them the month or year to which they belong. */
export interface TimeAxis {
  readonly ticks: readonly TimeTick[];
  readonly contexts: readonly TimeTick[];
}

interface Step {
  readonly unit: 'year' | 'month' | 'day';
  readonly count: number;
  /** The shortest distance between two ticks, in days. */
  readonly days: number;
}

/** From January to December, short. */
export type MonthNames = readonly string[];
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthStep: Step = { unit: 'month', count: 1, days: 28 };
const yearStep: Step = { unit: 'year', count: 1, days: 365 };
const steps: readonly Step[] = [
  ...[1, 2, 7, 14].map((count): Step => ({ unit: 'day', count, days: count })),
  monthStep,
  { unit: 'month', count: 3, days: 90 },
  { unit: 'month', count: 6, days: 181 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map((count): Step => ({ unit: 'year', count, days: 365 * count })),
];
const labelGap = 26;

/**
 * Ticks at the starts of days, months or years, as many as fit without a label reaching the next tick.
 * The step depends on the zoom alone, so that ticks keep their places while the window is moved.
 */
export function timeAxis(scale: TimeScale, measure: MeasureText, months: MonthNames = englishMonths): TimeAxis {
  if (scale.width <= 0 || !(scale.end > scale.start)) return { ticks: [], contexts: [] };
  const step = stepFor(scale, measure, months);
  if (step === null) return { ticks: [], contexts: [] };
  const ticks = startsOf(step, scale).map((at) => tickAt(at, scale, labelOf(step, at, months)));
  return { ticks, contexts: contextsOf(step, scale, { measure, months }) };
}

function stepFor(scale: TimeScale, measure: MeasureText, months: MonthNames): Step | null {
  const perPixel = msPerPixel(scale);
  const widest = (labels: readonly string[]) => Math.max(...labels.map(measure));
  const widths = {
    day: widest(['30', '28', '1']),
    month: widest(months),
    year: widest([scale.start, scale.end].map((time) => yearWords(new Date(time).getUTCFullYear()))),
  };
  return steps.find((step) => (step.days * day) / perPixel >= widths[step.unit] + labelGap) ?? null;
}

/** The context that has scrolled past the left edge stays there until the next one pushes it out. */
function contextsOf(
  step: Step,
  scale: TimeScale,
  { measure, months }: { readonly measure: MeasureText; readonly months: MonthNames },
): readonly TimeTick[] {
  if (step.unit === 'year') return [];
  const over = step.unit === 'day' ? monthStep : yearStep;
  const starts = startsOf(over, scale);
  const before = floorTo(over, scale.start);
  const all = starts[0] === before ? starts : [before, ...starts];
  const drawn: TimeTick[] = [];
  for (const at of all.toReversed()) {
    const tick = tickAt(at, scale, over.unit === 'year' ? labelOf(over, at, months) : monthAndYear(at, months));
    const next = drawn[0];
    const x = Math.max(0, tick.x);
    if (next === undefined || x + measure(tick.label) + labelGap <= next.x) drawn.unshift({ ...tick, x });
  }
  return drawn;
}

function tickAt(at: number, scale: TimeScale, label: string): TimeTick {
  return { at, x: (at - scale.start) / msPerPixel(scale), label };
}

function startsOf(step: Step, scale: TimeScale): readonly number[] {
  const starts: number[] = [];
  for (let at = floorTo(step, scale.start); at < scale.end; at = nextAfter(step, at)) {
    if (at >= scale.start) starts.push(at);
  }
  return starts;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
function utc(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month, dayOfMonth);
}

function floorTo(step: Step, time: number): number {
  const date = new Date(time);
  const [year, month, dayIndex] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - 1];
  if (step.unit === 'year') return utc(Math.floor(year / step.count) * step.count, 0, 1);
  if (step.unit === 'month') return utc(year, Math.floor(month / step.count) * step.count, 1);
  const floored = Math.floor(dayIndex / step.count) * step.count;
  return utc(year, month, 1 + (fitsMonth(step, year, month, floored) ? floored : floored - step.count));
}

function nextAfter(step: Step, time: number): number {
  const date = new Date(time);
  const [year, month, dayIndex] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - 1];
  if (step.unit === 'year') return utc(year + step.count, 0, 1);
  if (step.unit === 'month') return utc(year, month + step.count, 1);
  const next = dayIndex + step.count;
  return fitsMonth(step, year, month, next) ? utc(year, month, next + 1) : utc(year, month + 1, 1);
}

/** Days are counted from each month's first; one too close to the next month's first gets no tick. */
function fitsMonth(step: Step, year: number, month: number, dayIndex: number): boolean {
  return dayIndex + step.count <= new Date(utc(year, month + 1, 0)).getUTCDate();
}

function labelOf(step: Step, at: number, months: MonthNames): string {
  const date = new Date(at);
  if (step.unit === 'year') return yearWords(date.getUTCFullYear());
  return step.unit === 'month' ? (months[date.getUTCMonth()] ?? '') : String(date.getUTCDate());
}

function monthAndYear(at: number, months: MonthNames): string {
  const date = new Date(at);
  return `${months[date.getUTCMonth()] ?? ''} ${yearWords(date.getUTCFullYear())}`;
}

/** EDTF counts a year 0: it is 1 BC. */
function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
