import { scaleWords } from './scales.ts';
import { type Token, tokenAt } from './tokens.ts';

/** A number that stands in the text: tokens `from` to `next`, exclusive. */
export interface ReadNumber {
  readonly from: number;
  readonly next: number;
  readonly value: number;
  /** The number before its words of scale: 1.6 of `1.6 million`. */
  readonly mantissa: number;
  /** The bounds of a word that names only an order of magnitude: `hundreds`, `dozens`. */
  readonly vague: readonly [number, number] | null;
  readonly rough: boolean;
  /** A part of a whole: `half`, `two-thirds`, `one in five`. */
  readonly part: boolean;
  readonly words: boolean;
}

export const smallNumbers: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, index] as const),
);
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + index * 10] as const),
);
const parts: ReadonlyMap<string, number> = new Map(
  'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ').flatMap((word, index) => {
    const size = 1 / (index + 2);
    return [[word, size] as const, [word === 'half' ? 'halves' : `${word}s`, size] as const];
  }),
);
const vagueWords: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [12, 120]],
  ['tens', [10, 100]],
  ['hundreds', [100, 1_000]],
  ['thousands', [1_000, 10_000]],
  ['millions', [1e6, 1e7]],
  ['billions', [1e9, 1e10]],
  ['trillions', [1e12, 1e13]],
]);
const openers = new Set(['a', 'an', 'half', 'several', 'few']);

/** How many times `sixfold`, `tenfold` is; undefined for another word. */
export function foldOf(lower: string): number | undefined {
  return lower.endsWith('fold') ? (smallNumbers.get(lower.slice(0, -4)) ?? tens.get(lower.slice(0, -4))) : undefined;
}

/** Whether a number in words can begin with this word. */
export function opensNumber(lower: string): boolean {
  return smallNumbers.has(lower) || tens.has(lower) || vagueWords.has(lower) || openers.has(lower);
}

/** Reads a number in words at a token: `twenty-five`, `half a dozen`, `two and a half million`, `dozens`; null if there is none. */
export function readNumberWords(tokens: readonly Token[], at: number): ReadNumber | null {
  const { lower } = tokenAt(tokens, at);
  const vague = vagueWords.get(lower);
  if (vague !== undefined) return readVague(tokens, at, at, vague);
  if (lower === 'half') return readHalf(tokens, at);
  if (lower === 'several' || lower === 'few') return readSeveral(tokens, at, at);
  if (lower === 'a' || lower === 'an') return readArticle(tokens, at);
  const small = readSmall(tokens, at);
  if (small === null || (lower === 'zero' && !isTo(tokens, at + 1))) return null;
  return readShare(tokens, at, small) ?? readPart(tokens, at, small) ?? readScaled(tokens, at, small.value, small.next);
}

/** `to` or `-to-`, as in `zero to 60`. */
function isTo(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, isHyphen(tokenAt(tokens, at)) ? at + 1 : at).lower === 'to';
}

const plain = { mantissa: 0, vague: null, rough: false, part: false, words: true } as const;

/** `seven`, `twenty`, `twenty-five`. */
function readSmall(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokenAt(tokens, at).lower;
  const small = smallNumbers.get(first);
  if (small !== undefined) return { value: small, next: at + 1 };
  const ten = tens.get(first);
  if (ten === undefined) return null;
  const hyphen = isHyphen(tokenAt(tokens, at + 1)) ? 1 : 0;
  const unit = smallNumbers.get(tokenAt(tokens, at + 1 + hyphen).lower);
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, next: at + 2 + hyphen }
    : { value: ten, next: at + 1 };
}

/** Multiplies by the scale words that follow and adds smaller parts: `two hundred and five thousand`. */
export function readScaled(tokens: readonly Token[], from: number, start: number, after: number): ReadNumber {
  let [total, current, next, last] = [0, start, after, 1];
  for (;;) {
    const token = tokenAt(tokens, next);
    const half = readAndHalf(tokens, next);
    const hyphen = isHyphen(token) && !token.spaced ? 1 : 0;
    const factor = scaleOf(tokenAt(tokens, next + hyphen).lower);
    if (half !== null && Number.isInteger(current)) {
      // `a million and a half` is half a million more, `two and a half` half of one.
      if (current === 0 && total > 0) total += half.value * last;
      else current += half.value;
      next = half.next;
    } else if (factor !== undefined) {
      if (current === 0 && total > 0) total *= factor;
      current *= factor;
      last = factor;
      next += 1 + hyphen;
      if (factor < 1_000) continue;
      total += current;
      current = 0;
    } else {
      const small =
        (current > 0 && current % 100 === 0) || (current === 0 && total > 0) ? readRest(tokens, next) : null;
      if (small === null) break;
      current += small.value;
      next = small.next;
    }
  }
  return { from, next, value: total + current, ...plain, mantissa: start };
}

function scaleOf(lower: string): number | undefined {
  return lower === 'dozen' ? 12 : scaleWords.get(lower);
}

/** `and five` after `hundred`; `five` alone too. */
function readRest(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokenAt(tokens, at);
  if (first.kind !== 'word') return null;
  return readSmall(tokens, first.lower === 'and' ? at + 1 : at);
}

/** `and a half`, `and three quarters`. */
function readAndHalf(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  if (tokenAt(tokens, at).lower !== 'and') return null;
  const count = tokenAt(tokens, at + 1).lower;
  const times = count === 'a' ? 1 : smallNumbers.get(count);
  const size = parts.get(tokenAt(tokens, at + 2).lower);
  return times === undefined || size === undefined ? null : { value: times * size, next: at + 3 };
}

