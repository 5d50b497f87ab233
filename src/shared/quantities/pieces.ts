import { currencyBefore, currencyUnits } from './currencies.ts';
import { type Measure, readMeasure } from './measures.ts';
import { isHyphen, opensNumber, readNumberWords, readScaled, type ReadNumber } from './numberWords.ts';
import { isPlural } from './nounPhrase.ts';
import { scaleLetters } from './scales.ts';
import { type Token, tokenAt } from './tokens.ts';

/** One number with its sign, its currency and its unit of measure; tokens `from` to `next`, exclusive. */
export interface Piece extends ReadNumber {
  /** The token of the number itself. */
  readonly at: number;
  readonly currency: string | null;
  readonly measure: Measure | null;
  readonly signed: '+' | '-' | null;
}

const signs = new Set(['-', '−', '–', '+']);
const minusWords = new Set(['minus', 'negative']);

/** The number that begins at a token, not reaching back over the floor; null where there is none. */
export function readPiece(tokens: readonly Token[], at: number, floor: number): Piece | null {
  const token = tokenAt(tokens, at);
  if (token.kind === 'number') return readDigits(tokens, at, floor);
  if (token.kind !== 'word' || !opensNumber(token.lower)) return null;
  const before = tokenAt(tokens, at - 1);
  if (!token.spaced && (before.kind === 'number' || isHyphen(before))) return null;
  const number = readNumberWords(tokens, at);
  return number === null ? null : complete(tokens, { ...number, at, currency: null, measure: null, signed: null });
}

function readDigits(tokens: readonly Token[], at: number, floor: number): Piece | null {
  const token = tokenAt(tokens, at);
  if (Number.isNaN(token.value)) return null;
  const currency = currencyBefore(tokens, at, floor);
  const from = currency?.from ?? at;
  const sign = readSign(tokens, from, floor);
  if (currency === null && isGlued(tokens, at, sign !== null)) return null;
  const number =
    readFraction(tokens, at) ??
    readLetters(tokens, at, currency !== null) ??
    readScaled(tokens, at, token.value, at + 1);
  const follower = tokenAt(tokens, number.next);
  const piece = complete(tokens, {
    ...{ ...number, words: false, at, from: sign?.from ?? from, currency: currency?.unit ?? null, measure: null },
    ...{ signed: sign?.sign ?? null, value: sign?.sign === '-' ? -number.value : number.value },
  });
  if (follower.kind === 'word' && !follower.spaced && piece.measure === null) return null;
  return piece;
}

/** Letters or a hyphenated word right before the digits: `G7`, `Su-27`, `COVID-19`. */
function isGlued(tokens: readonly Token[], at: number, signed: boolean): boolean {
  const [token, before, earlier] = [0, 1, 2].map((step) => tokenAt(tokens, at - step));
  if (token === undefined || before === undefined || earlier === undefined || token.spaced || signed) return false;
  if (before.kind === 'word') return true;
  if (before.text === '.' || before.text === '#' || before.text === '_' || before.text === '@')
    return !before.spaced || before.text !== '.';
  return (
    isHyphen(before) &&
    !before.spaced &&
    earlier.kind === 'word' &&
    !/^(?:sub|over|under|to|near|pre)$/.test(earlier.lower)
  );
}

function readSign(tokens: readonly Token[], at: number, floor: number): { sign: '+' | '-'; from: number } | null {
  if (at <= floor) return null;
  const [token, sign, before] = [0, 1, 2].map((step) => tokenAt(tokens, at - step));
  if (token === undefined || sign === undefined || before === undefined) return null;
  if (minusWords.has(sign.lower)) return { sign: '-', from: at - 1 };
  if (isHyphen(sign) && minusWords.has(before.lower) && at - 2 >= floor) return { sign: '-', from: at - 2 };
  const opens = sign.spaced || before.kind === 'none' || before.text === '(';
  if (!signs.has(sign.text) || token.spaced || !opens) return null;
  return { sign: sign.text === '+' ? '+' : '-', from: at - 1 };
}

