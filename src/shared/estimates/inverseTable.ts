import { invertCdf, type Curve } from './invertCdf.ts';

interface Node {
  readonly share: number;
  readonly value: number;
  /** Of the value by the share; infinite where the density is 0. */
  readonly slope: number;
}

const guideLength = 1_024;
const starts = [1e-9, 1e-7, 1e-5, 1e-3, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 1 - 1e-3, 1 - 1e-5, 1 - 1e-7, 1 - 1e-9];

/**
 * Turns uniform draws into those of a distribution whose quantiles are slow to compute, by cubic Hermite pieces that are
 * halved until the distribution function, at the middle of each, is off by less than 1e-8 (in the tails by less than a
 * millionth of the tail): Hörmann and Leydold, "Continuous random variate generation by fast numerical inversion", ACM
 * TOMACS 13, 2003. Beyond the pieces, one draw in 500 million, `quantile` is asked.
 */
export function tabulateInverse(
  curve: Curve,
  quantile: (probability: number) => number,
): (column: Float64Array, count: number) => void {
  const nodes = refine(curve, quantile);
  const shares = Float64Array.from(nodes, ({ share }) => share);
  const pieces = fitPieces(nodes);
  const guide = Int32Array.from({ length: guideLength }, (_, cell) => {
    const found = nodes.findIndex(({ share }) => share > cell / guideLength);
    return Math.max(0, found - 1);
  });
  const [first, last] = [shares[0] ?? 0, shares.at(-1) ?? 1];
  return (column, count) => {
    for (let index = 0; index < count; index += 1) {
      const share = column[index] ?? 0.5;
      if (share <= first || share >= last) {
        column[index] = quantile(share);
        continue;
      }
      let piece = guide[Math.floor(share * guideLength)] ?? 0;
      while (share >= (shares[piece + 1] ?? 1)) piece += 1;
      const along = share - (shares[piece] ?? 0);
      const at = piece * 4;
      column[index] =
        (pieces[at] ?? 0) +
        along * ((pieces[at + 1] ?? 0) + along * ((pieces[at + 2] ?? 0) + along * (pieces[at + 3] ?? 0)));
    }
  };
}

/** Nodes rise in share and value. */
function refine(curve: Curve, quantile: (probability: number) => number): readonly Node[] {
  const nodeAt = (share: number, value: number): Node => ({ share, value, slope: 1 / curve.density(value) });
  const pending = starts.map((share) => nodeAt(share, quantile(share))).toReversed();
  const [first] = pending.splice(-1);
  if (first === undefined) return [];
  const nodes = [first];
  let left = first;
  for (let right = pending.pop(); right !== undefined; right = pending.pop()) {
    const share = left.share / 2 + right.share / 2;
    const guess = valueAlong(left, right, share);
    const fits = Math.abs(curve.cdf(guess) - share) < toleranceOf(left, right) && isRising(left, right);
    if (fits || right.share - left.share < 1e-11 || isNarrow(left, right)) {
      nodes.push(right);
      left = right;
    } else pending.push(right, nodeAt(share, invertCdf(curve, share, left.value, right.value, guess)));
  }
  return nodes;
}

/** Between values with hardly a double between them a table can not do better. */
function isNarrow(left: Node, right: Node): boolean {
  return !(right.value - left.value > 1e-14 * Math.max(Math.abs(left.value), Math.abs(right.value)));
}

function toleranceOf(left: Node, right: Node): number {
  return Math.min(1e-8, 1e-6 * Math.min(left.share, 1 - right.share));
}

/** Fritsch and Carlson's bound: slopes up to three times the chord's keep a cubic rising. */
function isRising(left: Node, right: Node): boolean {
  const chord = (right.value - left.value) / (right.share - left.share);
  return left.slope >= 0 && right.slope >= 0 && left.slope <= 3 * chord && right.slope <= 3 * chord;
}

function valueAlong(left: Node, right: Node, share: number): number {
  const [start, first, second, third] = fitPiece(left, right);
  const along = share - left.share;
  return start + along * (first + along * (second + along * third));
}

function fitPieces(nodes: readonly Node[]): Float64Array {
  const pieces = new Float64Array(nodes.length * 4);
  nodes.forEach((right, index) => {
    const left = nodes[index - 1];
    if (left !== undefined) pieces.set(fitPiece(left, right), (index - 1) * 4);
  });
  return pieces;
}

/** A straight line where the slopes would bend it down again. */
function fitPiece(left: Node, right: Node): readonly [number, number, number, number] {
  const length = right.share - left.share;
  const chord = (right.value - left.value) / length;
  if (!isRising(left, right)) return [left.value, chord, 0, 0];
  const second = (3 * chord - 2 * left.slope - right.slope) / length;
  const third = (left.slope + right.slope - 2 * chord) / (length * length);
  return [left.value, left.slope, second, third];
}
