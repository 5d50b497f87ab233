import type { Qualifier } from '../values/quantity.ts';
import { type Bound, readBound } from './bounds.ts';
import { chainEnd } from './chains.ts';
import { type Change, changeOf, directionBefore } from './changes.ts';
import { readBehindMeasure, readCounted, readOf, readPartOf } from './counted.ts';
import { isNoQuantity } from './notQuantities.ts';
import type { NounPhrase } from './nounPhrase.ts';
import { mayHoldNumber } from './mayHoldNumber.ts';
import { afterAge, type Per, readPer } from './per.ts';
import { type Piece, readPiece } from './pieces.ts';
import { type Range, readRange } from './ranges.ts';
import { cutTokens, type Token, tokenAt } from './tokens.ts';

/** A quantity as read: its numbers in the order of the text, two for a range. */
export interface ReadQuantity {
  readonly start: number;
  readonly end: number;
  readonly values: readonly [number] | readonly [number, number];
  /** Canonical, with what it is told per: `barrel/day`; null for a bare number. */
  readonly unit: string | null;
  readonly unitWritten: string | null;
  /** The unit without its `per`. */
  readonly name: string | null;
  readonly kind: 'money' | 'measure' | 'noun' | 'part' | 'bare';
  readonly per: string | null;
  readonly qualifier: Qualifier | null;
  readonly change: Change;
  readonly counted: string | null;
}

/** Every quantity of a text, in order. One pass: each token is looked at a bounded number of times. */
export function readQuantities(text: string): ReadQuantity[] {
  if (!mayHoldNumber(text)) return [];
  return quantitiesOf(text, cutTokens(text));
}

/** The quantities among the tokens of a text. */
export function quantitiesOf(text: string, tokens: readonly Token[]): ReadQuantity[] {
  const found: ReadQuantity[] = [];
  let before: Before = { floor: 0, direction: null, rejected: false };
  for (let at = 0; at < tokens.length;) {
    const chain = chainEnd(tokens, at);
    if (chain > at) {
      before = { floor: chain, direction: null, rejected: true };
      at = chain;
      continue;
    }
    const piece = readPiece(tokens, at, before.floor);
    if (piece === null) {
      at += 1;
      continue;
    }
    const outcome = readQuantity(text, tokens, piece, before);
    if (outcome.quantity !== null) found.push(outcome.quantity);
    before = { floor: outcome.next, direction: outcome.direction, rejected: outcome.quantity === null };
    at = outcome.next;
  }
  return found;
}

/** What the quantity before leaves: where it ends, and the rise or fall that `or 0.6%` continues. */
interface Before {
  readonly floor: number;
  readonly direction: 'up' | 'down' | null;
  readonly rejected: boolean;
}

interface Outcome {
  readonly quantity: ReadQuantity | null;
  readonly next: number;
  readonly direction: 'up' | 'down' | null;
}

function readQuantity(text: string, tokens: readonly Token[], first: Piece, before: Before): Outcome {
  const range = readRange(tokens, first, before.floor);
  const last = range?.second ?? first;
  const none: Outcome = { quantity: null, next: last.next, direction: null };
  if (range === null ? isNoQuantity(tokens, first) : !range.isQuantity) return none;
  const unit = readUnit(tokens, first, last);
  if (
    unit.kind === 'bare' &&
    unit.per === null &&
    ((last.words && last.value < 100) || continuesLabels(tokens, first, before))
  )
    return none;
  const bound = readBound(tokens, first, range?.from ?? first.from, unit.next, before.floor);
  const opened = range !== null && range.from < first.from;
  const direction = opened ? null : directionOf(tokens, first, bound, before, unit.name ?? '');
  return { quantity: compose(text, tokens, { first, range, unit, bound, direction }), next: bound.next, direction };
}

/** `Sections 4 and 5`: a number behind one that is no quantity; `14 11 6 15`: columns. */
function continuesLabels(tokens: readonly Token[], first: Piece, { rejected, floor }: Before): boolean {
  if (
    first.measure === null &&
    (tokenAt(tokens, first.next).kind === 'number' || tokenAt(tokens, first.from - 1).kind === 'number')
  )
    return true;
  return rejected && first.from === floor + 1 && /^(?:and|or|,|&)$/.test(tokenAt(tokens, floor).lower);
}

interface Parts {
  readonly first: Piece;
  readonly range: Range | null;
  readonly unit: Unit;
  readonly bound: Bound;
  readonly direction: 'up' | 'down' | null;
}

