import type { Correlation, PercentileKey } from '../estimate.ts';
import type { Parameters } from '../parameters.ts';

export const z95 = 1.6448536269514722;
export const z75 = 0.6744897501960817;
export const { PI, E, SQRT2, LN2, sqrt, exp, log, sin } = Math;

export function part(distribution: string, parameters: Parameters) {
  return { distribution, parameters };
}

/** Not the interface, which no list of parameters could hold. */
export type DrawnPart = ReturnType<typeof part>;

export const normal = (mean: number, sigma: number) =>
  part('normal', { low: mean - z95 * sigma, high: mean + z95 * sigma });
export const lognormal = (mu: number, sigma: number) =>
  part('lognormal', { low: exp(mu - z95 * sigma), high: exp(mu + z95 * sigma) });
export const uniform = (low: number, high: number) => part('uniform', { low, high });
export const mixture = (...parts: readonly (readonly [number, DrawnPart])[]) =>
  part('mixture', { parts: parts.map(([weight, of]) => ({ ...of, weight })) });
export const beta = (low: number, high: number) => part('beta', { low, high });
export const unit = uniform(0, 1);
export const standard = normal(0, 1);

export interface Expected {
  readonly mean?: number;
  readonly deviation?: number;
  readonly at?: Partial<Readonly<Record<PercentileKey, number>>>;
}

/** An estimate whose answer is known by a formula; its inputs are named as the formula names them. */
export interface Model {
  readonly what: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, DrawnPart>>;
  readonly expected: Expected;
  readonly correlations: readonly Correlation[];
}

export function model(
  what: string,
  formula: string,
  inputs: Readonly<Record<string, DrawnPart>>,
  expected: Expected,
  correlations: readonly Correlation[] = [],
): Model {
  return { what, formula, inputs, expected, correlations };
}

export const ofLognormal = (mu: number, sigma: number): Expected => ({
  mean: exp(mu + sigma ** 2 / 2),
  deviation: exp(mu + sigma ** 2 / 2) * sqrt(exp(sigma ** 2) - 1),
  at: { '5': exp(mu - z95 * sigma), '25': exp(mu - z75 * sigma), '50': exp(mu), '95': exp(mu + z95 * sigma) },
});
export const ofNormal = (mean: number, sigma: number): Expected => ({
  mean,
  deviation: sigma,
  at: { '5': mean - z95 * sigma, '50': mean, '75': mean + z75 * sigma, '95': mean + z95 * sigma },
});
export const ofUniform = (low: number, high: number): Expected => ({
  mean: (low + high) / 2,
  deviation: (high - low) / sqrt(12),
  at: { '5': low + (high - low) * 0.05, '50': (low + high) / 2, '99': low + (high - low) * 0.99 },
});
export const pair = (rank: number): readonly Correlation[] => [{ between: 'x', and: 'y', rank }];
/** The correlation of the normal draws behind a rank correlation. */
export const behind = (rank: number) => 2 * sin((PI * rank) / 6);
export const tail = 1 / (1 - sqrt(0.1));
export const phi1 = exp(-0.5) / sqrt(2 * PI);
export const inside1 = 0.6826894921370859;
export const exponential = '-log(x)';
