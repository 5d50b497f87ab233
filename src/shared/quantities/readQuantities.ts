import { singularOf } from '../estimates/countedUnits.ts';
import type { Qualifier } from '../values/quantity.ts';
import { type Change, changeOf, directionBefore } from './changes.ts';
import { functionWords } from './commonWords.ts';
import { readMeasure } from './measures.ts';
import { isNoQuantity } from './notQuantities.ts';
import { type NounPhrase, readNounPhrase } from './nounPhrase.ts';
import { isHyphen } from './numberWords.ts';
import { type Piece, readPiece } from './pieces.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { readRange } from './ranges.ts';
import { cutTokens, type Token, tokenAt } from './tokens.ts';

/** A quantity as read: its numbers in the order of the text, two for a range. */
export interface ReadQuantity {
  readonly start: number;
  readonly end: number;
  readonly values: readonly [number] | readonly [number, number];
  readonly unit: string | null;
  readonly unitWritten: string | null;
  /** The unit of money before the number, which the text writes as a sign. */
  readonly currency: string | null;
  readonly per: string | null;
  readonly qualifier: Qualifier | null;
  readonly change: Change;
  readonly counted: string | null;
}

/** Every quantity of a text, in order. One pass: each token is looked at a bounded number of times. */
export function readQuantities(text: string): ReadQuantity[] {
  if (!mayHoldNumber(text)) return [];
  const tokens = cutTokens(text);
  const found: ReadQuantity[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length;) {
    const piece = readPiece(tokens, at, floor);
    if (piece === null) {
      at += 1;
      continue;
    }
    const { quantity, next } = readQuantity(text, tokens, piece, floor);
    if (quantity !== null) found.push(quantity);
    floor = next;
    at = next;
  }
  return found;
}

const numberSign =
  /[\d½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|tens|half|third|quarter|hundreds?|thousands?|millions?|billions?|trillions?|couple|few|several|a|an)\b/i;

function mayHoldNumber(text: string): boolean {
  return numberSign.test(text);
}

interface Outcome {
  readonly quantity: ReadQuantity | null;
  readonly next: number;
}

function readQuantity(text: string, tokens: readonly Token[], first: Piece, floor: number): Outcome {
  const range = readRange(tokens, first, floor);
  const last = range?.second ?? first;
  if (range === null ? isNoQuantity(tokens, first) : !range.isQuantity) return { quantity: null, next: last.next };
  const money = first.currency ?? last.currency;
  const unit = readUnit(tokens, last, money);
  const noun = money === null && unit.measure === null ? readCounted(tokens, last) : null;
  if (money === null && unit.measure === null && noun === null && !standsAlone(tokens, last))
    return { quantity: null, next: last.next };
  const bound = boundOf(tokens, first, range?.from ?? first.from, noun?.next ?? unit.next, floor);
  const per = noun === null ? unit.per : readPer(tokens, noun.next);
  const next = Math.max(bound.next, per?.next ?? 0, noun?.next ?? unit.next);
  const name = money ?? unit.measure ?? noun?.head ?? null;
  const direction =
    first.signed === '-' ? 'down' : first.signed === '+' ? 'up' : directionBefore(tokens, bound.from, floor);
  const qualifier = bound.qualifier ?? (first.rough ? 'about' : null);
  return {
    next,
    quantity: {
      start: tokenAt(tokens, bound.from).start,
      end: tokenAt(tokens, next - 1).end,
      values: range?.values ?? first.vague ?? [first.value],
      unit: name === null ? null : per === null ? name : `${name}/${per.unit}`,
      unitWritten:
        unit.measure === null && noun === null
          ? null
          : unitWords(text, tokens, noun?.from ?? unit.from, per?.next ?? noun?.next ?? unit.next),
      currency: money,
      per: per?.unit ?? null,
      qualifier,
      change: first.vague === null ? changeOf(qualifier, direction) : '=',
      counted: noun?.written ?? countedAfter(tokens, per?.next ?? unit.next),
    },
  };
}

interface Unit {
  readonly measure: string | null;
  readonly from: number;
  readonly next: number;
  readonly per: { unit: string; next: number } | null;
}

