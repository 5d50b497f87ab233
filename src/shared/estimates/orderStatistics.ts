/**
 * The values at the given shares (0 to 1) of a column, interpolated between its order statistics (Hyndman and Fan,
 * "Sample quantiles in statistical packages", 1996, type 7). May reorder the column; its time is linear in the length.
 */
export function selectQuantiles(column: Float64Array, shares: readonly number[]): readonly number[] {
  const last = column.length - 1;
  const positions = shares.map((share) => share * last);
  const ranks = positions.flatMap((position) => [Math.floor(position), Math.min(last, Math.floor(position) + 1)]);
  const sorted = [...new Set(ranks)].toSorted((one, other) => one - other);
  const found = (column.length < longColumn ? null : valuesInBuckets(column, sorted)) ?? valuesInPlace(column, sorted);
  const at = (rank: number): number => found.get(rank) ?? NaN;
  return positions.map((position) => {
    const below = at(Math.floor(position));
    const above = at(Math.min(last, Math.floor(position) + 1));
    const weight = position - Math.floor(position);
    return weight === 0 ? below : below + (above - below) * weight;
  });
}

/** From so many values on, counting them into buckets first is worth its passes. */
const longColumn = 5_000;
const bucketCount = 4_096;

function valuesInPlace(column: Float64Array, ranks: readonly number[]): ReadonlyMap<number, number> {
  placeRanks(column, ranks, 0, column.length - 1);
  return new Map(ranks.map((rank) => [rank, column[rank] ?? NaN]));
}

/**
 * Counts the values into even buckets, then looks only into those that hold a wanted rank. The column stays as it is. Null where
 * its width is no number to divide by.
 */
function valuesInBuckets(column: Float64Array, ranks: readonly number[]): ReadonlyMap<number, number> | null {
  let [low, high] = [Infinity, -Infinity];
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = (bucketCount - 1) / (high - low);
  if (!(scale > 0) || !Number.isFinite(scale)) return null;
  const counts = new Uint32Array(bucketCount);
  for (let index = 0; index < column.length; index += 1) {
    const bucket = (((column[index] ?? 0) - low) * scale) | 0;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const wanted = wantedBuckets(counts, ranks);
  const next = new Int32Array(bucketCount).fill(-1);
  for (const { bucket, from } of wanted) next[bucket] = from;
  const gathered = new Float64Array(wanted.reduce((sum, { size }) => sum + size, 0));
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? 0;
    const bucket = ((value - low) * scale) | 0;
    const to = next[bucket] ?? -1;
    if (to < 0) continue;
    gathered[to] = value;
    next[bucket] = to + 1;
  }
  const found = new Map<number, number>();
  for (const { from, size, below, ranks: own } of wanted) {
    const part = gathered.subarray(from, from + size);
    for (const [rank, value] of valuesInPlace(
      part,
      own.map((rank) => rank - below),
    ))
      found.set(rank + below, value);
  }
  return found;
}

interface WantedBucket {
  readonly bucket: number;
  /** Its place among what is gathered. */
  readonly from: number;
  readonly size: number;
  /** Values in the buckets before it. */
  readonly below: number;
  readonly ranks: readonly number[];
}

/** `ranks` rise. */
function wantedBuckets(counts: Uint32Array, ranks: readonly number[]): readonly WantedBucket[] {
  const wanted: WantedBucket[] = [];
  let [below, from, nextRank] = [0, 0, 0];
  counts.forEach((size, bucket) => {
    const first = nextRank;
    while (nextRank < ranks.length && (ranks[nextRank] ?? 0) < below + size) nextRank += 1;
    if (nextRank > first) {
      wanted.push({ bucket, from, size, below, ranks: ranks.slice(first, nextRank) });
      from += size;
    }
    below += size;
  });
  return wanted;
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
