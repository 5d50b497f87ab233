import { countUpTo, firstAtLeast } from './atoms.ts';

/**
 * Spearman's rank correlation of two columns of one length: the correlation of their ranks, equal values sharing the mean
 * of theirs. Up to 200,000 rows their order does not change a bit of it. NaN where a column holds one value only.
 */
export function rankCorrelation(one: Float64Array, other: Float64Array): number {
  return correlateRanks(ranksOf(one), ranksOf(other));
}

/** The correlation of two columns of ranks, as ranksOf gives them. */
export function correlateRanks(one: Float64Array, other: Float64Array): number {
  const middle = one.length - 1;
  let [products, squares, otherSquares] = [0, 0, 0];
  for (let index = 0; index < one.length; index += 1) {
    const [left, right] = [(one[index] ?? 0) - middle, (other[index] ?? 0) - middle];
    products += left * right;
    squares += left * left;
    otherSquares += right * right;
  }
  return products / Math.sqrt(squares * otherSquares);
}

/**
 * Twice the rank of each value, counted from 0: whole numbers even where equal values share a mean, so that sums of their
 * products are exact up to 200,000 rows, in any order.
 */
export function ranksOf(column: Float64Array): Float64Array {
  const sorted = column.toSorted();
  const ranks = new Float64Array(column.length);
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? 0;
    const first = firstAtLeast(sorted, value);
    const last = sorted[first + 1] === value ? countUpTo(sorted, value) - 1 : first;
    ranks[index] = first + last;
  }
  return ranks;
}