function readUnit(tokens: readonly Token[], piece: Piece, money: string | null): Unit {
  const { measure } = piece;
  const next = measure === null ? piece.next : afterAge(tokens, measure.next);
  const per = measure === null && money === null ? null : readPer(tokens, next);
  return { measure: measure?.unit ?? null, from: measure?.from ?? piece.next, next: per?.next ?? next, per };
}

/** `-old` and `old` belong to the unit of an age. */
function afterAge(tokens: readonly Token[], at: number): number {
  const hyphen = isHyphen(tokenAt(tokens, at)) ? 1 : 0;
  return /^olds?$/.test(tokenAt(tokens, at + hyphen).lower) ? at + hyphen + 1 : at;
}

/** `per barrel`, `a day`, `/kg`, `an hour`. */
function readPer(tokens: readonly Token[], at: number): { unit: string; next: number } | null {
  const { lower, spaced } = tokenAt(tokens, at);
  const slash = lower === '/' && !spaced;
  if (!slash && !/^(?:per|a|an|each|every)$/.test(lower)) return null;
  const measure = readMeasure(tokens, at + 1);
  if (measure !== null) return { unit: measure.unit, next: measure.next };
  const noun = tokenAt(tokens, at + 1);
  const usual = /^(?:share|person|night|piece|head|unit|household|capita|game|student|child|ticket|head)$/.test(
    noun.lower,
  );
  if (noun.kind !== 'word' || !(usual || (lower === 'per' && !functionWords.has(noun.lower)))) return null;
  return { unit: singularOf(noun.text), next: at + 2 };
}

/** What a bare number counts: the noun after it, or after `of the` where the number is one of them. */
function readCounted(tokens: readonly Token[], piece: Piece): NounPhrase | null {
  const { next } = piece;
  const follower = tokenAt(tokens, next);
  if (follower.lower === 'of') {
    const skip = /^(?:the|a|an|these|those|my|your|his|her|its|our|their|all)$/.test(tokenAt(tokens, next + 1).lower)
      ? 2
      : 1;
    const most = /^(?:most|more|least)$/.test(tokenAt(tokens, next + skip).lower) ? 1 : 0;
    return readNounPhrase(tokens, next + skip + most, false);
  }
  const more = /^(?:more|other|additional|further|extra|such|fewer|less)$/.test(follower.lower) ? 1 : 0;
  if (isHyphen(follower)) return piece.words || follower.spaced ? null : readNounPhrase(tokens, next + 1, true);
  return readNounPhrase(tokens, next + more, Math.abs(piece.value) === 1);
}

/** Digits without a unit still tell a value; words alone (`the two`, `each one`) are pronouns. */
function standsAlone(tokens: readonly Token[], piece: Piece): boolean {
  if (piece.part) return true;
  return !piece.words && tokenAt(tokens, piece.next).kind !== 'number';
}

interface Bound {
  readonly from: number;
  readonly next: number;
  readonly qualifier: Qualifier | null;
}

function boundOf(tokens: readonly Token[], first: Piece, from: number, next: number, floor: number): Bound {
  const opener = from < first.from ? from : null;
  const before =
    qualifierBefore(tokens, opener ?? from, floor) ??
    (opener === null ? null : qualifierBefore(tokens, first.from, floor));
  if (before !== null) return { from: Math.min(before.from, from), next: 0, qualifier: before.qualifier };
  const after = qualifierAfter(tokens, next) ?? (first.next < next ? qualifierAfter(tokens, first.next) : null);
  return { from, next: after?.next ?? 0, qualifier: after?.qualifier ?? null };
}

function unitWords(text: string, tokens: readonly Token[], from: number, next: number): string {
  return text.slice(tokenAt(tokens, from).start, tokenAt(tokens, next - 1).end).replaceAll(/\s+/g, ' ');
}

/** `of explosives` after a measure or a currency. */
function countedAfter(tokens: readonly Token[], at: number): string | null {
  if (tokenAt(tokens, at).lower !== 'of') return null;
  const skip = /^(?:the|a|an|these|those|my|your|his|her|its|our|their|all)$/.test(tokenAt(tokens, at + 1).lower)
    ? 2
    : 1;
  return readNounPhrase(tokens, at + skip, true)?.written ?? null;
}