function compose(
  text: string,
  tokens: readonly Token[],
  { first, range, unit, bound, direction }: Parts,
): ReadQuantity {
  const { name, per, kind } = unit;
  const qualifier = bound.qualifier ?? (first.rough ? 'about' : null);
  return {
    start: tokenAt(tokens, bound.from).start,
    end: tokenAt(tokens, bound.next - 1).end,
    values: range?.values ?? first.vague ?? [first.value],
    unit: name === null ? null : per === null ? name : `${name}/${per.unit}`,
    unitWritten: writtenUnit(text, tokens, first, unit),
    ...{ name, kind, per: per?.unit ?? null, qualifier },
    change: first.vague === null ? changeOf(qualifier, direction) : '=',
    counted: unit.noun?.written ?? null,
  };
}

interface Unit {
  readonly kind: ReadQuantity['kind'];
  readonly name: string | null;
  readonly per: Per | null;
  readonly noun: NounPhrase | null;
  /** The first token of its words and the one after all of it. */
  readonly from: number;
  readonly next: number;
}

function readUnit(tokens: readonly Token[], first: Piece, last: Piece): Unit {
  const money = first.currency ?? last.currency;
  // The unit can stand with the first number of a range alone: `from 208 pounds to 193`.
  const measure = last.measure ?? first.measure;
  if (money !== null || measure !== null) {
    const end = last.measure === null ? last.next : afterAge(tokens, last.measure.next);
    const own = readPer(tokens, end);
    // `from $75 per barrel to $45`: the rate can stand with the first number alone.
    const per = own ?? (last === first ? null : readPer(tokens, first.next));
    const next = own?.next ?? end;
    const [kind, name] = money === null ? (['measure', measure?.unit ?? null] as const) : (['money', money] as const);
    return { kind, name, per, noun: readOf(tokens, next, true), from: last.measure?.from ?? end, next };
  }
  const whole = last.part ? readPartOf(tokens, last.next) : null;
  if (whole !== null)
    return { kind: 'measure', name: whole.unit, per: null, noun: null, from: whole.from, next: whole.next };
  const noun = readCounted(tokens, last);
  if (last.part) return { kind: 'part', name: null, per: null, noun, from: last.next, next: last.next };
  const rate = noun === null && tokenAt(tokens, last.next).lower === 'per' ? readPer(tokens, last.next) : null;
  if (rate !== null) return { kind: 'bare', name: '1', per: rate, noun, from: last.next, next: rate.next };
  const behind = noun === null ? readBehindMeasure(tokens, last.next) : null;
  if (behind !== null)
    return { kind: 'noun', name: behind.head, per: null, noun: behind, from: last.next, next: last.next };
  if (noun === null) return { kind: 'bare', name: null, per: null, noun, from: last.next, next: last.next };
  const per = readPer(tokens, noun.next);
  return { kind: 'noun', name: noun.head, per, noun, from: noun.from, next: per?.next ?? noun.next };
}

/** The words of the unit; the sign before the number, with its `per` after it, for money. */
function writtenUnit(text: string, tokens: readonly Token[], first: Piece, unit: Unit): string | null {
  if (unit.name === null) return null;
  if (unit.kind === 'noun' && unit.next === unit.from) return unit.noun?.written ?? null;
  const words =
    unit.next > unit.from ? text.slice(tokenAt(tokens, unit.from).start, tokenAt(tokens, unit.next - 1).end) : '';
  const signed = unit.kind === 'money' && first.sign !== null;
  const sign = signed ? text.slice(tokenAt(tokens, first.sign ?? 0).start, tokenAt(tokens, first.at).start).trim() : '';
  return [sign, words]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** A signed temperature tells where it stands, any other signed number by how much something moved. */
function directionOf(
  tokens: readonly Token[],
  first: Piece,
  bound: Bound,
  before: Before,
  unit: string,
): 'up' | 'down' | null {
  if (first.signed === 'minus' || (first.signed !== null && unit.startsWith('degree'))) return null;
  if (first.signed !== null) return first.signed === '-' ? 'down' : 'up';
  const own = directionBefore(tokens, bound.from, before.floor, /percent|%|point/.test(unit));
  if (own !== null) return own;
  let at = before.floor;
  if (tokenAt(tokens, at).text === ',') at += 1;
  return /^(?:or|\()$/.test(tokenAt(tokens, at).lower) && at + 1 === bound.from ? before.direction : null;
}
