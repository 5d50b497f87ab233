import type { IntervalRow } from '#shared/charts/intervalsLayout.ts';
import { shortNumber, shortRange, withUnit } from '#shared/charts/shortNumber.ts';
import { combineRoutes, type Combined } from '#shared/estimates/combineRoutes.ts';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { RouteRow } from './routeRows.ts';

export type CombineOutcome =
  | { readonly combined: Combined; readonly problem: null }
  | { readonly combined: null; readonly problem: string };

/** The routes with a result put together as the user chose; null where the user chose not to. */
export function tryCombining(
  rows: readonly RouteRow[],
  combine: EstimateComparisons['combine'],
  coverage: number,
  locale = 'en',
): CombineOutcome | null {
  if (combine === null) return null;
  const routes = rows.flatMap(({ name, result, samples, weight }) =>
    result === null ? [] : [{ ...result, name, samples, weight }],
  );
  try {
    return { combined: combineRoutes(routes, combine.kind, coverage, locale), problem: null };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { combined: null, problem: error.message };
  }
}

/** The rows of the chart: each route, then what they come to together. */
export function intervalRows(
  rows: readonly RouteRow[],
  outcome: CombineOutcome | null,
  locale = 'en',
): readonly IntervalRow[] {
  const note = (low: number, high: number) => shortRange(low, high, 3, locale);
  const routes = rows.map(({ name, result, problem }): IntervalRow => {
    if (result === null)
      return { name, low: NaN, high: NaN, middle: null, kind: 'estimate', note: problem === null ? '' : 'no result' };
    const { low, high, percentiles } = result;
    return { name, low, high, middle: percentiles['50'], kind: 'estimate', note: note(low, high) };
  });
  const combined = outcome?.combined ?? null;
  if (combined === null) return routes;
  const { low, high, median } = combined;
  return [...routes, { name: 'Combined', low, high, middle: median, kind: 'combined', note: note(low, high) }];
}

/** `About 1.51 million shells (90% between 1.23 and 1.85 million)`. */
export function combinedWords({ low, high, median }: Combined, unit: string, coverage: number, locale = 'en'): string {
  const [from, to] = shortRange(low, high, 3, locale).split(' to ');
  const range = to === undefined ? `at ${from ?? ''}` : `between ${from ?? ''} and ${to}`;
  const share = formatFigure(coverage * 100, locale);
  return `About ${withUnit(shortNumber(median, 3, locale), unitInProse(unit))} (${share}% ${range})`;
}
