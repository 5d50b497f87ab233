import { describe, expect, test } from 'vitest';
import { exp, log, power } from './elementary.ts';
import { normalCdf, normalQuantile } from './normalCurve.ts';

const relativeError = (found: number, expected: number) => Math.abs(found / expected - 1);

describe('exp, log and power', () => {
  test('agree with the engine to 2 units in the last place over their whole range', () => {
    for (let step = -7000; step <= 7000; step += 1) {
      const x = step / 10 + 0.0137;
      expect(relativeError(exp(x), Math.exp(x))).toBeLessThan(5e-16);
      const y = Math.exp(x);
      expect(Math.abs(log(y) - Math.log(y))).toBeLessThanOrEqual(4.5e-16 * Math.max(Math.abs(x), 1e-3));
    }
  });

  test('keep the edges', () => {
    expect([exp(0), exp(710), exp(-746), exp(-Infinity), exp(Infinity)]).toEqual([1, Infinity, 0, 0, Infinity]);
    expect(exp(NaN)).toBeNaN();
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
    expect(relativeError(log(5e-324), Math.log(5e-324))).toBeLessThan(1e-15);
    expect(relativeError(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(1e-15);
    expect(relativeError(exp(709.7), Math.exp(709.7))).toBeLessThan(5e-16);
  });

  test('whole and half powers are exact', () => {
    expect([power(3, 4), power(2, -2), power(-2, 3), power(0, 0), power(9, 0.5)]).toEqual([81, 0.25, -8, 1, 3]);
    expect(relativeError(power(1.7, 2.3), 1.7 ** 2.3)).toBeLessThan(1e-15);
    expect(power(-2, 0.3)).toBeNaN();
    expect(power(0, -0.5)).toBe(Infinity);
  });
});

describe('the normal curve', () => {
  test.each([
    [0.5, 0],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-15, -7.941345326170997],
  ])('the quantile of %d is %d', (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(4e-15);
  });

  test('quantile and distribution function undo each other', () => {
    for (let step = 1; step < 1000; step += 1) {
      const probability = step / 1000;
      expect(Math.abs(normalCdf(normalQuantile(probability)) - probability)).toBeLessThan(2e-15);
    }
    expect(relativeError(normalCdf(normalQuantile(1e-14)), 1e-14)).toBeLessThan(1e-7);
  });
});