/** `one in five`, `nine out of ten`, `one of four`. */
export function readShare(
  tokens: readonly Token[],
  at: number,
  small: { value: number; next: number },
): ReadNumber | null {
  const words = [0, 1].map((step) => tokenAt(tokens, small.next + step).lower);
  const skip = words[0] === 'in' || words[0] === 'of' ? 1 : words[0] === 'out' && words[1] === 'of' ? 2 : 0;
  if (skip === 0) return null;
  const other = tokenAt(tokens, small.next + skip);
  const whole = readSmall(tokens, small.next + skip) ?? { value: other.value, next: small.next + skip + 1 };
  if (
    !(whole.value > small.value) ||
    /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(tokenAt(tokens, whole.next).lower)
  )
    return null;
  return { from: at, next: whole.next, value: small.value / whole.value, ...plain, part: true };
}

/** `two-thirds`, `three quarters`, `one fifth`. */
function readPart(tokens: readonly Token[], at: number, small: { value: number; next: number }): ReadNumber | null {
  const hyphen = isHyphen(tokenAt(tokens, small.next)) ? 1 : 0;
  const word = tokenAt(tokens, small.next + hyphen).lower;
  const size = parts.get(word);
  if (size === undefined || small.value > 1 !== word.endsWith('s')) return null;
  return { from: at, next: small.next + hyphen + 1, value: small.value * size, ...plain, part: true };
}

function readVague(
  tokens: readonly Token[],
  from: number,
  at: number,
  [low, high]: readonly [number, number],
): ReadNumber {
  const further = tokenAt(tokens, at + 1).lower === 'of' ? vagueWords.get(tokenAt(tokens, at + 2).lower) : undefined;
  const [next, times] = further === undefined ? [at + 1, 1] : [at + 3, further[0]];
  return { from, next, value: Number.NaN, ...plain, vague: [low * times, high * times], rough: true };
}

/** `several hundred`, `few thousand`. */
function readSeveral(tokens: readonly Token[], from: number, at: number): ReadNumber | null {
  const word = tokenAt(tokens, at + 1).lower;
  const vague = vagueWords.get(`${word}s`);
  return vague === undefined ? null : readVague(tokens, from, at + 1, vague);
}

/** `half a million`, `half a dozen`, `half an hour`, `half of`, `half the`. */
function readHalf(tokens: readonly Token[], at: number): ReadNumber | null {
  const [next, then] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  const half = { from: at, value: 0.5, ...plain };
  if (next.lower === 'a' || next.lower === 'an') {
    const factor = scaleOf(then.lower);
    return factor === undefined ? { ...half, next: at + 2 } : readScaled(tokens, at, 0.5 * factor, at + 3);
  }
  const before = tokenAt(tokens, at - 1).lower;
  if (next.lower === 'of' && !/^(?:the|first|second|other|last|this|that|final|opening)$/.test(before))
    return { ...half, next: at + 1, part: true };
  if (
    /^(?:the|all|its|their|his|her|our|my|these|those)$/.test(next.lower) &&
    !/^(?:first|second|other|a)$/.test(before)
  )
    return { ...half, next: at + 1, part: true };
  const hyphen = isHyphen(next) ? 1 : 0;
  const factor = scaleOf(tokenAt(tokens, at + 1 + hyphen).lower);
  return factor === undefined ? null : { ...half, value: 0.5 * factor, next: at + 2 + hyphen };
}

/** `by a third.`, `more than a quarter to`: a share of what was named before. */
function endsShare(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokenAt(tokens, at - 1).lower, tokenAt(tokens, at + 2)];
  const follows = /^(?:by|than|about|nearly|almost|over|around|roughly|least)$/.test(before);
  return (
    follows && (after.kind !== 'word' || /^(?:in|to|since|from|last|this|over|and|or|on|as|during)$/.test(after.lower))
  );
}

/** `a hundred`, `a third of`, `a half of`, `a couple hundred`, `a couple of million`, `a few thousand`. */
function readArticle(tokens: readonly Token[], at: number): ReadNumber | null {
  const word = tokenAt(tokens, at + 1).lower;
  if (word === 'few' || word === 'several') return readSeveral(tokens, at, at + 1);
  if (word === 'couple') {
    const scaleAt = at + (tokenAt(tokens, at + 2).lower === 'of' ? 3 : 2);
    const factor = scaleOf(tokenAt(tokens, scaleAt).lower);
    return factor === undefined ? null : { ...readScaled(tokens, at, 2 * factor, scaleAt + 1), rough: true };
  }
  const size = parts.get(word);
  if (size !== undefined) {
    const ofAnother = tokenAt(tokens, at + 2).lower === 'of' || tokenAt(tokens, at + 2).lower === 'million';
    if (!ofAnother) return endsShare(tokens, at) ? { from: at, next: at + 2, value: size, ...plain, part: true } : null;
    const factor = tokenAt(tokens, at + 3).lower === 'a' ? scaleOf(tokenAt(tokens, at + 4).lower) : undefined;
    if (factor !== undefined) return { from: at, next: at + 5, value: size * factor, ...plain };
    return { from: at, next: at + 2, value: size, ...plain, part: true };
  }
  return scaleOf(word) === undefined ? null : readScaled(tokens, at, 1, at + 1);
}

export function isHyphen(token: Token): boolean {
  return (
    token.kind === 'mark' &&
    (token.text === '-' || token.text === '\u2010' || token.text === '\u2011' || token.text === '\u2013')
  );
}
