import { chiSquaredAbove } from './chiSquared.ts';
import type { EstimateDefinition, EstimateInput, EstimateResult } from './estimate.ts';
import { lineWords } from './lineWords.ts';

/** One way to the quantity, its numbers in the unit that all routes share. */
export interface Route {
  readonly name: string;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly low: number;
  readonly high: number;
}

export interface Agreement {
  /** What lies within every route's interval; null where nothing does. */
  readonly common: { readonly low: number; readonly high: number } | null;
  /** Pairs of routes whose intervals have no number in common, by name. */
  readonly apart: readonly (readonly [string, string])[];
  /** Null where fewer than two routes are uncertain: one that is certain has no variance to weigh by. */
  readonly heterogeneity: Heterogeneity | null;
}

export interface Heterogeneity {
  /** The squared distances to the inverse-variance mean over the variances, added up. */
  readonly q: number;
  readonly degrees: number;
  /** How likely so great a Q would be if all routes were unbiased, independent, normal, and as uncertain as they say. */
  readonly chance: number;
  /** Share of the routes' differences that their own doubt does not explain, 0 to 1. */
  readonly iSquared: number;
}

/**
 * Whether routes to one quantity agree within their own intervals. Q: Cochran, "The combination of estimates from different
 * experiments", Biometrics 10, 1954; I squared: Higgins and Thompson, Statistics in Medicine 21, 2002.
 */
export function routeAgreement(routes: readonly Route[]): Agreement {
  const low = Math.max(...routes.map((route) => route.low));
  const high = Math.min(...routes.map((route) => route.high));
  const apart = routes.flatMap((one, index) =>
    routes
      .slice(index + 1)
      .flatMap((other) => (one.low > other.high || other.low > one.high ? [[one.name, other.name] as const] : [])),
  );
  return {
    common: routes.length > 0 && low <= high ? { low, high } : null,
    apart,
    heterogeneity: heterogeneity(routes),
  };
}

function heterogeneity(routes: readonly Route[]): Heterogeneity | null {
  if (routes.length < 2 || routes.some(({ standardDeviation }) => !(standardDeviation > 0))) return null;
  const { mean } = inverseVariance(routes);
  const q = routes.reduce((sum, route) => sum + ((route.mean - mean) / route.standardDeviation) ** 2, 0);
  const degrees = routes.length - 1;
  return { q, degrees, chance: chiSquaredAbove(q, degrees), iSquared: q > 0 ? Math.max(0, (q - degrees) / q) : 0 };
}

/** Each mean over its variance, added up, over the sum of 1 over each variance, which is 1 over the squared error. */
export function inverseVariance(routes: readonly Pick<Route, 'mean' | 'standardDeviation'>[]): {
  readonly mean: number;
  readonly error: number;
} {
  // Against the smallest deviation: the squares of numbers near 1e200 would be infinite.
  const least = Math.min(...routes.map(({ standardDeviation }) => standardDeviation));
  const weights = routes.map(({ standardDeviation }) => (least / standardDeviation) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = routes.reduce((sum, route, index) => sum + route.mean * ((weights[index] ?? 0) / total), 0);
  return { mean, error: least / Math.sqrt(total) };
}

/** Something that several routes rest on, so that they are wrong together. */
export interface SharedInput {
  /** The line's label, or its words. */
  readonly what: string;
  /** The routes' names, at least two. */
  readonly routes: readonly string[];
}

interface UsedSheet {
  readonly name: string;
  readonly definition: EstimateDefinition;
  /** Of the same sheet: which lines the formula uses is known from it. */
  readonly result: Pick<EstimateResult, 'inputs'>;
}

/** The data points and datasets that lines of two or more routes are bound to, where the formulas use those lines. */
export function sharedInputs(routes: readonly UsedSheet[], locale = 'en'): readonly SharedInput[] {
  const found = new Map<string, { what: string; routes: string[] }>();
  for (const { name, definition, result } of routes) {
    const used = new Set(result.inputs.map((input) => input.name));
    for (const line of definition.lines) {
      const bound = boundTo(line.input);
      if (!used.has(line.name) || bound === null) continue;
      const present = found.get(bound);
      if (present === undefined) {
        const words = lineWords(line, locale);
        const what = line.label === '' ? words : `${line.label} (${words})`;
        found.set(bound, { what, routes: [name] });
      } else if (!present.routes.includes(name)) present.routes.push(name);
    }
  }
  return [...found.values()].filter((shared) => shared.routes.length > 1);
}

/** What tells the data point or dataset of an input; null for an input of its own. */
function boundTo(input: EstimateInput): string | null {
  if (input.kind === 'dataPoint') return `dataPoint ${input.dataPointId}`;
  return input.kind === 'dataset' ? `dataset ${input.sourceId}` : null;
}
