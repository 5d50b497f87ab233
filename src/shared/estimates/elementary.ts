/**
 * exp, log and power from the four operations and the square root alone, which IEEE 754 fixes to the last bit:
 * Math.exp, Math.log and Math.pow may differ between JavaScript engines and their versions, and so would results.
 */

const lowestExponent = -1075;
const highestExponent = 1023;
const powersOfTwo = tabulatePowers();

/** By doubling and halving alone, each from its neighbour. */
function tabulatePowers(): Float64Array {
  const powers = new Float64Array(highestExponent - lowestExponent + 1);
  const one = -lowestExponent;
  powers[one] = 1;
  for (let at = one + 1; at < powers.length; at += 1) powers[at] = (powers[at - 1] ?? 0) * 2;
  for (let at = one - 1; at >= 0; at -= 1) powers[at] = (powers[at + 1] ?? 0) / 2;
  return powers;
}

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** e to the x; error under one unit in the last place. After FreeBSD msun e_exp.c (Sun Microsystems, 1993). */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return k === 1024
    ? y * 2 * (powersOfTwo[highestExponent - lowestExponent] ?? 0)
    : y * (powersOfTwo[k - lowestExponent] ?? 0);
}

/** Natural logarithm; error under one unit in the last place. After FreeBSD msun e_log.c (Sun Microsystems, 1993). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 54 * ln2High - 54 * ln2Low;
  // The k for which x / 2^k lies within [sqrt(1/2), sqrt(2)]; the guess need not be exact, the comparisons are.
  let k = guessExponent(x);
  let scaled = x * (powersOfTwo[-k - lowestExponent] ?? 0);
  for (; scaled > Math.SQRT2; k += 1) scaled *= 0.5;
  for (; scaled < Math.SQRT1_2; k -= 1) scaled *= 2;
  const f = scaled - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.1479819860510221)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + even + odd) + k * ln2Low) - f);
}

/** Counting leading zeros takes a fifth of the time of Math.log2, and most numbers lie where it can. */
function guessExponent(x: number): number {
  if (x >= 1 && x < 4_294_967_296) return 31 - Math.clz32(x);
  if (x < 1 && x > 2.3283064365386963e-10) return -1 - Math.clz32(x * 4_294_967_296);
  return Math.min(1022, Math.max(-1022, Math.round(Math.log2(x))));
}

/**
 * base to the exponent: by multiplication for whole exponents up to 64, by square root for one half, else by exp and
 * log (relative error about |exponent ln base| units in the last place). A negative base takes whole exponents only.
 */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) return wholePower(base, exponent);
  if (exponent === 0.5) return Math.sqrt(base);
  if (base > 0) return exp(exponent * log(base));
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  if (!Number.isInteger(exponent)) return NaN;
  const size = exp(exponent * log(-base));
  return exponent % 2 === 0 ? size : -size;
}

function wholePower(base: number, exponent: number): number {
  let product = 1;
  let factor = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= factor;
    factor *= factor;
  }
  return exponent < 0 ? 1 / product : product;
}
