/** A distribution function with its derivative. */
export interface Curve {
  cdf(value: number): number;
  density(value: number): number;
}

/**
 * The value within [low, high] at which a rising distribution function reaches the probability, to the last bits that
 * the function tells apart: Newton's steps from `guess`, halving the bracket where one leaves it or gains too little.
 */
export function invertCdf(curve: Curve, probability: number, low: number, high: number, guess?: number): number {
  let [from, to] = [low, high];
  let value = guess !== undefined && guess > from && guess < to ? guess : from / 2 + to / 2;
  for (let step = 0; step < 200; step += 1) {
    const miss = curve.cdf(value) - probability;
    if (miss === 0) return value;
    if (miss < 0) from = value;
    else to = value;
    const newton = value - miss / curve.density(value);
    const middle = from / 2 + to / 2;
    // Every fourth step halves, since Newton's may creep along a power-like tail.
    const next = newton > from && newton < to && step % 4 !== 3 ? newton : middle;
    if (Math.abs(next - value) <= 4e-16 * Math.abs(value) || middle === from || middle === to) return next;
    value = next;
  }
  return value;
}

/** The smallest value within [low, high] at which a distribution function, which may jump, reaches the probability. */
export function bisectCdf(cdf: (value: number) => number, probability: number, low: number, high: number): number {
  let [from, to] = [low, high];
  if (cdf(from) >= probability) return from;
  for (;;) {
    const middle = from / 2 + to / 2;
    if (middle <= from || middle >= to) return to;
    if (cdf(middle) < probability) from = middle;
    else to = middle;
  }
}
