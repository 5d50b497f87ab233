import { wordSet } from './commonWords.ts';
import { currencyBefore, currencyUnits } from './currencies.ts';
import { type Measure, readMeasure } from './measures.ts';
import { readDigitNumber } from './digits.ts';
import { foldOf, isHyphen, opensNumber, readNumberWords, type ReadNumber } from './numberWords.ts';
import { type Token, tokenAt } from './tokens.ts';

/** One number with its sign, its currency and its unit of measure; tokens `from` to `next`, exclusive. */
export interface Piece extends ReadNumber {
  /** The token of the number itself. */
  readonly at: number;
  readonly currency: string | null;
  readonly measure: Measure | null;
  /** Whether a plus behind it leaves it open above: `500+`, `100,000-plus`. */
  readonly open: boolean;
  readonly signed: '+' | '-' | 'minus' | null;
  /** The first token of the currency's sign before the number. */
  readonly sign: number | null;
}

const decade = /^\d*0$/;
const signs = new Set(['-', '−', '–', '+']);
const minusWords = new Set(['minus', 'negative']);

/** The number that begins at a token, not reaching back over the floor; null where there is none. */
export function readPiece(tokens: readonly Token[], at: number, floor: number): Piece | null {
  const token = tokenAt(tokens, at);
  if (token.kind === 'number') return readDigits(tokens, at, floor);
  const fold = token.kind === 'word' ? foldOf(token.lower) : undefined;
  if (fold !== undefined) return foldPiece(at, fold);
  if (token.kind !== 'word' || !opensNumber(token.lower)) return null;
  const before = tokenAt(tokens, at - 1);
  if (!token.spaced && (before.kind === 'number' || isHyphen(before))) return null;
  const number = readNumberWords(tokens, at);
  if (number === null) return null;
  const piece = complete(tokens, {
    ...number,
    at,
    currency: null,
    measure: null,
    signed: null,
    sign: null,
    open: false,
  });
  return isAttributivePeriod(tokens, piece) ? null : piece;
}

/** `sixfold`: number and unit in one word. */
function foldPiece(at: number, value: number): Piece {
  return {
    ...{ from: at, at, next: at + 1, value, mantissa: value, vague: null, rough: false, part: false, words: true },
    ...{ currency: null, sign: null, signed: null, open: false, measure: { unit: 'fold', from: at, next: at + 1 } },
  };
}

function readDigits(tokens: readonly Token[], at: number, floor: number): Piece | null {
  const token = tokenAt(tokens, at);
  if (Number.isNaN(token.value)) return null;
  const currency = currencyBefore(tokens, at, floor);
  const from = currency?.from ?? at;
  const sign = readSign(tokens, from, floor);
  if (currency === null && isGlued(tokens, at, sign !== null)) return null;
  const number = readDigitNumber(tokens, at, currency !== null);
  const follower = tokenAt(tokens, number.next);
  const piece = complete(tokens, {
    ...{ ...number, words: false, at, from: sign?.from ?? from, currency: currency?.unit ?? null, measure: null },
    ...{
      signed: sign?.sign ?? null,
      sign: currency?.from ?? null,
      open: false,
      value: sign !== null && sign.sign !== '+' ? -number.value : number.value,
    },
  });
  if (follower.kind === 'word' && !follower.spaced && piece.measure === null) return null;
  // Screens (`1080p`), decades and ages (`the 1990s`, `in her 80s`), and what is `3-in-1`.
  if (follower.text === 'p' && /^(?:480|720|1080|1440|2160)$/.test(token.text)) return null;
  if (follower.text === 's' && !follower.spaced && decade.test(token.text)) return null;
  if (
    piece.measure?.unit === 'inch' &&
    isHyphen(tokenAt(tokens, piece.next)) &&
    tokenAt(tokens, piece.next - 1).text === 'in'
  )
    return null;
  return piece;
}

