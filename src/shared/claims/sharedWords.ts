import { wordsOf } from '../search/foldText.ts';

const length = 4;
const fewest = 3;
const most = 0.5;

/** Whether two passages use the same wording: half of the shorter one's runs of four words stand in the other, three at least. */
export function sharesWording(one: string, other: string): boolean {
  const [first, second] = [shinglesOf(one), shinglesOf(other)];
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared >= fewest && shared >= small.size * most;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')),
  );
}
