import type { Atom, Sampler } from './distribution.ts';

/** Sorts values and joins equal ones; shares are weights over their sum, and weights of 0 are left out. */
export function atomsOf(weighted: readonly { readonly value: number; readonly weight: number }[]): readonly Atom[] {
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const sorted = weighted.filter(({ weight }) => weight > 0).toSorted((one, other) => one.value - other.value);
  const atoms: Atom[] = [];
  for (const { value, weight } of sorted) {
    const last = atoms.at(-1);
    if (last?.value === value) atoms[atoms.length - 1] = { value, share: last.share + weight / total };
    else atoms.push({ value, share: weight / total });
  }
  return atoms;
}

/** A distribution of single values alone, whose shares sum to 1; drawn by inversion. */
export function atomSampler(atoms: readonly Atom[]): Sampler {
  const values = Float64Array.from(atoms, ({ value }) => value);
  const reached = reachedShares(atoms);
  const last = values.length - 1;
  const quantile = (probability: number): number => values[Math.min(last, firstAtLeast(reached, probability))] ?? NaN;
  return {
    transform(column, count) {
      if (last === 0) column.fill(values[0] ?? NaN, 0, count);
      else for (let index = 0; index < count; index += 1) column[index] = quantile(column[index] ?? 0.5);
    },
    quantile,
    cdf(value) {
      const below = countUpTo(values, value);
      return below > last ? 1 : (reached[below - 1] ?? 0);
    },
    mean: atoms.reduce((sum, { value, share }) => sum + value * share, 0),
    density: null,
    atoms,
  };
}

/** For each atom the share of it and all before it. */
export function reachedShares(atoms: readonly Atom[]): Float64Array {
  let sum = 0;
  return Float64Array.from(atoms, ({ share }) => (sum += share));
}

/** The first place in a rising column that holds at least the value; its length where none does. */
export function firstAtLeast(column: Float64Array, value: number): number {
  let [from, to] = [0, column.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((column[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many values of a rising column are no larger than the value. */
export function countUpTo(column: Float64Array, value: number): number {
  let [from, to] = [0, column.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((column[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
