import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

function draw(seed: number, stream: string, count = 8): number[] {
  const out = new Float64Array(count);
  createRandom(seed, stream).fillUniform(out, count);
  return [...out];
}

test('draws are these bits on every machine and in every version', () => {
  expect(draw(7, 'cargo', 3)).toEqual([0.9891379982727216, 0.7258714393025115, 0.974543427442243]);
});

test('a stream does not depend on how it is cut into blocks', () => {
  const random = createRandom(7, 'cargo');
  const [first, second] = [new Float64Array(3), new Float64Array(5)];
  random.fillUniform(first, 3);
  random.fillUniform(second, 5);
  expect([...first, ...second]).toEqual(draw(7, 'cargo'));
});

test('seeds and names that are close give streams that share nothing', () => {
  const streams = [
    draw(7, 'cargo'),
    draw(8, 'cargo'),
    draw(7, 'cargo2'),
    draw(71, 'cargo'),
    draw(0, ''),
    draw(Number.MAX_SAFE_INTEGER, 'a'),
  ];
  expect(new Set(streams.flat()).size).toBe(48);
});

test('two lines of one sheet are not correlated', () => {
  const count = 100_000;
  const [a, b] = [draw(1, 'a', count), draw(1, 'b', count)];
  const covariance = a.reduce((sum, value, index) => sum + (value - 0.5) * ((b[index] ?? 0) - 0.5), 0) / count;
  expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(count));
});
