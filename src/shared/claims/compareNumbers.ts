import type { Quantity } from '../values/quantity.ts';
import { formatPeriod } from '../values/formatPeriod.ts';
import { type Measure, measureReader } from './measureOf.ts';
import { spanOf, spansAgree } from './periodsFit.ts';
import { type Bounds, overlap, readBounds, scaleBounds } from './readBounds.ts';

export interface Numbered {
  readonly quantity: Quantity | null;
  readonly counted: string | null;
  readonly period: string | null;
}

/** A number on the axis of its claim. */
export interface AxisNumber {
  readonly quantity: Quantity;
  readonly bounds: Bounds;
  /** Where the dot stands; null for a range or an open number, which has none. */
  readonly dot: number | null;
}

export interface Comparison {
  /** The unit of the axis: the one that most of the numbers use. */
  readonly unit: string;
  /** In the order given; null where there is no number in this dimension. */
  readonly numbers: readonly (AxisNumber | null)[];
  /** Which of them are contradicted by another one over the same period. */
  readonly contradicted: readonly boolean[];
  /** How many pairs could be compared at all. */
  readonly compared: number;
  /** Empty where nothing is to be said. */
  readonly sentence: string;
  readonly kind: 'disagree' | 'agree' | 'periods differ' | 'units differ' | 'no numbers';
}

/** Sets numbers of one claim on one axis and says whether some value satisfies them all. Nothing is averaged. */
export function compareNumbers(points: readonly Numbered[]): Comparison {
  const read = measureReader();
  const measures = points.map(read);
  const common = commonMeasure(measures);
  const numbers = points.map((point, at) => toAxis(point.quantity, measures[at] ?? null, common));
  const pairs: [number, number][] = [];
  let apart = 0;
  const spans = points.map(({ period }) => spanOf(period));
  const contradicted = points.map(() => false);
  let worst: { readonly low: number; readonly high: number } | null = null;
  let compared = 0;
  for (let one = 0; one < numbers.length; one += 1) {
    for (let other = one + 1; other < numbers.length; other += 1) {
      const [first, second] = [numbers[one], numbers[other]];
      if (!first || !second) continue;
      if (!spansAgree(spans[one] ?? null, spans[other] ?? null)) {
        apart += 1;
        continue;
      }
      compared += 1;
      if (overlap(first.bounds, second.bounds)) continue;
      pairs.push([one, other]);
      [contradicted[one], contradicted[other]] = [true, true];
      const [low, high] = sizeOf(first) <= sizeOf(second) ? [one, other] : [other, one];
      if (worst === null || factorOf(numbers, low, high) > factorOf(numbers, worst.low, worst.high))
        worst = { low, high };
    }
  }
  const base = { unit: common?.unit ?? '', numbers, contradicted, compared };
  if (worst !== null) return { ...base, kind: 'disagree', sentence: gapWords(points, numbers, worst) };
  const held = numbers.filter((number) => number !== null).length;
  if (measures.some((measure) => measure !== null && measure.dimension !== common?.dimension))
    return { ...base, kind: 'units differ', sentence: unitWords(measures) };
  if (apart > 0 && compared === 0) return { ...base, kind: 'periods differ', sentence: periodWords(points) };
  if (held < 2) return { ...base, kind: 'no numbers', sentence: '' };
  const rest = apart > 0 ? ` ${periodWords(points)}` : '';
  return { ...base, kind: 'agree', sentence: `Some value satisfies ${held === 2 ? 'both' : 'all'} numbers.${rest}` };
}

function commonMeasure(measures: readonly (Measure | null)[]): Measure | null {
  const counts = new Map<string, { readonly measure: Measure; count: number }>();
  for (const measure of measures) {
    if (measure === null) continue;
    const key = `${measure.dimension} ${measure.factor}`;
    const held = counts.get(key);
    if (held === undefined) counts.set(key, { measure, count: 1 });
    else held.count += 1;
  }
  const [first] = [...counts.values()].toSorted((one, other) => other.count - one.count);
  return first?.measure ?? null;
}

function toAxis(quantity: Quantity | null, measure: Measure | null, common: Measure | null): AxisNumber | null {
  if (quantity === null || measure === null || common === null || measure.dimension !== common.dimension) return null;
  const bounds = readBounds(quantity);
  if (bounds === null) return null;
  const factor = measure.factor / common.factor;
  const scaled = (value: number | null) => (value === null ? null : Number((value * factor).toPrecision(12)));
  const harmonised = {
    ...{ value: scaled(quantity.value), low: scaled(quantity.low), high: scaled(quantity.high) },
    ...{ unit: factor === 1 && measure.unit !== '' ? measure.unit : common.unit, qualifier: quantity.qualifier },
  };
  return { quantity: harmonised, bounds: scaleBounds(bounds, factor), dot: harmonised.value };
}

/** What a number is taken for when two are set against each other. */
function sizeOf({ dot, bounds }: AxisNumber): number {
  if (dot !== null) return dot;
  return bounds.low !== null && bounds.high !== null
    ? (bounds.low + bounds.high) / 2
    : (bounds.low ?? bounds.high ?? 0);
}

function factorOf(numbers: readonly (AxisNumber | null)[], low: number, high: number): number {
  const [small, large] = [numbers[low], numbers[high]];
  if (!small || !large || sizeOf(small) <= 0) return 0;
  return sizeOf(large) / sizeOf(small);
}

function gapWords(
  points: readonly Numbered[],
  numbers: readonly (AxisNumber | null)[],
  { low, high }: { low: number; high: number },
): string {
  const factor = factorOf(numbers, low, high);
  const several = points.length > 2 ? 'the two furthest apart' : 'both';
  if (factor === 0) return `No value satisfies ${several}.`;
  const words = factor < 10 ? factor.toFixed(factor < 1.1 ? 2 : 1) : Math.round(factor).toLocaleString('en');
  return `No value satisfies ${several}: they differ by a factor of ${words}.`;
}

function unitWords(measures: readonly (Measure | null)[]): string {
  const units = [
    ...new Set(measures.flatMap((measure) => (measure === null ? [] : [measure.unit || 'a plain number']))),
  ];
  return `The units cannot be converted into each other: ${units.join(', ')}.`;
}

function periodWords(points: readonly Numbered[]): string {
  const periods = [
    ...new Set(points.flatMap(({ period }) => (spanOf(period) === null ? [] : [formatPeriod(period ?? '')]))),
  ];
  return `The periods differ: not comparable (${periods.slice(0, 4).join('; ')}${periods.length > 4 ? '; …' : ''}).`;
}
