import { readNumeral } from './numerals.ts';

/** A word, a number in digits, or any other sign; offsets are UTF-16 units of the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'none';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** What the digits say; NaN for a word and for digits that are no number (`1.6.2`). */
  readonly value: number;
}

const nowhere: Token = { kind: 'none', text: '', lower: '', start: 0, end: 0, spaced: true, value: Number.NaN };

/** The token there; one of kind `none` outside of the text. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? nowhere;
}

// Scripts written without spaces stand outside of words, so that a number between their signs is found.
const wordPattern =
  /(?:[A-Za-z]\.){2,}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+(?:['’]\p{L}+)*/uy;
const fractionSigns: ReadonlyMap<string, number> = new Map([
  ...([
    ['½', 1 / 2],
    ['¼', 1 / 4],
    ['¾', 3 / 4],
    ['⅓', 1 / 3],
    ['⅔', 2 / 3],
    ['⅕', 1 / 5],
    ['⅖', 2 / 5],
  ] as const),
  ...([
    ['⅗', 3 / 5],
    ['⅘', 4 / 5],
    ['⅙', 1 / 6],
    ['⅛', 1 / 8],
    ['⅜', 3 / 8],
    ['⅝', 5 / 8],
    ['⅞', 7 / 8],
  ] as const),
]);

/** Cuts a text into words, numerals and signs, in one pass. */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      spaced = true;
      at += 1;
      continue;
    }
    const token = cutToken(text, at, spaced, tokens.at(-1) ?? nowhere);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
  return tokens;
}

function cutToken(text: string, start: number, spaced: boolean, before: Token): Token {
  const code = text.charCodeAt(start);
  const pointFirst = code === 46 && isDigit(text.charCodeAt(start + 1)) && (spaced || before.kind === 'mark');
  if (isDigit(code) || pointFirst) {
    const { end, value } = readNumeral(text, start, isName(before));
    return { kind: 'number', text: text.slice(start, end), lower: '', start, end, spaced, value };
  }
  wordPattern.lastIndex = start;
  const word = code < 65 ? undefined : wordPattern.exec(text)?.[0];
  if (word !== undefined)
    return {
      ...{ kind: 'word', text: word, lower: word.toLowerCase() },
      ...{ start, end: start + word.length, spaced, value: Number.NaN },
    };
  const sign = String.fromCodePoint(text.codePointAt(start) ?? 32);
  const end = start + sign.length;
  const fraction = fractionSigns.get(sign);
  if (fraction !== undefined) return { kind: 'number', text: sign, lower: '', start, end, spaced, value: fraction };
  return { kind: 'mark', text: sign, lower: sign, start, end, spaced, value: Number.NaN };
}

/** A capital before digits (`iPhone 12 128 GB`) keeps the groups apart that a space could join. */
function isName(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower && token.start > 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0xfeff
  );
}
