/**
 * The values at the given shares (0 to 1) of a column, interpolated between its order statistics (Hyndman and Fan,
 * "Sample quantiles in statistical packages", 1996, type 7). Reorders the column; selection is linear in its length.
 */
export function selectQuantiles(column: Float64Array, shares: readonly number[]): readonly number[] {
  const last = column.length - 1;
  const positions = shares.map((share) => share * last);
  const ranks = positions.flatMap((position) => [Math.floor(position), Math.min(last, Math.floor(position) + 1)]);
  placeRanks(
    column,
    [...new Set(ranks)].toSorted((one, other) => one - other),
    0,
    last,
  );
  return positions.map((position) => {
    const below = column[Math.floor(position)] ?? NaN;
    const above = column[Math.min(last, Math.floor(position) + 1)] ?? NaN;
    const weight = position - Math.floor(position);
    return weight === 0 ? below : below + (above - below) * weight;
  });
}

/** Halves the ranks, so that each selection works on an ever shorter part of the column. */
function placeRanks(column: Float64Array, ranks: readonly number[], from: number, to: number): void {
  const middle = ranks.length >> 1;
  const rank = ranks[middle];
  if (rank === undefined || from >= to) return;
  placeRank(column, rank, from, to);
  placeRanks(column, ranks.slice(0, middle), from, rank - 1);
  placeRanks(column, ranks.slice(middle + 1), rank + 1, to);
}

/** Floyd and Rivest, "Algorithm 489: SELECT", Communications of the ACM 18, 1975. */
function placeRank(column: Float64Array, rank: number, from: number, to: number): void {
  let [left, right] = [from, to];
  while (right > left) {
    if (right - left > 600) {
      const length = right - left + 1;
      const i = rank - left + 1;
      // Any sample gives the right answer; these sizes make it fast.
      const z = Math.log(length);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const spread = 0.5 * Math.sqrt((z * s * (length - s)) / length) * Math.sign(i - length / 2);
      const lower = Math.max(left, Math.floor(rank - (i * s) / length + spread));
      const upper = Math.min(right, Math.floor(rank + ((length - i) * s) / length + spread));
      placeRank(column, rank, lower, upper);
    }
    const split = partition(column, rank, left, right);
    if (split <= rank) left = split + 1;
    if (rank <= split) right = split - 1;
  }
}

/** Moves smaller values before and larger ones behind the value now at `rank`; where that value ends up. */
function partition(column: Float64Array, rank: number, left: number, right: number): number {
  const pivot = column[rank] ?? 0;
  let [i, j] = [left, right];
  swap(column, left, rank);
  if ((column[right] ?? 0) > pivot) swap(column, left, right);
  while (i < j) {
    swap(column, i, j);
    i += 1;
    j -= 1;
    while ((column[i] ?? 0) < pivot) i += 1;
    while ((column[j] ?? 0) > pivot) j -= 1;
  }
  if (column[left] === pivot) swap(column, left, j);
  else {
    j += 1;
    swap(column, j, right);
  }
  return j;
}

function swap(column: Float64Array, one: number, other: number): void {
  const kept = column[one] ?? 0;
  column[one] = column[other] ?? 0;
  column[other] = kept;
}