/** `1 1/2`, `1½`, `3/4`; the denominators that measures and recipes use. */
function readFraction(tokens: readonly Token[], at: number): ReadNumber | null {
  const first = tokenAt(tokens, at);
  const second = tokenAt(tokens, at + 1);
  const base = { from: at, vague: null, rough: false, part: false, words: false, mantissa: 0 };
  if (second.kind === 'number' && second.value < 1 && !/\d/.test(second.text))
    return { ...base, ...readScaled(tokens, at, first.value + second.value, at + 2) };
  const whole = slashFraction(tokens, at + 1);
  if (second.kind === 'number' && second.spaced && whole !== null && Number.isInteger(first.value))
    return { ...base, next: at + 4, value: first.value + whole };
  const part = slashFraction(tokens, at);
  return part === null ? null : { ...base, next: at + 3, value: part, part: true };
}

function slashFraction(tokens: readonly Token[], at: number): number | null {
  const [over, slash, under] = [0, 1, 2].map((step) => tokenAt(tokens, at + step));
  if (over === undefined || slash === undefined || under === undefined) return null;
  if ((slash.text !== '/' && slash.text !== '⁄') || slash.spaced || under.kind !== 'number' || under.spaced)
    return null;
  if (!/^(?:2|3|4|5|6|8|10|16|32|64)$/.test(under.text) || !(over.value > 0 && over.value < under.value)) return null;
  const after = tokenAt(tokens, at + 3);
  return after.kind === 'word' || isHyphen(after) ? over.value / under.value : null;
}

/** `2.5m`, `$1.5bn`, `4.3M`, `40k`: letters behind the digits that multiply, where they are no unit. */
function readLetters(tokens: readonly Token[], at: number, money: boolean): ReadNumber | null {
  const letters = tokenAt(tokens, at + 1);
  const factor = scaleLetters.get(letters.text);
  if (factor === undefined || letters.kind !== 'word') return null;
  if (letters.spaced && !money) return null;
  if (letters.spaced && letters.text.length > 1 && !money) return null;
  const isUnit = /^(?:m|mm|t|mil)$/.test(letters.text);
  if (!money && isUnit && !countsAfter(tokens, at + 2)) return null;
  const { value } = tokenAt(tokens, at);
  return {
    from: at,
    next: at + 2,
    value: value * factor,
    mantissa: value,
    vague: null,
    rough: false,
    part: false,
    words: false,
  };
}

/** Whether people or things in the plural follow, so that `2m` counts millions of them. */
function countsAfter(tokens: readonly Token[], at: number): boolean {
  return (
    isPlural(tokenAt(tokens, at)) ||
    (tokenAt(tokens, at).kind === 'word' &&
      isPlural(tokenAt(tokens, at + 1)) &&
      readMeasure(tokens, at) === null &&
      !/^(?:of|in|to|at|by|from|and|or|with|for|on)$/.test(tokenAt(tokens, at).lower))
  );
}

/** Adds the unit of measure; a currency before the number leaves only its name behind (`$75 U.S.`). */
function complete(tokens: readonly Token[], piece: Piece): Piece {
  const measure = readMeasure(tokens, piece.next);
  if (piece.currency !== null) {
    const again = /^(?:us|u\.s\.|usd|canadian|cad)$/.test(tokenAt(tokens, piece.next).lower);
    return measure !== null && currencyUnits.has(measure.unit) && tokenAt(tokens, measure.from).kind === 'word'
      ? { ...piece, next: measure.next }
      : { ...piece, next: again ? piece.next + 1 : piece.next };
  }
  if (measure === null || isSignBeforeNumber(tokens, measure)) return piece;
  const money = measure.unit === 'lb' && Math.abs(piece.value) >= 1e6 && piece.value !== piece.mantissa;
  return { ...piece, measure: money ? { ...measure, unit: 'pound sterling' } : measure, next: measure.next };
}

/** `5 $10 notes`: the sign belongs to the number behind it. */
function isSignBeforeNumber(tokens: readonly Token[], measure: Measure): boolean {
  const next = tokenAt(tokens, measure.next);
  const sign = tokenAt(tokens, measure.from);
  return sign.kind === 'mark' && /[$€£¥₽]/.test(sign.text) && next.kind === 'number' && !next.spaced;
}
