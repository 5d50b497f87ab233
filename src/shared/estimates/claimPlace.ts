import { shortNumber, shortRange } from '../charts/shortNumber.ts';
import { assertNever } from '../values/assertNever.ts';
import type { ShareFound } from './convergence.ts';
import { ordinal } from './convergenceWords.ts';
import type { EstimateResult } from './estimate.ts';
import { formatFigure } from './format.ts';
import type { ClaimRead } from './readClaim.ts';
import { percentWords } from './shareWords.ts';

/**
 * Where a published figure falls in an estimate, in words: `1.6 million lies inside the 90% interval, at the 68th percentile: 32% of the
 * samples are above it.` `above` tells the share of samples above a number.
 */
export function claimPlace(
  claim: ClaimRead,
  result: Pick<EstimateResult, 'low' | 'high' | 'coverage'>,
  above: (limit: number) => ShareFound,
  locale = 'en',
): string {
  const { low, high } = result;
  if (low === high) return certainWords(claim, low, locale);
  const interval = `the ${formatFigure(result.coverage * 100, locale)}% interval`;
  const number = shortNumber(claim.value, 6, locale);
  const share = above(claim.value).share;
  const where =
    claim.value > high ? `above ${interval}` : claim.value < low ? `below ${interval}` : `inside ${interval}`;
  switch (claim.kind) {
    case 'number':
      return `${number} lies ${where}${numberWords(claim.value, result, share, locale)}.`;
    case 'more':
      return `${number} lies ${where}; ${samplesWords(share, locale)} are above it, as the claim has it.`;
    case 'less':
      return `${number} lies ${where}; ${samplesWords(1 - share, locale)} are not above it, as the claim has it.`;
    case 'range':
      return rangeWords(claim, { ...result, interval }, above, locale);
    default:
      return assertNever(claim.kind);
  }
}

function numberWords(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
  share: number,
  locale: string,
): string {
  if (value > high) return `: it is above ${samplesWords(1 - share, locale)}`;
  if (value < low) return `: it is below ${samplesWords(share, locale)}`;
  const percentile = Math.min(99, Math.max(1, Math.round((1 - share) * 100)));
  return `, at the ${ordinal(percentile)} percentile: ${samplesWords(share, locale)} are above it`;
}

function rangeWords(
  { limits }: ClaimRead,
  { low, high, interval }: { readonly low: number; readonly high: number; readonly interval: string },
  above: (limit: number) => ShareFound,
  locale: string,
): string {
  const [from = Number.NaN, to = Number.NaN] = limits;
  const within = Math.max(0, above(from).share - above(to).share);
  const counted = `${samplesWords(within, locale)} lie within it`;
  const range = shortRange(from, to, 3, locale);
  if (from > high) return `All of ${range} lies above ${interval}; ${counted}.`;
  if (to < low) return `All of ${range} lies below ${interval}; ${counted}.`;
  if (from >= low && to <= high) return `${range} lies inside ${interval}; ${counted}.`;
  if (from <= low && to >= high) return `${range} holds all of ${interval}; ${counted}.`;
  return `${range} lies partly inside ${interval}; ${counted}.`;
}

function samplesWords(share: number, locale: string): string {
  if (share === 0) return 'none of the samples';
  return share === 1 ? 'all of the samples' : `${percentWords(share, locale)} of the samples`;
}

function certainWords({ within }: ClaimRead, value: number, locale: string): string {
  const estimate = `The estimate is ${shortNumber(value, 4, locale)} without any doubt`;
  if (value < within.low) return `${estimate}; the claim is above it.`;
  return value > within.high ? `${estimate}; the claim is below it.` : `${estimate}, which the claim rounds to.`;
}
