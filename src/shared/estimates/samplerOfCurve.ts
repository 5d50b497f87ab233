import { firstAtLeast, reachedShares } from './atoms.ts';
import type { Atom, Sampler } from './distribution.ts';
import { tabulateInverse } from './inverseTable.ts';
import { bisectCdf, invertCdf } from './invertCdf.ts';

interface AtomicCurve {
  cdf(value: number): number;
  /** Of what is not in atoms. */
  density(value: number): number;
  readonly atoms: readonly Atom[];
  /** Bounds of the quantile. */
  low(probability: number): number;
  high(probability: number): number;
  readonly mean: number;
}

/** A sampler for a distribution of which only the distribution function and the density are known. */
export function samplerOfCurve({ cdf, density, atoms, low, high, mean }: AtomicCurve): Sampler {
  const quantile = (probability: number): number =>
    atoms.length > 0
      ? bisectCdf(cdf, probability, low(probability), high(probability))
      : invertCdf({ cdf, density }, probability, low(probability), high(probability));
  return { transform: transformOf({ cdf, density }, atoms, quantile), quantile, cdf, mean, density, atoms };
}

interface Jump {
  readonly value: number;
  /** The uniform draws that become this value. */
  readonly from: number;
  readonly to: number;
}

function transformOf(
  curve: Pick<AtomicCurve, 'cdf' | 'density'>,
  atoms: readonly Atom[],
  quantile: (probability: number) => number,
): Sampler['transform'] {
  if (atoms.length === 0) return tabulateInverse(curve, quantile);
  const jumps = atoms.map(({ value, share }): Jump => ({
    value,
    from: curve.cdf(value) - share,
    to: curve.cdf(value),
  }));
  const reached = reachedShares(atoms);
  const rest = 1 - (reached.at(-1) ?? 0);
  const ends = Float64Array.from(jumps, ({ to }) => to);
  /** What is left of a uniform draw when the atoms below it are taken out. */
  const leave = (share: number, atom: number) => (share - (reached[atom - 1] ?? 0)) / rest;
  const restAt = (value: number, reachedShare: number) => {
    const above = jumps.findIndex((jump) => jump.value > value);
    return leave(reachedShare, above === -1 ? jumps.length : above);
  };
  const spread = tabulateInverse(
    { cdf: (value) => restAt(value, curve.cdf(value)), density: (value) => curve.density(value) / rest },
    (share) => {
      let atom = 0;
      while (atom < jumps.length && leave(jumps[atom]?.from ?? 1, atom) < share) atom += 1;
      return quantile(share * rest + (reached[atom - 1] ?? 0));
    },
  );
  return (column, count) => {
    const single = new Float64Array(1);
    for (let index = 0; index < count; index += 1) {
      const share = column[index] ?? 0.5;
      const atom = firstAtLeast(ends, share);
      const jump = jumps[atom];
      if (jump !== undefined && share >= jump.from) {
        column[index] = jump.value;
        continue;
      }
      single[0] = leave(share, atom);
      spread(single, 1);
      column[index] = single[0];
    }
  };
}