/** Letters or a hyphenated word right before the digits: `G7`, `Su-27`, `COVID-19`. */
function isGlued(tokens: readonly Token[], at: number, signed: boolean): boolean {
  const [token, before, earlier] = [0, 1, 2].map((step) => tokenAt(tokens, at - step));
  if (token === undefined || before === undefined || earlier === undefined || token.spaced || signed) return false;
  if (before.kind === 'word') return true;
  if (/^['’‘]$/.test(before.text) && before.spaced) return true;
  if (before.text === '+' && !before.spaced && earlier.kind === 'word') return true;
  if (isHyphen(before) && earlier.kind === 'number' && !earlier.spaced && tokenAt(tokens, at - 3).kind === 'word')
    return true;
  if (before.text === '.' || before.text === '#' || before.text === '_' || before.text === '@')
    return !before.spaced || before.text !== '.';
  return (
    isHyphen(before) &&
    !before.spaced &&
    earlier.kind === 'word' &&
    !/^(?:sub|over|under|to|near|pre|now|then|only|about|around)$/.test(earlier.lower)
  );
}

function readSign(
  tokens: readonly Token[],
  at: number,
  floor: number,
): { sign: '+' | '-' | 'minus'; from: number } | null {
  if (at <= floor) return null;
  const [token, sign, before] = [0, 1, 2].map((step) => tokenAt(tokens, at - step));
  if (token === undefined || sign === undefined || before === undefined) return null;
  if (minusWords.has(sign.lower)) return { sign: 'minus', from: at - 1 };
  if (isHyphen(sign) && minusWords.has(before.lower) && at - 2 >= floor) return { sign: 'minus', from: at - 2 };
  const opens = sign.spaced || before.kind === 'none' || before.text === '(';
  if (!signs.has(sign.text) || token.spaced || !opens) return null;
  return { sign: sign.text === '+' ? '+' : '-', from: at - 1 };
}

/** Adds a plus and the unit of measure; a currency before the number leaves only its name behind (`$75 U.S.`). */
function complete(tokens: readonly Token[], number: Piece): Piece {
  const plus = plusEnd(tokens, number.next);
  const piece = plus === null ? number : { ...number, next: plus, open: true };
  const of = piece.vague !== null && tokenAt(tokens, piece.next).lower === 'of' ? 1 : 0;
  const measure = readMeasure(tokens, piece.next + of) ?? readPeriod(tokens, piece.next);
  if (piece.currency !== null) {
    const again = /^(?:us|u\.s\.|usd|canadian|cad)$/.test(tokenAt(tokens, piece.next).lower);
    return measure !== null && currencyUnits.has(measure.unit) && tokenAt(tokens, measure.from).kind === 'word'
      ? { ...piece, next: measure.next }
      : { ...piece, next: again ? piece.next + 1 : piece.next };
  }
  if (measure === null || isBeforeNumber(tokens, measure)) return piece;
  const money = measure.unit === 'lb' && Math.abs(piece.value) >= 1e6 && piece.value !== piece.mantissa;
  return { ...piece, measure: money ? { ...measure, unit: 'pound sterling' } : measure, next: measure.next };
}

/** The token after `+` or `-plus` right behind a number. */
function plusEnd(tokens: readonly Token[], at: number): number | null {
  const [sign, word] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (sign.spaced) return null;
  if (sign.text === '+') return at + 1;
  return isHyphen(sign) && word.lower === 'plus' ? at + 2 : null;
}

/** `5 $10 notes`, `4x4`: the sign belongs to the number behind it. */
function isBeforeNumber(tokens: readonly Token[], measure: Measure): boolean {
  const next = tokenAt(tokens, measure.next);
  const sign = tokenAt(tokens, measure.from);
  return next.kind === 'number' && !next.spaced && (/^[$€£¥₽]$/.test(sign.text) || measure.unit === 'times');
}

const betweenNumberAndPeriod = wordSet(
  'more other additional further extra previous consecutive straight full whole long short last past final first next successive remaining',
);

/** A time behind an adjective: `two more years`, `50 previous years`. */
function readPeriod(tokens: readonly Token[], at: number): Measure | null {
  if (!betweenNumberAndPeriod.has(tokenAt(tokens, at).lower)) return null;
  return /^(?:second|minute|hour|day|week|month|year|decade)s$/.test(tokenAt(tokens, at + 1).lower)
    ? readMeasure(tokens, at + 1)
    : null;
}

/** `five-year award`, `a two-day visit`: an adjective rather than a time told, except for ages (`five-year-old`). */
function isAttributivePeriod(tokens: readonly Token[], piece: Piece): boolean {
  if (piece.measure === null || !isHyphen(tokenAt(tokens, piece.measure.from - 1))) return false;
  const isTime = /^(?:second|minute|hour|day|week|month|year|decade|century)$/.test(
    tokenAt(tokens, piece.measure.from).lower,
  );
  return isTime && !isHyphen(tokenAt(tokens, piece.next));
}
