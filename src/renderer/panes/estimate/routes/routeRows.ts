import type { Estimate } from '#shared/contract/estimates.ts';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import { convertResult } from '#shared/estimates/convertResult.ts';
import type { EstimateDefinition, EstimateResult } from '#shared/estimates/estimate.ts';
import { parseUnit } from '#shared/estimates/parseUnit.ts';
import { prepareEstimate } from '#shared/estimates/prepareSheet.ts';
import { canConvert, convertFactor, unitWords } from '#shared/estimates/units.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Preview } from '../usePreviews.ts';

/** One route as the tab shows it, its numbers in the unit that all share. */
export interface RouteRow {
  readonly estimateId: string;
  /** No two routes have the same. */
  readonly name: string;
  readonly definition: EstimateDefinition | null;
  readonly result: EstimateResult | null;
  readonly samples: Float64Array;
  readonly weight: number;
  /** Why it has no result; null while it has one or is being computed. */
  readonly problem: string | null;
}

/** A route of the estimate that a name and a preview are known of; without `definition` the estimate is gone. */
export function routeRow(
  route: { readonly estimateId: string; readonly weight: number; readonly name: string },
  definition: EstimateDefinition | null,
  preview: Preview | null,
  unit: string,
): RouteRow {
  const nothing = { ...route, definition, result: null, samples: new Float64Array() };
  if (definition === null) return { ...nothing, problem: 'This estimate is no longer in the case.' };
  if (preview === null || preview.result === null) return { ...nothing, problem: preview?.problem ?? null };
  try {
    const result = convertResult(preview.result, unit);
    const factor = convertFactor(parseUnit(preview.result.unit), parseUnit(unit));
    const samples = factor === 1 ? preview.samples : preview.samples.map((value) => value * factor);
    return { ...route, definition, result, samples, problem: null };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { ...nothing, problem: error.message };
  }
}

/** Names that tell routes apart: a second of the same name has a number. */
export function distinctNames(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

export interface RouteChoice {
  readonly estimateId: string;
  readonly name: string;
  /** Why it can not be a route; null where it can. */
  readonly reason: string | null;
}

/** The case's other estimates, each with the reason that keeps it from being a route. */
export function routeChoices(
  own: string,
  unit: string,
  estimates: readonly Estimate[],
  routes: EstimateComparisons['routes'],
): readonly RouteChoice[] {
  const present = new Set(routes.map(({ estimateId }) => estimateId));
  return estimates
    .filter(({ id }) => id !== own && !present.has(id))
    .map(({ id, definition }) => ({
      estimateId: id,
      name: definition.name,
      reason: reasonAgainst(definition, unit),
    }));
}

function reasonAgainst(definition: EstimateDefinition, unit: string): string | null {
  try {
    const [theirs, ours] = [prepareEstimate(definition).unit, parseUnit(unit)];
    return canConvert(theirs, ours) ? null : `in ${unitWords(theirs)}, not ${unitWords(ours)}`;
  } catch (error) {
    if (error instanceof PlumbError) return 'can not be computed';
    throw error;
  }
}
