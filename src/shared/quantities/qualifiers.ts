import type { Qualifier } from '../values/quantity.ts';
import { type Token, tokenAt } from './tokens.ts';

const beforeTable = `
exactly: exactly, precisely
about: about, around, roughly, approximately, approx, some, circa, ca, an estimated, estimated, in the region of, in the neighborhood of, somewhere around, more or less, ~, ≈, an average of about, averaged, averages, averaging, on the order of, something like
nearly: nearly, almost, close to, near, just under, just below, just shy of, a little under, just short of, approaching, not quite, virtually
more than: more than, over, over than, above, in excess of, greater than, upwards of, upward of, north of, well over, just over, exceeding, exceeds, exceeded, exceed, topping, surpassing, higher than, longer than, larger than, bigger than, better than, beyond, >
at least: at least, no fewer than, no less than, not less than, a minimum of, minimum of, minimum, as many as at least, ≥
up to: up to, as many as, as much as, at most, no more than, not more than, a maximum of, maximum of, maximum, up to about, max, ≤, as high as
less than: less than, fewer than, under, below, lower than, smaller than, shorter than, short of, south of, sub, <
`;
const afterTable = `
at least: or more, or older, or above, or higher, or greater, plus, +, at least, and above, and over, or over
about: or so, or thereabouts, odd, -odd, or thereabout, give or take, ish
up to: or less, or fewer, or under, or younger, or below, at most, or lower, maximum, max, tops
`;

const before = readTable(beforeTable);
const after = readTable(afterTable);
const beforeLast = new Set([...before.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));
const longest = 5;

function readTable(table: string): ReadonlyMap<string, Qualifier> {
  const found = new Map<string, Qualifier>();
  for (const line of table.trim().split('\n')) {
    const [name = '', phrases = ''] = line.split(': ');
    for (const phrase of phrases.split(', ')) found.set(phrase, name as Qualifier);
  }
  return found;
}

export interface FoundQualifier {
  readonly qualifier: Qualifier;
  readonly from: number;
  readonly next: number;
}

/** The longest qualifier that ends right before a token. */
export function qualifierBefore(tokens: readonly Token[], at: number, floor: number): FoundQualifier | null {
  if (!beforeLast.has(tokenAt(tokens, at - 1).lower)) return null;
  let [words, found]: [string, FoundQualifier | null] = ['', null];
  for (let from = at - 1; from >= Math.max(floor, at - longest); from -= 1) {
    words = words === '' ? tokenAt(tokens, from).lower : `${tokenAt(tokens, from).lower} ${words}`;
    const qualifier = before.get(words);
    if (qualifier !== undefined) found = { qualifier, from, next: at };
  }
  return found;
}

/** A qualifier that begins at a token: `or more`, `-plus`, `+`. */
export function qualifierAfter(tokens: readonly Token[], at: number): FoundQualifier | null {
  const skip = /^[-–]$/.test(tokenAt(tokens, at).text) && !tokenAt(tokens, at).spaced ? 1 : 0;
  const first = tokenAt(tokens, at + skip).lower;
  const two = `${first} ${tokenAt(tokens, at + skip + 1).lower}`;
  const long = after.get(two);
  if (long !== undefined) return { qualifier: long, from: at, next: at + skip + 2 };
  const short = after.get(first);
  return short === undefined ? null : { qualifier: short, from: at, next: at + skip + 1 };
}
