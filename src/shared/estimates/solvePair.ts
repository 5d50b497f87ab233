type Pair = readonly [number, number];

/**
 * Two unknowns at which both of `misses` are 0, to 1e-12: Newton's method with differences for slopes, each step halved
 * until it comes nearer. Null where it does not get there; the unknowns may be any number.
 */
export function solvePair(misses: (unknowns: Pair) => Pair, start: Pair): Pair | null {
  let at = start;
  let missed = misses(at);
  for (let step = 0; step < 200; step += 1) {
    if (sizeOf(missed) < 1e-12) return at;
    const direction = newtonStep(misses, at, missed);
    if (direction === null) return null;
    const next = nearer(misses, at, missed, direction);
    // The last digits can not always be had; far off, no step that helps is a failure.
    if (next === null) return sizeOf(missed) < 1e-9 ? at : null;
    at = next;
    missed = misses(at);
  }
  return sizeOf(missed) < 1e-9 ? at : null;
}

function newtonStep(misses: (unknowns: Pair) => Pair, at: Pair, [first, second]: Pair): Pair | null {
  const by = 1e-6;
  const [a, c] = slopes(misses([at[0] + by, at[1]]), misses([at[0] - by, at[1]]), by);
  const [b, d] = slopes(misses([at[0], at[1] + by]), misses([at[0], at[1] - by]), by);
  const determinant = a * d - b * c;
  if (determinant === 0 || !Number.isFinite(determinant)) return null;
  return [(b * second - d * first) / determinant, (c * first - a * second) / determinant];
}

function slopes(after: Pair, before: Pair, by: number): Pair {
  return [(after[0] - before[0]) / (2 * by), (after[1] - before[1]) / (2 * by)];
}

function nearer(misses: (unknowns: Pair) => Pair, at: Pair, missed: Pair, [first, second]: Pair): Pair | null {
  // A step of more than 2 in a logarithm is a guess about a region that the slopes do not know.
  let part = Math.min(1, 2 / Math.max(Math.abs(first), Math.abs(second)));
  for (let halved = 0; halved < 40; halved += 1) {
    const next: Pair = [at[0] + part * first, at[1] + part * second];
    if (sizeOf(misses(next)) < sizeOf(missed)) return next;
    part /= 2;
  }
  return null;
}

function sizeOf([first, second]: Pair): number {
  const size = Math.max(Math.abs(first), Math.abs(second));
  return Number.isNaN(size) ? Infinity : size;
}
