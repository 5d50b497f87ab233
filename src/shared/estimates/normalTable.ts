/**
 * The middle of the standard normal quantile as polynomials: a table takes a quarter of the time of a rational function
 * with a call for the tails. It is made from the exact function by the four operations alone, so its bits are the same everywhere.
 */
const terms = 6;
/** As the slope grows towards the tails, a second table of finer segments takes over; beyond that the exact function does. */
const middle = { segments: 1_024, from: 1 / 64 };
const sides = { segments: 8_192, from: 1 / 512 };

/** Chebyshev's for six terms: cos(pi (2k - 1) / 12). */
const nodes = [
  -0.9659258262890683,
  -Math.SQRT1_2,
  -0.2588190451025207,
  0.2588190451025207,
  Math.SQRT1_2,
  0.9659258262890683,
];

export interface NormalTable {
  readonly middle: Float64Array;
  /** Of the lower side; the upper is its mirror image. */
  readonly side: Float64Array;
}

/** `exact` gives the quantile of a probability. The table's own error is below 3e-12 standard deviations. */
export function tabulateNormal(exact: (probability: number) => number): NormalTable {
  const between = (segments: number, from: number, to: number) => {
    const table = new Float64Array(segments * to * terms);
    for (let segment = segments * from; segment < segments * to; segment += 1) {
      const values = nodes.map((node) => exact((segment + (node + 1) / 2) / segments));
      table.set(coefficientsOf(values), segment * terms);
    }
    return table;
  };
  return {
    middle: between(middle.segments, middle.from, 1 - middle.from),
    side: between(sides.segments, sides.from, middle.from),
  };
}

/** Of the polynomial through the values at the nodes: Newton's divided differences, multiplied out from the last. */
function coefficientsOf(values: readonly number[]): Float64Array {
  const differences = Float64Array.from(values);
  for (let order = 1; order < terms; order += 1)
    for (let index = terms - 1; index >= order; index -= 1) {
      const rise = (differences[index] ?? 0) - (differences[index - 1] ?? 0);
      differences[index] = rise / ((nodes[index] ?? 0) - (nodes[index - order] ?? 0));
    }
  const coefficients = new Float64Array(terms);
  for (let order = terms - 1; order >= 0; order -= 1) {
    for (let power = terms - 1; power >= 0; power -= 1) {
      const shifted = (coefficients[power - 1] ?? 0) - (nodes[order] ?? 0) * (coefficients[power] ?? 0);
      coefficients[power] = power === 0 ? shifted + (differences[order] ?? 0) : shifted;
    }
  }
  return coefficients;
}

/** Replaces probabilities by their quantiles; `tail` finds those outside of the table. */
export function lookUpNormal(
  { middle: table, side }: NormalTable,
  column: Float64Array,
  count: number,
  tail: (probability: number) => number,
): void {
  const to = 1 - middle.from;
  for (let index = 0; index < count; index += 1) {
    const probability = column[index] ?? 0.5;
    // Written out here: a call that returns a number costs more than the polynomial.
    if (probability >= middle.from && probability < to) {
      const place = probability * middle.segments;
      const segment = place | 0;
      const t = 2 * (place - segment) - 1;
      const at = segment * terms;
      const high = (table[at + 3] ?? 0) + t * ((table[at + 4] ?? 0) + t * (table[at + 5] ?? 0));
      column[index] = (table[at] ?? 0) + t * ((table[at + 1] ?? 0) + t * ((table[at + 2] ?? 0) + t * high));
    } else column[index] = sideQuantile(side, probability, tail);
  }
}

function sideQuantile(side: Float64Array, probability: number, tail: (probability: number) => number): number {
  const lower = Math.min(probability, 1 - probability);
  if (lower < sides.from || lower >= middle.from) return tail(probability);
  const place = lower * sides.segments;
  const segment = place | 0;
  const t = 2 * (place - segment) - 1;
  const at = segment * terms;
  const high = (side[at + 3] ?? 0) + t * ((side[at + 4] ?? 0) + t * (side[at + 5] ?? 0));
  const quantile = (side[at] ?? 0) + t * ((side[at + 1] ?? 0) + t * ((side[at + 2] ?? 0) + t * high));
  return probability < 0.5 ? quantile : -quantile;
}
