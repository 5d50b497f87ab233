/**
 * Where a continuous function is 0 between two values at which its signs differ, to 1e-14 of the value: Brent,
 * "Algorithms for Minimization without Derivatives", 1973, chapter 4.
 */
export function findRoot(of: (value: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [of(a), of(b)];
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let round = 0; round < 200; round += 1) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 1e-14 * Math.abs(b) + 5e-324;
    const half = (c - b) / 2;
    if (fb === 0 || Math.abs(half) <= tolerance) return b;
    const tried = Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolate() : null;
    if (tried !== null && Math.abs(tried) < Math.min(1.5 * Math.abs(half), Math.abs(before) / 2)) {
      before = step;
      step = tried;
    } else {
      step = half;
      before = half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : half > 0 ? tolerance : -tolerance;
    fb = of(b);
  }
  return b;

  /** A secant through two points, or an inverse parabola through three; null where it leads away from the bracket. */
  function interpolate(): number | null {
    const s = fb / fa;
    if (a === c) return inward((-s * (c - b)) / (1 - s));
    const [q, r] = [fa / fc, fb / fc];
    const over = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
    return inward(-over / ((q - 1) * (r - 1) * (s - 1)));
  }

  function inward(by: number): number | null {
    return Number.isFinite(by) && by > 0 === c - b > 0 ? by : null;
  }
}
