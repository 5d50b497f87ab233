import { shortNumber } from '../charts/shortNumber.ts';
import type { ShareFound } from './convergence.ts';
import { formatFigure } from './format.ts';

/** A share of samples in words: `37%`, `0.4%`, `less than 0.1%`, `more than 99.9%`; 0 and 100% where none and all are. */
export function percentWords(share: number, locale = 'en'): string {
  if (share === 0 || share === 1) return `${share * 100}%`;
  const written = (value: number) => `${formatFigure(value, locale)}%`;
  if (share < 0.001) return `less than ${written(0.1)}`;
  if (share > 0.999) return `more than ${written(99.9)}`;
  const percent = share * 100;
  return percent < 1 || percent > 99 ? written(Number(percent.toFixed(1))) : `${Math.round(percent)}%`;
}

/** The standard error of a share, in points: one digit that is not 0. */
export function pointsWords(error: number, locale = 'en'): string {
  return `${shortNumber(error * 100, 1, locale)} points`;
}

/** `37% of the samples are above 1.6 million; standard error 0.2 points`. */
export function aboveSentence({ share, error }: ShareFound, limit: number, locale = 'en'): string {
  const above = `${percentWords(share, locale)} of the samples are above ${shortNumber(limit, 6, locale)}`;
  return `${above}; standard error ${pointsWords(error, locale)}`;
}
