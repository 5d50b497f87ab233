import { directionBefore } from './changes.ts';
import { wordSet } from './commonWords.ts';
import { isClockTime, isScore, isYear, isYearText } from './notQuantities.ts';
import { isHyphen } from './numberWords.ts';
import { isPlural } from './nounPhrase.ts';
import { type Piece, readPiece } from './pieces.ts';
import { readPer } from './per.ts';
import { qualifierBefore } from './qualifiers.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Two numbers that bound one quantity, in the order of the text; `no quantity` for years, scores and the like. */
export interface Range {
  readonly second: Piece;
  readonly from: number;
  readonly values: readonly [number, number];
  readonly isQuantity: boolean;
}

/** The range that begins with a piece: `$1.5-2bn`, `between 4 and 6 million`, `three or four years`; null where none does. */
export function readRange(tokens: readonly Token[], first: Piece, floor: number): Range | null {
  const joint = readJoint(tokens, first, floor);
  if (joint === null) return null;
  const second = readSecond(tokens, joint.next);
  if (second === null || !belongTogether(tokens, first, second, joint)) return null;
  const values = shareScale(first, second);
  const [low, high] = values;
  if (joint.kind === 'hyphen') {
    const years = isYear(tokens, first) && (isYear(tokens, second) || second.measure === null);
    const score = (!(low < high) || first.measure === null) && isScore(tokens, first, second);
    if (!(low < high) || years || score || isClockTime(tokens, second))
      return { second, from: first.from, values, isQuantity: false };
  }
  const years = isYear(tokens, first) && isYear(tokens, second) && second.measure === null;
  return {
    second,
    from: joint.from,
    values,
    isQuantity: !years && !isAged(tokens, joint.from) && !isClockTime(tokens, second),
  };
}

interface Joint {
  readonly kind: 'hyphen' | 'to' | 'or' | 'and';
  readonly opened: boolean;
  readonly from: number;
  readonly next: number;
}

function readJoint(tokens: readonly Token[], first: Piece, floor: number): Joint | null {
  const opener = openerBefore(tokens, first, floor);
  const joint = { opened: opener !== null, from: opener ?? first.from };
  const end = opener === null ? first.next : afterTimes(tokens, readPer(tokens, first.next)?.next ?? first.next);
  const [one, two, three] = [0, 1, 2].map((step) => tokenAt(tokens, end + step));
  if (one === undefined || two === undefined || three === undefined) return null;
  if (isHyphen(one) && two.lower === 'to') return { ...joint, kind: 'to', next: end + (isHyphen(three) ? 3 : 2) };
  const dash = isHyphen(one) || one.text === '—' || one.text === '~';
  if ((dash && !one.spaced && !two.spaced) || (dash && one.spaced && two.spaced))
    return { kind: 'hyphen', opened: false, from: first.from, next: end + 1 };
  if (one.lower === 'to' || one.lower === 'till' || one.lower === 'bis')
    return { ...joint, kind: 'to', next: end + (isHyphen(two) ? 2 : 1) };
  if (one.lower === 'and' && opener !== null && tokenAt(tokens, opener).lower === 'between')
    return { ...joint, kind: 'and', next: end + 1 };
  return one.lower === 'or' ? { ...joint, kind: 'or', next: end + 1 } : null;
}

const timeWords = wordSet(`
in at on by the a last this year years month months week quarter night day ago earlier previous previously before early late mid
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
`);

/** Skips when the first number of a change stood: `from 20 in 2008 to 29`; stays where no `to` follows. */
function afterTimes(tokens: readonly Token[], at: number): number {
  for (let next = at; next < at + 6; next += 1) {
    const token = tokenAt(tokens, next);
    if (token.lower === 'to') return next;
    const time =
      timeWords.has(token.lower) || (token.kind === 'number' && isYearText(token.text)) || isClock(tokens, next);
    if (!time) return at;
  }
  return at;
}

function isClock(tokens: readonly Token[], at: number): boolean {
  const clock = /^(?:[ap]m|[ap]\.m\.)$/;
  return clock.test(tokenAt(tokens, at).lower) || clock.test(tokenAt(tokens, at + 1).lower);
}

/** `from` or `between`, with a qualifier after it at most. */
function openerBefore(tokens: readonly Token[], first: Piece, floor: number): number | null {
  const qualifier = qualifierBefore(tokens, first.from, floor);
  const at = (qualifier?.from ?? first.from) - 1;
  return at >= floor && /^(?:from|between)$/.test(tokenAt(tokens, at).lower) ? at : null;
}

function readSecond(tokens: readonly Token[], at: number): Piece | null {
  for (let step = 0; step <= 3; step += 1) {
    const piece = readPiece(tokens, at + step, at);
    if (
      piece !== null &&
      piece.from <= at + (step > 0 && /^(?:about|up|around|as|nearly|over)$/.test(tokenAt(tokens, at).lower) ? step : 0)
    )
      return piece;
    if (tokenAt(tokens, at + step).kind === 'number') return null;
  }
  return null;
}

function belongTogether(tokens: readonly Token[], first: Piece, second: Piece, joint: Joint): boolean {
  if (first.vague !== null || second.vague !== null || first.part !== second.part) return false;
  if (first.currency !== null && second.currency !== null && first.currency !== second.currency) return false;
  if (second.currency !== null && first.currency === null) return false;
  if (first.currency !== null && second.currency === null && (second.measure !== null || joint.kind === 'or'))
    return false;
  const unitOnce = joint.opened && second.measure === null && second.currency === null;
  if (first.measure !== null && second.measure?.unit !== first.measure.unit && !unitOnce) return false;
  if (joint.kind === 'hyphen' || joint.kind === 'and') return true;
  if (isAged(tokens, joint.from)) return true;
  const [low, high] = shareScale(first, second);
  if (joint.kind === 'or')
    return low + 1 === high || (first.measure === null && first.words && second.words && low < high);
  if (joint.opened) return true;
  if (directionBefore(tokens, first.from, 0, false) !== null && (first.measure !== null || first.currency !== null))
    return false;
  const counted = second.measure !== null || first.currency !== null || isPlural(tokenAt(tokens, second.next));
  return low < high && counted;
}

const sharedScales = new Set([12, 100, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12]);

/** `1.5-2bn` is 1.5bn to 2bn, where that leaves the first below the second. */
function shareScale(first: Piece, second: Piece): readonly [number, number] {
  const scale = second.mantissa === 0 ? 1 : Math.abs(second.value) / second.mantissa;
  const bare = first.value === first.mantissa && sharedScales.has(Math.round(scale));
  return bare && first.value * scale < second.value ? [first.value * scale, second.value] : [first.value, second.value];
}

/** `aged 18 to 34` describes people rather than measures them. */
function isAged(tokens: readonly Token[], from: number): boolean {
  return /^(?:aged|ages|age)$/.test(tokenAt(tokens, from - 1).lower);
}
