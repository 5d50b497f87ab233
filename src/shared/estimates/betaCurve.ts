import { exp, log } from './elementary.ts';
import type { Curve } from './invertCdf.ts';

/**
 * The beta distribution on 0 to 1 with shapes a and b above 0. The distribution function is the regularised incomplete
 * beta function by its continued fraction (DLMF 8.17.22, evaluated by Lentz's method), to about 1e-13.
 */
export function betaCurve(a: number, b: number): Curve {
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  const turn = (a + 1) / (a + b + 2);
  return {
    cdf(value) {
      if (value <= 0) return 0;
      if (value >= 1) return 1;
      const front = exp(scale + a * log(value) + b * logOneMinus(value));
      return value < turn ? (front * fractionOf(a, b, value)) / a : 1 - (front * fractionOf(b, a, 1 - value)) / b;
    },
    density(value) {
      if (value < 0 || value > 1) return 0;
      if (value === 0) return edgeDensity(a, b);
      if (value === 1) return edgeDensity(b, a);
      return exp(scale + (a - 1) * log(value) + (b - 1) * logOneMinus(value));
    },
  };
}

function edgeDensity(near: number, far: number): number {
  return near < 1 ? Infinity : near === 1 ? far : 0;
}

/** log(1 - x) that keeps the digits of a small x. */
function logOneMinus(value: number): number {
  const rest = 1 - value;
  return rest === 1 ? -value : (log(rest) * value) / (1 - rest);
}

function fractionOf(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;

  function awayFromZero(value: number): number {
    return Math.abs(value) < tiny ? tiny : value;
  }
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
const halfLogTwoPi = 0.9189385332046728;

/** ln Gamma(x) for x above 0, to about 1e-14: Lanczos' approximation, g = 7 (Godfrey's coefficients); Stirling's series from 30. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - log(x);
  if (x >= 30) {
    const inverse = 1 / (x * x);
    const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1_260 - inverse / 1_680))) / x;
    return (x - 0.5) * log(x) - x + halfLogTwoPi + series;
  }
  const y = x - 1;
  const t = y + 7.5;
  const sum = lanczos.reduce((total, coefficient, index) => total + coefficient / (y + index + 1), 0.9999999999998099);
  return halfLogTwoPi + (y + 0.5) * log(t) - t + log(sum);
}
