import { PlumbError } from '../values/PlumbError.ts';
import { assertNever } from '../values/assertNever.ts';
import { formatFigure } from './format.ts';
import { normalQuantile } from './normalCurve.ts';
import { poolSamples } from './poolSamples.ts';
import { inverseVariance, type Route } from './routeAgreement.ts';

/** A route with what its combination needs; `samples` are in the shared unit. */
export interface WeighedRoute extends Route {
  readonly samples: Float64Array;
  /** From 0; what counts is its share of all weights. */
  readonly weight: number;
}

export interface Combined {
  readonly mean: number;
  readonly median: number;
  /** The ends of the interval that holds the share `coverage`. */
  readonly low: number;
  readonly high: number;
  /** Of a pool: its own deviation; by inverse variance: the standard error of the weighted mean. */
  readonly standardDeviation: number;
  /** How it was computed and what that assumes, for the reader. */
  readonly words: readonly string[];
}

export type Combination = 'weights' | 'inverseVariance';

/**
 * One number from several routes to it, in the way that the user chose. By weights: the linear opinion pool, whose interval
 * is as wide as the routes are apart. By inverse variance: the fixed-effect mean, which gets narrower with every route.
 * @throws PlumbError `invalid-input` for fewer than two routes, weights below zero or all zero, or a route without doubt
 */
export function combineRoutes(
  routes: readonly WeighedRoute[],
  how: Combination,
  coverage: number,
  locale = 'en',
): Combined {
  if (routes.length < 2) throw new PlumbError('invalid-input', 'At least two routes are needed to combine them.');
  switch (how) {
    case 'weights':
      return pool(routes, coverage, locale);
    case 'inverseVariance':
      return weighByVariance(routes, coverage, locale);
    default:
      return assertNever(how);
  }
}

function pool(routes: readonly WeighedRoute[], coverage: number, locale: string): Combined {
  const wrong = routes.find(({ weight }) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong !== undefined)
    throw new PlumbError('invalid-input', `The weight of "${wrong.name}" is to be a number from 0.`);
  const total = routes.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) throw new PlumbError('invalid-input', 'All weights are 0; give at least one route a weight.');
  const { quantile, mean, standardDeviation } = poolSamples(routes);
  const shares = routes.map(({ name, weight }) => `${percent(weight / total, locale)} from ${name}`).join(', ');
  return {
    mean,
    median: quantile(0.5),
    low: quantile((1 - coverage) / 2),
    high: quantile((1 + coverage) / 2),
    standardDeviation,
    words: [
      `A mixture of the routes’ samples by weights: ${shares}. Its interval holds ${percent(coverage, locale)} of the mixture.`,
      'The weights say how likely each route is the right one; they were chosen, not fitted. Where the routes disagree, the mixture is as wide as they are apart.',
      'Linear opinion pool: Stone, “The opinion pool”, Annals of Mathematical Statistics 32 (1961).',
    ],
  };
}

function weighByVariance(routes: readonly WeighedRoute[], coverage: number, locale: string): Combined {
  const certain = routes.find(({ standardDeviation }) => !(standardDeviation > 0));
  if (certain !== undefined) {
    const message = `"${certain.name}" has no doubt, so its weight would be infinite; give its inputs intervals, or combine by weights.`;
    throw new PlumbError('invalid-input', message);
  }
  const { mean, error } = inverseVariance(routes);
  const reach = normalQuantile((1 + coverage) / 2) * error;
  const shares = routes.map(
    ({ name, standardDeviation }) => `${name} ${percent((error / standardDeviation) ** 2, locale)}`,
  );
  const z = formatFigure(normalQuantile((1 + coverage) / 2), locale);
  return {
    mean,
    median: mean,
    low: mean - reach,
    high: mean + reach,
    standardDeviation: error,
    words: [
      `Each route’s mean counts by 1 over its variance (the square of its standard deviation): ${shares.join(', ')}. The standard error is the square root of 1 over the sum of all 1 over variance; the ${percent(coverage, locale)} interval is the mean plus and minus ${z} standard errors.`,
      'Assumed: the routes are independent of each other, each is right on average and close to normal, and each interval is honest. The result is narrower than any of the routes, however far apart they are.',
      'Inverse-variance weighting: Cochran, “The combination of estimates from different experiments”, Biometrics 10 (1954).',
    ],
  };
}

function percent(share: number, locale: string): string {
  return `${formatFigure(Number((share * 100).toPrecision(3)), locale)}%`;
}
