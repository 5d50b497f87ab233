import { shortNumber } from '../charts/shortNumber.ts';
import type { ShareFound } from './convergence.ts';

/** A share of samples in words: `37%`, `0.4%`, `less than 0.1%`, `more than 99.9%`; 0 and 100% where none and all are. */
export function percentWords(share: number): string {
  if (share === 0 || share === 1) return `${share * 100}%`;
  if (share < 0.001) return 'less than 0.1%';
  if (share > 0.999) return 'more than 99.9%';
  const percent = share * 100;
  return percent < 1 || percent > 99 ? `${Number(percent.toFixed(1))}%` : `${Math.round(percent)}%`;
}

/** The standard error of a share, in points: one digit that is not 0. */
export function pointsWords(error: number): string {
  return `${Number((error * 100).toPrecision(1))} points`;
}

/** `37% of the samples are above 1.6 million; standard error 0.2 points`. */
export function aboveSentence({ share, error }: ShareFound, limit: number): string {
  return `${percentWords(share)} of the samples are above ${shortNumber(limit, 6)}; standard error ${pointsWords(error)}`;
}
